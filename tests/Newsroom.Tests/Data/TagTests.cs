using Microsoft.EntityFrameworkCore;
using Newsroom.Releases;
using Newsroom.Web.Startup;

namespace Newsroom.Tests.Data;

public abstract class TagTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    [Fact]
    public async Task Tags_keep_the_order_they_were_put_in_when_they_change_places()
    {
        var (a, b, c) = (A.Tag("Ferries"), A.Tag("Islands"), A.Tag("Harbours"));
        var kept = await Keep(kind => A.Draft(kind: kind, tags: [a, b, c]));

        await using (var db = Open())
        {
            var release = await db.Releases.WithReference(kept.Reference, Ct);
            release.Save(release.Copy() with { Tags = [.. release.Tags.Select(t => t.Tag).Reverse()] }, 1, release.Author, Noon);
            await db.SaveChangesAsync(Ct);
        }

        await using var again = Open();
        (await again.Releases.WithReference(kept.Reference, Ct)).Tags.Select(t => t.Tag.Name).ShouldBe(["Harbours", "Islands", "Ferries"]);
    }

    [Fact]
    public async Task Two_tags_of_one_language_never_share_a_name_whatever_their_case()
    {
        await Add(A.Tag("Ferries", slug: "ferries"));

        await Should.ThrowAsync<DbUpdateException>(() => Add(A.Tag("FERRIES", slug: "ferries-2")));
    }

    [Fact]
    public async Task Two_languages_may_share_a_name()
    {
        await Add(A.Tag("Sport", "en", "sport"));
        await Add(A.Tag("Sport", "de", "sport"));

        await using var db = Open();
        (await db.Tags.CountAsync(Ct)).ShouldBe(2);
    }

    [Fact]
    public async Task A_tag_renamed_and_renamed_back_keeps_one_former_address()
    {
        await Add(A.Tag("Ferries", slug: "ferries"));
        await Rename("Ships", "ships");

        await Rename("Ferries", "ferries");

        await using var db = Open();
        (await db.FormerTagSlugs.SingleAsync(Ct)).Slug.ShouldBe("ships");
        (await db.Tags.SingleAsync(Ct)).Slug.ShouldBe("ferries");
    }

    [Fact]
    public async Task An_editions_tags_are_repointed_without_touching_its_hash()
    {
        var (boats, ferries) = (A.Tag("Boats"), A.Tag("Ferries"));
        await Add(ferries);
        var kept = await Keep(kind => A.Published(A.Draft(kind: kind, tags: [boats])));

        await using var db = Open();
        await db.EditionTags.Where(t => t.TagId == boats.Id).ExecuteUpdateAsync(set => set.SetProperty(t => t.TagId, ferries.Id), Ct);

        var edition = await db.Editions.Public(Noon).Tagged(ferries.Id).SingleAsync(Ct);
        edition.Hash.ShouldBe(kept.Editions.Single().Hash);
    }

    private async Task Add(Newsroom.Tags.Tag tag)
    {
        await using var db = Open();
        db.Add(tag);
        await db.SaveChangesAsync(Ct);
    }

    private async Task Rename(string name, string slug)
    {
        await using var db = Open();
        var tag = await db.Tags.Include(t => t.FormerSlugs).SingleAsync(Ct);
        tag.Rename(name, slug);
        await db.SaveChangesAsync(Ct);
    }
}

public sealed class TagTestsOnSqlite() : TagTests(DatabaseProvider.Sqlite);

public sealed class TagTestsOnPostgreSql() : TagTests(DatabaseProvider.PostgreSql);

public sealed class TagTestsOnSqlServer() : TagTests(DatabaseProvider.SqlServer);
