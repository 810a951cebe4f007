using System.Net;
using Microsoft.EntityFrameworkCore;
using Newsroom.Kinds;

namespace Newsroom.Web.Tests.Areas.Admin.Templates;

public sealed class TemplatesTests : AdminTest
{
    [Fact]
    public async Task An_editor_makes_a_template_and_an_officer_begins_a_release_with_it()
    {
        await Site.Do(db => db.Contacts.Add(A.Contact()));
        var list = await (await Editor.Get("/admin/templates/new")).Submit("Save template",
            ("Name of the template", "A service begins"), ("Kind", "Statement"), ("Headline", "[TK: who] begins [TK: what]"), ("Body", "It begins on [TK: day]."), ("Tags", "Ferries, Islands"), ("Jon Aker Head of press", "true"));
        list.Text.ShouldContain("‘A service begins’ is saved.");

        var form = await (await Officer.Get("/admin/releases/new")).Follow("A service begins");

        form.Text.ShouldContain("Begun from the template ‘A service begins’. Nothing is saved yet.");
        form.Field("Headline").TextContent.ShouldBe("[TK: who] begins [TK: what]");
        form.Field("Body").TextContent.Trim().ShouldBe("It begins on [TK: day].");
        form.Field("Tags").GetAttribute("value").ShouldBe("Ferries, Islands");
        form.Document.QuerySelector("#KindId option[selected]")!.TextContent.ShouldBe("Statement");
        form.Field("Jon Aker Head of press").HasAttribute("checked").ShouldBeTrue();
    }

    [Fact]
    public async Task What_was_left_unfilled_stops_the_release()
    {
        var template = await Add();
        var edit = await (await Officer.Get($"/admin/releases/new?template={template}")).Submit("Save draft");

        var publish = await Officer.Get(edit.Address.AbsolutePath.Replace("/edit", "/publication", StringComparison.Ordinal));

        publish.Text.ShouldContain("Fill in ‘[TK: who]’ in the headline.");
    }

    [Fact]
    public async Task The_screen_names_what_is_to_be_filled_in_and_what_nobody_would_notice()
    {
        var path = $"/admin/templates/{await Add()}";
        await (await Editor.Get(path)).Submit("Save template", ("Summary", "Up by [number]."));

        var screen = await Editor.Get(path);

        screen.Text.ShouldContain("3 places to fill in");
        screen.Text.ShouldContain("These would go out as they stand: [number].");
    }

    [Fact]
    public async Task A_release_becomes_a_template()
    {
        var release = await Written();

        var form = await (await Editor.Get(PathOf(release))).Follow("Make a template of this release");
        await form.Submit("Save template", ("Name of the template", "Night ferry"));

        (await Site.Ask(db => db.Templates.SingleAsync())).Text.Body.ShouldBe("The **night ferry** sails again.");
        (await Officer.Get(PathOf(release))).Has("link", "Make a template of this release").ShouldBeFalse();
    }

    [Theory]
    [InlineData("/admin/templates")]
    [InlineData("/admin/templates/new")]
    public async Task Press_officers_begin_with_templates_and_do_not_write_them(string path) =>
        (await Officer.Get(path)).Status.ShouldBe(HttpStatusCode.Forbidden);

    [Fact]
    public async Task A_retired_template_is_not_offered_and_comes_back_with_Undo()
    {
        await Add();

        var retired = await (await Editor.Get("/admin/templates")).Submit("Retire A service begins");
        (await Officer.Get("/admin/releases/new")).Has("link", "A service begins").ShouldBeFalse();
        await retired.Submit("Undo");

        (await Officer.Get("/admin/releases/new")).Has("link", "A service begins").ShouldBeTrue();
    }

    [Fact]
    public async Task A_template_somebody_else_saved_meanwhile_is_not_overwritten_unasked()
    {
        var path = $"/admin/templates/{await Add()}";
        var mine = await Editor.Get(path);
        await (await Editor.Get(path)).Submit("Save template", ("Name of the template", "Theirs"));

        var refused = await mine.Submit("Save template", ("Name of the template", "Mine"));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("Kept at present: ‘Theirs’");
        refused.Field("Name of the template").GetAttribute("value").ShouldBe("Mine");
    }

    [Fact]
    public async Task Tags_without_a_language_are_refused_with_what_was_typed()
    {
        var refused = await (await Editor.Get("/admin/templates/new")).Submit("Save template", ("Name of the template", "Figures"), ("Language", "Any"), ("Tags", "Ferries"));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("Choose the template's language before you give it tags.");
        refused.Field("Tags").GetAttribute("value").ShouldBe("Ferries");
    }

    [Fact]
    public async Task Each_kind_says_what_it_is_not_for_below_the_kind_and_where_one_chooses()
    {
        var statement = await Site.Ask(db => db.Kinds.SingleAsync(k => k.Slug == "statement"));

        var form = await (await Officer.Get("/admin/releases/new")).Follow("Empty statement");

        form.Document.QuerySelector("p[data-not-for]")!.TextContent.ShouldBe($"Do not use this kind for {statement.NotFor}.");
        form.Document.QuerySelector(".beginnings")!.TextContent.ShouldContain($"Do not use this kind for {statement.NotFor}.");
    }

    [Fact]
    public async Task A_kind_and_a_tag_that_a_template_needs_stay()
    {
        await Site.Do(async db => db.Templates.Add(A.Template(kind: await db.Kinds.SingleAsync(k => k.Slug == "speech"), tags: [A.Tag()])));
        var tag = await Site.Ask(db => db.Tags.Select(t => t.Id).SingleAsync());
        var administrator = await Site.SignIn(People.Role.Administrator);

        var kindStays = await (await (await administrator.Get("/admin/kinds")).Follow("Speech")).Submit("Delete ‘Speech’");
        var tagStays = await administrator.Post($"/admin/tags/{tag}/delete");

        kindStays.Text.ShouldContain("The template ‘A service begins’ begins releases of the kind ‘Speech’, so it stays.");
        tagStays.Text.ShouldContain("The template ‘A service begins’ gives ‘Ferries’ to new releases.");
    }

    private async Task<int> Add()
    {
        await Site.Do(async db => db.Templates.Add(A.Template(kind: await db.Kinds.InOrder().FirstAsync())));
        return await Site.Ask(db => db.Templates.Select(t => t.Id).SingleAsync());
    }
}
