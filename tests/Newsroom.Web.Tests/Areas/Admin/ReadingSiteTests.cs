using System.Net;
using Microsoft.EntityFrameworkCore;
using Newsroom.Audit;
using Newsroom.People;
using Newsroom.Settings;
using Newsroom.Testing.Html;

namespace Newsroom.Web.Tests.Areas.Admin;

/// <summary>What the office decides about the reading site: notice, lead, look, links, former names.</summary>
public sealed class ReadingSiteTests : AdminTest
{
    private const string Notice = "All ferries are cancelled until Saturday noon.";

    [Fact]
    public async Task An_editor_shows_a_notice_on_every_page_and_takes_it_back()
    {
        var shown = await (await Editor.Get("/admin/notice")).Submit("Show it on every page now",
            ("What readers have to know", Notice), ("Words of the link", "Read the statement"), ("Where it leads", "/news"));

        shown.Text.ShouldContain("It stands on every English page now.");
        (await Site.Reader().Get("/")).Link("Read the statement").GetAttribute("href").ShouldBe("/news");
        (await shown.Submit("Undo")).Text.ShouldContain("No page shows it any more.");
        (await Site.Reader().Get("/")).Text.ShouldNotContain(Notice);
        (await Site.Ask(db => db.Audit.Where(a => a.Event.StartsWith("notice.")).OrderBy(a => a.Id).Select(a => a.Event).ToListAsync())).ShouldBe([AuditEvents.NoticeShown, AuditEvents.NoticeEnded]);
    }

    [Fact]
    public async Task A_new_notice_takes_the_old_one_s_place_and_one_with_a_time_ends_by_itself()
    {
        await Show(Notice);
        await Show("Ferries run again from noon.", ("Ends at", "2026-05-16T16:00"));

        (await Site.Ask(db => db.EmergencyNotices.CountAsync(n => n.EndsAt == null))).ShouldBe(0);
        (await Site.Reader().Get("/")).Document.QuerySelector(".emergency")!.TextContent.ShouldContain("Ferries run again");
        Site.Clock.Now = new DateTime(2026, 5, 16, 14, 0, 0, DateTimeKind.Utc);   // 16:00 in Berlin
        (await Site.Reader().Get("/")).Document.QuerySelector(".emergency").ShouldBeNull();
    }

    [Fact]
    public async Task A_notice_that_is_refused_is_shown_again_as_typed()
    {
        var refused = await (await Editor.Get("/admin/notice")).Submit("Show it on every page now",
            ("What readers have to know", Notice), ("Words of the link", "Read on"), ("Where it leads", "javascript:alert(1)"), ("Ends at", "2026-03-29T02:30"));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("the clocks skip it");
        refused.Field("What readers have to know").TextContent.ShouldContain(Notice);
        (await Site.Ask(db => db.EmergencyNotices.CountAsync())).ShouldBe(0);
    }

