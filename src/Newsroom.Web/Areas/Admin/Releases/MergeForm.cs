using Newsroom.Text;

namespace Newsroom.Web.Areas.Admin.Releases;

/// <summary>What was chosen where two people had changed the same revision, piece by piece and field by field. The three texts travel with it, so that it can be put together whatever becomes of the revisions.</summary>
public sealed class MergeForm
{
    public const string Mine = "mine";
    public const string Theirs = "theirs";
    public const string Both = "both";

    /// <summary>"pieces" where the text that was put together is to be saved.</summary>
    public string Decision { get; set; } = "";

    /// <summary>The revision both began with; null where the form says it itself.</summary>
    public int? BaseNumber { get; set; }

    /// <summary>The body both began with; null where it is not known.</summary>
    public string? BodyBefore { get; set; }

    /// <summary>Their body as it was shown; null where the bodies are the same.</summary>
    public string? BodyTheirs { get; set; }

    /// <summary>The body as the browser put it together and somebody may have changed it; null without JavaScript.</summary>
    public string? MergedBody { get; set; }

    /// <summary>The fields in which the two differ.</summary>
    public List<string> Ask { get; set; } = [];

    /// <summary>For each of them, "mine" or "theirs".</summary>
    public Dictionary<string, string> Take { get; set; } = [];

    /// <summary>For each piece of the body, counted from 0, "mine", "theirs" or "both".</summary>
    public Dictionary<int, string> Piece { get; set; } = [];

    public bool IsAsked => Decision == "pieces";

    public IReadOnlyList<MergePiece> PiecesWith(string mine) => BodyTheirs is null ? [] : ParagraphMerge.Of(BodyBefore, mine, BodyTheirs);

    /// <summary>What was chosen for a piece, else what is proposed; null where somebody still has to decide.</summary>
    public MergeSide? SideOf(int place, MergePiece piece) => Piece.GetValueOrDefault(place) switch
    {
        Mine => MergeSide.Mine,
        Theirs => MergeSide.Theirs,
        Both => MergeSide.Both,
        _ => piece.Proposed,
    };

    /// <summary>Where nothing was chosen, and the sentences that ask for it.</summary>
    public IEnumerable<(string Field, string Sentence)> Undecided(ReleaseForm mine)
    {
        foreach (var field in Ask.Where(f => Take.GetValueOrDefault(f) is not (Mine or Theirs)))
            yield return ($"take-{field}", "Choose for each field that differs: yours or theirs.");
        if (MergedBody is not null)
            yield break;

        foreach (var (place, piece) in PiecesWith(mine.Body).Index().Where(p => p.Item.IsChoice && SideOf(p.Index, p.Item) is null))
            yield return ($"piece-{place}", "Choose for each piece of the body that both changed: yours, theirs, or both.");
    }

    /// <summary>Makes the form say what was chosen.</summary>
    /// <param name="form">Mine.</param>
    public void ApplyTo(ReleaseForm form, ReleaseForm theirs)
    {
        var pieces = PiecesWith(form.Body);
        if (MergedBody is not null)
            form.Body = MergedBody;
        else if (pieces.Count > 0)
            form.Body = ParagraphMerge.Compose(pieces, (place, piece) => SideOf(place, piece) ?? MergeSide.Mine);

        foreach (var field in Take.Where(t => t.Value == Theirs).Select(t => t.Key))
            TakeTheirs(field, form, theirs);
    }

    /// <summary>Somebody saved once more meanwhile: what they had is now what both began with.</summary>
    public MergeForm ForTheNextRound() => new() { BodyBefore = BodyTheirs ?? BodyBefore };

    private static void TakeTheirs(string field, ReleaseForm form, ReleaseForm theirs)
    {
        switch (field)
        {
            case nameof(ReleaseForm.KindId): form.KindId = theirs.KindId; break;
            case nameof(ReleaseForm.Language): form.Language = theirs.Language; break;
            case nameof(ReleaseForm.Headline): form.Headline = theirs.Headline; break;
            case nameof(ReleaseForm.Subheadline): form.Subheadline = theirs.Subheadline; break;
            case nameof(ReleaseForm.Summary): form.Summary = theirs.Summary; break;
            case nameof(ReleaseForm.Dateline): form.Dateline = theirs.Dateline; break;
            case nameof(ReleaseForm.Tags): form.Tags = theirs.Tags; break;
            case nameof(ReleaseForm.Slug): form.Slug = theirs.Slug; break;
            case nameof(ReleaseForm.BoilerplateId): form.BoilerplateId = theirs.BoilerplateId; break;
            case nameof(ReleaseForm.ContactIds): form.ContactIds = theirs.ContactIds; break;
            case nameof(ReleaseForm.Downloads): form.Downloads = theirs.Downloads; break;
            case nameof(ReleaseForm.EventStarts): (form.EventStarts, form.EventStartsOffset) = (theirs.EventStarts, theirs.EventStartsOffset); break;
            case nameof(ReleaseForm.EventEnds): (form.EventEnds, form.EventEndsOffset) = (theirs.EventEnds, theirs.EventEndsOffset); break;
            case nameof(ReleaseForm.EventPlace): form.EventPlace = theirs.EventPlace; break;
        }
    }
}
