using System.Net;
using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.People;
using Newsroom.Tags;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Tests.Areas.Admin;

public sealed class TagsTests
{
    [Fact]
    public async Task A_renamed_tag_answers_at_its_old_address()
    {
        await using var site = await NewsroomSite.Start();
        var id = await Add(site, "Ferries");
        var editor = await site.SignIn(Role.Editor);

        await (await editor.Get($"/admin/tags/{id}")).Submit("Rename tag", ("Name", "Boats"));
        await (await editor.Get($"/admin/tags/{id}")).Submit("Rename tag", ("Name", "Ferries"));
        await (await editor.Get($"/admin/tags/{id}")).Submit("Rename tag", ("Name", "Ships"));

        var tag = await site.Ask(db => db.Tags.Include(t => t.FormerSlugs).SingleAsync());
        tag.Slug.ShouldBe("ships");
        tag.FormerSlugs.Select(f => f.Slug).Order().ShouldBe(["boats", "ferries"]);
    }

    [Fact]
    public async Task A_name_that_another_tag_has_offers_merging()
    {
        await using var site = await NewsroomSite.Start();
        var id = await Add(site, "Ferries");
        await Add(site, "Boats");
        var editor = await site.SignIn(Role.Editor);

        var refused = await (await editor.Get($"/admin/tags/{id}")).Submit("Rename tag", ("Name", "BOATS"));
        var merged = await refused.Submit("Merge into ‘Boats’");

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("There is a tag ‘Boats’ already. Merge this one into it, or choose another name.");
        merged.Text.ShouldContain("Merged into ‘Boats’.");
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    [InlineData(DatabaseProvider.SqlServer)]
    public async Task Merging_repoints_releases_and_editions_without_doubles(DatabaseProvider provider)
    {
        await using var site = await NewsroomSite.Start(provider);
        await site.Do(async db =>
        {
            var (old, kept) = (A.Tag("Boats"), A.Tag("Ferries"));
            old.Answer("vessels");
            var author = A.Person();
            var kind = await db.Kinds.FirstAsync();
            db.Releases.AddRange(
                A.Published(A.Draft("Both", by: author, kind: kind, tags: [old, kept])),
                A.Published(A.Draft("Only old", by: author, kind: kind, tags: [old])),
                A.Draft("Draft", by: author, kind: kind, tags: [old]));
        });
        var id = await site.Ask(db => db.Tags.Where(t => t.Name == "Boats").Select(t => t.Id).SingleAsync());
        var editor = await site.SignIn(Role.Editor);

        await (await editor.Get($"/admin/tags/{id}")).Submit("Merge ‘Boats’ into it", ("Tag that stays", "Ferries"));

        var tag = await site.Ask(db => db.Tags.Include(t => t.FormerSlugs).SingleAsync());
        tag.Name.ShouldBe("Ferries");
        tag.FormerSlugs.Select(f => f.Slug).Order().ShouldBe(["boats", "vessels"]);
        (await site.Ask(db => db.ReleaseTags.CountAsync(t => t.TagId == tag.Id))).ShouldBe(3);
        (await site.Ask(db => db.EditionTags.CountAsync(t => t.TagId == tag.Id))).ShouldBe(2);
    }

    [Fact]
    public async Task Tags_of_two_languages_are_not_merged()
    {
        await using var site = await NewsroomSite.Start();
        var english = await Add(site, "Ferries");
        var russian = await Add(site, "Паромы", "ru");
        var editor = await site.SignIn(Role.Editor);
        await Add(site, "Boats");
        var page = await editor.Get($"/admin/tags/{english}");
        page.Document.QuerySelector("#into option:last-child")!.SetAttribute("value", $"{russian}");

        var refused = await page.Submit("Merge ‘Ferries’ into it", ("Tag that stays", $"{russian}"));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("A tag belongs to one language.");
        (await site.Ask(db => db.Tags.CountAsync())).ShouldBe(3);
    }

    [Fact]
    public async Task Only_an_unused_tag_is_deleted()
    {
        await using var site = await NewsroomSite.Start();
        await site.Do(async db => db.Releases.Add(A.Draft("Night ferry", kind: await db.Kinds.FirstAsync(), tags: [A.Tag("Used")])));
        var unused = await Add(site, "Unused");
        var used = await site.Ask(db => db.Tags.Where(t => t.Name == "Used").Select(t => t.Id).SingleAsync());
        var editor = await site.SignIn(Role.Editor);

        var page = await editor.Get($"/admin/tags/{used}");
        var deleted = await (await editor.Get($"/admin/tags/{unused}")).Submit("Delete ‘Unused’");

        page.Text.ShouldContain("Used by 1 release: it can be merged, not deleted.");
        page.Has("button", "Delete ‘Used’").ShouldBeFalse();
        deleted.Text.ShouldContain("The tag ‘Unused’ is deleted.");
    }

    [Fact]
    public async Task Press_officers_look_but_do_not_change()
    {
        await using var site = await NewsroomSite.Start();
        var id = await Add(site, "Ferries");
        var officer = await site.SignIn(Role.PressOfficer);

        var page = await officer.Get($"/admin/tags/{id}");
        var answer = await officer.Send(new HttpRequestMessage(HttpMethod.Post, $"/admin/tags/{id}/merge") { Content = new FormUrlEncodedContent([]) });

        page.Has("button", "Rename tag").ShouldBeFalse();
        answer.Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Tags_are_found_without_accents_and_case()
    {
        await using var site = await NewsroomSite.Start();
        await Add(site, "Énergie");
        await Add(site, "Ferries");
        var officer = await site.SignIn();

        var found = await (await officer.Get("/admin/tags")).Submit("Show", ("Part of the name", "ENERG"));

        found.Has("link", "Énergie").ShouldBeTrue();
        found.Has("link", "Ferries").ShouldBeFalse();
    }

    private static async Task<int> Add(NewsroomSite site, string name, string language = "en")
    {
        await site.Do(db => db.Tags.Add(A.Tag(name, language)));
        return await site.Ask(db => db.Tags.Where(t => t.Name == name).Select(t => t.Id).SingleAsync());
    }
}
