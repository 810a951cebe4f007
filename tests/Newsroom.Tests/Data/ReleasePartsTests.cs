using Microsoft.EntityFrameworkCore;
using Newsroom.FollowUps;
using Newsroom.People;
using Newsroom.Releases;
using Newsroom.Web.Startup;

namespace Newsroom.Tests.Data;

/// <summary>What a verb needs of a release is loaded with it, and what a verb takes away is gone from the database.</summary>
public abstract class ReleasePartsTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    private static readonly PublishingTerms Flagged = new(ApprovalDemanded: true, ReasonWithoutApproval: "The editor in chief is at sea.");

    [Fact]
    public async Task The_newest_revision_and_no_other_comes_with_a_release()
    {
        var kept = await Keep(kind => A.Draft(kind: kind));
        await Change(kept.Reference, r => r.Rewrite(body: "Second words."));

        await using var db = Open();
        var release = await db.Releases.WithReference(kept.Reference, Ct);

        release.Revisions.ShouldHaveSingleItem().Number.ShouldBe(2);
    }

    [Fact]
    public async Task What_was_typed_and_then_submitted_is_not_folded_away()
    {
        var kept = await Keep(kind => A.Draft(kind: kind));
        await Change(kept.Reference, r => r.Type("Typed."));
        await Change(kept.Reference, r => r.SubmitForReview(r.Author, Noon));
        await Change(kept.Reference, r => r.RequestChanges("Name the harbour.", r.RevisionNumber, r.Author, Noon));

        await Change(kept.Reference, r => r.Type("Typed on."));
        await Change(kept.Reference, r => r.Type("Typed on and on."));

        await using var db = Open();
        var texts = await db.Revisions.Where(r => r.ReleaseId == kept.Id).OrderBy(r => r.Number).Select(r => r.Text.Body).ToListAsync(Ct);
        texts.ShouldBe([kept.Text.Body, "Typed.", "Typed on and on."]);
    }

    [Fact]
    public async Task What_was_taken_back_leaves_neither_follow_ups_nor_a_missing_approval()
    {
        var kept = await Keep(kind => A.Draft(kind: kind, by: A.Person(Role.Editor)));
        await Change(kept.Reference, r => Schedule(r, Noon.AddDays(1)));
        var another = A.Person(Role.Editor);
        await Database.Do(db =>
        {
            db.Add(another);
            return db.SaveChangesAsync(Ct);
        });
        await Change(kept.Reference, r => r.ApproveInRetrospect(1, another, Noon));

        await Change(kept.Reference, r => Schedule(r, Noon.AddDays(2)));

        await using var db = Open();
        (await db.FollowUps.ToListAsync(Ct)).ShouldAllBe(f => f.ReleaseId == kept.Id && (f.State == FollowUpState.Waiting) == (f.DueAt >= Noon.AddDays(2).AddHours(-1)));
        (await db.FollowUps.CountAsync(f => f.State == FollowUpState.Waiting, Ct)).ShouldBe(3);
        (await db.MissingApprovals.SingleAsync(Ct)).ApprovedAt.ShouldBeNull();
    }

    [Fact]
    public async Task A_draft_that_was_scheduled_and_judged_once_can_be_deleted_for_good()
    {
        var kept = await Keep(kind => A.Draft(kind: kind, by: A.Person(Role.Editor)));
        await Change(kept.Reference, r => Schedule(r, Noon.AddDays(1)));
        await Database.Do(async db =>
        {
            db.Add(new ReadinessReport(await db.Editions.SingleAsync(Ct), 60, ["A placeholder is left."], Noon));
            await db.SaveChangesAsync(Ct);
        });
        await Change(kept.Reference, r => r.Unschedule(r.Author, Noon));
        await Change(kept.Reference, r => _ = new Remark(r, "Not this year.", r.Author, to: null, Noon));
        await Change(kept.Reference, r => r.PutInBin(r.Author, Noon));

        await using var db = Open();
        var deleted = await db.DeleteForGood(kept.Id, by: null, Noon.AddDays(31), Ct);

        deleted.ShouldBeTrue();
        (await db.Releases.CountAsync(Ct)).ShouldBe(0);
        (await db.FollowUps.CountAsync(Ct)).ShouldBe(0);
    }

    private static void Schedule(Release release, DateTime at) => release.Publish(at, release.NextAddress(at, Noon, Berlin), release.Author, Noon, Flagged);

    private async Task Change(string reference, Action<Release> verb)
    {
        await using var db = Open();
        verb(await db.Releases.WithReference(reference, Ct));
        await db.SaveChangesAsync(Ct);
    }
}

public sealed class ReleasePartsTestsOnSqlite() : ReleasePartsTests(DatabaseProvider.Sqlite);

public sealed class ReleasePartsTestsOnPostgreSql() : ReleasePartsTests(DatabaseProvider.PostgreSql);

public sealed class ReleasePartsTestsOnSqlServer() : ReleasePartsTests(DatabaseProvider.SqlServer);
