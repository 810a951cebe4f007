using System.Net;
using Microsoft.EntityFrameworkCore;
using Newsroom.Audit;
using Newsroom.People;

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
