using System.Globalization;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.Releases;
using Newsroom.Settings;

namespace Newsroom.Web.Startup;

/// <summary>The newsroom as one request sees it: its settings, the language of the address, one moment that counts as now.</summary>
public sealed class CurrentNewsroom(NewsroomDbContext db, TimeProvider clock, IServer server, IConfiguration configuration)
{
    private NewsroomSettings? settings;
    private string? language;

    /// <summary>The same instant (UTC) for everything this request asks.</summary>
    public DateTime Now { get; } = clock.UtcNow;

    public NewsroomSettings Settings => settings ?? throw new InvalidOperationException("Load the settings first.");

    /// <summary>The language of the address that was asked for; the first language where the address names none.</summary>
    public string Language => language ?? Settings.FirstLanguage;

    public TimeZoneInfo Zone => Settings.TimeZone;

    /// <summary>Where readers reach the site: from the settings, else 'Site:Address', else where it listens. Never from the request.</summary>
    public Uri SiteAddress => new(Settings.SiteAddress ?? configuration["Site:Address"] ?? WhereItListens());

    public async Task Load(CancellationToken ct) => settings ??= await db.Settings.AsNoTracking().SingleAsync(ct);

    public void Speak(string code) => language = code;

    /// <summary>An address of the site in this request's language: '/tags' becomes '/ru/tags' on Russian pages.</summary>
    public string Path(string path) => Path(path, Language);

    public string Path(string path, string inLanguage) =>
        inLanguage == Settings.FirstLanguage ? path : path == "/" ? "/" + inLanguage : $"/{inLanguage}{path}";

    public string Path(ReleaseAddress address) => address.Path(Settings.FirstLanguage);

    public Uri Absolute(string path) => new(SiteAddress, path);

    /// <summary>The permanent address that a release's QR code carries.</summary>
    public Uri Permalink(string reference) => Absolute("/r/" + reference);

    public DateTime Local(DateTime at) => LocalTime.FromUtc(at, Zone);

    /// <summary>The date in the newsroom's zone and format.</summary>
    public string Date(DateTime at) => Local(at).ToString(Settings.DateFormat, CultureInfo.CurrentCulture);

    /// <summary>Date and time in the newsroom's zone and format.</summary>
    public string DateAndTime(DateTime at) => $"{Date(at)}, {Local(at).ToString("HH:mm", CultureInfo.CurrentCulture)}";

    private string WhereItListens()
    {
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost";
        return address.Replace("//[::]", "//localhost").Replace("//0.0.0.0", "//localhost").Replace("//*", "//localhost").Replace("//+", "//localhost");
    }
}

public static class CurrentNewsroomStartup
{
    private static readonly string[] WithoutLanguage = ["/admin", "/account", "/health", "/dist"];

    public static void AddCurrentNewsroom(this WebApplicationBuilder builder) => builder.Services.AddScoped<CurrentNewsroom>();

    /// <summary>Loads the settings, and takes the language off the front of the address: '/ru/news' is '/news' in Russian.</summary>
    public static void UseLanguages(this WebApplication app) => app.Use(async (http, next) =>
    {
        var path = http.Request.Path;
        if (path.StartsWithSegments("/health") || path.StartsWithSegments("/dist"))
        {
            await next(http);
            return;
        }

        var newsroom = http.RequestServices.GetRequiredService<CurrentNewsroom>();
        await newsroom.Load(http.RequestAborted);
        foreach (var code in newsroom.Settings.AllLanguages.Skip(1))
        {
            if (path.StartsWithSegments("/" + code, StringComparison.Ordinal, out var rest) && !Array.Exists(WithoutLanguage, w => rest.StartsWithSegments(w)))
            {
                newsroom.Speak(code);
                http.Request.Path = rest.HasValue ? rest : "/";
            }
        }

        var isBackOffice = path.StartsWithSegments("/admin") || path.StartsWithSegments("/account");
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(isBackOffice ? "en" : newsroom.Language);
        await next(http);
    });
}