    [Theory]
    [InlineData("/admin/notice", Role.PressOfficer), InlineData("/admin/settings/look", Role.Editor), InlineData("/admin/settings/links", Role.Editor), InlineData("/admin/settings/former-names", Role.Editor)]
    public async Task Who_may_not_does_not_get_there(string path, Role role)
    {
        var person = await Site.SignIn(role, "Nobody Special");

        (await person.Get(path)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await person.Post(path)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task An_editor_lets_a_release_lead_the_front_page_until_a_time_and_undoes_it()
    {
        var older = await Written("Older", then: d => A.Published(d, Noon.AddDays(-1)));
        await Written("Newest", then: d => A.Published(d));

        var pinned = await (await (await Editor.Get(PathOf(older))).Follow("Lead the front page")).Submit("Let it lead the English front page", ("This release leads until", "2026-05-20T09:00"));

        pinned.Text.ShouldContain("It leads the English front page until Wednesday 20 May, 09:00 (Europe/Berlin).");
        (await Leading()).ShouldBe("Older");
        (await Record(older)).ShouldContain(AuditEvents.LeadPinned);
        await pinned.Submit("Undo");
        (await Leading()).ShouldBe("Newest");
    }

    [Fact]
    public async Task Another_release_takes_the_lead_and_ending_the_first_one_s_changes_nothing()
    {
        var first = await Written("First", then: d => A.Published(d, Noon.AddDays(-1)));
        var second = await Written("Second", then: d => A.Published(d, Noon.AddHours(-1)));
        await Written("Newest", then: d => A.Published(d));
        await Editor.Post(PathOf(first, "lead"), ("Until", "2026-05-20T09:00"));
        await Editor.Post(PathOf(second, "lead"), ("Until", "2026-05-20T09:00"));

        (await Leading()).ShouldBe("Second");
        await Editor.Post(PathOf(first, "lead/end"));
        (await Leading()).ShouldBe("Second");
    }

    [Fact]
    public async Task A_draft_cannot_lead_nor_can_an_officer_decide()
    {
        var draft = await Written();
        var published = await Written(then: d => A.Published(d));

        (await Editor.Post(PathOf(draft, "lead"), ("Until", "2026-05-20T09:00"))).Text.ShouldContain("Publish or schedule the release first");
        (await Officer.Post(PathOf(published, "lead"), ("Until", "2026-05-20T09:00"))).Text.ShouldContain("Only an editor decides what leads the front page.");
        (await Editor.Post(PathOf(published, "lead"), ("Until", "2026-05-16T09:00"))).Text.ShouldContain("This time has passed.");
        (await Site.Ask(db => db.PinnedLeads.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_pinned_draft_that_was_never_public_can_still_be_deleted_for_good()
    {
        var scheduled = await Written(then: d => A.Scheduled(d));
        await Editor.Post(PathOf(scheduled, "lead"), ("Until", "2026-05-20T09:00"));
        await Editor.Post(PathOf(scheduled, "publication/unschedule"));
        await Editor.Post(PathOf(scheduled, "bin"));

        await Site.Do(async db => (await Newsroom.Releases.DeletedDrafts.DeleteForGood(db, scheduled.Id, null, Noon.AddDays(40), Stop)).ShouldBeTrue());

        (await Site.Ask(db => db.PinnedLeads.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_colour_that_stands_out_too_little_is_refused_with_the_nearest_that_passes()
    {
        var administrator = await Site.SignIn(Role.Administrator);

        var refused = await (await administrator.Get("/admin/settings/look")).Submit("Save the look", ("Accent colour", "#ffcc00"));
        refused.Text.ShouldContain("The accent colour #ffcc00 stands out too little on the site's paper");
        refused.Field("Accent colour").GetAttribute("value").ShouldBe("#ffcc00");

        var saved = await refused.Submit("Save the look", ("Accent colour", "#7a0019"));
        saved.Text.ShouldContain("Readers see the new look now.");
        (await Site.Ask(db => db.Settings.SingleAsync())).Accent.ShouldBe(new Accent("#7a0019"));
    }

    [Fact]
    public async Task A_logo_is_added_to_the_library_shown_and_taken_away()
    {
        var administrator = await Site.SignIn(Role.Administrator);
        var form = await administrator.Get("/admin/settings/look");
        var content = new MultipartFormDataContent
        {
            { new ByteArrayContent(Files.Jpeg()), "Logo", "calder.jpg" },
            { new StringContent(form.Document.QuerySelector("input[name=Version]")!.GetAttribute("value")!), "Version" },
            { new StringContent(form.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
        };

        var saved = await administrator.Send(new HttpRequestMessage(HttpMethod.Post, "/admin/settings/look") { Content = content });

        saved.Text.ShouldContain("Readers see the new look now.");
        (await Site.Reader().Get("/")).Document.QuerySelector(".brand img").ShouldNotBeNull();
        await saved.Submit("Save the look", ("Take it away: the organisation's name stands there in letters", "true"));
        (await Site.Reader().Get("/")).Document.QuerySelector(".brand img").ShouldBeNull();
        (await Site.Ask(db => db.MediaFiles.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Links_are_written_one_a_line()
    {
        var administrator = await Site.SignIn(Role.Administrator);

        var saved = await (await administrator.Get("/admin/settings/links")).Submit("Save the links",
            ("On English pages", "Ferry timetables https://ferries.example/timetables\nJobs /about/imprint"), ("The organisation's accounts elsewhere, on pages of every language", "Mastodon https://social.example/@calder"));

        saved.Field("On English pages").TextContent.ShouldContain("Ferry timetables https://ferries.example/timetables");
        var reader = await Site.Reader().Get("/");
        reader.Link("Ferry timetables").GetAttribute("href").ShouldBe("https://ferries.example/timetables");
        reader.Link("Mastodon").GetAttribute("href").ShouldBe("https://social.example/@calder");
    }

    [Theory]
    [InlineData("Timetables", "Write the link ‘Timetables’ as its title, a space, and its address.")]
    [InlineData("Timetables javascript:alert(1)", "needs an address that begins with https://")]
    public async Task A_link_that_is_refused_changes_nothing(string typed, string sentence)
    {
        await Site.Do(db => db.SiteLinks.Add(new SiteLink(SiteLinkPlace.Footer, "en", "Kept", "/news", 0)));
        var administrator = await Site.SignIn(Role.Administrator);

        var refused = await (await administrator.Get("/admin/settings/links")).Submit("Save the links", ("On English pages", typed));

        refused.Text.ShouldContain(sentence);
        refused.Field("On English pages").TextContent.ShouldContain(typed);
        (await Site.Ask(db => db.SiteLinks.Select(l => l.Title).ToListAsync())).ShouldBe(["Kept"]);
    }

    [Fact]
    public async Task A_former_name_is_added_and_removed()
    {
        var administrator = await Site.SignIn(Role.Administrator);

        var saved = await (await administrator.Get("/admin/settings/former-names")).Submit("Add the name", ("Former name", "Calder Port Trust"), ("Its last day", "2019-12-31"), ("Called since then", "Calder Harbour"));

        saved.Text.ShouldContain("say now that the organisation was called Calder Port Trust.");
        (await (await administrator.Get("/admin/settings/former-names")).Submit("Add the name", ("Former name", "Another"), ("Its last day", "2019-12-31"), ("Called since then", "Calder Harbour"))).Text.ShouldContain("is there already");
        await saved.Submit("Remove Calder Port Trust");
        (await Site.Ask(db => db.FormerNames.CountAsync())).ShouldBe(0);
    }

    private async Task<HtmlPage> Show(string text, params (string, string)[] fields) =>
        await (await Editor.Get("/admin/notice")).Submit("Show it on every page now", [("What readers have to know", text), .. fields]);

    private async Task<string> Leading() => (await Site.Reader().Get("/")).Document.QuerySelector(".lead h2")!.TextContent;
}
