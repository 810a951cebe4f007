using System.Net;
using Microsoft.EntityFrameworkCore;

namespace Newsroom.Web.Tests.Areas.Admin.Copy;

public sealed class CopyTests : AdminTest
{
    [Fact]
    public async Task A_duplicate_is_a_draft_of_its_own()
    {
        var release = await Written(then: d => A.Published(d));

        var edit = await (await Colleague.Get(PathOf(release, "copy"))).Submit("Duplicate as a new draft");

        edit.Field("Headline").TextContent.ShouldBe("Night ferry returns");
        (await Site.Ask(db => db.Releases.Select(r => r.TranslationGroup).Distinct().CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task A_translation_is_joined_with_its_original()
    {
        var release = await Written();

        var edit = await (await Officer.Get(PathOf(release, "copy"))).Submit("Begin the translation", ("Language of the translation", "ru"));

        edit.Document.QuerySelector("#Language option[selected]")!.GetAttribute("value").ShouldBe("ru");
        (await Officer.Get(PathOf(release))).Text.ShouldContain("Translations");
        (await Site.Ask(db => db.Releases.Select(r => r.TranslationGroup).Distinct().CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task A_language_the_newsroom_does_not_speak_is_refused()
    {
        var release = await Written();
        var screen = await Officer.Get(PathOf(release, "copy"));
        screen.Document.QuerySelector("#language option")!.SetAttribute("value", "xx");

        var refused = await screen.Submit("Begin the translation");

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("Choose a language from the list.");
    }
}
