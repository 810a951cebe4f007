namespace Newsroom.Web.Areas.Admin.Releases;

/// <summary>Which field of the edit screen a refusal speaks of, so that the sentence can lead there.</summary>
public static class FormField
{
    private static readonly (string Words, string Field)[] Fields =
    [
        ("Downloads:", nameof(ReleaseForm.DownloadAddress)),
        ("the subheadline", nameof(ReleaseForm.Subheadline)),
        ("a headline", nameof(ReleaseForm.Headline)),
        ("the headline", nameof(ReleaseForm.Headline)),
        ("a summary", nameof(ReleaseForm.Summary)),
        ("the summary", nameof(ReleaseForm.Summary)),
        ("the dateline", nameof(ReleaseForm.Dateline)),
        ("a body", nameof(ReleaseForm.Body)),
        ("the body", nameof(ReleaseForm.Body)),
        ("Write the address", nameof(ReleaseForm.Slug)),
        ("Event starts", nameof(ReleaseForm.EventStarts)),
        ("Event ends", nameof(ReleaseForm.EventEnds)),
        ("The event ends", nameof(ReleaseForm.EventEnds)),
        ("place of the event", nameof(ReleaseForm.EventPlace)),
        ("tags", nameof(ReleaseForm.Tags)),
        ("the tag", nameof(ReleaseForm.Tags)),
        ("boilerplate", nameof(ReleaseForm.BoilerplateId)),
        ("a kind", nameof(ReleaseForm.KindId)),
        ("language", nameof(ReleaseForm.Language)),
    ];

    /// <returns>The field's id; null where the sentence speaks of none.</returns>
    public static string? Of(string sentence) =>
        Array.Find(Fields, f => sentence.Contains(f.Words, StringComparison.Ordinal)).Field;
}
