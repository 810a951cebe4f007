using System.Net;
using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.People;
using Newsroom.Testing.Html;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Tests.Faults;

/// <summary>
/// Each verb again and again, killed at its first step, at its second, … until it runs through: after a restart all of it happened or
/// nothing, and sending the same form once more does it, or changes nothing any more.
/// </summary>
public abstract class DyingTests(Mortal mortal, DatabaseProvider provider)
{
    protected async Task DiesAtEachStep(string name)
    {
        var deed = Deed.All[name];
        var (program, editor, person) = await mortal.Alive(provider);
        var untouched = await Begin();
        await deed.Do(await Screen(untouched));
        var done = (await Sight.Of(program, untouched)).Shape;
        var (nothing, all) = (0, 0);

        for (var step = 1; ; step++)
        {
            var reference = await Begin();
            var screen = await Screen(reference);
            var before = await Sight.Of(program, reference);

            if (!await DiesAt(step, () => deed.Do(screen)))
            {
                (await Sight.Of(program, reference)).Shape.ShouldBe(done);
                break;
            }

            var where = $"killed at step {step}, {program.Steps[^1]}";
            await program.Restart();
            var after = await Sight.Of(program, reference);
            var again = await deed.Do(screen);
            var final = await Sight.Of(program, reference);
            if (after == before)
            {
                nothing++;
                again.Status.ShouldBe(HttpStatusCode.OK, where);
                final.Shape.ShouldBe(done, where);
            }
            else
            {
                all++;
                after.Shape.ShouldBe(done, where);
                WithoutRecord(final.Shape).ShouldBe(WithoutRecord(done), where);
            }
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{name}: killed {nothing} times before it counted, {all} times after.");
        // Otherwise nothing was killed in time, or too late.
        nothing.ShouldBeGreaterThan(0);
        all.ShouldBeGreaterThan(0);

        async Task<string> Begin()
        {
            var release = await program.Database.Ask(async db =>
            {
                var kind = await db.Kinds.OrderBy(k => k.Order).FirstAsync();
                var begun = deed.Begin(kind, await db.People.SingleAsync(p => p.Id == person.Id), RealProgram.Clock.UtcNow);
                db.Add(begun);
                await db.SaveChangesAsync();
                return begun;
            });
            return release.Reference;
        }

        Task<HtmlPage> Screen(string reference) => editor.Get($"/admin/releases/{reference}/{deed.Screen(RealProgram.Clock.UtcNow)}");

        async Task<bool> DiesAt(int step, Func<Task> act)
        {
            program.DieAt(step);
            try
            {
                await act();
            }
            catch (HttpRequestException)
            {
                await program.HasEnded();
                return true;
            }

            program.Live();
            // What runs beside the requests may have died of it.
            if (program.IsRunning)
                return false;
            await program.HasEnded();
            return true;
        }
    }

    // Scheduling the same text anew, or correcting it with the same words, may be put on record; nothing else may differ.
    private static string WithoutRecord(string shape) => string.Join('\n', shape.Split('\n').Where(line => !line.StartsWith("record:", StringComparison.Ordinal) && !line.StartsWith("follow-ups:", StringComparison.Ordinal)));
}

/// <summary>One program for all verbs of a class, with an editor who stays signed in: each start costs seconds.</summary>
public sealed class Mortal : IAsyncDisposable
{
    private RealProgram? program;
    private Visitor editor = null!;
    private Person person = null!;

    public async Task<(RealProgram Program, Visitor Editor, Person Person)> Alive(DatabaseProvider provider)
    {
        if (program is null)
        {
            // What follows from a verb is delivered beside the requests; how it dies is for DyingInDeliveryTests.
            program = await RealProgram.Start(provider, ("FollowUps:LookEvery", "00:01:00"));
            (editor, person) = await program.SignIn(Role.Editor);
        }
        else if (!program.IsRunning)
        {
            await program.Restart();
        }

        return (program, editor, person);
    }

    public ValueTask DisposeAsync() => program?.DisposeAsync() ?? ValueTask.CompletedTask;
}

public sealed class DyingOnSqliteTests(Mortal mortal) : DyingTests(mortal, DatabaseProvider.Sqlite), IClassFixture<Mortal>
{
    public static TheoryData<string> Deeds => [.. Deed.All.Keys];

    [Theory]
    [MemberData(nameof(Deeds))]
    public Task Whatever_the_step_it_dies_at_all_of_it_is_done_or_nothing(string name) => DiesAtEachStep(name);
}

/// <summary>PostgreSQL takes all that a verb writes at once, so that there are fewer steps to die at; those that differ most are tried.</summary>
public sealed class DyingOnPostgreSqlTests(Mortal mortal) : DyingTests(mortal, DatabaseProvider.PostgreSql), IClassFixture<Mortal>
{
    [Theory]
    [InlineData("publish")]
    [InlineData("unschedule")]
    [InlineData("withdraw")]
    public Task Whatever_the_step_it_dies_at_all_of_it_is_done_or_nothing(string name) => DiesAtEachStep(name);
}
