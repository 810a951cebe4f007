using System.Net;
using Microsoft.EntityFrameworkCore;
using Newsroom.People;
using Newsroom.Releases;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Tests.Areas.Admin;

/// <summary>Every query of the release screens on every database.</summary>
public sealed class EveryDatabaseTests
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    [InlineData(DatabaseProvider.SqlServer)]
    public async Task A_release_goes_its_whole_way(DatabaseProvider provider)
    {
        await using var site = await NewsroomSite.Start(provider, settings: ("Site:Address", "https://news.example"));
        var editor = await site.SignIn(Role.Editor, "Erik Sandvik");

        var edit = await (await editor.Get("/admin/releases/new")).Submit("Save draft", ("Headline", "Night ferry returns"), ("Summary", "It sails."), ("Body", "Monday."), ("Tags", "Ferries, Outer islands"));
        await (await edit.Submit("Submit for review")).Submit("Submit for review");
        var reference = edit.Address.Segments[3].TrimEnd('/');
        await (await editor.Get($"/admin/releases/{reference}/review")).Submit("Approve revision 1");
        await (await editor.Get($"/admin/releases/{reference}/publication")).Submit("Publish now on news.example");
        var second = await (await editor.Get("/admin/releases/new")).Submit("Save draft", ("Headline", "Night ferry in numbers"), ("Summary", "Numbers."), ("Body", "Many."), ("Tags", "ferries"), ("Related news", reference));
        await (await second.Submit("Schedule", ("Publish at", "2026-06-01T09:00"))).Submit("Schedule for Monday 1 June, 09:00 (Etc/UTC)");
        await (await (await editor.Get($"/admin/releases/{reference}/edit")).Submit("Correct", ("Body", "Friday."))).Submit("Correct now on news.example", ("What changed and why", "The day."));
        var withdrawn = await (await editor.Get($"/admin/releases/{reference}/withdrawal")).Submit("Withdraw from news.example", ("Reason", "Cancelled."));

        withdrawn.Text.ShouldContain("Withdrawn.");
        (await site.Ask(db => db.RelatedLinks.CountAsync())).ShouldBe(1);
        (await site.Ask(db => db.Tags.CountAsync())).ShouldBe(2);

        await (await editor.Get($"/admin/releases/{reference}/copy")).Submit("Duplicate as a new draft");
        var copy = await site.Ask(db => db.Releases.Where(r => !r.Editions.Any()).Select(r => r.Reference).SingleAsync());
        var bin = await (await editor.Get($"/admin/releases/{copy}")).Submit("Put in the bin");
        await (await bin.Follow("Delete for good …")).Submit("Delete this draft for good");
        (await site.Ask(db => db.Releases.CountAsync())).ShouldBe(2);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    [InlineData(DatabaseProvider.SqlServer)]
    public async Task Every_list_answers(DatabaseProvider provider)
    {
        await using var site = await NewsroomSite.Start(provider);
        var editor = await site.SignIn(Role.Editor, "Erik Sandvik");
        var release = await site.Keep(kind => A.Published(A.Draft("Ночной паром возвращается", kind: kind)));
        await site.Keep(kind => A.Scheduled(A.Draft("Scheduled", kind: kind)));
        string[] states = ["", "draft", "review", "held", "approved", "scheduled", "public", "withdrawn", "changed"];
        string[] orders = ["", "-changed", "headline", "-headline", "kind", "-kind", "person", "-person"];

        foreach (var path in states.Select(s => "?status=" + s).Concat(orders.Select(o => "?sort=" + o)).Append("?kind=1&tag=ferries&q=100%25").Append("?person=" + release.AuthorId))
            (await editor.Get("/admin/releases" + path)).Status.ShouldBe(HttpStatusCode.OK, path);
        foreach (var path in new[] { "/admin", "/admin/releases/bin", "/admin/suggestions/tags?language=en&q=fer", "/admin/suggestions/releases?q=Ноч", $"/admin/releases/{release.Reference}/edit", $"/admin/releases/{release.Reference}/history" })
            (await editor.Get(path)).Status.ShouldBe(HttpStatusCode.OK, path);
        (await editor.Get("/admin/releases?q=Ночной")).Text.ShouldContain("Ночной паром возвращается");
    }
}
