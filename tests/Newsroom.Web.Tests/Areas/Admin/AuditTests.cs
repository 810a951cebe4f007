using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Newsroom.Audit;
using Newsroom.People;
using Newsroom.Seeds;
using Newsroom.Web.Areas.Admin.Audit;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Tests.Areas.Admin;

public sealed class AuditTests
{
    [Fact]
    public async Task The_record_is_filtered_and_reads_in_words()
    {
        await using var site = await NewsroomSite.Start();
        await site.Do(db =>
        {
            db.Audit.Add(new AuditEntry(AuditEvents.TagRenamed, null, Noon.AddDays(-2), "Ferries", new { from = "Boats", to = "Ferries" }));
            db.Audit.Add(new AuditEntry(AuditEvents.TagDeleted, null, Noon, "Piers", new { language = "en" }));
        });
        var administrator = await site.SignIn(Role.Administrator);

        var record = await administrator.Get("/admin/audit");
        var earlier = await record.Submit("Show", ("To", "2026-05-14"));
        var renamed = await record.Submit("Show", ("To", ""), ("What happened", "Tag renamed"));
        var found = await administrator.Get("/admin/audit?q=Piers");

        record.Text.ShouldContain("Tag renamed");
        record.Text.ShouldContain("from: Boats");
        earlier.Document.QuerySelectorAll("tbody tr").Length.ShouldBe(1);
        renamed.Document.QuerySelectorAll("tbody tr").Length.ShouldBe(1);
        found.Document.QuerySelectorAll("tbody tr").Length.ShouldBe(1);
    }

    [Fact]
    public async Task The_record_is_checked_with_one_button()
    {
        await using var site = await NewsroomSite.Start();
        await site.Do(db => db.Audit.Add(new AuditEntry(AuditEvents.TagDeleted, null, Noon, "Piers")));
        var administrator = await site.SignIn(Role.Administrator);
        var record = await administrator.Get("/admin/audit");

        var whole = await record.Submit("Check the record");
        await site.Do(db => db.Audit.Where(a => a.Subject == "Piers").ExecuteUpdateAsync(set => set.SetProperty(a => a.Subject, "Quays")));
        var edited = await record.Submit("Check the record");

        whole.Text.ShouldContain("The record is whole");
        edited.Text.ShouldContain("The record is not whole");
        edited.Text.ShouldContain("tag.deleted, Quays");
        (await administrator.Get("/admin/audit")).Text.ShouldContain("Record checked");
    }

    [Fact]
    public async Task The_record_is_exported_as_a_file_that_no_spreadsheet_runs()
    {
        await using var site = await NewsroomSite.Start();
        await site.Do(db =>
        {
            db.Audit.Add(new AuditEntry(AuditEvents.TagDeleted, null, Noon, "=HYPERLINK(\"x\"), \"quoted\""));
            db.Audit.Add(new AuditEntry(AuditEvents.TagRenamed, null, Noon, "Паром"));
        });
        var administrator = await site.SignIn(Role.Administrator);

        var answer = await administrator.Ask("/admin/audit/export?event=tag.deleted");
        var csv = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/csv; charset=utf-8");
        answer.Content.Headers.ContentDisposition!.FileName.ShouldNotBeNull().ShouldMatch(@"^record-2026-05-16-\d{4}\.csv$");
        var lines = csv.TrimStart('\uFEFF').Split("\r\n");
        lines[0].ShouldBe("number,at,event,person,from,subject,values,code");
        lines[1].ShouldContain("2026-05-16T10:00:00.000Z,tag.deleted,,,\"'=HYPERLINK(\"\"x\"\"), \"\"quoted\"\"\",{},");
        csv.ShouldNotContain("Паром");
    }

    [Fact]
    public async Task The_button_exports_what_is_shown_without_the_export_itself()
    {
        await using var site = await NewsroomSite.Start();
        await site.Do(db =>
        {
            db.Audit.Add(new AuditEntry(AuditEvents.TagDeleted, null, Noon, "Ferries"));
            db.Audit.Add(new AuditEntry(AuditEvents.TagDeleted, null, Noon, "Piers"));
        });
        var administrator = await site.SignIn(Role.Administrator);

        var some = await (await administrator.Get("/admin/audit?q=Piers&to=2026-05-16T12:00")).Submit("Export as CSV");
        var all = await (await administrator.Get("/admin/audit")).Submit("Export as CSV");

        some.Source.ShouldContain(",Piers,");
        some.Source.ShouldNotContain("Ferries");
        all.Source.ShouldContain("Ferries");
        all.Source.Split("audit.exported").Length.ShouldBe(2);
        (await site.Ask(db => db.Audit.OrderBy(a => a.Id).FirstAsync(a => a.Event == AuditEvents.RecordExported))).Values.ShouldContain("\"to\":\"2026-05-16T12:00\"");
    }

