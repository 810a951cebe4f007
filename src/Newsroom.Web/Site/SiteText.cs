using System.Globalization;
using System.Resources;
using Microsoft.Extensions.Localization;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Site;

/// <summary>The reading site's own words: English in the code, other languages in SiteText.ru.resx and its neighbours.</summary>
public sealed class SiteText
{
    private static readonly ResourceManager Texts = new(typeof(SiteText));

    /// <summary>A text in a language; the English one where it is missing.</summary>
    public static string In(string language, string name) => Find(name, CultureInfo.GetCultureInfo(language)) ?? name;

    internal static string? Find(string name, CultureInfo culture) => Texts.GetString(name, culture);
}

/// <summary>Looks texts up in the language of the address, so that the back office's preview speaks the release's language too.</summary>
public sealed class SiteTextInLanguage(CurrentNewsroom newsroom) : IStringLocalizer<SiteText>
{
    public LocalizedString this[string name] => Found(name) is { } text ? new(name, text) : new(name, name, resourceNotFound: true);

    public LocalizedString this[string name, params object[] arguments] =>
        new(name, string.Format(newsroom.Culture, Found(name) ?? name, arguments), resourceNotFound: Found(name) is null);

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) =>
        throw new NotSupportedException("Texts are asked for one by one.");

    private string? Found(string name) => SiteText.Find(name, newsroom.Culture);
}
