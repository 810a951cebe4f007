using Microsoft.EntityFrameworkCore;
using Newsroom.People;
using Newsroom.Planning;
using Newsroom.Releases;
using Newsroom.Web.Startup;

namespace Newsroom.Tests.Data;

public abstract class CalendarTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    private static readonly DateOnly Saturday = new(2026, 5, 16);

    [Fact]
    public async Task A_day_shows_its_plans_without_a_time_first_then_all_in_the_order_of_time()
    {
        await Keep(kind => A.Published(A.Draft("Published", kind: kind)));
        await Keep(kind => A.Scheduled(A.Draft("Scheduled", kind: kind), at: Noon.AddHours(2)));
        await Planned("Planned with a time", PlannedTime.Of(Noon.AddHours(1)));
        await Planned("Planned for the day", PlannedTime.Of(Saturday));

        var rows = await Day(Saturday);

        rows.Select(r => (r.Headline, r.HasTime, r.IsPending, r.PlanId is not null)).ShouldBe(
        [
            ("Planned for the day", false, false, true), ("Published", true, false, false),
            ("Planned with a time", true, false, true), ("Scheduled", true, true, false),
        ]);
    }

    [Fact]
    public async Task Days_begin_and_end_in_the_newsrooms_zone()
    {
        await Planned("Just before midnight", PlannedTime.Of(new DateTime(2026, 5, 15, 21, 59, 0, DateTimeKind.Utc)));
        await Planned("Midnight", PlannedTime.Of(new DateTime(2026, 5, 15, 22, 0, 0, DateTimeKind.Utc)));
        await Planned("The next midnight", PlannedTime.Of(new DateTime(2026, 5, 16, 22, 0, 0, DateTimeKind.Utc)));
        await Planned("The day before", PlannedTime.Of(Saturday.AddDays(-1)));
        await Planned("The day after", PlannedTime.Of(Saturday.AddDays(1)));

        (await Day(Saturday)).Select(r => r.Headline).ShouldBe(["Midnight"]);
    }

    [Fact]
    public async Task Corrections_and_withdrawn_releases_say_so()
    {
        await Keep(kind => A.Corrected(A.Published(A.Draft("Corrected", kind: kind))));
        await Keep(kind => A.Withdrawn(A.Published(A.Draft("Withdrawn", kind: kind))));

        var rows = await Day(Saturday);

        rows.Select(r => (r.Headline, r.Edition, r.IsCorrection, r.IsWithdrawn)).ShouldBe(
            [("Corrected", 1, false, false), ("Withdrawn", 1, false, true), ("Corrected", 2, true, false)]);
        rows.ShouldAllBe(r => !r.IsEmbargoed);
    }

    [Fact]
    public async Task A_plan_shows_as_its_draft_until_the_draft_is_scheduled()
    {
        var plan = await Planned("Working title", PlannedTime.Of(Saturday));
        await Begin(plan, "Night ferry returns");

        var draft = (await Day(Saturday)).ShouldHaveSingleItem();
        (draft.Headline, draft.DraftStatus, draft.PlanId).ShouldBe(("Night ferry returns", ReleaseStatus.Draft, plan));

        await Do(plan, release => A.Scheduled(release, at: Noon.AddDays(3)));
        (await Day(Saturday)).ShouldBeEmpty();
        (await Day(Saturday.AddDays(3))).ShouldHaveSingleItem().PlanId.ShouldBeNull();

        await Do(plan, release => release.Unschedule(release.Author, Noon));
        (await Day(Saturday)).ShouldHaveSingleItem().PlanId.ShouldBe(plan);
    }

    [Fact]
    public async Task A_plan_stands_alone_again_when_its_draft_is_in_the_bin_and_when_it_is_deleted_for_good()
    {
        var plan = await Planned("Working title", PlannedTime.Of(Saturday));
        await Begin(plan, "Night ferry returns");
        await Do(plan, release => release.PutInBin(release.Author, Noon));

        var binned = (await Day(Saturday)).ShouldHaveSingleItem();
        (binned.Headline, binned.DraftStatus, binned.Reference).ShouldBe(("Working title", null, null));

        await using (var db = Open())
        {
            var id = await db.PlannedDates.Where(p => p.Id == plan).Select(p => p.ReleaseId).SingleAsync(Ct);
            (await db.DeleteForGood(id!.Value, null, Noon, Ct)).ShouldBeTrue();
        }

        (await Day(Saturday)).ShouldHaveSingleItem().Headline.ShouldBe("Working title");
        await using var after = Open();
        (await after.PlannedDates.SingleAsync(p => p.Id == plan, Ct)).ReleaseId.ShouldBeNull();
    }

    [Fact]
    public async Task A_cancelled_date_leaves_the_calendar()
    {
        var id = await Planned("Called off", PlannedTime.Of(Saturday));
        await using (var db = Open())
        {
            var plan = await db.PlannedDates.WithId(id, Ct);
            db.Audit.Add(plan.Cancel(plan.CreatedBy, Noon)!);
            await db.SaveChangesAsync(Ct);
        }

        (await Day(Saturday)).ShouldBeEmpty();
    }

    [Fact]
    public async Task All_the_future_can_be_asked_for()
    {
        await Planned("Far ahead", PlannedTime.Of(new DateOnly(8999, 12, 31)));
        await Planned("Long ago", PlannedTime.Of(new DateOnly(1900, 1, 1)));

        await using var db = Open();
        (await db.Calendar(Saturday, null, Berlin, Noon, Ct)).Select(r => r.Headline).ShouldBe(["Far ahead"]);
    }

    [Fact]
    public async Task A_feed_answers_until_it_is_renewed_or_revoked_or_its_person_disabled()
    {
        await using var db = Open();
        var person = A.Person();
        var feed = new CalendarFeed(person);
        var first = feed.Renew(Noon);
        db.Add(feed);
        await db.SaveChangesAsync(Ct);
        (await db.CalendarFeeds.At(first).CountAsync(Ct)).ShouldBe(1);
        (await db.CalendarFeeds.At(first.ToLowerInvariant() + "x").CountAsync(Ct)).ShouldBe(0);

        var second = feed.Renew(Noon);
        await db.SaveChangesAsync(Ct);
        (await db.CalendarFeeds.At(first).CountAsync(Ct)).ShouldBe(0);
        (await db.CalendarFeeds.At(second).CountAsync(Ct)).ShouldBe(1);

        person.Disable(otherAdministrators: 1, Noon);
        await db.SaveChangesAsync(Ct);
        (await db.CalendarFeeds.At(second).CountAsync(Ct)).ShouldBe(0);

        person.Enable();
        feed.Revoke(Noon);
        await db.SaveChangesAsync(Ct);
        (await db.CalendarFeeds.At(second).CountAsync(Ct)).ShouldBe(0);
    }

    private async Task<IReadOnlyList<CalendarRow>> Day(DateOnly day)
    {
        await using var db = Open();
        return await db.Calendar(day, day, Berlin, Noon, Ct);
    }

    private async Task<Guid> Planned(string title, PlannedTime time)
    {
        await using var db = Open();
        var (plan, entry) = PlannedDate.Plan(new PlannedWork(title, time), A.Person(), Noon);
        db.AddRange(plan, entry);
        await db.SaveChangesAsync(Ct);
        return plan.Id;
    }

    private async Task Begin(Guid id, string headline)
    {
        await using var db = Open();
        var plan = await db.PlannedDates.WithId(id, Ct);
        var (draft, entry) = plan.Write(A.Reference(), await db.Kinds.FirstAsync(Ct), "en", null, [], plan.CreatedBy, Noon);
        var text = A.Text(headline);
        draft.Save(draft.Copy() with { Text = text }, draft.RevisionNumber, plan.CreatedBy, Noon);
        db.AddRange(draft, entry);
        await db.SaveChangesAsync(Ct);
    }

    private async Task Do(Guid id, Action<Release> what)
    {
        await using var db = Open();
        var reference = await db.PlannedDates.Where(p => p.Id == id).Select(p => p.Release!.Reference).SingleAsync(Ct);
        what(await db.Releases.WithReference(reference, Ct));
        await db.SaveChangesAsync(Ct);
    }
}

public sealed class CalendarTestsOnSqlite() : CalendarTests(DatabaseProvider.Sqlite);

public sealed class CalendarTestsOnPostgreSql() : CalendarTests(DatabaseProvider.PostgreSql);

public sealed class CalendarTestsOnSqlServer() : CalendarTests(DatabaseProvider.SqlServer);
