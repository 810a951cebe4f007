using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
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
    public DateTime Now { get; private set; } = clock.UtcNow;

    public NewsroomSettings Settings => settings ?? throw new InvalidOperationException("Load the settings first.");

    /// <summary>The language of the address that was asked for; the first language where the address names none.</summary>
    public string Language => language ?? Settings.FirstLanguage;

    /// <summary>How dates are written and texts looked up: in the language asked for; English in the back office, except where it shows a release.</summary>
    public CultureInfo Culture => language is null ? CultureInfo.CurrentUICulture : CultureInfo.GetCultureInfo(language);

    public bool IsLoaded => settings is not null;

    public TimeZoneInfo Zone => Settings.TimeZone;

    /// <summary>Where readers reach the site: from the settings, else 'Site:Address', else where it listens. Never from the request.</summary>
    public Uri SiteAddress => new(Settings.SiteAddress ?? configuration["Site:Address"] ?? WhereItListens());

    /// <summary>Looks at the clock again: reading a slow request, or a second attempt, takes time in which something may have become public.</summary>
    public void LookAtTheClock() => Now = clock.UtcNow;

    public async Task Load(CancellationToken ct) => settings ??= await db.Settings.AsNoTracking().Include(s => s.Logo).Include(s => s.DarkLogo).SingleAsync(ct);

    /// <summary>Answers in a language, whichever the address named.</summary>
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
    public string Date(DateTime at) => Local(at).ToString(Settings.DateFormat, Culture);

    /// <summary>Date and time in the newsroom's zone and format.</summary>
    public string DateAndTime(DateTime at) => $"{Date(at)}, {Time(at)}";

    /// <summary>Hours and minutes in the newsroom's zone.</summary>
    public string Time(DateTime at) => Local(at).ToString("HH:mm", CultureInfo.InvariantCulture);

    private string WhereItListens()
    {
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost";
        return address.Replace("//[::]", "//localhost").Replace("//0.0.0.0", "//localhost").Replace("//*", "//localhost").Replace("//+", "//localhost");
    }
}

public static class CurrentNewsroomStartup
{
    private static readonly string[] WithoutLanguage = ["/admin", "/account", "/health", "/dist", "/calendar"];

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
        // A failure is told with what was loaded before it, lest telling it fail the same way.
        if (http.Features.Get<IExceptionHandlerFeature>() is null)
            await newsroom.Load(http.RequestAborted);
        if (!newsroom.IsLoaded)
        {
            await next(http);
            return;
        }

        if (path.StartsWithSegments("/" + newsroom.Settings.FirstLanguage, StringComparison.Ordinal, out var unprefixed))
        {
            http.Response.StatusCode = StatusCodes.Status301MovedPermanently;
            http.Response.Headers.Location = InFirstLanguage(unprefixed) + http.Request.QueryString.ToUriComponent();
            return;
        }

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

    /// <summary>The first language has no prefix. One slash only, for two would lead to another host.</summary>
    private static string InFirstLanguage(PathString rest) => "/" + rest.ToUriComponent().TrimStart('/');
}
