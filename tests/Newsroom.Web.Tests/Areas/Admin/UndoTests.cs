using Microsoft.EntityFrameworkCore;
using Newsroom.Kinds;
using Newsroom.People;
using Newsroom.Settings;

namespace Newsroom.Web.Tests.Areas.Admin;

/// <summary>Where a verb has an honest opposite, it stands beside the sentence that says what was done.</summary>
public sealed class UndoTests : AdminTest
{
    [Fact]
    public async Task A_draft_comes_back_from_the_bin()
    {
        var draft = await Written();
        var bin = await (await Officer.Get(PathOf(draft))).Submit("Put in the bin");

        var back = await bin.Submit("Undo");

        back.Address.AbsolutePath.ShouldBe(PathOf(draft));
        (await Now(draft)).BinnedAt.ShouldBeNull();
    }

    [Fact]
    public async Task A_retired_default_is_the_default_again()
    {
        await Site.Do(db =>
        {
            var (contact, boilerplate) = (A.Contact(), A.Boilerplate(id: 0));
            (contact.IsDefault, boilerplate.IsDefault) = (true, true);
            db.AddRange(contact, boilerplate);
        });

        await (await (await Editor.Get("/admin/contacts")).Submit("Retire Jon Aker")).Submit("Undo");
        await (await (await Editor.Get("/admin/boilerplates")).Submit("Retire About Calder Ferries")).Submit("Undo");

        (await Site.Ask(db => db.Contacts.SingleAsync())).ShouldSatisfyAllConditions(c => c.RetiredAt.ShouldBeNull(), c => c.IsDefault.ShouldBeTrue());
        (await Site.Ask(db => db.Boilerplates.SingleAsync())).ShouldSatisfyAllConditions(b => b.RetiredAt.ShouldBeNull(), b => b.IsDefault.ShouldBeTrue());
    }

    [Fact]
    public async Task A_boilerplate_is_not_the_default_again_where_another_one_became_it()
    {
        await Site.Do(db =>
        {
            var retired = A.Boilerplate("Old", id: 0);
            retired.IsDefault = true;
            db.AddRange(retired, A.Boilerplate("New", id: 0));
        });
        var list = await (await Editor.Get("/admin/boilerplates")).Submit("Retire Old");
        await Site.Do(async db => (await db.Boilerplates.SingleAsync(b => b.Title == "New")).IsDefault = true);

        await list.Submit("Undo");

        (await Site.Ask(db => db.Boilerplates.Where(b => b.IsDefault).Select(b => b.Title).ToListAsync())).ShouldBe(["New"]);
    }

    [Fact]
    public async Task A_kind_and_an_about_page_go_back_to_their_place()
    {
        await Site.Do(db => db.AboutPages.AddRange(
            new AboutPage { Language = "en", Slug = "imprint", Title = "Imprint", Body = "x", Order = 1 }, new AboutPage { Language = "en", Slug = "privacy", Title = "Privacy", Body = "x", Order = 2 }));
        var administrator = await Site.SignIn(Role.Administrator);
        var before = await Site.Ask(db => db.Kinds.InOrder().Select(k => k.Name).ToListAsync());

        var kinds = await (await administrator.Get("/admin/kinds")).Submit("Move Speech up");
        kinds.Text.ShouldContain("‘Speech’ is moved up.");
        await kinds.Submit("Undo");
        await (await (await administrator.Get("/admin/settings/about-pages")).Submit("Move Privacy up")).Submit("Undo");

        (await Site.Ask(db => db.Kinds.InOrder().Select(k => k.Name).ToListAsync())).ShouldBe(before);
        (await Site.Ask(db => db.AboutPages.OrderBy(p => p.Order).Select(p => p.Title).ToListAsync())).ShouldBe(["Imprint", "Privacy"]);
    }

    [Fact]
    public async Task A_hidden_edition_is_shown_again()
    {
        var release = await Written(then: draft => A.Corrected(A.Published(draft)));
        Site.Clock.Now = Times.Noon.AddHours(2);
        var hidden = await Editor.Post(PathOf(release, "history/editions/1/hiding"), ("reason", "It names a person."));

        await hidden.Submit("Undo");

        (await Now(release)).Editions.Single(e => e.Number == 1).IsHidden.ShouldBeFalse();
    }

    [Fact]
    public async Task A_notice_without_an_opposite_has_no_Undo_and_an_old_one_is_not_offered_again()
    {
        var draft = await Written();
        await (await Officer.Get(PathOf(draft))).Submit("Put in the bin");

        var later = await Officer.Get("/admin/releases");
        var saved = await (await Officer.Get(PathOf(await Written("Another"), "edit"))).Submit("Save draft", ("Headline", "Other words"));

        later.Has("button", "Undo").ShouldBeFalse();
        saved.Has("button", "Undo").ShouldBeFalse();
    }

    [Fact]
    public async Task Nobody_undoes_for_others_what_they_may_not_do_themselves()
    {
        var draft = await Written();
        await (await Officer.Get(PathOf(draft))).Submit("Put in the bin");

        await Colleague.Post(PathOf(draft, "bin/restore"));

        (await Now(draft)).BinnedAt.ShouldNotBeNull();
    }
}
