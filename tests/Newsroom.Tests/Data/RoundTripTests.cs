using Microsoft.EntityFrameworkCore;
using Newsroom.Audit;
using Newsroom.Releases;
using Newsroom.Web.Startup;

namespace Newsroom.Tests.Data;

public abstract class RoundTripTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    private const string EveryScript = "Ночной паром «Аврора» · العبّارة الليلية · 夜行フェリー · é · 🚢";

    [Fact]
    public async Task A_whole_release_comes_back_as_it_was()
    {
        var (islands, ferries) = (A.Tag("Islands"), A.Tag("Ferries"));
        var (jon, ada) = (A.Contact("Jon Aker"), A.Contact("Ada Nilsen"));
        var kept = await Keep(kind => A.Corrected(A.Published(A.Draft(
            EveryScript, kind: kind, tags: [islands, ferries], contacts: [jon, ada], boilerplate: A.Boilerplate(id: 0)))));

        await using var db = Open();
        var release = await db.Releases.WithReference(kept.Reference, Ct);

        release.Text.ShouldBe(kept.Text);
        release.Text.Headline.ShouldBe(EveryScript);
        release.Version.ShouldBe(kept.Version);
        release.Tags.Select(t => t.Tag.Name).ShouldBe(["Islands", "Ferries"]);
        release.Contacts.Select(c => c.Contact.Name).ShouldBe(["Jon Aker", "Ada Nilsen"]);
        release.Boilerplate!.Title.ShouldBe(kept.Boilerplate!.Title);
        release.Addresses.ShouldHaveSingleItem().Slug.ShouldBe(kept.Addresses.Single().Slug);
        release.Editions.OrderBy(e => e.Number).Select(Seen).ShouldBe(kept.Editions.Select(Seen));
    }

    [Fact]
    public async Task Its_revisions_and_its_record_come_back_too()
    {
        var kept = await Keep(kind => A.Withdrawn(A.Corrected(A.Published(A.Draft(kind: kind)))));

        await using var db = Open();
        var revisions = await db.Revisions.Where(r => r.ReleaseId == kept.Id).OrderBy(r => r.Number).ToListAsync(Ct);
        var record = await db.Audit.Where(a => a.ReleaseId == kept.Id).OrderBy(a => a.Id).ToListAsync(Ct);
        var withdrawal = await db.Withdrawals.SingleAsync(w => w.ReleaseId == kept.Id, Ct);

        revisions.Select(r => (r.Number, r.Text)).ShouldBe(kept.Revisions.Select(r => (r.Number, r.Text)));
        record.Select(a => (a.Event, a.At, a.PersonId, a.Values)).ShouldBe(kept.Audit.Select(a => (a.Event, a.At, a.PersonId, a.Values)), ignoreOrder: true);
        record.Select(a => a.Event).ShouldContain(AuditEvents.ReleaseWithdrawn);
        (withdrawal.Reason, withdrawal.Form, withdrawal.At).ShouldBe(("The crossing was cancelled.", WithdrawalForm.Gone, Noon.AddHours(2)));
    }

    [Fact]
    public async Task Every_instant_comes_back_as_UTC_to_the_millisecond()
    {
        var at = Noon.AddMilliseconds(123);
        var kept = await Keep(kind =>
        {
            var draft = A.Draft(kind: kind);
            draft.Save(draft.Copy() with { Text = draft.Text with { EventStartsAt = at, EventEndsAt = at.AddMilliseconds(877) } }, 1, draft.Author, at);
            return A.Published(draft, at);
        });

        await using var db = Open();
        var release = await db.Releases.WithReference(kept.Reference, Ct);
        var edition = release.Editions.Single();

        DateTime[] instants = [edition.PublishAt, edition.FirstPublishedAt, edition.FrozenAt, release.Text.EventStartsAt!.Value, edition.Text.EventStartsAt!.Value];
        instants.ShouldAllBe(i => i == at && i.Kind == DateTimeKind.Utc);
        edition.Text.EventEndsAt.ShouldBe(Noon.AddSeconds(1));
    }

    [Fact]
    public async Task The_longest_body_comes_back_whole()
    {
        var body = string.Concat(Enumerable.Repeat("Ж", ReleaseText.BodyMaxLength));

        var kept = await Keep(kind => A.Published(A.Draft(body: body, kind: kind)));

        await using var db = Open();
        var edition = await db.Editions.SingleAsync(e => e.ReleaseId == kept.Id, Ct);
        edition.Text.Body.ShouldBe(body);
        edition.Html.ShouldBe(kept.Editions.Single().Html);
    }

    [Fact]
    public async Task The_longest_comment_fits_the_record()
    {
        var comment = new string('Ж', Release.ReviewCommentMaxLength);

        var kept = await Keep(kind =>
        {
            var draft = A.Draft(kind: kind);
            draft.SubmitForReview(draft.Author, Noon);
            draft.RequestChanges(comment, draft.RevisionNumber, draft.Author, Noon);
            return draft;
        });

        await using var db = Open();
        (await db.Releases.SingleAsync(r => r.Id == kept.Id, Ct)).HeldBackBecause.ShouldBe(comment);
    }

    private static (int, DateTime, DateTime?, ReleaseText, string, string, string) Seen(Edition e) =>
        (e.Number, e.PublishAt, e.EndsAt, e.Text, e.Html, e.Hash, e.CorrectionNote);
}

public sealed class RoundTripTestsOnSqlite() : RoundTripTests(DatabaseProvider.Sqlite);

public sealed class RoundTripTestsOnPostgreSql() : RoundTripTests(DatabaseProvider.PostgreSql);

public sealed class RoundTripTestsOnSqlServer() : RoundTripTests(DatabaseProvider.SqlServer);
