using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Newsroom.Settings;
using Newsroom.Web.Site.News;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Site.Shared;

/// <summary>Where the switcher of languages leads from a page: to the same thing where it exists in that language, else to its front page.</summary>
/// <param name="IsSame">Whether the same thing is read there.</param>
public sealed record LanguageLink(string Language, string Path, bool IsSame)
{
    public string Name => LanguageNames.NativeName(Language);

    /// <summary>The other languages, in the order of the settings.</summary>
    public static IReadOnlyList<LanguageLink> From(ViewDataDictionary page, CurrentNewsroom newsroom)
    {
        var translations = page["Translations"] as IReadOnlyList<TranslationLink> ?? [];
        var here = (page["Canonical"] as string)?.Split('?')[0];
        var isEverywhere = here is not null && (here == "/search" || PageHead.IsInEveryLanguage(here));
        var written = page["Languages"] as IReadOnlyList<string> ?? [];
        return [.. newsroom.Settings.AllLanguages.Where(code => code != newsroom.Language).Select(code =>
            translations.FirstOrDefault(t => t.Language == code) is { } translation ? new LanguageLink(code, newsroom.Path(translation.Address), true)
            : isEverywhere || (here is not null && written.Contains(code)) ? new LanguageLink(code, newsroom.Path(here!, code), true)
            : new LanguageLink(code, newsroom.Path("/", code), false))];
    }
}
