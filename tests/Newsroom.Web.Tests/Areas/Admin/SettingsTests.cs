using System.Net;
using Microsoft.EntityFrameworkCore;
using Newsroom.Audit;
using Newsroom.People;

namespace Newsroom.Web.Tests.Areas.Admin;

public sealed class SettingsTests
{
    [Fact]
    public async Task Saved_settings_count_and_are_on_record()
    {
        await using var site = await NewsroomSite.Start();
        var administrator = await site.SignIn(Role.Administrator);

        var saved = await (await administrator.Get("/admin/settings")).Submit("Save settings", ("Organisation", "Calder Harbour"),
            ("Site address", "https://news.calder.example"), ("Time zone", "Europe/Berlin"), ("Date format", "d MMMM yyyy"), ("Languages", "en, ru"));

        saved.Text.ShouldContain("The settings are saved.");
        saved.Text.ShouldContain("Today is 16 May 2026.");
        var settings = await site.Ask(db => db.Settings.SingleAsync());
        (settings.Organisation, settings.SiteAddress, settings.Zone, settings.Languages).ShouldBe(("Calder Harbour", "https://news.calder.example", "Europe/Berlin", "en,ru"));
        (await site.Ask(db => db.Audit.CountAsync(a => a.Event == AuditEvents.SettingsChanged))).ShouldBe(1);
    }

    [Theory]
    [InlineData("Site address", "https://news.example/path", "Write the site address as https://news.example.org")]
    [InlineData("Site address", "javascript:alert(1)", "Write the site address as https://news.example.org")]
    [InlineData("Date format", "MM", "Write the date format with day, month and year")]
    [InlineData("Languages", "en, klingon", "‘klingon’ is not a language code.")]
    [InlineData("Languages", "", "Name at least one language")]
    [InlineData("Organisation", " ", "Write the organisation's name")]
    public async Task What_is_refused_gets_a_sentence_and_changes_nothing(string field, string value, string sentence)
    {
        await using var site = await NewsroomSite.Start();
        var administrator = await site.SignIn(Role.Administrator);
        var before = await site.Ask(db => db.Settings.SingleAsync());

        var refused = await (await administrator.Get("/admin/settings")).Submit("Save settings", (field, value));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain(sentence);
        refused.Field(field).GetAttribute("value").ShouldBe(value);
        (await site.Ask(db => db.Settings.SingleAsync())).Version.ShouldBe(before.Version);
    }

    [Fact]
    public async Task A_language_with_releases_stays()
    {
        await using var site = await NewsroomSite.Start();
        await site.Do(async db =>
        {
            (await db.Settings.SingleAsync()).UseLanguages(["en", "ru"]);
            db.Releases.Add(A.Draft(language: "ru", kind: await db.Kinds.FirstAsync()));
        });
        var administrator = await site.SignIn(Role.Administrator);

        var refused = await (await administrator.Get("/admin/settings")).Submit("Save settings", ("Languages", "en"));

        refused.Text.ShouldContain("so it stays");
    }

    [Fact]
    public async Task Whoever_saves_second_is_told_what_is_kept_and_may_decide()
    {
        await using var site = await NewsroomSite.Start();
        var administrator = await site.SignIn(Role.Administrator);
        var (first, second) = (await administrator.Get("/admin/settings"), await administrator.Get("/admin/settings"));
        await first.Submit("Save settings", ("Organisation", "First"));

        var refused = await second.Submit("Save settings", ("Organisation", "Second"));
        var decided = await refused.Submit("Save settings");

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("Kept at present: organisation ‘First’.");
        decided.Text.ShouldContain("The settings are saved.");
        (await site.Ask(db => db.Settings.SingleAsync())).Organisation.ShouldBe("Second");
    }

    [Fact]
    public async Task About_pages_are_added_looked_at_ordered_and_deleted()
    {
        await using var site = await NewsroomSite.Start();
        var administrator = await site.SignIn(Role.Administrator);

        var preview = await (await administrator.Get("/admin/settings/about-pages/new")).Submit("Preview", ("Title", "Imprint"), ("Text", "**Calder** <script>alert(1)</script>"));
        await preview.Submit("Save page");
        await (await administrator.Get("/admin/settings/about-pages/new")).Submit("Save page", ("Title", "Privacy"), ("Text", "We keep nothing."));
        var list = await (await administrator.Get("/admin/settings/about-pages")).Submit("Move Privacy up");
        await (await list.Follow("Imprint")).Submit("Delete the page");

        preview.Document.QuerySelector("[aria-label=Preview] strong")!.TextContent.ShouldBe("Calder");
        preview.Document.QuerySelector("[aria-label=Preview] script").ShouldBeNull();
        (await site.Ask(db => db.AboutPages.OrderBy(p => p.Order).Select(p => p.Slug).ToListAsync())).ShouldBe(["privacy"]);
    }

    [Fact]
    public async Task A_contact_is_added_changed_and_retired()
    {
        await using var site = await NewsroomSite.Start();
        var editor = await site.SignIn(Role.Editor);

        var refused = await (await editor.Get("/admin/contacts/new")).Submit("Save contact", ("Name", "Jon Aker"), ("E-mail", "jon"));
        var list = await refused.Submit("Save contact", ("E-mail", "jon@newsroom.example"));
        list = await (await list.Follow("Jon Aker")).Submit("Save contact", ("Phone", "+49 30 901820"));
        await list.Submit("Retire Jon Aker");

        refused.Text.ShouldContain("Write the e-mail as name@example.org, or leave it out.");
        var contact = await site.Ask(db => db.Contacts.SingleAsync());
        (contact.Name, contact.Email, contact.Phone, contact.RetiredAt).ShouldBe(("Jon Aker", "jon@newsroom.example", "+49 30 901820", Noon));
    }

    [Fact]
    public async Task A_language_has_one_default_boilerplate()
    {
        await using var site = await NewsroomSite.Start();
        var editor = await site.SignIn(Role.Editor);

        foreach (var title in new[] { "About us", "About the harbour" })
            await (await editor.Get("/admin/boilerplates/new")).Submit("Save boilerplate", ("Title", title), ("Text", "We run the port."), ("Default of its language New releases carry it unless told otherwise.", "true"));

        (await site.Ask(db => db.Boilerplates.Where(b => b.IsDefault).Select(b => b.Title).ToListAsync())).ShouldBe(["About the harbour"]);
    }

    [Theory]
    [InlineData("/admin/settings/about-pages/new", "Save page")]
    [InlineData("/admin/settings/about-pages/new", "Preview")]
    [InlineData("/admin/boilerplates/new", "Save boilerplate")]
    [InlineData("/admin/boilerplates/new", "Preview")]
    public async Task Text_nested_too_deeply_to_be_shown_is_refused_and_kept(string screen, string button)
    {
        await using var site = await NewsroomSite.Start();
        var administrator = await site.SignIn(Role.Administrator);
        var nested = new string('>', 300) + " deep";

        var refused = await (await administrator.Get(screen)).Submit(button, ("Title", "About us"), ("Text", nested));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Field("Text").TextContent.ShouldBe(nested);
        (await site.Ask(db => db.AboutPages.AnyAsync())).ShouldBeFalse();
        (await site.Ask(db => db.Boilerplates.AnyAsync())).ShouldBeFalse();
    }
}
