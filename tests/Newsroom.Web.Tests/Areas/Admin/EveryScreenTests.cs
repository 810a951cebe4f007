using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Newsroom.People;
using Newsroom.Testing.Html;

namespace Newsroom.Web.Tests.Areas.Admin;

/// <summary>What holds for every screen of the back office.</summary>
public sealed partial class EveryScreenTests : AdminTest
{
    private const int MostScriptBytes = 200_000;

    private static readonly string[] Screens =
    [
        "/admin", "/admin/releases", "/admin/releases/new", "/admin/releases/bin", "/admin/calendar", "/admin/calendar/plans/new", "/admin/tags", "/admin/contacts", "/admin/contacts/new",
        "/admin/boilerplates", "/admin/boilerplates/new", "/admin/templates", "/admin/templates/new", "/admin/kinds", "/admin/kinds/new", "/admin/follow-ups", "/admin/users", "/admin/users/new",
        "/admin/settings", "/admin/settings/about-pages", "/admin/settings/about-pages/new", "/admin/audit", "/admin/search", "/account", "/account/password", "/account/calendar-feed",
    ];

    [Fact]
    public async Task No_page_loads_more_than_200_kB_of_compressed_script()
    {
        var release = await Written(then: draft => A.Published(draft));
        var administrator = await Site.SignIn(Role.Administrator);
        string[] pages = [.. Screens, .. new[] { "", "edit", "preview", "history", "review", "correction", "withdrawal", "links" }.Select(s => PathOf(release, s))];

        foreach (var path in pages)
        {
            var page = await administrator.Get(path);
            var bytes = 0L;
            var sources = new Queue<string>(ScriptsOf(page));
            var seen = new HashSet<string>(sources);
            while (sources.TryDequeue(out var source))
            {
                var script = await (await administrator.Http.GetAsync(source, Stop)).EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync(Stop);
                bytes += Compressed(script);
                // What a script loads later counts as well.
                foreach (var part in Parts().Matches(Encoding.UTF8.GetString(script)).Select(m => "/dist/" + m.Groups[1].Value).Where(seen.Add))
                    sources.Enqueue(part);
            }

            bytes.ShouldBeInRange(1, MostScriptBytes, path);
        }
    }

    [Theory]
    [InlineData("/admin", "what needs you now")]
    [InlineData("/admin/releases", "A release begins as a draft")]
    [InlineData("/admin/releases/bin", "The bin is empty")]
    [InlineData("/admin/calendar", "The calendar shows")]
    [InlineData("/admin/tags", "Write tags on a release")]
    [InlineData("/admin/contacts", "Write each down once")]
    [InlineData("/admin/boilerplates", "Write it once for each language")]
    [InlineData("/admin/templates", "Write that shape down once")]
    [InlineData("/admin/follow-ups", "Nothing has followed from a publication so far")]
    [InlineData("/admin/search?q=zzzz", "Try fewer words")]
    [InlineData("/admin/settings/about-pages", "Readers look for an imprint")]
    [InlineData("/admin/audit?q=zzzz", "The record keeps who did what")]
    public async Task An_empty_place_says_what_it_is_for_and_has_one_button_to_begin(string path, string teaches)
    {
        var administrator = await Site.SignIn(Role.Administrator);

        var empty = (await administrator.Get(path)).Document.QuerySelector(".empty");

        empty.ShouldNotBeNull().TextContent.ShouldContain(teaches);
        empty.QuerySelectorAll("a.button").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Every_screen_has_a_skip_link_to_its_content_a_heading_and_the_search()
    {
        var administrator = await Site.SignIn(Role.Administrator);

        foreach (var path in Screens)
        {
            var page = await administrator.Get(path);
            page.Document.QuerySelector("body > a.skip:first-child")!.GetAttribute("href").ShouldBe("#main", path);
            page.Document.QuerySelectorAll("h1").Length.ShouldBe(1, path);
            page.Link("Search").GetAttribute("href").ShouldBe("/admin/search", path);
            page.Document.QuerySelectorAll("[id]").Select(e => e.Id).GroupBy(id => id).Where(g => g.Count() > 1).ShouldBeEmpty(path);
        }
    }

    [Theory]
    [InlineData(Role.PressOfficer, "Desk, Releases, Calendar, Media, Tags, Contacts, Boilerplates")]
    [InlineData(Role.Editor, "Desk, Releases, Calendar, Media, Tags, Contacts, Boilerplates, Templates, Follow-ups, Emergency notice")]
    [InlineData(Role.Administrator, "Desk, Releases, Calendar, Media, Tags, Contacts, Boilerplates, Templates, Kinds, Follow-ups, Emergency notice, People, Settings, Record")]
    public async Task The_menu_leads_where_one_may_go(Role role, string places)
    {
        var visitor = await Site.SignIn(role);

        var links = (await visitor.Get("/admin")).Document.QuerySelectorAll("nav.menu ul a").ToList();

        string.Join(", ", links.Select(a => a.TextContent)).ShouldBe(places);
        foreach (var link in links)
            ((int)(await visitor.Get(link.GetAttribute("href")!)).Status).ShouldBe(200, link.TextContent);
    }

    private static IEnumerable<string> ScriptsOf(HtmlPage page) =>
        page.Document.QuerySelectorAll("script[src], link[rel=modulepreload][href]").Select(s => s.GetAttribute("src") ?? s.GetAttribute("href")!).Distinct();

    private static long Compressed(byte[] script)
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            zip.Write(script);
        return packed.Length;
    }

    [GeneratedRegex("""["']\./([A-Za-z0-9_-]+\.js)["']""")]
    private static partial Regex Parts();
}
