using Newsroom.Kinds;

namespace Newsroom.Web.Areas.Admin.Import;

/// <summary>A Word document as it is sent.</summary>
public sealed class ImportForm
{
    /// <summary>Identity that the new draft will have, so that a document sent twice makes one release.</summary>
    public Guid DraftId { get; set; }

    public IFormFile? Document { get; set; }
    public int KindId { get; set; }
    public string Language { get; set; } = "";
}

/// <param name="Languages">In which the newsroom writes.</param>
public sealed record ImportPage(ImportForm Form, IReadOnlyList<Kind> Kinds, IReadOnlyList<string> Languages);

/// <param name="Reference">Of the draft that was made.</param>
/// <param name="Found">What was recognised, such as: headline, dateline.</param>
/// <param name="ToLookAt">What was not understood or changed, in sentences.</param>
public sealed record ImportedPage(string Reference, string Title, string Language, IReadOnlyList<string> Found, IReadOnlyList<string> ToLookAt);
