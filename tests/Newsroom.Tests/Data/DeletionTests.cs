using Microsoft.EntityFrameworkCore;
using Newsroom.Web.Startup;

namespace Newsroom.Tests.Data;

public abstract class DeletionTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    [Fact]
    public async Task A_draft_deleted_for_good_takes_all_its_parts_and_leaves_its_record()
    {
        var kept = await Keep(kind =>
        {
            var draft = A.Draft(kind: kind, tags: [A.Tag()], contacts: [A.Contact()]);
            draft.Rewrite(body: "Other words.");
            draft.PutInBin(draft.Author, Noon);
            return draft;
        });

        await using var db = Open();
        db.Remove(await db.Releases
            .Include(r => r.Tags).Include(r => r.Contacts).Include(r => r.Revisions).Include(r => r.Editions).Include(r => r.Addresses).Include(r => r.Audit)
            .AsSplitQuery().SingleAsync(r => r.Id == kept.Id, Ct));
        await db.SaveChangesAsync(Ct);

        (await db.Releases.CountAsync(Ct)).ShouldBe(0);
        (await db.Revisions.CountAsync(Ct)).ShouldBe(0);
        (await db.ReleaseTags.CountAsync(Ct)).ShouldBe(0);
        (await db.Tags.CountAsync(Ct)).ShouldBe(1);
        (await db.Contacts.CountAsync(Ct)).ShouldBe(1);
        var record = await db.Audit.AsNoTracking().ToListAsync(Ct);
        record.Count.ShouldBe(kept.Audit.Count);
        record.ShouldAllBe(a => a.ReleaseId == null && a.Subject == kept.Reference);
    }

    [Fact]
    public async Task Nothing_public_can_be_deleted_by_accident()
    {
        var kept = await Keep(kind => A.Published(A.Draft(kind: kind)));

        await using var db = Open();
        await Should.ThrowAsync<Exception>(() => db.Releases.Where(r => r.Id == kept.Id).ExecuteDeleteAsync(Ct));

        (await db.Editions.CountAsync(Ct)).ShouldBe(1);
    }

    [Fact]
    public async Task A_person_with_a_past_cannot_be_deleted()
    {
        var kept = await Keep(kind => A.Draft(kind: kind));

        await using var db = Open();
        await Should.ThrowAsync<Exception>(() => db.People.Where(p => p.Id == kept.AuthorId).ExecuteDeleteAsync(Ct));

        (await db.People.CountAsync(Ct)).ShouldBe(1);
    }
}

public sealed class DeletionTestsOnSqlite() : DeletionTests(DatabaseProvider.Sqlite);

public sealed class DeletionTestsOnPostgreSql() : DeletionTests(DatabaseProvider.PostgreSql);

public sealed class DeletionTestsOnSqlServer() : DeletionTests(DatabaseProvider.SqlServer);
