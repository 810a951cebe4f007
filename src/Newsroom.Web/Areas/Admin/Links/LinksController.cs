using Microsoft.AspNetCore.Mvc;
using Newsroom.Data;
using Newsroom.People;
using Newsroom.Releases;
using Newsroom.Rules;
using Newsroom.Sharing;
using Newsroom.Web.Areas.Admin.Shared;
using Newsroom.Web.Shared;

namespace Newsroom.Web.Areas.Admin.Links;

/// <summary>Links for named people without an account: to read under embargo, or to review.</summary>
[Route("admin/releases/{reference}/links")]
public sealed class LinksController(NewsroomDbContext db, Mailer mailer) : ReleaseController(db)
{
    private const string MailFailed = "The mail could not be sent: hand the address over yourself.";

    [HttpGet("")]
    public async Task<IActionResult> Show(string reference, CancellationToken ct)
    {
        var release = await Find(reference, ct);
        Refuse(Me.MayNotShare(release));
        return View(await LinksPage.Of(Db, release, typed: null, Newsroom, mailer.IsConfigured, ct));
    }

    /// <summary>Makes one link for each person named, all or none, and shows their addresses this once.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Create(string reference, [FromForm] LinkForm form, CancellationToken ct)
    {
        try
        {
            var (release, made) = await Again(() => Make(reference, form, ct));
            List<MadeLink> links = [];
            foreach (var (link, secret) in made)
                links.Add(await HandOver(release, link, secret, mayMail: form.Send && links.TrueForAll(l => l.Mailed != MailFailed), ct));
            return View("Made", new MadePage(release, form.Purpose, links));
        }
        catch (RuleBroken refusal)
        {
            Db.ChangeTracker.Clear();
            var release = await Find(reference, ct);
            Refuse(Me.MayNotShare(release));
            ModelState.Clear();
            return this.ShowAgain(nameof(Show), await LinksPage.Of(Db, release, form, Newsroom, mailer.IsConfigured, ct), refusal);
        }
    }

    [HttpPost("{id:guid}/revocation")]
    public async Task<IActionResult> Revoke(string reference, Guid id, CancellationToken ct)
    {
        var reader = await Again(async () =>
        {
            var release = await Find(reference, ct);
            Refuse(Me.MayNotShare(release));
            var link = release.ReadingLinks.SingleOrDefault(l => l.Id == id) ?? throw new RuleBroken("This link was revoked already, or belongs to another release.");
            release.Revoke(link, Me, Now);
            await Db.SaveChangesAsync(ct);
            return link.Reader;
        });
        Say($"Revoked. The link of {reader} works no more.");
        return LocalRedirect(PathOf(reference, "links"));
    }

    private async Task<(Release Release, List<(ReadingLink Link, string Secret)> Made)> Make(string reference, LinkForm form, CancellationToken ct)
    {
        var release = await Find(reference, ct);
        Refuse(Me.MayNotShare(release));
        if (form.Purpose == LinkPurpose.Embargo)
            RuleBroken.ThrowIfAny(release.EmbargoBlockers(Now));
        var until = TypedTime.ToUtc(form.ExpiresAt, form.Offset, Newsroom.Zone) ?? throw new RuleBroken("Write until when the link works.");

        List<(ReadingLink, string)> made = [];
        List<string> refusals = [];
        foreach (var person in form.All())
        {
            try
            {
                var secret = SecretAddress.New();
                made.Add((Share(release, form.Purpose, person, until, SecretAddress.HashOf(secret)), secret));
            }
            catch (RuleBroken refusal)
            {
                refusals.AddRange(person.Said(refusal));
            }
        }

        RuleBroken.ThrowIfAny(refusals);
        await Db.SaveChangesAsync(ct);
        return (release, made);
    }

    private ReadingLink Share(Release release, LinkPurpose purpose, Addressee to, DateTime until, string hash)
    {
        var live = release.ReadingLinks.Where(l => l.Purpose == purpose && l.IsLive(Now)).ToList();
        var link = purpose == LinkPurpose.Embargo
            ? release.ShareUnderEmbargo(to.Name, to.Organisation, to.Email, until, hash, Me, Now)
            : release.ShareForReview(to.Name, to.Organisation, to.Email, until, hash, Me, Now);
        // One live link each: sent twice, the form would make two, and revoking one would leave the other.
        RuleBroken.ThrowIf(live.Exists(l => l.Reader == link.Reader), $"{link.Reader} has a link that works. Revoke it first, then make a new one.");
        return link;
    }

    private async Task<MadeLink> HandOver(Release release, ReadingLink link, string secret, bool mayMail, CancellationToken ct)
    {
        var address = Newsroom.Absolute($"/{(link.Purpose == LinkPurpose.Embargo ? "embargo" : "review")}/{secret}").ToString();
        var letter = LinkLetter.For(link, address, release.Language, link.ToldLiftAt, Me.DisplayName, Newsroom);
        if (!mailer.IsConfigured || link.Email.Length == 0 || !mayMail)
            return new MadeLink(link, address, letter, Mailed: "");

        var isTaken = await mailer.Send(link.Name, link.Email, letter.Subject, letter.Words, ct);
        return new MadeLink(link, address, letter, isTaken ? $"The mail server took the mail to {link.Email}." : MailFailed);
    }
}
