using Newsroom.Contacts;
using Newsroom.Kinds;
using Newsroom.Media;
using Newsroom.Rules;
using Newsroom.Settings;
using Newsroom.Text;

namespace Newsroom.Releases;

public enum FindingWeight
{
    /// <summary>It cannot go out like this.</summary>
    Blocker,

    /// <summary>Worth a look.</summary>
    Warning,
}

/// <summary>Something found when a release was judged.</summary>
/// <param name="Where">What has to be opened to mend it, one of <see cref="Places"/>; empty where nothing can.</param>
/// <param name="Reference">The release it is mended in; empty for the one that was judged.</param>
public sealed record Finding(FindingWeight Weight, string Sentence, string Where, string Reference = "");

/// <summary>Where a finding leads: a field of the edit screen, or another screen of the release.</summary>
public static class Places
{
    public const string Headline = nameof(ReleaseText.Headline);
    public const string Subheadline = nameof(ReleaseText.Subheadline);
    public const string Summary = nameof(ReleaseText.Summary);
    public const string Dateline = nameof(ReleaseText.Dateline);
    public const string Body = nameof(ReleaseText.Body);
    public const string Tags = "Tags";
    public const string Contacts = "ContactIds";
    public const string Downloads = "Downloads";
    public const string EventStarts = "EventStarts";
    public const string EventPlace = "EventPlace";
    public const string Review = "review";
    public const string Translation = "translation";
    public const string Links = "links";
    public const string Publication = "publication";
    public const string Nowhere = "";

    private static readonly string[] Screens = [Review, Translation, Links, Publication];

    public static bool IsScreen(string place) => Array.IndexOf(Screens, place) >= 0;
}

/// <summary>Whether a release is ready to go out: what stands against it, and what is worth a look.</summary>
public sealed record Readiness(IReadOnlyList<Finding> Findings)
{
    private const int MostShown = 60;

    public IEnumerable<Finding> Blockers => Findings.Where(f => f.Weight == FindingWeight.Blocker);
    public IEnumerable<Finding> Warnings => Findings.Where(f => f.Weight == FindingWeight.Warning);
    public bool IsBlocked => Blockers.Any();

    /// <summary>The working copy as it stands.</summary>
    public static Readiness Of(Release release, ReadinessContext context)
    {
        var judged = new Judged(release, release.Text, release.Kind, [.. release.Contacts.Select(c => c.Contact)], release.Tags.Any(), [.. release.Media.Select(m => (m.File, m.Use))]);
        return new(
        [
            .. MissingIn(release.Text), .. StateOf(release), .. Unreadable(release.Text),
            .. UnfinishedIn(release.Text).Where(u => !context.Terms.PlaceholdersMeant && !context.Meant.Contains(u.Placeholder)).Select(u => u.Finding),
            .. UnclearedIn(release.Text), .. ApprovalOf(release, context),
            .. WarningsOf(judged, context), .. TranslationsOf(release, context),
        ]);
    }

    /// <summary>What is frozen and waits for its time. A placeholder in it was meant by whoever froze it, and is only worth a look.</summary>
    public static Readiness OfEdition(Edition edition, ReadinessContext context)
    {
        var judged = new Judged(edition.Release, edition.Text, edition.Kind, [.. edition.Contacts.Select(c => c.Contact)], edition.Tags.Any(), [.. edition.Media.Select(m => (m.File, m.Use))]);
        return new(
        [
            .. MissingIn(edition.Text), .. StateOf(edition.Release), .. UnclearedIn(edition.Text),
            .. UnfinishedIn(edition.Text).Select(u => u.Finding with { Weight = FindingWeight.Warning }),
            .. ApprovalOf(edition, context), .. WarningsOf(judged, context), .. OriginalOf(edition.Release, context),
        ]);
    }

    /// <summary>With what stands against the act itself, before everything else.</summary>
    public Readiness And(IEnumerable<Finding> more) => new([.. more.Where(m => !Findings.Contains(m)), .. Findings]);

    /// <summary>What no release can do without, and this text lacks.</summary>
    internal static IEnumerable<Finding> MissingIn(ReleaseText text)
    {
        if (text.Headline.Length == 0) yield return Blocker("Give the release a headline.", Places.Headline);
        if (text.Summary.Length == 0) yield return Blocker("Give the release a summary: lists, search results and mails show it.", Places.Summary);
        if (text.Body.Length == 0) yield return Blocker("Give the release a body.", Places.Body);
    }

    /// <summary>What is left in a text to be filled in.</summary>
    internal static IEnumerable<(string Placeholder, Finding Finding)> UnfinishedIn(ReleaseText text) =>
        Placeholders.In(text).Select(p => (p.Placeholder, Blocker($"Fill in ‘{p.Placeholder}’ in the {p.Part.ToLowerInvariant()}.", PlaceOf(p.Part))));

    internal static IEnumerable<Finding> UnclearedIn(ReleaseText text) => Placeholders.UnclearedQuotesIn(text)
        .Select(part => Blocker($"A quote in the {part.ToLowerInvariant()} is marked as not cleared. Have it cleared and take the mark away.", PlaceOf(part)));

