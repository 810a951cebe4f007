using Microsoft.EntityFrameworkCore;
using Newsroom.Contacts;
using Newsroom.Kinds;
using Newsroom.Releases;
using Newsroom.Web.Startup;

namespace Newsroom.Tests.Data;

/// <summary>Which releases a change of a shared text or contact reaches.</summary>
public abstract class UsesTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    private Boilerplate boilerplate = A.Boilerplate(id: 0);
    private Contact contact = A.Contact();

    [Fact]
    public async Task A_boilerplate_is_carried_by_whoever_chose_it_and_by_editions_that_froze_it()
    {
        await Draft("Draft");
        await Keep(kind => A.Published(A.Draft("Published", kind: kind, boilerplate: boilerplate)));
        await Keep(kind => A.Draft("Without", kind: kind));
        await Keep(kind =>
        {
            var moved = A.Published(A.Draft("Chose none since", kind: kind, boilerplate: boilerplate));
            moved.Save(moved.Copy() with { Boilerplate = null }, moved.RevisionNumber, moved.Author, Noon);
            return moved;
        });

        (await Headlines(r => r.Carrying(boilerplate, Noon))).ShouldBe(["Chose none since", "Draft", "Published"]);
    }

    [Fact]
    public async Task What_is_withdrawn_binned_or_out_as_it_stands_goes_out_no_more()
    {
        await Draft("Draft");
        await Keep(kind => A.Published(A.Draft("Published", kind: kind, boilerplate: boilerplate)));
        await Keep(kind => A.Withdrawn(A.Published(A.Draft("Withdrawn", kind: kind, boilerplate: boilerplate))));
        await Keep(kind =>
        {
            var binned = A.Draft("Binned", kind: kind, boilerplate: boilerplate);
            binned.PutInBin(binned.Author, Noon);
            return binned;
        });
        await Keep(kind =>
        {
            var changed = A.Published(A.Draft("Changed since", kind: kind, boilerplate: boilerplate));
            changed.Rewrite(body: "Other words.");
            return changed;
        });

        (await Headlines(r => r.Carrying(boilerplate, Noon.AddDays(1)).NotOutYet())).ShouldBe(["Changed since", "Draft"]);
    }

    [Fact]
    public async Task A_contact_is_named_by_working_copies_and_by_what_readers_see()
    {
        await Keep(kind => A.Draft("Draft", kind: kind, contacts: [contact]));
        await Keep(kind =>
        {
            var moved = A.Published(A.Draft("Readers still see it", kind: kind, contacts: [contact]));
            moved.Save(moved.Copy() with { Contacts = [] }, moved.RevisionNumber, moved.Author, Noon);
            return moved;
        });
        await Keep(kind => A.Draft("Without", kind: kind));

        (await Headlines(r => r.Naming(contact, Noon))).ShouldBe(["Draft", "Readers still see it"]);
    }

    [Fact]
    public async Task Words_are_found_in_any_order_and_all_of_them_must_stand_there()
    {
        await Draft("Night ferry returns to Calder");

        (await Headlines(r => r.MatchingEach("calder FERRY"))).ShouldBe(["Night ferry returns to Calder"]);
        (await Headlines(r => r.MatchingEach("calder bus"))).ShouldBeEmpty();
    }

    private Task Draft(string headline) => Keep(kind => A.Draft(headline, kind: kind, boilerplate: boilerplate));

    /// <summary>Writes a release with the one boilerplate and the one contact of these tests.</summary>
    private new async Task Keep(Func<Kind, Release> write)
    {
        await using var db = Open();
        boilerplate = await db.Boilerplates.SingleOrDefaultAsync(Ct) ?? boilerplate;
        contact = await db.Contacts.SingleOrDefaultAsync(Ct) ?? contact;
        db.Add(write(await db.Kinds.OrderBy(k => k.Order).FirstAsync(Ct)));
        await db.SaveChangesAsync(Ct);
    }

    private async Task<List<string>> Headlines(Func<IQueryable<Release>, IQueryable<Release>> which)
    {
        await using var db = Open();
        return [.. (await which(db.Releases).Select(r => r.Text.Headline).ToListAsync(Ct)).Order(StringComparer.Ordinal)];
    }
}

public sealed class UsesTestsOnSqlite() : UsesTests(DatabaseProvider.Sqlite);

public sealed class UsesTestsOnPostgreSql() : UsesTests(DatabaseProvider.PostgreSql);

public sealed class UsesTestsOnSqlServer() : UsesTests(DatabaseProvider.SqlServer);
