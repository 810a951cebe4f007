using System.Net;
using Microsoft.EntityFrameworkCore;
using Newsroom.Kinds;
using Newsroom.People;

namespace Newsroom.Web.Tests.Areas.Admin;

public sealed class KindsTests
{
    [Fact]
    public async Task An_added_kind_stands_last_and_moves_up()
    {
        await using var site = await NewsroomSite.Start();
        var administrator = await site.SignIn(Role.Administrator);

        var list = await (await administrator.Get("/admin/kinds/new")).Submit("Add kind", ("Name", "Interview"));
        await list.Submit("Move Interview up");

        (await Names(site)).ShouldBe(["Press release", "Media advisory", "Statement", "Fact sheet", "Speech", "Interview", "Photo release"]);
    }

    [Fact]
    public async Task A_renamed_kind_answers_at_its_old_address_and_has_names_in_further_languages()
    {
        await using var site = await NewsroomSite.Start();
        await site.Do(async db => (await db.Settings.SingleAsync()).UseLanguages(["en", "ru"]));
        var administrator = await site.SignIn(Role.Administrator);

        await (await (await administrator.Get("/admin/kinds")).Follow("Speech")).Submit("Save kind", ("Name", "Address"), ("Name in Русский", "Речь"));

        var kind = await site.Ask(db => db.Kinds.Include(k => k.Names).Include(k => k.FormerSlugs).SingleAsync(k => k.Name == "Address"));
        kind.Slug.ShouldBe("address");
        kind.FormerSlugs.Single().Slug.ShouldBe("speech");
        kind.NameIn("ru").ShouldBe("Речь");
    }

    [Fact]
    public async Task A_name_whose_address_is_taken_is_refused()
    {
        await using var site = await NewsroomSite.Start();
        var administrator = await site.SignIn(Role.Administrator);

        var refused = await (await administrator.Get("/admin/kinds/new")).Submit("Add kind", ("Name", "STATEMENT"));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("Another kind has or had the address ‘statement’.");
        (await site.Ask(db => db.Kinds.CountAsync())).ShouldBe(6);
    }

    [Fact]
    public async Task A_used_kind_stays_and_an_unused_one_can_go()
    {
        await using var site = await NewsroomSite.Start();
        await site.Do(async db => db.Releases.Add(A.Draft(kind: await db.Kinds.SingleAsync(k => k.Slug == "speech"))));
        var administrator = await site.SignIn(Role.Administrator);
        var list = await administrator.Get("/admin/kinds");

        var used = await list.Follow("Speech");
        var deleted = await (await list.Follow("Fact sheet")).Submit("Delete ‘Fact sheet’");

        used.Has("button", "Delete ‘Speech’").ShouldBeFalse();
        used.Text.ShouldContain("It is or was the kind of 1 release, so it stays.");
        deleted.Text.ShouldContain("The kind ‘Fact sheet’ is deleted.");
    }

    private static Task<List<string>> Names(NewsroomSite site) => site.Ask(db => db.Kinds.InOrder().Select(k => k.Name).ToListAsync());
}
