using System.Globalization;
using System.Resources;
using Newsroom.Releases;
using Newsroom.Web.Site;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Areas.Admin.Links;

/// <summary>The words that go with a link, in the language of its release. They name neither headline nor text: mails are read by more than one.</summary>
public sealed record LinkLetter(string Subject, string Words)
{
    private static readonly ResourceManager Texts = new(typeof(SiteText));

    /// <param name="from">Who signs.</param>
    /// <param name="liftAt">When the embargo ends (UTC); null on review links.</param>
    public static LinkLetter For(ReadingLink link, string address, string language, DateTime? liftAt, string from, CurrentNewsroom newsroom)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        string Say(string text, params object[] values) => string.Format(culture, Texts.GetString(text, culture) ?? text, values);
        string When(DateTime at) => $"{newsroom.Local(at).ToString(newsroom.Settings.DateFormat, culture)}, {newsroom.Time(at)} ({newsroom.Zone.Id})";

        var organisation = newsroom.Settings.Organisation;
        var isEmbargo = link.Purpose == LinkPurpose.Embargo;
        string[] paragraphs =
        [
            Say("Hello {0},", link.Name),
            Say(isEmbargo
                ? "With this link you can read a release of {0} before it is public. It is for you alone, and your name stands on the page; please do not pass it on."
                : "With this link you can read a text of {0} that is not public, and comment on it. It is for you alone; please do not pass it on.", organisation),
            address,
            (liftAt is { } lift ? Say("The embargo ends on {0}.", When(lift)) + "\n" : "") + Say("The link works until {0}.", When(link.ExpiresAt)),
            $"{from}\n{organisation}",
        ];
        return new LinkLetter($"{organisation}: {Say(isEmbargo ? "A release under embargo, for {0}" : "A text to review, for {0}", link.Name)}", string.Join("\n\n", paragraphs));
    }
}
