using Microsoft.EntityFrameworkCore;
using Newsroom.Audit;
using Newsroom.Data;
using Newsroom.Releases;
using Newsroom.Seeds;
using Newsroom.Web.Startup;

namespace Newsroom.Tests.Data;

public abstract class AuditChainTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    [Fact]
    public async Task Whatever_is_put_on_record_is_one_chain()
    {
        var kept = await Keep(kind => A.Corrected(A.Published(A.Draft(kind: kind))));
        await PutOnRecord("Ferries", "Piers", "Катамаран ‘Æ’ 🛳");

        var check = await Check();

        check.Faults.ShouldBeEmpty();
        await using var db = Open();
        check.Entries.ShouldBe(await db.Audit.CountAsync(Ct));
        check.LastHash.ShouldBe(await db.Audit.OrderByDescending(a => a.Sequence).Select(a => a.Hash).FirstAsync(Ct));
        (await db.Audit.OrderBy(a => a.Id).Select(a => a.Sequence).ToListAsync(Ct)).ShouldBe(Enumerable.Range(1, (int)check.Entries).Select(n => (long?)n));
        kept.Reference.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task An_edited_entry_shows()
    {
        await PutOnRecord("Ferries", "Piers", "Quays");
        await Tamper(db => db.Audit.Where(a => a.Sequence == 2).ExecuteUpdateAsync(set => set.SetProperty(a => a.Subject, "Bridges"), Ct));

        (await Check()).Faults.ShouldHaveSingleItem().ShouldStartWith("Entry 2 (tag.deleted, Bridges, 2026-05-16");
    }

    [Fact]
    public async Task An_entry_whose_code_was_computed_anew_shows_at_the_next()
    {
        await PutOnRecord("Ferries", "Piers", "Quays");
        await Tamper(db => db.Audit.Where(a => a.Sequence == 2).ExecuteUpdateAsync(set => set.SetProperty(a => a.Hash, new string('0', 64)), Ct));

        (await Check()).Faults.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Another_person_another_time_and_other_values_show()
    {
        await PutOnRecord("Ferries", "Piers", "Quays");
        await Tamper(db => db.Audit.Where(a => a.Sequence == 1).ExecuteUpdateAsync(set => set.SetProperty(a => a.At, Noon.AddDays(1)), Ct));
        await Tamper(db => db.Audit.Where(a => a.Sequence == 2).ExecuteUpdateAsync(set => set.SetProperty(a => a.Values, "{}"), Ct));
        await Tamper(db => db.Audit.Where(a => a.Sequence == 3).ExecuteUpdateAsync(set => set.SetProperty(a => a.FromAddress, "203.0.113.9"), Ct));

        (await Check()).Faults.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_missing_entry_shows()
    {
        await PutOnRecord("Ferries", "Piers", "Quays", "Locks");
        await Tamper(db => db.Audit.Where(a => a.Sequence == 2 || a.Sequence == 3).ExecuteDeleteAsync(Ct));

        (await Check()).Faults.ShouldHaveSingleItem().ShouldBe("Entries 2 to 3 are missing: taken out of the database.");
    }

    [Fact]
    public async Task A_cut_off_end_shows()
    {
        await PutOnRecord("Ferries", "Piers", "Quays");
        await Tamper(db => db.Audit.Where(a => a.Sequence == 3).ExecuteDeleteAsync(Ct));

        (await Check()).Faults.ShouldHaveSingleItem().ShouldBe("Entry 3 is missing: cut off the end.");
    }

    [Fact]
    public async Task Swapped_entries_show()
    {
        await PutOnRecord("Ferries", "Piers", "Quays");
        await Tamper(async db =>
        {
            await db.Audit.Where(a => a.Sequence == 1).ExecuteUpdateAsync(set => set.SetProperty(a => a.Sequence, 99), Ct);
            await db.Audit.Where(a => a.Sequence == 2).ExecuteUpdateAsync(set => set.SetProperty(a => a.Sequence, 1), Ct);
            return await db.Audit.Where(a => a.Sequence == 99).ExecuteUpdateAsync(set => set.SetProperty(a => a.Sequence, 2), Ct);
        });

        (await Check()).Faults.Count.ShouldBeGreaterThanOrEqualTo(2);
    }

    [Fact]
    public async Task An_entry_slipped_in_beside_the_chain_shows_and_is_chained_only_at_a_start()
    {
        await PutOnRecord("Ferries");
        await Tamper(db => db.Audit.ExecuteUpdateAsync(set => set.SetProperty(a => a.Sequence, (long?)null), Ct));

        var before = await Check();
        await using (var db = Open())
            await AuditChain.ChainOlder(db, Noon, Ct);
        var after = await Check();

        before.Faults.ShouldContain(f => f.StartsWith("1 entry is outside the chain"));
        after.Faults.ShouldNotContain(f => f.Contains("outside the chain"));
        after.Remarks.ShouldHaveSingleItem().ShouldStartWith("1 entry was chained late, on 2026-05-16 10:00:00 UTC, just before entry 3");
    }

    [Fact]
    public async Task What_an_earlier_version_wrote_is_chained_once()
    {
        await PutOnRecord("Ferries", "Piers", "Quays");
        await Tamper(async db =>
        {
            await db.Audit.ExecuteUpdateAsync(set => set.SetProperty(a => a.Sequence, (long?)null).SetProperty(a => a.Hash, ""), Ct);
            return await db.AuditChain.ExecuteUpdateAsync(set => set.SetProperty(c => c.Length, 0).SetProperty(c => c.Hash, ""), Ct);
        });

        await using (var db = Open())
        {
            (await AuditChain.ChainOlder(db, Noon, Ct)).ShouldBe(3);
            (await AuditChain.ChainOlder(db, Noon, Ct)).ShouldBe(0);
        }

        var check = await Check();
        check.Faults.ShouldBeEmpty();
        check.Remarks.ShouldBeEmpty();
        check.Upgrade.ShouldBe((Noon, 3));
        check.Entries.ShouldBe(4);
    }

    [Fact]
    public async Task A_lost_end_of_the_chain_is_put_back_at_a_start_and_that_is_on_record()
    {
        await PutOnRecord("Ferries", "Piers");
        await Tamper(db => db.AuditChain.ExecuteDeleteAsync(Ct));

        var refusal = await Should.ThrowAsync<InvalidOperationException>(() => PutOnRecord("Quays"));
        var before = await Check();
        await Start();
        await Start();
        await PutOnRecord("Quays");
        var after = await Check();

        refusal.Message.ShouldContain("Restart Newsroom");
        before.Faults.ShouldContain("The row that ends the chain is missing.");
        after.Faults.ShouldBeEmpty();
        after.Entries.ShouldBe(4);
        after.Remarks.ShouldHaveSingleItem().ShouldStartWith("The end of the chain was gone and was put back after entry 2, on 2026-05-16 10:00:00 UTC");
        await using var db = Open();
        (await db.Audit.SingleAsync(a => a.Event == AuditEvents.ChainRestored, Ct)).Values.ShouldStartWith("{\"after\":2,\"code\":\"");
    }

    [Fact]
    public async Task Who_cuts_the_record_and_takes_its_end_away_shows()
    {
        await PutOnRecord("Ferries", "Piers", "Quays");
        await Tamper(db => db.Audit.Where(a => a.Sequence > 1).ExecuteDeleteAsync(Ct));
        await Tamper(db => db.AuditChain.ExecuteDeleteAsync(Ct));

        await Start();

        (await Check()).Remarks.ShouldHaveSingleItem().ShouldContain("after entry 1,");
    }

    [Fact]
    public async Task Eight_who_write_at_once_leave_one_chain()
    {
        await Task.WhenAll(Enumerable.Range(1, 8).Select(async writer =>
        {
            for (var n = 0; n < 5; n++)
                await PutOnRecord($"{writer}/{n}");
        }));

        var check = await Check();
        check.Faults.ShouldBeEmpty();
        check.Entries.ShouldBe(40);
    }

    [Fact]
    public async Task A_save_that_fails_leaves_no_gap()
    {
        var kept = await Keep(kind => A.Draft(kind: kind));
        await using (var stale = Open())
        await using (var quick = Open())
        {
            var mine = await stale.Releases.WithReference(kept.Reference, Ct);
            var theirs = await quick.Releases.WithReference(kept.Reference, Ct);
            theirs.Rewrite(body: "Theirs.");
            await quick.SaveChangesAsync(Ct);
            mine.Rewrite(body: "Mine.");
            await Should.ThrowAsync<DbUpdateConcurrencyException>(() => stale.SaveChangesAsync(Ct));
        }

        await PutOnRecord("Ferries");

        (await Check()).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_draft_deleted_for_good_leaves_the_chain_whole()
    {
        var kept = await Keep(kind => A.Draft(kind: kind));
        await using (var db = Open())
        {
            var release = await db.Releases.WithReference(kept.Reference, Ct);
            release.PutInBin(release.Author, Noon);
            await db.SaveChangesAsync(Ct);
            (await db.DeleteForGood(release.Id, release.Author, Noon, Ct)).ShouldBeTrue();
        }

        (await Check()).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_on_record_is_changed_or_deleted_through_the_context()
    {
        await PutOnRecord("Ferries");
        await using var db = Open();
        var entry = await db.Audit.SingleAsync(Ct);

        db.Entry(entry).Property(a => a.Subject).CurrentValue = "Bridges";
        await Should.ThrowAsync<InvalidOperationException>(() => db.SaveChangesAsync(Ct));
        db.ChangeTracker.Clear();
        db.Audit.Remove(await db.Audit.SingleAsync(Ct));
        await Should.ThrowAsync<InvalidOperationException>(() => db.SaveChangesAsync(Ct));
    }

    [Fact]
    public async Task An_entry_carries_the_address_it_came_from()
    {
        await using (var db = Open())
        {
            db.ActingFrom = "203.0.113.7";
            db.Audit.Add(new AuditEntry(AuditEvents.TagDeleted, null, Noon, "Ferries"));
            await db.SaveChangesAsync(Ct);
        }

        await using var again = Open();
        (await again.Audit.SingleAsync(Ct)).FromAddress.ShouldBe("203.0.113.7");
    }

    private async Task PutOnRecord(params string[] subjects)
    {
        foreach (var subject in subjects)
        {
            await using var db = Open();
            db.Audit.Add(new AuditEntry(AuditEvents.TagDeleted, null, Noon, subject, new { subject }));
            await db.SaveChangesAsync(Ct);
        }
    }

    private async Task Start()
    {
        await using var db = Open();
        await FirstThings.Ensure(db, Noon, Ct);
    }

    private async Task Tamper(Func<NewsroomDbContext, Task<int>> change)
    {
        await using var db = Open();
        (await change(db)).ShouldBeGreaterThan(0);
    }

    private async Task<ChainCheck> Check()
    {
        await using var db = Open();
        return await ChainCheck.Of(db, Ct);
    }
}

public sealed class AuditChainTestsOnSqlite() : AuditChainTests(DatabaseProvider.Sqlite);

public sealed class AuditChainTestsOnPostgreSql() : AuditChainTests(DatabaseProvider.PostgreSql);

public sealed class AuditChainTestsOnSqlServer() : AuditChainTests(DatabaseProvider.SqlServer);
