using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Newsroom.Kinds;
using Newsroom.Releases;
using Newsroom.Testing.Html;

namespace Newsroom.Web.Tests.Areas.Admin.Search;

public sealed class SearchTests : AdminTest
{
    [Theory]
    [InlineData("night ferry")]
    [InlineData("RETURNS night")]
    public async Task A_release_is_found_by_words_of_its_headline_in_any_order(string typed)
    {
        var release = await Written();

        var page = await Officer.Get("/admin/search?q=" + Uri.EscapeDataString(typed));

        page.Link("Night ferry returns").GetAttribute("href").ShouldBe(PathOf(release));
    }

    [Fact]
    public async Task A_release_is_found_by_its_reference_and_by_its_addresses()
    {
        var release = await Written(then: draft => A.Published(draft));
        string[] pasted =
        [
            release.Reference, release.Reference.ToLowerInvariant(), $"https://news.example/r/{release.Reference}", $"https://news.example{release.Editions.Single().Address.Path("en")}",
            $"https://news.example/r/{release.Reference}?from=mail", $"https://news.example{PathOf(release, "edit")}",
        ];

        foreach (var typed in pasted)
            (await Found(Officer, typed)).ShouldContain(("Releases", "Night ferry returns"), typed);
    }

    [Fact]
    public async Task What_is_in_the_bin_is_found_by_its_reference_only()
    {
        var draft = await Written();
        await (await Officer.Get(PathOf(draft))).Submit("Put in the bin");

        (await Found(Officer, "night ferry")).ShouldNotContain(f => f.Group == "Releases");
        (await Found(Officer, draft.Reference)).ShouldContain(("Releases", "Night ferry returns"));
    }

    [Fact]
    public async Task A_file_of_the_library_is_found_until_it_is_removed()
    {
        var ferry = A.Picture("night-ferry.jpg", by: A.Person());
        await Site.Do(db => db.Add(ferry));

        (await Found(Officer, "FERRY night")).ShouldBe([("Media", "night-ferry.jpg")]);
        await Site.Do(async db => (await db.MediaFiles.SingleAsync()).Remove(Noon));
        (await Found(Officer, "ferry")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Tags_contacts_boilerplates_and_templates_are_found_without_case_and_accents()
    {
        await Site.Do(async db =>
        {
            db.Tags.Add(A.Tag("Åland ferries"));
            db.Contacts.Add(A.Contact("Zoë Åkerström"));
            db.Boilerplates.Add(A.Boilerplate("About Åland Lines", id: 0));
            db.Templates.Add(A.Template("Åland timetable", await db.Kinds.InOrder().FirstAsync()));
        });

        (await Found(Officer, "åland")).Select(f => f.Group).ShouldBe(["Tags", "Templates", "Boilerplates"]);
        (await Found(Officer, "ALAND")).Select(f => f.Group).ShouldBe(["Tags", "Templates", "Boilerplates"]);
        (await Found(Officer, "akerstrom zoe")).ShouldBe([("Contacts", "Zoë Åkerström")]);
    }

    [Fact]
    public async Task People_settings_and_kinds_are_found_by_administrators_only()
    {
        var administrator = await Site.SignIn(People.Role.Administrator, "Tomas Lind");

        (await Found(administrator, "okafor")).ShouldContain(("People", "Ines Okafor"));
        (await Found(administrator, Author.Email!)).ShouldContain(("People", "Ines Okafor"));
        (await Found(administrator, "time zone")).ShouldContain(("Settings", "Time zone"));
        (await Found(administrator, "advisory")).ShouldContain(("Kinds", "Media advisory"));

        foreach (var typed in new[] { "okafor", Author.Email!, "time zone", "advisory", "record" })
            (await Found(Officer, typed)).ShouldBeEmpty(typed);
    }

    [Fact]
    public async Task A_setting_that_is_found_leads_to_its_field()
    {
        var administrator = await Site.SignIn(People.Role.Administrator);
        var labels = (await administrator.Get("/admin/settings")).Document;

        foreach (var word in new[] { "time zone", "date format", "second person", "embargo", "languages" })
        {
            var page = await administrator.Get("/admin/search?q=" + word);
            var path = page.Document.QuerySelector("a[href^='/admin/settings#']")!.GetAttribute("href")!;
            labels.GetElementById(path.Split('#')[1]).ShouldNotBeNull(word);
        }
    }

    [Fact]
    public async Task Nothing_typed_offers_the_places_of_the_menu_and_nothing_found_says_what_to_try()
    {
        (await Found(Officer, "")).Select(f => f.Title).ShouldBe(["Desk", "Releases", "Calendar", "Media", "Tags", "Contacts", "Boilerplates"]);
        (await Officer.Get("/admin/search?q=zzzz")).Text.ShouldContain("Nothing here has ‘zzzz’ in its name.");
    }

    [Fact]
    public async Task A_group_shows_eight_and_the_page_leads_to_all_of_them()
    {
        await Site.Do(async db =>
        {
            var kind = await db.Kinds.InOrder().FirstAsync();
            var author = await db.People.SingleAsync(p => p.Id == Author.Id);
            for (var i = 0; i < 10; i++)
                db.Add(A.Draft($"Night ferry {i}", kind: kind, by: author));
        });

        (await Found(Officer, "night")).Count.ShouldBe(8);
        (await Officer.Get("/admin/search?q=night")).Has("link", "All of them in the list of releases").ShouldBeTrue();
    }

    [Theory]
    [InlineData("'; DROP TABLE Releases; --")]
    [InlineData("%_[]\\")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\u202Ereversed")]
    public async Task Whatever_is_typed_is_only_looked_for(string typed)
    {
        await Written();

        var page = await Officer.Get("/admin/search?q=" + Uri.EscapeDataString(typed));

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Document.QuerySelectorAll("main script").ShouldBeEmpty();
        (await Found(Officer, typed)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Five_thousand_characters_are_cut_and_answered() =>
        (await Officer.Get("/admin/search?q=" + new string('ä', 1_000))).Status.ShouldBe(HttpStatusCode.OK);

    [Fact]
    public async Task Nobody_searches_who_has_not_signed_in() =>
        (await Site.Visitor().Get("/admin/search?q=ferry")).Address.AbsolutePath.ShouldBe("/account/sign-in");

    private static async Task<List<(string Group, string Title)>> Found(Visitor who, string typed)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/admin/search?q=" + Uri.EscapeDataString(typed));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        using var groups = JsonDocument.Parse((await who.Send(request)).Source);
        return [.. from g in groups.RootElement.EnumerateArray() from f in g.GetProperty("finds").EnumerateArray() select (g.GetProperty("name").GetString()!, f.GetProperty("title").GetString()!)];
    }
}
