using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Newsroom.Data;
using Newsroom.Media;
using Newsroom.Rules;
using Newsroom.Web.Areas.Admin.Shared;
using Newsroom.Web.Jobs;

namespace Newsroom.Web.Areas.Admin.Media;

/// <summary>
/// Uploads in parts, in the words of tus 1.0.0 (https://tus.io/protocols/resumable-upload): POST with Upload-Length makes one, HEAD tells Upload-Offset,
/// PATCH goes on from there. A last POST, our own, checks the whole and answers what it became. Content-Digest (RFC 9530) proves each part.
/// </summary>
[Route("admin/media/uploads")]
public sealed class UploadsController(NewsroomDbContext db, MediaUploads uploads, NewPictures newPictures) : AdminController(db)
{
    private const string Offset = "Upload-Offset";
    private const string Length = "Upload-Length";

    [HttpPost("")]
    public async Task<IActionResult> Create(CancellationToken ct)
    {
        if (!long.TryParse(Request.Headers[Length], NumberStyles.None, CultureInfo.InvariantCulture, out var bytes))
            return BadRequest();

        try
        {
            var upload = await uploads.Begin(NameIn(Request.Headers["Upload-Metadata"].ToString()), bytes, Me, Now, ct);
            Response.Headers[Offset] = "0";
            return Created($"/admin/media/uploads/{upload.Id}", null);
        }
        catch (RuleBroken refusal)
        {
            return Refused(refusal);
        }
    }

    [HttpHead("{id:guid}")]
    public async Task<IActionResult> Show(Guid id, CancellationToken ct)
    {
        var upload = await uploads.Find(id, Me, Now, ct);
        Response.Headers[Offset] = upload.Offset.ToString(CultureInfo.InvariantCulture);
        Response.Headers[Length] = upload.Bytes.ToString(CultureInfo.InvariantCulture);
        return Ok();
    }

    [HttpPatch("{id:guid}")]
    public async Task<IActionResult> Update(Guid id, CancellationToken ct)
    {
        var upload = await uploads.Find(id, Me, Now, ct);
        if (!long.TryParse(Request.Headers[Offset], NumberStyles.None, CultureInfo.InvariantCulture, out var offset))
            return BadRequest();

        Response.Headers[Offset] = upload.Offset.ToString(CultureInfo.InvariantCulture);
        if (offset != upload.Offset)
            return Conflict();

        try
        {
            await uploads.Append(upload, offset, Request.Body, DigestIn(Request.Headers["Content-Digest"].ToString()), ct);
        }
        catch (RuleBroken refusal)
        {
            return Refused(refusal);
        }

        Response.Headers[Offset] = upload.Offset.ToString(CultureInfo.InvariantCulture);
        return NoContent();
    }

    [HttpDelete("{id:guid}")]
    public async Task<IActionResult> Delete(Guid id, CancellationToken ct)
    {
        await uploads.Cancel(await uploads.Find(id, Me, Now, ct), ct);
        return NoContent();
    }

    [HttpPost("{id:guid}/completion")]
    public async Task<IActionResult> Complete(Guid id, CancellationToken ct)
    {
        try
        {
            var added = await uploads.Complete(await uploads.Find(id, Me, Now, ct), Me, Now, ct);
            newPictures.Add(added);
            return Json(new { file = added.File.ForScript(), wasThere = added.WasThere, remarks = added.Remarks });
        }
        catch (RuleBroken refusal)
        {
            return Refused(refusal);
        }
    }

    private UnprocessableEntityObjectResult Refused(RuleBroken refusal) => UnprocessableEntity(new { sentences = refusal.Sentences });

    // 'filename cGllci5qcGc=,…': names, and values in base64 of UTF-8.
    private static string NameIn(string metadata)
    {
        var value = metadata.Split(',').Select(pair => pair.Trim().Split(' ')).FirstOrDefault(pair => pair is ["filename", _])?[1] ?? "";
        var bytes = new byte[value.Length];
        return Convert.TryFromBase64String(value, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : "";
    }

    // 'sha-256=:…:'
    private static string? DigestIn(string digest)
    {
        var bytes = new byte[64];
        return digest.StartsWith("sha-256=:", StringComparison.Ordinal) && digest.EndsWith(':') && Convert.TryFromBase64String(digest[9..^1], bytes, out var length)
            ? Convert.ToHexStringLower(bytes, 0, length)
            : null;
    }
}
