using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Newsroom.Data;
using Newsroom.Releases;
using Newsroom.Rules;
using Newsroom.Web.Export;

namespace Newsroom.Web.Startup;

/// <summary>'export-site DIR': the whole public site as files that any web server can serve. See docs/reading-without-us.md.</summary>
public static class ExportStartup
{
    public const string Command = "export-site";

    private const int TellEvery = 5_000;
    private const int MostTold = 20;

    /// <summary>The whole copy shows one moment: what is due while it is being made waits for the next.</summary>
    public static void AddExport(this WebApplicationBuilder builder, string[] args)
    {
        if (!args.Contains(Command))
            return;

        builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(new OneMoment(TimeProvider.System.GetUtcNow())));
        // A line for every page would bury what is said in the end.
        builder.Configuration["Serilog:MinimumLevel:Override:Serilog.AspNetCore.RequestLoggingMiddleware"] = "Error";
    }

    /// <returns>The program's exit code: 0, or 1 where something could not be copied.</returns>
    public static async Task<int> ExportSite(this WebApplication app, string[] args)
    {
        // Else what is mapped would be found, and not answered: a server adds this step when it starts.
        app.UseEndpoints(_ => { });
        var folder = args.SkipWhile(a => a != Command).Skip(1).FirstOrDefault();
        try
        {
            RuleBroken.ThrowIf(string.IsNullOrEmpty(folder), $"Say where to: dotnet Newsroom.Web.dll {Command} DIR");
            app.Services.GetService<IStartupValidator>()?.Validate();
            await using var scope = app.Services.CreateAsyncScope();
            var newsroom = scope.ServiceProvider.GetRequiredService<CurrentNewsroom>();
            await newsroom.Load(app.Lifetime.ApplicationStopping);
            RuleBroken.ThrowIf(newsroom.Settings.SiteAddress is null && string.IsNullOrEmpty(app.Configuration["Site:Address"]),
                "The copy has to know where readers reach the site, for feeds, QR codes and search engines. Set Site:Address, such as https://news.example.org, or the address in the settings.");

            using var http = new HttpClient(new OwnAnswers(app.Services, ((IApplicationBuilder)app).Build()));
            using var target = ExportFolder.Open(folder!);
            var export = new SiteExport(http, newsroom.SiteAddress, newsroom.Settings.AllLanguages, target);
            var addresses = Addresses(scope.ServiceProvider.GetRequiredService<NewsroomDbContext>(), newsroom, app.Lifetime.ApplicationStopping);
            await export.Run(addresses, asked => Tell(asked), app.Lifetime.ApplicationStopping);
            return Tell(export, target, Path.GetFullPath(folder!));
        }
        catch (Exception error) when (error is RuleBroken or OptionsValidationException or IOException or UnauthorizedAccessException or System.Data.Common.DbException)
        {
            await Console.Error.WriteLineAsync($"The copy was not finished: {error.Message}");
            return 1;
        }
    }

    /// <summary>Every address that readers were ever given and that pages need not name.</summary>
    public static async IAsyncEnumerable<string> Addresses(NewsroomDbContext db, CurrentNewsroom newsroom, [EnumeratorCancellation] CancellationToken ct)
    {
        var (now, languages) = (newsroom.Now, newsroom.Settings.AllLanguages);
        var releases = db.Addresses.Where(a => a.Since <= now && languages.Contains(a.Language)).OrderBy(a => a.Id)
            .Select(a => new ReleaseAddress(a.Language, a.Year, a.Month, a.Slug));
        await foreach (var address in releases.AsAsyncEnumerable().WithCancellation(ct))
            yield return newsroom.Path(address);

        await foreach (var reference in db.Editions.EverPublic(now).Select(e => e.Release.Reference).Distinct().AsAsyncEnumerable().WithCancellation(ct))
            foreach (var end in new[] { "", "/qr.svg", "/qr.png" })
                yield return $"/r/{reference}{end}";

        var tags = await db.Tags.Select(t => new { t.Language, t.Slug }).Concat(db.FormerTagSlugs.Select(t => new { t.Language, t.Slug })).ToListAsync(ct);
        foreach (var tag in tags.Where(t => languages.Contains(t.Language)))
            yield return newsroom.Path("/tags/" + tag.Slug, tag.Language);

        var kinds = await db.Kinds.Select(k => k.Slug).Concat(db.FormerKindSlugs.Select(k => k.Slug)).ToListAsync(ct);
        foreach (var language in languages)
            foreach (var kind in kinds)
                yield return newsroom.Path("/kinds/" + kind, language);
    }

    private static void Tell(int asked)
    {
        if (asked % TellEvery == 0)
            Console.WriteLine($"{asked:N0} addresses so far …");
    }

    private static int Tell(SiteExport export, ExportFolder target, string folder)
    {
        Console.WriteLine($"The copy is in {folder}: {export.Asked:N0} addresses; {target.Written:N0} files written, {target.Unchanged:N0} unchanged, {target.Removed:N0} removed.");
        TellAll(Console.Out, "Links in pages that lead to nothing", [.. export.Broken]);
        TellAll(Console.Out, "Left out, because their addresses have no ending that says what they are", [.. export.LeftOut]);
        TellAll(Console.Out, "Files that are gone from the site, but were changed by somebody and therefore left", target.Left);
        var failed = export.Failed.ToList();
        TellAll(Console.Error, "These could not be copied. What an earlier copy had of them stays, and nothing was removed. Look into the log, then run it again", failed);
        return failed.Count == 0 ? 0 : 1;
    }

    private static void TellAll(TextWriter to, string what, List<string> lines)
    {
        if (lines.Count == 0)
            return;

        to.WriteLine($"{what} ({lines.Count:N0}):");
        foreach (var line in lines.Take(MostTold))
            to.WriteLine($"  {line}");
        if (lines.Count > MostTold)
            to.WriteLine($"  and {lines.Count - MostTold:N0} more");
    }

    private sealed class OneMoment(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
