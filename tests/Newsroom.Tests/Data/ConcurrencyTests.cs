using Microsoft.EntityFrameworkCore;
using Newsroom.Audit;
using Newsroom.Releases;
using Newsroom.Web.Startup;

namespace Newsroom.Tests.Data;

public abstract class ConcurrencyTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    [Fact]
    public Task Of_two_who_save_the_same_revision_the_second_is_refused() =>
        TheSecondIsRefused(first => first.Rewrite(body: "Mine."), second => second.Rewrite(body: "Yours."));

    [Fact]
    public Task Of_two_who_publish_the_same_draft_the_second_is_refused() =>
        TheSecondIsRefused(first => A.Published(first), second => A.Published(second));

    [Fact]
    public Task A_text_saved_meanwhile_is_not_published_unread() =>
        TheSecondIsRefused(first => first.Rewrite(body: "Newer words."), second => A.Published(second));

    [Fact]
    public Task A_text_saved_meanwhile_is_not_submitted_unread() =>
        TheSecondIsRefused(first => first.Rewrite(body: "Newer words."), second => second.SubmitForReview(second.Author, Noon));

    [Fact]
    public Task A_draft_put_in_the_bin_meanwhile_is_not_scheduled() =>
        TheSecondIsRefused(first => first.PutInBin(first.Author, Noon), second => A.Scheduled(second));

    [Fact]
    public async Task Nothing_of_the_refused_save_is_written()
    {
        var kept = await TheSecondIsRefused(first => first.Rewrite(body: "Mine."), second => second.Rewrite(body: "Yours."));

        await using var db = Open();
        var release = await db.Releases.WithReference(kept.Reference, Ct);
        release.Text.Body.ShouldBe("Mine.");
        (await db.Revisions.CountAsync(Ct)).ShouldBe(2);
        (await db.Audit.CountAsync(a => a.Event == AuditEvents.ReleaseSaved, Ct)).ShouldBe(2);
    }

    [Fact]
    public async Task Settings_changed_meanwhile_are_not_overwritten()
    {
        await using var first = Open();
        await using var second = Open();
        (await first.Settings.SingleAsync(Ct)).Organisation = "Calder Ferries";
        (await second.Settings.SingleAsync(Ct)).Organisation = "Calder Lines";

        await first.SaveChangesAsync(Ct);

        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync(Ct));
    }

    private async Task<Release> TheSecondIsRefused(Action<Release> first, Action<Release> second)
    {
        var kept = await Keep(kind => A.Draft(kind: kind));
        await using var one = Open();
        await using var other = Open();
        first(await one.Releases.WithReference(kept.Reference, Ct));
        second(await other.Releases.WithReference(kept.Reference, Ct));

        await one.SaveChangesAsync(Ct);

        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => other.SaveChangesAsync(Ct));
        return kept;
    }
}

public sealed class ConcurrencyTestsOnSqlite() : ConcurrencyTests(DatabaseProvider.Sqlite);

public sealed class ConcurrencyTestsOnPostgreSql() : ConcurrencyTests(DatabaseProvider.PostgreSql);

public sealed class ConcurrencyTestsOnSqlServer() : ConcurrencyTests(DatabaseProvider.SqlServer);
