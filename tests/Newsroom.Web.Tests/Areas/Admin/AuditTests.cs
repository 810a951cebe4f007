using System.Net;
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

    [Theory]
    [InlineData("/admin/audit?from=yesterday", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/admin/audit?page=999999999", HttpStatusCode.OK)]
    [InlineData("/admin/audit?page=-1&event=nonsense&q=%25_%5B", HttpStatusCode.OK)]
    public async Task Odd_filters_are_answered(string path, HttpStatusCode status)
    {
        await using var site = await NewsroomSite.Start();
        var administrator = await site.SignIn(Role.Administrator);

        (await administrator.Get(path)).Status.ShouldBe(status);
    }
}
