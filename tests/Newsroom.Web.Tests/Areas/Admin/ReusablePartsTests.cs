using System.Net;
using Microsoft.EntityFrameworkCore;
using Newsroom.Audit;
using Newsroom.Contacts;
using Newsroom.Kinds;
using Newsroom.Releases;

namespace Newsroom.Web.Tests.Areas.Admin;

/// <summary>Boilerplates and contacts are changed in one place, and the screen says first what that changes.</summary>
public sealed class ReusablePartsTests : AdminTest
{
    [Fact]
    public async Task A_boilerplates_screen_lists_what_carries_the_new_text_and_what_keeps_the_old_one()
    {
        await Carried("A draft", r => r);
        await Carried("A public one", r => A.Published(r));
        await Carried("A waiting one", r => A.Scheduled(r));
        var draft = await Written("Without it");

        var screen = await Editor.Get("/admin/boilerplates/1");

        screen.Text.ShouldContain("1 release is not out yet and will carry the new text. 2 releases are scheduled or public and keep the text as it was frozen.");
        Group(screen, "Not out yet").ShouldBe(["A draft"]);
        Group(screen, "Scheduled").ShouldBe(["A waiting one"]);
        Group(screen, "Public").ShouldBe(["A public one"]);
        screen.Text.ShouldNotContain(draft.Text.Headline);
    }

    [Fact]
    public async Task What_the_screen_says_of_a_boilerplate_is_what_then_happens()
    {
        await Carried("A draft", r => r);
        await Carried("A public one", r => A.Published(r));

        await (await Editor.Get("/admin/boilerplates/1")).Submit("Save boilerplate", ("Text", "We run the port."));

        (await Site.Reader().Get(await AddressOf("A public one"))).Text.ShouldContain("Calder Ferries joins nine islands.");
        var draft = await Site.Ask(db => db.Releases.Where(r => r.Text.Headline == "A draft").Select(r => r.Reference).SingleAsync());
        await (await Officer.Get($"/admin/releases/{draft}/publication")).Submit("Publish now on news.example");
        (await Site.Reader().Get(await AddressOf("A draft"))).Text.ShouldContain("We run the port.");
    }