    [Fact]
    public async Task A_long_export_leaves_nothing_out_and_repeats_nothing()
    {
        await using var site = await NewsroomSite.Start();
        // Many at one time, so that the order of adding decides.
        await site.Do(db => db.Audit.AddRange(Enumerable.Range(0, 1_203).Select(i => new AuditEntry(AuditEvents.TagDeleted, null, Noon.AddSeconds(i / 400), $"Tag {i}"))));
        var administrator = await site.SignIn(Role.Administrator);

        var export = await administrator.Get("/admin/audit/export?event=tag.deleted");

        export.Source.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.Split(',')[5])
            .ShouldBe(Enumerable.Range(0, 1_203).Reverse().Select(i => $"Tag {i}"));
    }

    [Fact]
    public async Task A_page_of_another_site_puts_no_export_on_record()
    {
        await using var site = await NewsroomSite.Start();
        var administrator = await site.SignIn(Role.Administrator);
        var request = new HttpRequestMessage(HttpMethod.Get, "/admin/audit/export?event=tag.deleted");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");

        var page = await administrator.Send(request);

        page.Address.PathAndQuery.ShouldBe("/admin/audit?event=tag.deleted&page=1");
        page.Title.ShouldContain("Record");
        (await site.Ask(db => db.Audit.AnyAsync(a => a.Event == AuditEvents.RecordExported))).ShouldBeFalse();
    }

    [Theory]
    [InlineData("from=2026-05-16T12:01", "Later")]
    [InlineData("from=2026-05-16&fromTime=12:01", "Later")]
    [InlineData("to=2026-05-16T12:00", "Earlier")]
    [InlineData("from=2026-05-16&fromTime=12:00&to=2026-05-16&toTime=12:01", "Later Earlier")]
    [InlineData("from=2026-05-16&to=2026-05-16", "Later Earlier")]
    [InlineData("to=2026-05-15", "")]
    public async Task Entries_are_found_by_the_time_of_day_the_last_minute_included(string filter, string found)
    {
        await using var site = await NewsroomSite.Start();
        await site.Do(async db =>
        {
            (await db.Settings.SingleAsync()).UseZone("Europe/Berlin");
            db.Audit.Add(new AuditEntry(AuditEvents.TagDeleted, null, Noon, "Earlier"));
            db.Audit.Add(new AuditEntry(AuditEvents.TagDeleted, null, Noon.AddSeconds(110), "Later"));
        });
        var administrator = await site.SignIn(Role.Administrator);

        var page = await administrator.Get($"/admin/audit?event=tag.deleted&{filter}");

        string.Join(' ', page.Document.QuerySelectorAll("td[data-label='To what']").Select(c => c.TextContent.Trim())).ShouldBe(found);
    }

    [Theory]
    [InlineData("2026-03-29T02:30")]
    [InlineData("2026-10-25T02:30")]
    public async Task Times_that_a_clock_change_skips_or_doubles_are_answered(string time)
    {
        await using var site = await NewsroomSite.Start();
        await site.Do(async db => (await db.Settings.SingleAsync()).UseZone("Europe/Berlin"));
        var administrator = await site.SignIn(Role.Administrator);

        (await administrator.Get($"/admin/audit?from={time}&to={time}")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("203.0.113.7")]
    [InlineData("::ffff:203.0.113.7")]
    public async Task An_address_is_found_however_it_was_written(string typed)
    {
        await using var site = await NewsroomSite.Start();
        foreach (var from in (string[])["203.0.113.7", "::ffff:203.0.113.7", "203.0.113.77"])
        {
            await site.Do(db =>
            {
                db.ActingFrom = from;
                db.Audit.Add(new AuditEntry(AuditEvents.TagDeleted, null, Noon, "Piers"));
            });
        }

        var administrator = await site.SignIn(Role.Administrator);

        (await administrator.Get("/admin/audit?q=" + Uri.EscapeDataString(typed))).Document.QuerySelectorAll("tbody tr").Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("::ffff:203.0.113.7", "203.0.113.7")]
    [InlineData("203.0.113.7", "203.0.113.7")]
    [InlineData("2001:db8::7", "2001:db8::7")]
    public void An_address_is_put_on_record_in_its_plain_form(string comes, string kept) =>
        NetworkAddress.Of(new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Parse(comes) } }).ShouldBe(kept);

    [Theory]
    [InlineData("person=everyone", "Choose the person from the list.")]
    [InlineData("from=2026-05-16T9am", "Write the days as year, month and day")]
    [InlineData("toTime=09:30", "Write the days as year, month and day")]
    [InlineData("to=0001-01-01", "Write the days as year, month and day")]
    [InlineData("q=LONG", "Search for at most 200 characters.")]
    public async Task What_a_field_does_not_take_is_refused_with_a_sentence_on_screen_and_in_the_export(string filter, string sentence)
    {
        await using var site = await NewsroomSite.Start();
        var administrator = await site.SignIn(Role.Administrator);
        filter = filter.Replace("LONG", new string('x', 201));

        var screen = await administrator.Get("/admin/audit?" + filter);
        var export = await administrator.Get("/admin/audit/export?" + filter);

        screen.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        screen.Text.ShouldContain(sentence);
        export.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        export.Text.ShouldContain(sentence);
    }

    [Fact]
    public void Everything_that_goes_on_record_has_words() =>
        EventWords.Codes.Where(code => EventWords.Of(code).EndsWith(code, StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public async Task A_restart_puts_the_end_of_the_chain_back_also_where_migrating_is_another_step()
    {
        await using var site = await NewsroomSite.Start();
        await site.Do(db => db.AuditChain.ExecuteDeleteAsync());

        await using var again = NewsroomSite.StartBeside(site, ("Database:MigrateAtStart", "false"));
        var administrator = await again.SignIn(Role.Administrator);
        var check = await (await administrator.Get("/admin/audit")).Submit("Check the record");

        check.Text.ShouldContain("The record is whole");
        check.Text.ShouldContain("The end of the chain was gone and was put back after entry 0");
    }

    [Fact]
    public async Task Entries_chained_late_stand_on_the_check()
    {
        await using var site = await NewsroomSite.Start();
        var administrator = await site.SignIn(Role.Administrator);
        await site.Do(db => db.Audit.Where(a => a.Event == AuditEvents.SignedIn).ExecuteUpdateAsync(set => set.SetProperty(a => a.Sequence, (long?)null)));
        await site.Do(db => FirstThings.Ensure(db, Noon, TestContext.Current.CancellationToken));

        var check = await (await administrator.Get("/admin/audit")).Submit("Check the record");

        check.Text.ShouldContain("To look at");
        check.Text.ShouldContain("1 entry was chained late, on 2026-05-16 10:00:00 UTC");
    }

    [Fact]
    public async Task The_record_of_one_release_is_found_by_its_reference()
    {
        await using var site = await NewsroomSite.Start();
        var release = await site.Keep(kind => A.Published(A.Draft(kind: kind)));
        var administrator = await site.SignIn(Role.Administrator);

        var record = await administrator.Get($"/admin/audit?release={release.Reference.ToLowerInvariant()}");

        record.Document.QuerySelectorAll("tbody tr").Length.ShouldBe(3);
    }

    [Fact]
    public async Task Only_administrators_see_check_and_export_the_record()
    {
        await using var site = await NewsroomSite.Start();
        var editor = await site.SignIn(Role.Editor);

        var desk = await editor.Get("/admin");
        var export = await editor.Get("/admin/audit/export");
        var check = await editor.Send(new HttpRequestMessage(HttpMethod.Post, "/admin/audit/check"));

        desk.Text.ShouldNotContain("Record");
        export.Status.ShouldBe(HttpStatusCode.Forbidden);
        check.Status.ShouldNotBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/admin/audit?from=yesterday", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/admin/audit?release=nonsense!", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/admin/audit/export?to=tomorrow", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/admin/audit?page=999999999", HttpStatusCode.OK)]
    [InlineData("/admin/audit?page=-1&event=nonsense&q=%25_%5B", HttpStatusCode.OK)]
    public async Task Odd_filters_are_answered(string path, HttpStatusCode status)
    {
        await using var site = await NewsroomSite.Start();
        var administrator = await site.SignIn(Role.Administrator);

        (await administrator.Get(path)).Status.ShouldBe(status);
    }
}
