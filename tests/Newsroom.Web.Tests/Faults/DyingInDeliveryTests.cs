using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.FollowUps;
using Newsroom.Releases;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Tests.Faults;

/// <summary>
/// Killed between any two steps of telling another server, and started again, the program tells it, perhaps twice, but under one key. A
/// claim that a dead program left behind ends after two minutes; here they are over at once.
/// </summary>
public sealed class DyingInDeliveryTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Whatever_the_step_it_dies_at_another_server_is_told_and_each_thing_once_by_its_key(DatabaseProvider provider)
    {
        await using var receiver = await HookReceiver.Start();
        await using var program = await RealProgram.Start(provider, ("FollowUps:Hooks", receiver.Address.ToString()), ("FollowUps:LookEvery", "00:00:00.1"));
        var deaths = 0;
        for (var isDead = true; isDead;)
        {
            program.DieAt(deaths + 1);
            var now = RealProgram.Clock.UtcNow;
            var release = await program.Database.Keep(kind => A.Published(A.Draft(kind: kind, now: now.AddHours(-1)), at: now));
            isDead = !await IsDelivered(program, release);
            program.Live();
            var where = isDead ? $"killed at step {++deaths}, {program.Steps[^1]}" : "";
            if (isDead)
            {
                await program.HasEnded();
                await program.Database.Ask(db => db.FollowUps.Where(f => f.ClaimedUntil != null)
                    .ExecuteUpdateAsync(set => set.SetProperty(f => f.ClaimedUntil, RealProgram.Clock.UtcNow.AddSeconds(-1))));
                await program.Restart();
                (await IsDelivered(program, release)).ShouldBeTrue(where);
            }

            var followUps = await program.Database.Ask(db => db.FollowUps.Where(f => f.ReleaseId == release.Id).ToListAsync());
            // No mail server is configured, so that mails are not needed.
            followUps.ShouldAllBe(f => f.State == (f.Kind == FollowUpKind.Mail ? FollowUpState.NotNeeded : FollowUpState.Done), where);
            var hook = followUps.Where(f => f.Kind == FollowUpKind.Hook).ShouldHaveSingleItem(where);
            receiver.Acts.Values.Where(act => act.Body.Contains(release.Reference, StringComparison.Ordinal)).ShouldHaveSingleItem(where).Key.ShouldBe(hook.Key.ToString());
        }

        deaths.ShouldBeGreaterThan(4);
    }

    /// <returns>Whether nothing of the release waits any more; false where the program died before.</returns>
    private static async Task<bool> IsDelivered(RealProgram program, Release release)
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience; await Task.Delay(20, TestContext.Current.CancellationToken))
        {
            if (!program.IsRunning)
                return false;
            if (!await program.Database.Ask(db => db.FollowUps.AnyAsync(f => f.ReleaseId == release.Id && f.State == FollowUpState.Waiting)))
                return true;
        }

        throw new TimeoutException($"Something of {release.Reference} still waits.");
    }
}
