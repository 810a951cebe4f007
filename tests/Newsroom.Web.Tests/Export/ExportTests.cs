using System.Diagnostics;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Newsroom.Data;
using Newsroom.Releases;
using Newsroom.Rules;
using Newsroom.Seeds;
using Newsroom.Testing.Databases;
using Newsroom.Web.Export;
using Newsroom.Web.Startup;
using Newsroom.Web.Tests.Site;

namespace Newsroom.Web.Tests.Export;

public sealed class ExportTests : SiteTest
{
    private readonly DirectoryInfo parent = Directory.CreateTempSubdirectory("newsroom-export-");

    private string Folder => Path.Combine(parent.FullName, "site");

    [Fact]
    public async Task The_command_copies_the_demo_newsroom_so_that_any_file_server_answers_every_link()
    {
        await using var database = await TestDatabase.Create();
        await database.Do(async db =>
        {
            await DemoNewsroom.Seed(db, TimeProvider.System.UtcNow, Stop);
            await db.SaveChangesAsync(Stop);
        });

        var (code, said) = await RunTheCommand(database, Folder);

        code.ShouldBe(0, said);
        said.ShouldContain("files written, 0 unchanged, 0 removed.");
        said.ShouldNotContain("lead to nothing");
        await using var server = await FileServer.Start(Folder);
        var (found, elsewhere) = await server.FollowEveryLink(SiteAddress);
        found.Where(f => f.Value != 200).ShouldBeEmpty();
        elsewhere.ShouldBeEmpty();
        var releases = await database.Ask(db => db.Editions.Public(TimeProvider.System.UtcNow).Select(e => new ReleaseAddress(e.Language, e.Year, e.Month, e.Slug)).ToListAsync(Stop));
        releases.Count.ShouldBeGreaterThan(40);
        releases.Select(a => a.Path("en") + "/").Except(found.Keys).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_second_run_writes_nothing()
    {
        await Published(body: "The night ferry sails again. [All releases](/news).");
        await Published("Паром", "ru");

        var first = await Copy();
        var second = await Copy();

        first.Written.ShouldBeGreaterThan(20);
        (second.Written, second.Removed, second.Unchanged).ShouldBe((0, 0, first.Written));
    }

    [Fact]
    public async Task A_correction_writes_the_pages_that_it_changes_and_no_others()
    {
        var corrected = await Published();
        await Published("Quay opens");
        await Copy();
        var before = Files();
        Site.Clock.Advance(TimeSpan.FromHours(1));
        await Change(corrected, r =>
        {
            r.Save(r.Copy() with { Text = r.Text with { Body = "The night ferry sails on Mondays." } }, r.RevisionNumber, r.Author, Site.Clock.Now);
            r.Correct("The day was missing.", Site.Clock.Now, r.NextAddress(Site.Clock.Now, Site.Clock.Now, Berlin), r.Author, Site.Clock.Now);
        });

        await Copy();

        var changed = Files().Where(f => before.GetValueOrDefault(f.Key) != f.Value).Select(f => f.Key).ToList();
        changed.ShouldContain("news/2026/05/night-ferry-returns/index.html");
        changed.ShouldContain("news/2026/05/night-ferry-returns/history/index.html");
        changed.ShouldNotContain("news/2026/05/quay-opens/index.html");
        changed.ShouldNotContain(f => f.StartsWith("archive/", StringComparison.Ordinal) || f.StartsWith("about/", StringComparison.Ordinal) || f.StartsWith("dist/", StringComparison.Ordinal));
        Read("news/2026/05/night-ferry-returns/index.html").ShouldContain("sails on Mondays");
    }

    [Fact]
    public async Task A_withdrawal_takes_the_place_of_the_text()
    {
        var release = await Published();
        await Copy();
        await Change(release, r => r.Withdraw("It was wrong.", r.Author, Site.Clock.Now));

        await Copy();

        foreach (var page in new[] { "news/2026/05/night-ferry-returns/index.html", $"r/{release.Reference}/index.html" })
        {
            Read(page).ShouldContain("It was wrong.");
            Read(page).ShouldNotContain("sails again");
        }

        Read("news/index.html").ShouldNotContain("Night ferry returns");
        Read("nginx-gone.map").ShouldContain("\"/news/2026/05/night-ferry-returns\" 1;");
    }

    [Fact]
    public async Task A_permalink_is_a_small_page_that_leads_on_and_a_line_for_servers_that_redirect()
    {
        var release = await Published("Паром", "ru");

        await Copy();

        var (page, target) = (Read($"r/{release.Reference}/index.html"), PathOf(release));
        page.ShouldContain($"""<link rel="canonical" href="{SiteAddress}{target}">""");
        page.ShouldContain("""<meta name="robots" content="noindex">""");
        page.ShouldContain($"""<meta http-equiv="refresh" content="0; url={target}/">""");
        page.ShouldContain("Перейти на страницу");
        Read("_redirects").ShouldContain($"/r/{release.Reference} {target}/ 302\n");
        Read("nginx-redirects.map").ShouldContain($"\"/r/{release.Reference}\" \"{target}/\";\n");
        File.Exists(Path.Combine(Folder, "r", release.Reference, "qr.svg")).ShouldBeTrue();
        File.Exists(Path.Combine(Folder, "r", release.Reference, "qr-size-1024.png")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_former_address_leads_to_the_new_one()
    {
        var release = await Published();
        await Change(release, r =>
        {
            r.Save(r.Copy() with { Slug = "ferry-is-back" }, r.RevisionNumber, r.Author, Noon);
            r.Correct("A better address.", Noon, r.NextAddress(Noon, Noon, Berlin), r.Author, Noon);
        });

        await Copy();

        Read("_redirects").ShouldContain("/news/2026/05/night-ferry-returns /news/2026/05/ferry-is-back/ 301\n");
        Read("news/2026/05/night-ferry-returns/index.html").ShouldContain("url=/news/2026/05/ferry-is-back/");
    }

    [Fact]
    public async Task What_is_not_public_is_in_no_file()
    {
        var content = await TwoNewsrooms.Show(Site, "What was said at first", andHide: true);
        Site.Clock.Now = TwoNewsrooms.DueAt.AddMilliseconds(-1);

        await Copy();

        var files = Directory.GetFiles(Folder, "*", SearchOption.AllDirectories);
        files.Length.ShouldBeGreaterThan(100);
        // What was withdrawn still answers at its address, in small letters.
        var taken = content.Withdrawn.SelectMany(r => r.Editions).Select(e => e.Address.Slug).ToList();
        files.Where(f => f.Contains(TwoNewsrooms.Mark, StringComparison.OrdinalIgnoreCase) && !taken.Exists(slug => f.Contains(slug, StringComparison.Ordinal))).ShouldBeEmpty();
        files.Where(f => File.ReadAllText(f).Contains(TwoNewsrooms.Mark, StringComparison.Ordinal)).ShouldBeEmpty();
        files.Where(f => content.Hidden.Any(r => f.Contains(r.Reference))).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_asks_the_program_says_that_this_is_a_copy()
    {
        await Published("Паром", "ru");

        await Copy();

        foreach (var page in new[] { "index.html", "news/index.html", "search/index.html", "404.html", "ru/search/index.html" })
            Read(page).ShouldNotContain("<form");
        Read("search/index.html").ShouldContain("This is a copy of the newsroom");
        Read("ru/search/index.html").ShouldContain("Это копия пресс-центра");
        Read("ru/search/index.html").ShouldContain("href=\"/ru/archive/\"");
    }

    [Fact]
    public async Task The_second_page_of_a_list_has_an_address_of_its_own()
    {
        for (var i = 0; i < 21; i++)
            await Published($"Night ferry {i}", at: Noon.AddHours(-i));

        await Copy();

        Read("news/index.html").ShouldContain("href=\"/news/page/2/\"");
        Read("news/page/2/index.html").ShouldContain("Night ferry 20");
        Read("archive/index.html").ShouldContain("href=\"/news/year/2026/month/5/\"");
        Read("news/year/2026/month/5/index.html").ShouldContain("Night ferry 1");
    }

    [Fact]
    public async Task What_vanished_is_removed_and_what_somebody_else_put_there_stays()
    {
        await Published();
        await Site.Do(db => db.Add(new Newsroom.Settings.AboutPage { Language = "en", Slug = "imprint", Title = "Imprint", Body = "Calder." }));
        await Site.Do(db => db.Add(new Newsroom.Settings.AboutPage { Language = "en", Slug = "privacy", Title = "Privacy", Body = "Nothing is kept." }));
        await Copy();
        File.WriteAllText(Path.Combine(Folder, "about", "own.txt"), "Mine.");
        File.AppendAllText(Path.Combine(Folder, "about", "privacy", "index.html"), "<!-- Mine, too. -->");
        await Site.Do(db => db.AboutPages.ExecuteDeleteAsync());

        var folder = await Copy();

        folder.Removed.ShouldBe(1);
        folder.Left.ShouldBe(["about/privacy/index.html"]);
        Directory.Exists(Path.Combine(Folder, "about", "imprint")).ShouldBeFalse();
        Read("about/own.txt").ShouldBe("Mine.");
    }

    [Fact]
    public void A_folder_that_holds_something_else_is_refused_and_left_as_it_is()
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(Path.Combine(Folder, "letter.txt"), "Dear all");

        Should.Throw<RuleBroken>(() => ExportFolder.Open(Folder)).Message.ShouldContain("Name a folder that is new or empty.");

        Directory.GetFileSystemEntries(Folder).Length.ShouldBe(1);
    }

    [Fact]
    public async Task Where_the_site_fails_the_earlier_copy_stays_and_nothing_is_removed()
    {
        var release = await Published();
        await Copy();
        var before = Files();
        await Change(release, r => r.Withdraw("It was wrong.", r.Author, Site.Clock.Now));
        await Site.Do(db => db.AboutPages.ExecuteDeleteAsync());

        using var folder = ExportFolder.Open(Folder);
        using var http = new HttpClient(new Failing());
        var export = new SiteExport(http, new Uri(SiteAddress), ["en"], folder);
        await export.Run(new[] { PathOf(release) }.ToAsyncEnumerable(), _ => { }, Stop);

        export.Failed.ShouldContain($"{PathOf(release)}: the site answered 500");
        folder.Removed.ShouldBe(0);
        Files().Where(f => f.Key.StartsWith("news/", StringComparison.Ordinal)).ShouldBe(before.Where(f => f.Key.StartsWith("news/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_command_says_what_it_lacks()
    {
        await using var database = await TestDatabase.Create();

        var (code, said) = await RunTheCommand(database, "");
        var (codeWithoutAddress, saidWithoutAddress) = await RunTheCommand(database, Folder, siteAddress: "");

        code.ShouldBe(1);
        said.ShouldContain("Say where to: dotnet Newsroom.Web.dll export-site DIR");
        codeWithoutAddress.ShouldBe(1);
        saidWithoutAddress.ShouldContain("Set Site:Address");
        Directory.Exists(Folder).ShouldBeFalse();
    }

    [Theory]
    [InlineData("/", "/", "index.html")]
    [InlineData("/ru", "/ru/", "ru/index.html")]
    [InlineData("/news?page=2", "/news/page/2/", "news/page/2/index.html")]
    [InlineData("/news?kind=&year=2026&month=5", "/news/year/2026/month/5/", "news/year/2026/month/5/index.html")]
    [InlineData("/search?q=ferry", "/search/", "search/index.html")]
    [InlineData("/r/7KQ2MX/release.html", "/r/7KQ2MX/release.html", "r/7KQ2MX/release.html")]
    [InlineData("/r/7KQ2MX/qr.png?size=1024", "/r/7KQ2MX/qr-size-1024.png", "r/7KQ2MX/qr-size-1024.png")]
    [InlineData("/.well-known/security.txt", "/.well-known/security.txt", ".well-known/security.txt")]
    public void Each_address_has_its_file(string address, string link, string file)
    {
        var found = StaticAddress.Of(new Uri(SiteAddress + address));

        found.Link.ShouldBe(link);
        found.File.ShouldBe(file);
    }

    [Theory]
    [InlineData("/admin/releases", true)]
    [InlineData("/ru/search/suggestions?q=a", true)]
    [InlineData("/oembed?url=https://news.example/r/7KQ2MX", true)]
    [InlineData("/ru/search", false)]
    [InlineData("/tags/admin", false)]
    [InlineData("/news/2026/05/search", false)]
    public void What_the_program_alone_can_answer_is_not_asked_for(string address, bool needsTheProgram) =>
        StaticAddress.Of(new Uri(SiteAddress + address)).NeedsTheProgram.ShouldBe(needsTheProgram);

    [Theory]
    [InlineData("/a/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/news/..%2f..%2fetc%2fpasswd")]
    [InlineData("/news/..%5c..%5cetc")]
    [InlineData("/news?page=../../../etc/passwd")]
    [InlineData("/.newsroom-export")]
    [InlineData("/news/%00%0A%09")]
    public void No_address_leads_out_of_the_folder_or_onto_its_list(string address)
    {
        var file = StaticAddress.Of(new Uri(SiteAddress + address)).File;

        Path.GetFullPath(file, "/copy").ShouldStartWith("/copy/");
        file.ShouldNotContain("..");
        file.ShouldNotBe(".newsroom-export");
        file.ShouldAllBe(c => !char.IsControl(c));
    }

    private async Task<ExportFolder> Copy()
    {
        await using var scope = Site.Services.CreateAsyncScope();
        var newsroom = scope.ServiceProvider.GetRequiredService<CurrentNewsroom>();
        await newsroom.Load(Stop);
        using var folder = ExportFolder.Open(Folder);
        var export = new SiteExport(Site.Reader().Http, newsroom.SiteAddress, newsroom.Settings.AllLanguages, folder);
        await export.Run(ExportStartup.Addresses(scope.ServiceProvider.GetRequiredService<NewsroomDbContext>(), newsroom, Stop), _ => { }, Stop);
        export.Failed.ShouldBeEmpty();
        return folder;
    }

    private string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));

    /// <summary>All files, each with its content as text.</summary>
    private Dictionary<string, string> Files() => Directory.GetFiles(Folder, "*", SearchOption.AllDirectories)
        .Where(f => !f.EndsWith(".newsroom-export", StringComparison.Ordinal))
        .ToDictionary(f => Path.GetRelativePath(Folder, f).Replace('\\', '/'), File.ReadAllText);

    /// <summary>Runs the program as an administrator does.</summary>
    private static async Task<(int Code, string Said)> RunTheCommand(TestDatabase database, string folder, string siteAddress = SiteAddress)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "Newsroom.Web.dll"), ExportStartup.Command, folder])
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                // The bundles of a build lie where only Development looks.
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["Database__ConnectionString"] = database.ConnectionString,
                ["Demo__Seed"] = "false",
                ["Site__Address"] = siteAddress,
                ["Media__Path"] = database.Folder,
                ["Serilog__MinimumLevel__Default"] = "Error",
            },
        };
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEndAsync(Stop);
        var complained = await process.StandardError.ReadToEndAsync(Stop);
        await process.WaitForExitAsync(Stop);
        return (process.ExitCode, await said + complained);
    }

    private sealed class Failing : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.InternalServerError) { Content = new StringContent("") });
    }
}
