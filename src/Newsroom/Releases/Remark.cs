using Newsroom.Audit;
using Newsroom.People;
using Newsroom.Rules;
using Newsroom.Text;

namespace Newsroom.Releases;

/// <summary>Something said about a release's working copy, to a person or to everybody who works on it. Readers never see it.</summary>
public sealed class Remark
{
    public const int TextMaxLength = 2_000;
    public const int GuestNameMaxLength = 250;

    private Remark()
    {
    }

    /// <param name="to">On whose Desk it stands until it is settled; null for nobody in particular.</param>
    /// <exception cref="RuleBroken">It says nothing, or too much, or the draft is in the bin.</exception>
    public Remark(Release release, string text, Person by, Person? to, DateTime now)
        : this(release, text, now)
    {
        (By, ById) = (by, by.Id);
        (To, ToId) = (to, to?.Id);
        release.Record(AuditEvents.RemarkMade, by, now, new { to = to?.Id, revision = release.RevisionNumber });
    }

    /// <summary>A comment of somebody without an account, who came by a review link.</summary>
    /// <exception cref="RuleBroken">It says nothing, or too much, the draft is in the bin, or the link is no review link or has ended.</exception>
    public Remark(Release release, string text, ReadingLink through, DateTime now)
        : this(release, text, now)
    {
        RuleBroken.ThrowIf(through.Purpose != LinkPurpose.Review || !through.IsLive(now), "This link has ended. Ask whoever sent it for a new one.");
        GuestName = through.Reader;
        ToId = release.AuthorId;
        To = release.Author;
        release.Record(AuditEvents.RemarkMade, null, now, new { guest = through.Reader, revision = release.RevisionNumber });
    }

    private Remark(Release release, string text, DateTime now)
    {
        text = TextInput.Paragraphs(text);
        RuleBroken.ThrowIf(release.BinnedAt is not null, "This draft is in the bin. Restore it first.");
        RuleBroken.ThrowIf(text.Length == 0, "Write what you want to say.");
        RuleBroken.ThrowIf(text.Length > TextMaxLength, $"Shorten the remark to {TextMaxLength:N0} characters; it has {text.Length:N0}.");
        Release = release;
        ReleaseId = release.Id;
        RevisionNumber = release.RevisionNumber;
        Text = text;
        At = now;
    }

    public int Id { get; private set; }
    public Guid ReleaseId { get; private set; }
    public Release Release { get; private set; } = null!;

    /// <summary>The revision it was said about.</summary>
    public int RevisionNumber { get; private set; }

    public string Text { get; private set; } = "";
    public DateTime At { get; private set; }

    /// <summary>Null for a guest.</summary>
    public Guid? ById { get; private set; }

    public Person? By { get; private set; }

    /// <summary>Name and organisation of somebody without an account; else empty.</summary>
    public string GuestName { get; private set; } = "";

    public Guid? ToId { get; private set; }
    public Person? To { get; private set; }

    /// <summary>When somebody settled it; null while it is open.</summary>
    public DateTime? SettledAt { get; private set; }

    public Guid? SettledById { get; private set; }
    public Person? SettledBy { get; private set; }

    public bool IsOpen => SettledAt is null;

    public void Settle(Person by, DateTime now)
    {
        if (!IsOpen)
            return;

        (SettledBy, SettledById, SettledAt) = (by, by.Id, now);
        Release.Record(AuditEvents.RemarkSettled, by, now, new { remark = Id });
    }
}
