using Microsoft.AspNetCore.Mvc;
using Newsroom.Data;
using Newsroom.People;
using Newsroom.Releases;
using Newsroom.Rules;
using Newsroom.Web.Areas.Admin.Remarks;
using Newsroom.Web.Areas.Admin.Shared;
using Newsroom.Web.Shared;

namespace Newsroom.Web.Areas.Admin.Review;

/// <summary>A second pair of eyes: submit, approve, ask for changes. A decision belongs to the revision that was read.</summary>
[Route("admin/releases/{reference}/review")]
public sealed class ReviewController(NewsroomDbContext db) : ReleaseController(db)
{
    [HttpGet("")]
    public async Task<IActionResult> Show(string reference, CancellationToken ct) => View(await Screen(await Find(reference, ct), "", ct));

    [HttpPost("")]
    public Task<IActionResult> Submit(string reference, CancellationToken ct) =>
        Decide(reference, "", "Submitted for review. Editors see it on their Desk.", r => r.SubmitForReview(Me, Now), ct);

    [HttpPost("approval")]
    public Task<IActionResult> Approve(string reference, [FromForm] int revision, CancellationToken ct) =>
        Decide(reference, "", "Approved. It can be published or scheduled as it is.", r =>
        {
            Refuse(Me.MayNotApprove());
            r.Approve(revision, Me, Now, Newsroom.Settings.DemandsSecondPerson);
        }, ct);

    /// <param name="edition">Number of the edition that went out without approval.</param>
    [HttpPost("retrospect")]
    public Task<IActionResult> ApproveInRetrospect(string reference, [FromForm] int edition, CancellationToken ct) =>
        Decide(reference, "", $"Edition {edition} is approved in retrospect.", r =>
        {
            Refuse(Me.MayNotApprove());
            r.ApproveInRetrospect(edition, Me, Now);
        }, ct);

    [HttpPost("changes")]
    public Task<IActionResult> RequestChanges(string reference, [FromForm] int revision, [FromForm] string comment, CancellationToken ct) =>
        Decide(reference, comment, "Held back. The author sees your comment on the Desk and above the text.", r =>
        {
            Refuse(Me.MayNotApprove());
            r.RequestChanges(comment, revision, Me, Now);
        }, ct);

    private async Task<IActionResult> Decide(string reference, string comment, string notice, Action<Release> decision, CancellationToken ct)
    {
        try
        {
            var release = await Again(async () =>
            {
                var found = await Find(reference, ct);
                decision(found);
                await Db.SaveChangesAsync(ct);
                return found;
            });
            Say(notice);
            return GoTo(release);
        }
        catch (RuleBroken refusal)
        {
            Db.ChangeTracker.Clear();
            return this.ShowAgain("Show", await Screen(await Find(reference, ct), comment, ct), refusal);
        }
    }

    private async Task<ReviewPage> Screen(Release release, string comment, CancellationToken ct)
    {
        var (html, whyNot) = ReadableBody.Of(release.Text.Body, release.FilesInText);
        return new ReviewPage(release, await ReadinessOf(release, ct, isBeforeReview: true), Me.MayNotApprove(),
            Newsroom.Settings.DemandsSecondPerson ? release.SecondPersonBlockers(Me).FirstOrDefault() : null, Me.Id,
            await ReviewStory.Of(Db, release, ct), await RemarkList.Of(Db, release, RemarkList.OnReview, ct),
            comment, html, whyNot, TextDifferences.Between(release.PublicEdition(Now), release));
    }
}