    private static IEnumerable<Finding> StateOf(Release release)
    {
        if (release.BinnedAt is not null) yield return Blocker("This draft is in the bin. Restore it first.", Places.Nowhere);
        if (release.IsWithdrawn) yield return Blocker("This release is withdrawn. Undo the withdrawal, or duplicate the release to publish its text anew.", Places.Nowhere);
    }

    private static IEnumerable<Finding> Unreadable(ReleaseText text)
    {
        var refusal = Links(text.Body).Refusal;
        return refusal is null ? [] : refusal.Sentences.Select(s => Blocker(s, Places.Body));
    }

    private static IEnumerable<Finding> ApprovalOf(Release release, ReadinessContext context)
    {
        if (context.IsBeforeReview)
            yield break;
        if (context.Terms.ApprovalDemanded && context.By is { } by)
        {
            foreach (var sentence in release.ApprovalBlockers(by, context.Terms))
                yield return Blocker(sentence, Places.Review);
        }
        else if (!context.Terms.ApprovalDemanded && release.Status != ReleaseStatus.Approved)
        {
            yield return Warning("Nobody approved this revision. That is allowed here; a second pair of eyes finds what the first missed.", Places.Review);
        }
    }

    private static IEnumerable<Finding> ApprovalOf(Edition edition, ReadinessContext context)
    {
        if (edition.Release.ApprovedRevision == edition.RevisionNumber)
            yield break;
        var missing = edition.Release.MissingApprovals.FirstOrDefault(m => m.EditionNumber == edition.Number);
        if (missing is { IsOpen: true })
            yield return Warning($"Nobody approved revision {edition.RevisionNumber}, which edition {edition.Number} was frozen from. The reason given: “{missing.Reason}”", Places.Review);
        else if (missing is null)
            yield return Warning($"Nobody approved revision {edition.RevisionNumber}, which edition {edition.Number} was frozen from.", Places.Review);
    }

    private static IEnumerable<Finding> WarningsOf(Judged judged, ReadinessContext context) =>
        [.. PartsOf(judged), .. PicturesOf(judged, context), .. FilesOf(judged, context), .. LinksOf(judged, context), .. EmbargoesOf(judged.Release, context)];

    private static IEnumerable<Finding> PartsOf(Judged judged)
    {
        if (judged.Kind.HasEvent && judged.Text.EventStartsAt is null)
            yield return Warning($"A {judged.Kind.Name.ToLowerInvariant()} invites to something: say when the event starts.", Places.EventStarts);
        if (judged.Kind.HasEvent && judged.Text.EventPlace.Length == 0)
            yield return Warning("Say where the event takes place.", Places.EventPlace);
        if (judged.Text.Dateline.Length == 0)
            yield return Warning("There is no dateline: readers do not learn from where it was issued.", Places.Dateline);
        if (!judged.HasTags)
            yield return Warning("There are no tags: no topic page will list it.", Places.Tags);
        if (judged.Contacts.Count == 0)
            yield return Warning("There is no media contact: journalists do not learn whom to ask.", Places.Contacts);
        foreach (var contact in judged.Contacts.Where(c => c.RetiredAt is not null))
            yield return Warning($"{contact.Name} is retired as a media contact: journalists would ask somebody who no longer answers.", Places.Contacts);
    }

    private static IEnumerable<Finding> PicturesOf(Judged judged, ReadinessContext context) =>
        Links(judged.Text.Body).Found.Pictures.Take(MostShown).SelectMany(picture => PictureSentences(picture, judged)).Select(sentence => Warning(sentence, Places.Body));

    private static IEnumerable<string> PictureSentences(PictureInText picture, Judged judged)
    {
        var name = Shown(picture.Description.Length > 0 ? picture.Description : Path.GetFileName(picture.Address.Replace(MediaAddress.Decorative, "", StringComparison.Ordinal)));
        var isDecorative = picture.Address.EndsWith(MediaAddress.Decorative, StringComparison.Ordinal);
        var file = MediaAddress.TryParse(picture.Address, out var code) ? judged.Media.FirstOrDefault(m => m.File.Code == code).File : null;
        if (file is null)
            yield return $"The picture {name} is not in the media library: readers would see a gap. Put it in from the library.";
        if (picture.Description.Length == 0 && !isDecorative)
            yield return $"The picture {name} has no alt text: say what it shows, for those who do not see it, or mark it as decorative.";
        else if (AltText.LooksLikeFileName(picture.Description))
            yield return $"The alt text {name} looks like a file name: say what the picture shows.";
        if (picture.Credit.Length == 0 && file is not { Credit.Length: > 0 })
            yield return $"The picture {name} names nobody who made it. Enter its credit in the media library.";
    }

    private static IEnumerable<Finding> FilesOf(Judged judged, ReadinessContext context)
    {
        var day = DateOnly.FromDateTime(LocalTime.FromUtc(context.At, context.Zone));
        foreach (var file in judged.Media.Select(m => m.File).Distinct())
        {
            var where = judged.Media.Any(m => m.File == file && m.Use == MediaUse.Text) ? Places.Body : Places.Downloads;
            if (file.IsUsageOver(day))
                yield return Warning($"{Shown(file.Title.Length > 0 ? file.Title : file.Name)} could be used until {file.UsageEndsOn:d MMMM yyyy} only. Renew the licence in the media library, or take it out.", where);
        }
    }

