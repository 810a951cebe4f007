using System.Net;
using Newsroom.Releases;

namespace Newsroom.Web.Tests.Areas.Admin.Translation;

public sealed class TranslationTests : AdminTest
{
    [Fact]
    public async Task A_changed_original_makes_its_translation_out_of_date_until_somebody_confirms_it()
    {
        var (original, translation) = await Translated();
        await (await Officer.Get(PathOf(original, "edit"))).Submit("Save draft", ("Body", "The night ferry sails on Fridays."));

        var page = await Officer.Get(PathOf(translation));
        var compare = await Officer.Get(PathOf(translation, "translation"));
        var done = await compare.Submit("The translation says what the original says");

        page.Text.ShouldContain("was changed since this translation was last compared with it.");
        compare.Text.ShouldContain("What changed in the original since");
        done.Text.ShouldContain("Confirmed: the translation says what the original says.");
        (await Now(translation)).TranslatedRevision.ShouldBe(2);
    }

    [Fact]
    public async Task What_was_changed_after_it_was_compared_is_not_confirmed()
    {
        var (original, translation) = await Translated();
        await (await Officer.Get(PathOf(original, "edit"))).Submit("Save draft", ("Body", "Fridays."));
        var compare = await Officer.Get(PathOf(translation, "translation"));
        await (await Officer.Get(PathOf(original, "edit"))).Submit("Save draft", ("Body", "Saturdays."));

        var refused = await compare.Submit("The translation says what the original says");

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("The original was changed after you opened this screen.");
        (await Now(translation)).TranslatedRevision.ShouldBe(1);
    }

    private async Task<(Release Original, Release Translation)> Translated()
    {
        Release? translation = null;
        var original = await Written(then: d =>
        {
            translation = d.Translate("ru", A.Reference(), d.Author, Noon);
            return d;
        });
        await Site.Do(db =>
        {
            db.Attach(translation!.Author);
            db.Attach(translation.Kind);
            db.Add(translation);
        });
        return (original, translation!);
    }
}
