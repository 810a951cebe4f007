using Microsoft.EntityFrameworkCore;
using Newsroom.Kinds;
using Newsroom.People;
using Newsroom.Tags;
using Newsroom.Templates;
using Newsroom.Web.Startup;

namespace Newsroom.Tests.Data;

public abstract class TemplateTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    [Fact]
    public async Task A_template_comes_back_with_kind_text_tags_and_contacts_in_order()
    {
        var (islands, ferries) = (A.Tag("Islands"), A.Tag("Ferries"));
        var id = await Add(kind => A.Template(kind: kind, tags: [islands, ferries], contacts: [A.Contact()], boilerplate: A.Boilerplate(id: 0)));

        await using var db = Open();
        var template = await db.Templates.WithId(id, Ct);

        template.Text.Headline.ShouldBe("[TK: who] begins [TK: what]");
        template.Kind.Slug.ShouldBe("press-release");
        template.Tags.Select(t => t.Tag.Name).ShouldBe(["Islands", "Ferries"]);
        template.Contacts.Select(c => c.Contact.Name).ShouldBe(["Jon Aker"]);
        template.Boilerplate!.Title.ShouldBe("About Calder Ferries");
    }

    [Fact]
    public async Task Merging_tags_repoints_templates_too_and_leaves_no_tag_twice()
    {
        var (boats, ferries) = (A.Tag("Boats"), A.Tag("Ferries"));
        var both = await Add(kind => A.Template(kind: kind, tags: [boats, ferries]));
        await Database.Do(async db =>
        {
            var kind = await db.Kinds.FirstAsync(Ct);
            db.Templates.Add(A.Template("Boats only", kind, tags: [await db.Tags.SingleAsync(t => t.Name == "Boats", Ct)]));
            db.People.Add(A.Person(Role.Editor));
            await db.SaveChangesAsync(Ct);
        });

        await using (var db = Open())
            await db.MergeTags(boats.Id, ferries.Id, await db.People.FirstAsync(Ct), Noon, Ct);

        await using var again = Open();
        (await again.TemplateTags.OrderBy(t => t.TemplateId).Select(t => t.Tag.Name).ToListAsync(Ct)).ShouldBe(["Ferries", "Ferries"]);
        (await again.Templates.WithId(both, Ct)).Tags.Count().ShouldBe(1);
    }

    [Fact]
    public async Task What_is_offered_stands_by_kind_and_name_and_what_is_retired_last()
    {
        await Add(kind => A.Template("Zebra crossing", kind));
        await Database.Do(async db =>
        {
            var kinds = await db.Kinds.InOrder().ToListAsync(Ct);
            var retired = A.Template("Aardvark", kinds[0]);
            retired.Retire(Noon);
            db.Templates.AddRange(retired, A.Template("Bollard", kinds[0]));
            await db.SaveChangesAsync(Ct);
        });

        await using var db = Open();
        (await db.Templates.InOrder().Select(t => t.Name).ToListAsync(Ct)).ShouldBe(["Bollard", "Zebra crossing", "Aardvark"]);
        (await db.Templates.Offered().CountAsync(Ct)).ShouldBe(2);
    }

    [Fact]
    public async Task What_a_kind_is_not_for_and_which_language_a_contact_speaks_are_kept()
    {
        await Database.Do(async db =>
        {
            (await db.Kinds.InOrder().FirstAsync(Ct)).KeepFrom("an answer to what others said");
            var contact = A.Contact();
            contact.Language = "ar";
            db.Contacts.Add(contact);
            await db.SaveChangesAsync(Ct);
        });

        await using var again = Open();
        (await again.Kinds.InOrder().FirstAsync(Ct)).NotFor.ShouldBe("an answer to what others said");
        (await again.Contacts.SingleAsync(Ct)).Language.ShouldBe("ar");
    }

    private async Task<int> Add(Func<Kind, ReleaseTemplate> write)
    {
        await using var db = Open();
        var template = write(await db.Kinds.InOrder().FirstAsync(Ct));
        db.Templates.Add(template);
        await db.SaveChangesAsync(Ct);
        return template.Id;
    }
}

public sealed class TemplateTestsOnSqlite() : TemplateTests(DatabaseProvider.Sqlite);

public sealed class TemplateTestsOnPostgreSql() : TemplateTests(DatabaseProvider.PostgreSql);

public sealed class TemplateTestsOnSqlServer() : TemplateTests(DatabaseProvider.SqlServer);
