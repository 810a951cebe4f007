using System.Diagnostics.Metrics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Newsroom.FollowUps;
using Newsroom.People;
using Newsroom.Releases;
using Newsroom.Web.Jobs;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Tests.Jobs;

public sealed class DeliverFollowUpsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_instances_on_one_PostgreSQL_tell_a_hook_each_thing_once()
    {
        await using var hook = await HookReceiver.Start();
        await using var first = await NewsroomSite.Start(DatabaseProvider.PostgreSql, settings: ("FollowUps:Hooks", $"{hook.Address}"));
        await using var second = NewsroomSite.StartBeside(first, ("FollowUps:Hooks", $"{hook.Address}"));
        for (var i = 0; i < 12; i++)
            await first.Keep(kind => A.Published(A.Draft(kind: kind)));

        await Task.WhenAll(Deliver(first), Deliver(second));
        await Task.WhenAll(Deliver(first), Deliver(second));

        hook.Calls.Count.ShouldBe(12);
        hook.Acts.Count.ShouldBe(12);
        (await first.Ask(db => db.FollowUps.Where(f => f.Kind == FollowUpKind.Hook).AllAsync(f => f.State == FollowUpState.Done && f.Attempts == 1, Ct))).ShouldBeTrue();
    }

    [Fact]
    public async Task A_hook_is_told_what_readers_see_and_can_prove_who_said_it()
    {
        await using var hook = await HookReceiver.Start();
        await using var site = await NewsroomSite.Start(settings: [("FollowUps:Hooks", $"{hook.Address}"), ("FollowUps:HookSecret", "between us")]);
        var release = await site.Keep(kind => A.Published(A.Draft("Night ferry returns", kind: kind)));

        await Deliver(site);

        var call = hook.Calls.ShouldHaveSingleItem();
        call.Body.ShouldContain("Night ferry returns");
        call.Body.ShouldContain(release.Reference);
        call.Headers[Hooks.SignatureHeader].ShouldBe("sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes("between us"), Encoding.UTF8.GetBytes(call.Body))));
    }

    [Fact]
    public async Task Of_what_is_withdrawn_before_a_hook_is_told_no_text_leaves_the_house()
    {
        await using var hook = await HookReceiver.Start();
        await using var site = await NewsroomSite.Start(settings: ("FollowUps:Hooks", $"{hook.Address}"));
        var release = await site.Keep(kind => A.Withdrawn(A.Published(A.Draft("Night ferry returns", kind: kind)), at: Noon.AddMinutes(1)));
        site.Clock.Now = Noon.AddMinutes(2);

        await Deliver(site);

        hook.Calls.Count.ShouldBe(2);
        hook.Calls.ShouldAllBe(c => c.Body.Contains(release.Reference) && !c.Body.Contains("ferry", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Hooks_that_hang_refuse_or_are_gone_never_stop_another()
    {
        await using var good = await HookReceiver.Start();
        await using var broken = await HookReceiver.Start();
        broken.RefuseNext(1_000);
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        await using var site = await NewsroomSite.Start(settings:
            [("FollowUps:LookEvery", "00:00:00.1"), ("FollowUps:Hooks", $"http://{silent.LocalEndpoint}/ http://127.0.0.1:1/ {broken.Address} {good.Address}")]);
        for (var i = 0; i < 5; i++)
            await site.Keep(kind => A.Published(A.Draft(kind: kind)));

        List<string> said = [];
        for (var patience = 0; patience < 90 && (good.Calls.Count < 5 || said.Count < 2); patience++)
        {
            await Task.Delay(100, Ct);
            said = await site.Ask(db => db.FollowUps.Where(f => f.Kind == FollowUpKind.Hook && f.Said != "").Select(f => f.Said).Distinct().ToListAsync(Ct));
        }

        // The one that hangs is still being waited for.
        good.Calls.Count.ShouldBe(5);
        said.OrderBy(s => s, StringComparer.Ordinal).ShouldBe(["It answered 503.", "It cannot be reached: ConnectionError."]);
    }

    [Fact]
    public async Task What_failed_is_tried_again_with_the_same_key()
    {
        await using var hook = await HookReceiver.Start();
        hook.RefuseNext(1);
        await using var site = await NewsroomSite.Start(settings: ("FollowUps:Hooks", $"{hook.Address}"));
        await site.Keep(kind => A.Published(A.Draft(kind: kind)));
        await Deliver(site);
        hook.Calls.ShouldBeEmpty();

        site.Clock.Advance(TimeSpan.FromSeconds(10));
        await Deliver(site);

        var told = await site.Ask(db => db.FollowUps.SingleAsync(f => f.Kind == FollowUpKind.Hook, Ct));
        (told.State, told.Attempts).ShouldBe((FollowUpState.Done, 2));
        hook.Calls.ShouldHaveSingleItem().Key.ShouldBe($"{told.Key}");
    }

    [Fact]
    public async Task Author_and_whoever_published_get_a_mail_whose_Message_Id_is_its_key()
    {
        await using var mail = new MailReceiver();
        await using var site = await NewsroomSite.Start(settings: mail.Settings);
        await site.Keep(kind => A.Published(A.Draft("Night ferry returns", kind: kind)));

        await Deliver(site);

        var sent = await site.Ask(db => db.FollowUps.SingleAsync(f => f.Kind == FollowUpKind.Mail, Ct));
        sent.State.ShouldBe(FollowUpState.Done, sent.Said);
        var received = mail.Mails.ShouldHaveSingleItem();
        received.ShouldContain("Night ferry returns");
        received.ShouldContain($"<{sent.Key:N}@newsroom.example>");
    }

    [Fact]
    public async Task A_mail_that_is_refused_waits_and_without_a_mail_server_none_is_needed()
    {
        await using var mail = new MailReceiver { Refuses = true };
        await using var with = await NewsroomSite.Start(settings: mail.Settings);
        await using var without = await NewsroomSite.Start();

        foreach (var (site, state) in new[] { (with, FollowUpState.Waiting), (without, FollowUpState.NotNeeded) })
        {
            await site.Keep(kind => A.Published(A.Draft(kind: kind)));
            await Deliver(site);
            var kept = await site.Ask(db => db.FollowUps.SingleAsync(f => f.Kind == FollowUpKind.Mail, Ct));
            kept.State.ShouldBe(state);
            kept.Said.ShouldNotBeEmpty();
        }
    }

    [Fact]
    public async Task A_minor_change_sends_no_mail_but_hooks_are_told()
    {
        await using var hook = await HookReceiver.Start();
        await using var site = await NewsroomSite.Start(settings: ("FollowUps:Hooks", $"{hook.Address}"));
        await site.Keep(kind =>
        {
            var release = A.Published(A.Draft(kind: kind), at: Noon.AddHours(-1));
            release.Rewrite(body: "The night ferry sails.", now: Noon);
            release.Correct("A comma.", Noon, release.NextAddress(Noon, Noon, Berlin), release.Author, Noon, ChangeKind.Minor);
            return release;
        });

        await Deliver(site);

        hook.Calls.Count.ShouldBe(2);
        (await site.Ask(db => db.FollowUps.CountAsync(f => f.Kind == FollowUpKind.Mail && f.Event == "release.corrected", Ct))).ShouldBe(0);
    }

    [Fact]
    public async Task What_is_scheduled_is_judged_once_at_60_and_at_15_minutes_and_what_is_found_is_mailed()
    {
        await using var site = await NewsroomSite.Start(settings: ("Links:Check", "false"));
        await site.Keep(kind => A.Scheduled(A.Draft(body: "The fare is XX.", kind: kind), at: Noon.AddHours(2), now: Noon, meant: true));

        foreach (var minute in new[] { 59, 60, 61, 105, 106 })
        {
            site.Clock.Now = Noon.AddMinutes(minute);
            await Deliver(site);
        }

        var reports = await site.Ask(db => db.ReadinessReports.OrderBy(r => r.JudgedAt).ToListAsync(Ct));
        reports.Select(r => r.MinutesBefore).ShouldBe([60, 15]);
        reports.ShouldAllBe(r => r.Findings.Contains("XX"));
        (await site.Ask(db => db.FollowUps.CountAsync(f => f.Kind == FollowUpKind.Mail, Ct))).ShouldBe(2);
        var desk = await (await site.SignIn(Role.Editor)).Get("/admin");
        desk.Text.ShouldContain("XX");
    }

    [Fact]
    public async Task What_is_overdue_is_told_by_health_the_Desk_and_a_metric_and_can_be_tried_again()
    {
        await using var hook = await HookReceiver.Start();
        hook.RefuseNext(1_000);
        await using var site = await NewsroomSite.Start(settings: ("FollowUps:Hooks", $"{hook.Address}"));
        await site.Keep(kind => A.Published(A.Draft(kind: kind)));
        await Deliver(site);
        var editor = await site.SignIn(Role.Editor);
        (await Health(site)).ShouldContain("Nothing is overdue.");

        site.Clock.Advance(TimeSpan.FromMinutes(6));
        await Deliver(site);
        await Job(site).Measure(Ct);

        (await Health(site)).ShouldContain("Something is overdue");
        (await editor.Get("/admin")).Text.ShouldContain("See what failed");
        Gauge(site, "newsroom.follow_ups.overdue").ShouldBe(1);

        hook.RefuseNext(0);
        await (await editor.Get("/admin/follow-ups")).Submit($"Try again: Tell {hook.Address.Authority}");
        await Deliver(site);
        hook.Calls.Count.ShouldBe(1);
        (await Health(site)).ShouldContain("Nothing is overdue.");
        (await site.Ask(db => db.Audit.CountAsync(a => a.Event == "follow-up.tried-again", Ct))).ShouldBe(1);
    }

    [Theory]
    [InlineData(3, "ahead of")]
    [InlineData(-3, "behind")]
    public async Task A_clock_that_differs_from_the_database_servers_is_told_by_health(int seconds, string which)
    {
        await using var site = await NewsroomSite.Start(DatabaseProvider.PostgreSql);
        site.Clock.Now = TimeProvider.System.GetUtcNow().UtcDateTime.AddSeconds(seconds);

        (await Health(site)).ShouldContain(which);
    }

    private static DeliverFollowUps Job(NewsroomSite site) => site.Services.GetServices<IHostedService>().OfType<DeliverFollowUps>().Single();

    private static Task Deliver(NewsroomSite site) => Job(site).DeliverWhatIsDue(Ct);

    private static async Task<string> Health(NewsroomSite site)
    {
        var answer = await site.Reader().Ask("/health/ready");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Content.ReadAsStringAsync(Ct);
    }

    private static int Gauge(NewsroomSite site, string name)
    {
        var read = -1;
        using var listener = new MeterListener();
        var scope = site.Services.GetRequiredService<IMeterFactory>();
        listener.InstrumentPublished = (instrument, it) =>
        {
            if (instrument.Name == name && ReferenceEquals(instrument.Meter.Scope, scope))
                it.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<int>((_, value, _, _) => read = value);
        listener.Start();
        listener.RecordObservableInstruments();
        return read;
    }
}