    [Fact]
    public async Task A_contacts_office_hours_are_saved_whole_or_refused_with_a_sentence()
    {
        var half = await Editor.Post("/admin/contacts", ("Name", "Jon Aker"), ("OfficeDays", "Monday"), ("OfficeOpens", "09:00"));
        half.Text.ShouldContain("Fill in all three, or none.");
        half.Document.QuerySelector("[name=OfficeDays][value=Monday]")!.HasAttribute("checked").ShouldBeTrue();
        (await Editor.Post("/admin/contacts", ("Name", "Jon Aker"), ("OfficeDays", "Monday"), ("OfficeOpens", "17:00"), ("OfficeCloses", "09:00"))).Text.ShouldContain("closes before it opens");

        await Editor.Post("/admin/contacts", ("Name", "Jon Aker"), ("OfficeDays", "Monday"), ("OfficeDays", "Friday"), ("OfficeOpens", "09:00"), ("OfficeCloses", "17:30"));

        var kept = await Site.Ask(db => db.Contacts.SingleAsync(c => c.Name == "Jon Aker"));
        (kept.OfficeDays, kept.OfficeOpens, kept.OfficeCloses).ShouldBe((Weekdays.Monday | Weekdays.Friday, new TimeOnly(9, 0), new TimeOnly(17, 30)));
        (await Editor.Get($"/admin/contacts/{kept.Id}")).Document.QuerySelectorAll("[name=OfficeDays][checked]").Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_contacts_screen_lists_where_readers_see_the_change_at_once()
    {
        await Naming("A draft", r => r);
        await Naming("A public one", r => A.Published(r));

        var screen = await Editor.Get("/admin/contacts/1");
        await screen.Submit("Save contact", ("Phone", "+44 1632 960 999"));

        Group(screen, "Public").ShouldBe(["A public one"]);
        Group(screen, "Not out yet").ShouldBe(["A draft"]);
        (await Site.Reader().Get(await AddressOf("A public one"))).Text.ShouldContain("+44 1632 960 999");
    }

    [Fact]
    public async Task After_twenty_the_rest_stands_in_the_list_of_releases()
    {
        for (var i = 0; i < 22; i++)
            await Naming($"Ferry {i}", r => r);

        var screen = await Editor.Get("/admin/contacts/1");
        var all = await screen.Follow("All 22");

        Group(screen, "Not out yet").Count.ShouldBe(20);
        all.Text.ShouldContain("Only releases that name Jon Aker.");
        all.Document.QuerySelectorAll("tbody tr").Length.ShouldBe(22);
    }

    [Fact]
    public async Task The_record_says_what_a_contact_and_a_boilerplate_were_before()
    {
        await Carried("A draft", r => r);
        await Naming("A draft", r => r);

        await (await Editor.Get("/admin/boilerplates/1")).Submit("Save boilerplate", ("Text", "We run the port."));
        await (await Editor.Get("/admin/contacts/1")).Submit("Save contact", ("Phone", "+44 1632 960 999"));

        (await ValuesOf(AuditEvents.BoilerplateSaved)).ShouldContain("Calder Ferries joins **nine islands**.");
        (await ValuesOf(AuditEvents.ContactSaved)).ShouldContain("+49 30 901820");
    }

    [Theory]
    [InlineData("/admin/contacts/1")]
    [InlineData("/admin/boilerplates/1")]
    [InlineData("/admin/contacts/1/retirement")]
    [InlineData("/admin/boilerplates/1/retirement")]
    public async Task Only_editors_change_what_others_use(string path)
    {
        await Carried("A draft", r => r);
        await Naming("A draft", r => r);

        (await Officer.Post(path, ("Name", "Mine"), ("Title", "Mine"), ("Body", "Mine"))).Status.ShouldBe(HttpStatusCode.Forbidden);

        (await Site.Ask(db => db.Contacts.SingleAsync())).Name.ShouldBe("Jon Aker");
        (await Site.Ask(db => db.Boilerplates.SingleAsync())).Title.ShouldBe("About Calder Ferries");
    }

    [Fact]
    public async Task Contacts_who_speak_the_releases_language_stand_first_and_none_is_hidden()
    {
        await Site.Do(db => db.Contacts.AddRange(
            Speaking("Anna", "ru"), Speaking("Bela", ""), Speaking("Cem", "en"), Speaking("Dora", "ru")));

        var english = await Officer.Get("/admin/releases/new");

        english.Document.QuerySelectorAll("input[name=ContactIds]").Select(i => i.ParentElement!.QuerySelector("span")!.FirstChild!.TextContent.Trim()).ShouldBe(["Cem", "Bela", "Anna", "Dora"]);
    }

    [Fact]
    public async Task A_default_contact_of_another_language_is_not_named_unasked()
    {
        await Site.Do(db =>
        {
            var (russian, any) = (Speaking("Anna", "ru"), Speaking("Bela", ""));
            (russian.IsDefault, any.IsDefault) = (true, true);
            db.Contacts.AddRange(russian, any);
        });

        var english = await Officer.Get("/admin/releases/new");

        english.Document.QuerySelectorAll("input[name=ContactIds][checked]").Select(i => i.GetAttribute("value")).ShouldBe([$"{await Site.Ask(db => db.Contacts.Where(c => c.Name == "Bela").Select(c => c.Id).SingleAsync())}"]);
    }

    [Fact]
    public async Task A_language_the_newsroom_does_not_have_is_refused() =>
        (await Editor.Post("/admin/contacts", ("Name", "Jon"), ("Language", "fr"))).Text.ShouldContain("Choose one of the newsroom's languages, or any.");

    private static Contact Speaking(string name, string language) => new() { Name = name, Language = language };

    private Task Carried(string headline, Func<Release, Release> then) => Begin(headline, then, withBoilerplate: true);

    private Task Naming(string headline, Func<Release, Release> then) => Begin(headline, then, withBoilerplate: false);

    private Task Begin(string headline, Func<Release, Release> then, bool withBoilerplate) => Site.Do(async db =>
    {
        var boilerplate = await db.Boilerplates.SingleOrDefaultAsync() ?? A.Boilerplate(id: 0);
        var contact = await db.Contacts.SingleOrDefaultAsync() ?? A.Contact();
        db.Add(then(A.Draft(headline, by: await db.People.SingleAsync(p => p.Id == Author.Id), kind: await db.Kinds.InOrder().FirstAsync(),
            boilerplate: withBoilerplate ? boilerplate : null, contacts: withBoilerplate ? [] : [contact])));
    });

    private async Task<string> AddressOf(string headline) =>
        (await Site.Ask(db => db.Editions.Where(e => e.Text.Headline == headline).SingleAsync())).Address.Path("en");

    private Task<string> ValuesOf(string what) => Site.Ask(db => db.Audit.Where(a => a.Event == what).OrderByDescending(a => a.Id).Select(a => a.Values).FirstAsync());

    private static List<string> Group(Testing.Html.HtmlPage screen, string title) =>
        [.. screen.Document.QuerySelectorAll(".uses details").Single(d => d.QuerySelector("summary")!.TextContent.StartsWith(title, StringComparison.Ordinal)).QuerySelectorAll("li a").Select(a => a.TextContent)];
}
