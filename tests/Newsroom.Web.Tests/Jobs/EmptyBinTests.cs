using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Newsroom.Releases;
using Newsroom.Web.Jobs;

namespace Newsroom.Web.Tests.Jobs;

public sealed class EmptyBinTests
{
    [Fact]
    public async Task A_draft_is_deleted_after_thirty_days_and_not_before()
    {
        await using var site = await NewsroomSite.Start();
        var draft = await Binned(site);
        var job = site.Services.GetServices<IHostedService>().OfType<EmptyBin>().Single();

        site.Clock.Now = Noon.AddDays(30).AddSeconds(-1);
        var early = await job.DeleteWhatIsDue(TestContext.Current.CancellationToken);
        site.Clock.Now = Noon.AddDays(30);
        var due = await job.DeleteWhatIsDue(TestContext.Current.CancellationToken);

        (early, due).ShouldBe((0, 1));
        (await site.Ask(db => db.Releases.CountAsync())).ShouldBe(0);
        (await site.Ask(db => db.Revisions.CountAsync())).ShouldBe(0);
        var last = await site.Ask(db => db.Audit.OrderBy(a => a.Id).LastAsync());
        (last.Event, last.Subject, last.PersonId, last.ReleaseId).ShouldBe(("release.deleted", draft.Reference, null, null));
    }

    [Fact]
    public async Task A_draft_that_was_restored_is_spared()
    {
        await using var site = await NewsroomSite.Start();
        var draft = await Binned(site);
        await site.Do(async db => (await db.Releases.WithReference(draft.Reference, CancellationToken.None)).Restore(await db.People.FirstAsync(), Noon));

        site.Clock.Now = Noon.AddDays(60);
        await site.Services.GetServices<IHostedService>().OfType<EmptyBin>().Single().DeleteWhatIsDue(TestContext.Current.CancellationToken);

        (await site.Ask(db => db.Releases.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Two_instances_at_once_delete_it_once()
    {
        await using var site = await NewsroomSite.Start();
        await Binned(site);
        site.Clock.Now = Noon.AddDays(31);
        var job = site.Services.GetServices<IHostedService>().OfType<EmptyBin>().Single();

        var deleted = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => job.DeleteWhatIsDue(TestContext.Current.CancellationToken)));

        deleted.Sum().ShouldBe(1);
        (await site.Ask(db => db.Audit.CountAsync(a => a.Event == "release.deleted"))).ShouldBe(1);
    }

    private static Task<Release> Binned(NewsroomSite site) => site.Keep(kind =>
    {
        var draft = A.Draft(kind: kind);
        draft.PutInBin(draft.Author, Noon);
        return draft;
    });
}