    private static IEnumerable<Finding> LinksOf(Judged judged, ReadinessContext context) =>
        Links(judged.Text.Body).Found.Links.Distinct().Select(link => LinkSentence(link, judged, context)).OfType<string>().Distinct().Take(MostShown)
            .Select(sentence => Warning(sentence, Places.Body));

    private static string? LinkSentence(LinkInText link, Judged judged, ReadinessContext context)
    {
        var target = LinkTarget.Of(link.Address, context.Site, context.Languages);
        return target.Leads switch
        {
            LinkLeads.Nowhere => $"The link {Shown(link.Words.Length > 0 ? link.Words : link.Address)} leads nowhere: give it a whole address, or take it away.",
            LinkLeads.Inside => $"The link to {Shown(link.Address)} works within the newsroom only: readers do not get there.",
            LinkLeads.BackOffice => $"The link to {Shown(link.Address)} leads into the back office: readers cannot sign in there. Link the public address.",
            LinkLeads.Placeholder => $"The link to {Shown(link.Address)} is a placeholder: write the address that is meant.",
            LinkLeads.OwnSite => OwnLinkSentence(link, target, judged, context),
            _ => null,
        };
    }

    private static string? OwnLinkSentence(LinkInText link, LinkTarget target, Judged judged, ReadinessContext context)
    {
        if (!OwnPath.IsJudged(target.Path))
            return OwnPath.IsKnown(target.Path) ? null : $"The link to {Shown(link.Address)} leads to no page of this site.";
        if (!context.OwnPages.TryGetValue(OwnPath.Key(target), out var page))
            return $"The link to {Shown(link.Address)} leads to no page of this site.";
        if (page.IsPublic)
            return null;

        return page.Headline.Length == 0
            ? $"The link to {Shown(link.Address)} leads to a page that shows nothing to readers at that time."
            : $"The link to {Shown(link.Address)} leads to ‘{page.Headline}’, which is not public {(context.At > context.Now ? "at that time" : "now")}.";
    }

    private static IEnumerable<Finding> EmbargoesOf(Release release, ReadinessContext context) =>
        from link in release.ReadingLinks
        where link.Purpose == LinkPurpose.Embargo && link.IsLive(context.Now) && link.ToldLiftAt > context.At
        group link by link.ToldLiftAt!.Value into told
        orderby told.Key
        select Warning(
            $"{(told.Count() == 1 ? "One journalist was" : $"{told.Count():N0} journalists were")} told the embargo ends on {LocalTime.Sentence(told.Key, context.Zone, context.Now)}; this publishes before it.",
            Places.Links);

    private static IEnumerable<Finding> TranslationsOf(Release release, ReadinessContext context) =>
        [.. OriginalOf(release, context), .. OutdatedByCorrecting(release, context)];

    private static IEnumerable<Finding> OriginalOf(Release release, ReadinessContext context)
    {
        if (context.Original is { } original && release.IsOutdatedAgainst(original))
        {
            yield return Warning(
                $"The original, ‘{original.Text.Headline}’ ({LanguageNames.NativeName(original.Language)}), was changed since this translation was last compared with it.",
                Places.Translation);
        }
    }

    private static IEnumerable<Finding> OutdatedByCorrecting(Release release, ReadinessContext context)
    {
        if (!release.WasEverPublic(context.Now))
            yield break;
        foreach (var translation in context.Translations.Where(t => t.IsOutdatedAgainst(release)))
        {
            yield return new Finding(FindingWeight.Warning,
                $"The {LanguageNames.NativeName(translation.Language)} translation ‘{translation.Text.Headline}’ ({translation.Reference}) does not say this yet: correct it, too, or confirm that it still holds.",
                Places.Translation, translation.Reference);
        }
    }

    private static (LinksInText Found, RuleBroken? Refusal) Links(string body)
    {
        try
        {
            return (LinksInText.Of(body), null);
        }
        catch (RuleBroken refusal)
        {
            return (new LinksInText([], []), refusal);
        }
    }

    private static string PlaceOf(string part) => part switch
    {
        Places.Headline or Places.Subheadline or Places.Summary or Places.Dateline or Places.Body => part,
        _ => Places.EventPlace,
    };

    private static string Shown(string words) => $"‘{MarkdownText.Excerpt(words, 80)}’";

    private static Finding Blocker(string sentence, string where) => new(FindingWeight.Blocker, sentence, where);

    private static Finding Warning(string sentence, string where) => new(FindingWeight.Warning, sentence, where);

    /// <summary>The same parts of a working copy and of an edition.</summary>
    private sealed record Judged(Release Release, ReleaseText Text, Kind Kind, IReadOnlyList<Contact> Contacts, bool HasTags, IReadOnlyList<(MediaFile File, MediaUse Use)> Media);
}
