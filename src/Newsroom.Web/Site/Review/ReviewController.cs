using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.Media;
using Newsroom.Releases;
using Newsroom.Text;
using Newsroom.Web.Shared;
using Newsroom.Web.Site.News;
using Newsroom.Web.Site.Shared;

namespace Newsroom.Web.Site.Review;

/// <summary>The working copy, for somebody without an account who is asked what they think of it.</summary>
[Route("/review/{secret}")]
public sealed class ReviewController(NewsroomDbContext db, MediaAnswer answer) : GuestController(db, LinkPurpose.Review)
{
    private const int MostAnHour = 20;
    private const int MostAttempts = 5;

    /// <summary>1 MB, so that a far too long comment still gets its sentence and is shown again.</summary>
    private const int MostBytes = 1024 * 1024;

    /// <param name="thanks">Set after a comment was sent: that is no new reading.</param>
    [HttpRead("")]
    public async Task<IActionResult> Show(string secret, bool thanks, CancellationToken ct)
    {
        if (await Open(secret, ct) is not { } link)
            return NotFound();
        if (!IsOpen(link))
            return Dead();

        if (HttpMethods.IsGet(Request.Method) && !thanks)
            await Db.NoteReading(link, Now, ct);
        return View(await Page(link, secret, ct) with { Thanks = thanks });
    }

    [HttpPost("")]
    [RequestSizeLimit(MostBytes)]
    public async Task<IActionResult> Comment(string secret, [FromForm] string comment, CancellationToken ct)
    {
        if (await Open(secret, ct) is not { } link)
            return NotFound();
        if (!IsOpen(link))
            return Dead();

        var text = TextInput.Paragraphs(comment);
        if (text.Length == 0)
            return await Again(link, secret, comment, StatusCodes.Status422UnprocessableEntity, "Write what you want to say.", [], ct);
        if (text.Length > Remark.TextMaxLength)
            return await Again(link, secret, comment, StatusCodes.Status422UnprocessableEntity, "Shorten your comment to {0} characters; it has {1}.", [Remark.TextMaxLength, text.Length], ct);
        if (await Comments(link).CountAsync(r => r.At > Now.AddHours(-1), ct) >= MostAnHour)
            return await Again(link, secret, comment, StatusCodes.Status429TooManyRequests, "You sent {0} comments within an hour. Wait a while, then send this one.", [MostAnHour], ct);

        await Keep(link, text, ct);
        return SeeOther($"/review/{secret}?thanks=true#comments");
    }

    /// <summary>A picture or file of the working copy.</summary>
    [HttpRead("media/{code}/{**name}")]
    public async Task<IActionResult> File(string secret, string code, string name, CancellationToken ct)
    {
        if (await Open(secret, ct) is not { } link || !IsOpen(link))
            return NotFound();

        var file = await Db.ReleaseMedia.AsNoTracking().Where(m => m.ReleaseId == link.ReleaseId).Select(m => m.File).FirstOrDefaultAsync(f => f.Code == code, ct);
        return file is null ? NotFound() : await answer.Of(file, name, FileCacheControl, ct);
    }

    private bool IsOpen(ReadingLink link) => link.IsLive(Now) && link.Release.BinnedAt is null;

    private IQueryable<Remark> Comments(ReadingLink link) => Db.Remarks.Where(r => r.ReleaseId == link.ReleaseId && r.ById == null && r.GuestName == link.Reader);

    private async Task Keep(ReadingLink link, string text, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                Db.ChangeTracker.Clear();
                var release = await Db.Releases.Include(r => r.Author).SingleAsync(r => r.Id == link.ReleaseId, ct);
                Db.Remarks.Add(new Remark(release, text, link, Now));
                await Db.SaveChangesAsync(ct);
                return;
            }
            // Somebody saved the release at this very moment.
            catch (DbUpdateConcurrencyException) when (attempt < MostAttempts)
            {
            }
        }
    }

    private async Task<ViewResult> Again(ReadingLink link, string secret, string comment, int status, string sentence, object[] values, CancellationToken ct)
    {
        Response.StatusCode = status;
        return View("Show", await Page(link, secret, ct) with { Comment = comment, Refusal = sentence, RefusalValues = values });
    }

    private async Task<ReviewPage> Page(ReadingLink link, string secret, CancellationToken ct)
    {
        var release = await Db.Releases.WithReference(link.Release.Reference, ct);
        ViewData["Preview"] = true;
        ViewData["Guest"] = new Guest(link.Reader, Until: null, release.RevisionNumber);
        return new ReviewPage(
            await ReleasePage.For(release.Preview(release.Author, Now, Newsroom.Zone), Db, Newsroom, ct) with { MediaPlace = MediaPlace.Below("/review/" + secret) },
            await Comments(link).AsNoTracking().OrderBy(r => r.At).ThenBy(r => r.Id).ToListAsync(ct));
    }
}
