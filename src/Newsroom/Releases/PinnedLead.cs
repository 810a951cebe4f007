using Newsroom.Audit;
using Newsroom.People;
using Newsroom.Rules;

namespace Newsroom.Releases;

/// <summary>The release that leads the front page of a language until a time; without one the newest leads.</summary>
public sealed class PinnedLead
{
    private PinnedLead()
    {
    }

    /// <summary>One per language.</summary>
    public string Language { get; private set; } = "";

    public Guid ReleaseId { get; private set; }
    public Release Release { get; private set; } = null!;

    /// <summary>Until when it leads (UTC). While it is not public the newest leads.</summary>
    public DateTime Until { get; private set; }

    public Guid PinnedById { get; private set; }
    public Person PinnedBy { get; private set; } = null!;
    public Guid Version { get; private set; }

    /// <param name="until">UTC.</param>
    /// <exception cref="RuleBroken">The time has passed.</exception>
    public static (PinnedLead Lead, AuditEntry Entry) Pin(Release release, DateTime until, Person by, DateTime now)
    {
        var lead = new PinnedLead { Language = release.Language };
        return (lead, lead.Move(release, until, by, now));
    }

    /// <summary>Puts a release of the same language in its place, or another time.</summary>
    /// <inheritdoc cref="Pin"/>
    public AuditEntry Move(Release release, DateTime until, Person by, DateTime now)
    {
        RuleBroken.ThrowIf(release.Language != Language, "A release leads the front page of its own language.");
        RuleBroken.ThrowIf(until <= now, "This time has passed. Choose until when the release leads the front page.");
        (Release, ReleaseId, Until, PinnedBy, PinnedById) = (release, release.Id, until, by, by.Id);
        return AuditEntry.About(release, AuditEvents.LeadPinned, by, now, new { language = Language, until });
    }

    /// <summary>Lets the newest lead again.</summary>
    /// <returns>What goes on record; null where the time had passed anyway.</returns>
    public AuditEntry? Unpin(Person by, DateTime now)
    {
        if (Until <= now)
            return null;

        Until = now;
        return AuditEntry.About(Release, AuditEvents.LeadUnpinned, by, now, new { language = Language });
    }
}
