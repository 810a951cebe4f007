using System.Net.Mail;
using Newsroom.Audit;
using Newsroom.People;
using Newsroom.Rules;
using Newsroom.Text;

namespace Newsroom.Releases;

// Named people without an account, who may read what is not public yet.
public sealed partial class Release
{
    /// <summary>Lets a named journalist read the edition that waits, until it is public.</summary>
    /// <param name="tokenHash">Hash of the secret part of the address.</param>
    /// <param name="expiresAt">Until when the link works (UTC), at most 92 days from now.</param>
    /// <exception cref="RuleBroken">Nothing waits for its time, the name is missing, or the end lies in the past or too far away.</exception>
    public ReadingLink ShareUnderEmbargo(string name, string organisation, string email, DateTime expiresAt, string tokenHash, Person by, DateTime now)
    {
        RuleBroken.ThrowIfAny(EmbargoBlockers(now));
        return Share(LinkPurpose.Embargo, name, organisation, email, expiresAt, PendingEdition(now)!.PublishAt, tokenHash, by, now);
    }

    public IEnumerable<string> EmbargoBlockers(DateTime now)
    {
        if (PendingEdition(now) is null)
            yield return "An embargo needs a time at which it ends. Schedule the release first; journalists then read exactly what will appear.";
    }

    /// <summary>Lets a named person without an account read the working copy and comment on it.</summary>
    /// <inheritdoc cref="ShareUnderEmbargo"/>
    public ReadingLink ShareForReview(string name, string organisation, string email, DateTime expiresAt, string tokenHash, Person by, DateTime now)
    {
        RuleBroken.ThrowIf(BinnedAt is not null, "This draft is in the bin. Restore it first.");
        return Share(LinkPurpose.Review, name, organisation, email, expiresAt, null, tokenHash, by, now);
    }

    /// <summary>Ends a link at once. Ending it twice does nothing.</summary>
    public void Revoke(ReadingLink link, Person by, DateTime now)
    {
        if (link.IsRevoked)
            return;

        link.Revoke(by, now);
        Record(AuditEvents.LinkRevoked, by, now, new { link = link.Id, purpose = $"{link.Purpose}", reader = link.Reader });
    }

    private ReadingLink Share(
        LinkPurpose purpose, string name, string organisation, string email, DateTime expiresAt, DateTime? liftAt, string tokenHash, Person by, DateTime now)
    {
        (name, organisation, email) = (TextInput.OneLine(name), TextInput.OneLine(organisation), TextInput.OneLine(email));
        RuleBroken.ThrowIf(name.Length == 0, "Write the name of the person who gets the link: it stands on the page they read.");
        RuleBroken.ThrowIf(name.Length > ReadingLink.NameMaxLength, $"Shorten the name to {ReadingLink.NameMaxLength} characters.");
        RuleBroken.ThrowIf(organisation.Length > ReadingLink.OrganisationMaxLength, $"Shorten the organisation to {ReadingLink.OrganisationMaxLength} characters.");
        RuleBroken.ThrowIf(email.Length > PersonAccess.EmailMaxLength || (email.Length > 0 && (!MailAddress.TryCreate(email, out var address) || address.Address != email)),
            "Write the e-mail as name@example.org, or leave it empty and hand the link over yourself.");
        RuleBroken.ThrowIf(expiresAt <= now, "Choose a later time at which the link ends; this one has passed.");
        RuleBroken.ThrowIf(expiresAt - now > ReadingLink.LongestLife, $"Choose an earlier end: a link lives {ReadingLink.LongestLife.Days} days at most.");

        var link = new ReadingLink(purpose, tokenHash, name, organisation, email, expiresAt, liftAt, by, now);
        readingLinks.Add(link);
        Record(AuditEvents.LinkMade, by, now, new { link = link.Id, purpose = $"{purpose}", reader = link.Reader, expires = Instant(expiresAt) });
        return link;
    }

    private void RevokeLinks(LinkPurpose purpose, Person by, DateTime now)
    {
        foreach (var link in readingLinks.Where(l => l.Purpose == purpose && l.IsLive(now)))
            Revoke(link, by, now);
    }
}
