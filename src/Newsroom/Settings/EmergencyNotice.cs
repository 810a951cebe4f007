using Newsroom.Audit;
using Newsroom.People;
using Newsroom.Rules;
using Newsroom.Text;

namespace Newsroom.Settings;

/// <summary>A few words at the head of every page of a language while something serious happens. Kept after it has ended.</summary>
public sealed class EmergencyNotice
{
    public const int TextMaxLength = 300;
    public const int LinkTitleMaxLength = 80;

    private EmergencyNotice()
    {
    }

    public int Id { get; private set; }
    public string Language { get; private set; } = "";
    public string Text { get; private set; } = "";

    /// <summary>Where more is said; "" where there is none.</summary>
    public string LinkTitle { get; private set; } = "";

    /// <summary>As in <see cref="SiteLink.Address"/>; "" where there is none.</summary>
    public string LinkAddress { get; private set; } = "";

    /// <summary>From when on readers see it (UTC).</summary>
    public DateTime ShownFrom { get; private set; }

    /// <summary>Until when (UTC); null until somebody ends it.</summary>
    public DateTime? EndsAt { get; private set; }

    public Guid ShownById { get; private set; }
    public Person ShownBy { get; private set; } = null!;
    public Guid Version { get; private set; }

    public bool IsShown(DateTime now) => ShownFrom <= now && (EndsAt is null || EndsAt > now);

    /// <summary>Puts a notice on every page of a language, at once.</summary>
    /// <param name="until">UTC; null until somebody ends it.</param>
    /// <exception cref="RuleBroken">There is no text, a part is too long, half of a link is missing, or the end has passed.</exception>
    public static (EmergencyNotice Notice, AuditEntry Entry) Show(string language, string text, string linkTitle, string linkAddress, DateTime? until, Person by, DateTime now)
    {
        (text, linkTitle, linkAddress) = (TextInput.OneLine(text), TextInput.OneLine(linkTitle), TextInput.OneLine(linkAddress));
        RuleBroken.ThrowIfAny(Blockers(text, linkTitle, linkAddress, until, now));
        var notice = new EmergencyNotice
        {
            Language = language,
            Text = text,
            LinkTitle = linkTitle,
            LinkAddress = linkAddress,
            ShownFrom = now,
            EndsAt = until,
            ShownBy = by,
            ShownById = by.Id,
        };
        return (notice, new AuditEntry(AuditEvents.NoticeShown, by, now, text, new { language, text, linkTitle, linkAddress, until }));
    }

    /// <summary>Takes it off every page.</summary>
    /// <returns>What goes on record; null where it had ended already.</returns>
    public AuditEntry? End(Person by, DateTime now)
    {
        if (!IsShown(now))
            return null;

        EndsAt = now;
        return new AuditEntry(AuditEvents.NoticeEnded, by, now, Text, new { language = Language });
    }

    private static IEnumerable<string> Blockers(string text, string linkTitle, string linkAddress, DateTime? until, DateTime now)
    {
        if (text.Length == 0)
            yield return "Write what readers have to know.";
        if (text.Length > TextMaxLength)
            yield return $"Shorten the notice to {TextMaxLength} characters; it has {text.Length:N0}. Say the rest in a release and link it.";
        if (linkTitle.Length > LinkTitleMaxLength)
            yield return $"Shorten the words of the link to {LinkTitleMaxLength} characters.";
        if (linkTitle.Length > 0 != linkAddress.Length > 0)
            yield return "A link needs both its words and its address.";
        if (linkAddress.Length > 0 && (linkAddress.Length > SiteLink.AddressMaxLength || !SiteLink.IsAddress(linkAddress)))
            yield return "Begin the link's address with https:// or with / for a page of this site.";
        if (until <= now)
            yield return "The time at which the notice ends has passed. Choose a later one, or none.";
    }
}
