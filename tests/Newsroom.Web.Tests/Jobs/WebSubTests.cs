using System.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Newsroom.FollowUps;
using Newsroom.People;
using Newsroom.Releases;
using Newsroom.Web.Jobs;

namespace Newsroom.Web.Tests.Jobs;

/// <summary>The hub is told that feeds changed: whenever readers see something else, and not before.</summary>
public sealed class WebSubTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_hub_hears_of_publications_corrections_withdrawals_and_their_undoing()
    {
        await using var hub = await HookReceiver.Start();
        await using var site = await Start(hub);
        var release = await site.Keep(kind => A.Published(A.Draft(kind: kind, tags: [A.Tag()])));
        await Deliver(site);
        hub.Calls.Count.ShouldBe(1);
        await Do(site, r => A.Corrected(r, at: Noon));
        await Do(site, r => r.Withdraw("By mistake.", r.Author, Noon));
        await Do(site, r => r.UndoWithdrawal(r.Author, Noon));

        hub.Calls.Count.ShouldBe(4);
        foreach (var call in hub.Calls)
        {
            var form = HttpUtility.ParseQueryString(call.Body);
            form["hub.mode"].ShouldBe("publish");
            form.GetValues("hub.url")!.Order().ShouldBe(
                from path in new[] { "", "/kinds/press-release", "/tags/ferries" } from format in new[] { "atom", "json", "rss" } orderby path, format select $"https://news.example{path}/feed.{format}");
        }

        async Task Do(NewsroomSite there, Action<Release> what)
        {
            await there.Do(async db => what(await db.Releases.WithReference(release.Reference, Ct)));
            await Deliver(there);
        }
    }

    [Fact]
    public async Task Of_what_is_scheduled_the_hub_hears_at_its_time()
    {
        await using var hub = await HookReceiver.Start();
        await using var site = await Start(hub);
        await site.Keep(kind => A.Scheduled(A.Draft(kind: kind), at: Noon.AddDays(1)));

        site.Clock.Now = Noon.AddDays(1).AddMilliseconds(-1);
        await Deliver(site);
        hub.Calls.ShouldBeEmpty();
        site.Clock.Now = Noon.AddDays(1);
        await Deliver(site);
        hub.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_hub_that_fails_is_told_again_and_the_list_says_so_in_words()
    {
        await using var hub = await HookReceiver.Start();
        hub.RefuseNext(1);
        await using var site = await Start(hub);
        await site.Keep(kind => A.Published(A.Draft(kind: kind)));
        await Deliver(site);

        var list = await (await site.SignIn(Role.Editor)).Get("/admin/follow-ups");
        list.Text.ShouldContain($"Tell the feeds’ hub {hub.Address.Authority}, which tells their readers");
        list.Text.ShouldContain("The hub answered 503.");
        site.Clock.Advance(TimeSpan.FromSeconds(10));
        await Deliver(site);

        hub.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_hub_in_the_newsrooms_own_network_is_never_asked()
    {
        await using var hub = await HookReceiver.Start();
        await using var site = await Start(hub, mayBeInside: "false");
        await site.Keep(kind => A.Published(A.Draft(kind: kind)));
        await Deliver(site);

        hub.Calls.ShouldBeEmpty();
        (await site.Ask(db => db.FollowUps.SingleAsync(f => f.Kind == FollowUpKind.Hub, Ct))).Said.ShouldBe("The hub stands on a machine that is not public, or on another port than 80 and 443.");
    }

    [Fact]
    public async Task Without_a_hub_nobody_is_told_and_one_that_was_taken_away_is_left_in_peace()
    {
        await using var hub = await HookReceiver.Start();
        await using var site = await Start(hub);
        await site.Keep(kind => A.Published(A.Draft(kind: kind)));
        hub.RefuseNext(1);
        await Deliver(site);
        await site.Do(async db => (await db.Settings.SingleAsync(Ct)).UseWebSubHub(""));
        site.Clock.Advance(TimeSpan.FromSeconds(10));
        await site.Keep(kind => A.Published(A.Draft(kind: kind)));
        await Deliver(site);

        hub.Calls.ShouldBeEmpty();
        (await site.Ask(db => db.FollowUps.SingleAsync(f => f.Kind == FollowUpKind.Hub, Ct))).State.ShouldBe(FollowUpState.NotNeeded);
    }

    private static async Task<NewsroomSite> Start(HookReceiver hub, string mayBeInside = "true")
    {
        var site = await NewsroomSite.Start(settings: [("Site:Address", "https://news.example"), ("FollowUps:HubMayBeInside", mayBeInside)]);
        // Over http, as the settings never let it be.
        await site.Do(db => db.Settings.ExecuteUpdateAsync(set => set.SetProperty(s => s.WebSubHub, hub.Address.AbsoluteUri), Ct));
        return site;
    }

    private static Task Deliver(NewsroomSite site) => site.Services.GetServices<IHostedService>().OfType<DeliverFollowUps>().Single().DeliverWhatIsDue(Ct);
}
