using Newsroom.Releases;
using Newsroom.Web.Areas.Admin.Shared;

namespace Newsroom.Web.Areas.Admin.Correction;

public sealed class CorrectionForm : Answers
{
    /// <summary>The revision whose differences were read.</summary>
    public int Revision { get; set; }

    /// <summary>What changed and why; public.</summary>
    public string Note { get; set; } = "";

    /// <summary>What sort of change it is; not sent, a correction.</summary>
    public ChangeKind? Change { get; set; }

    /// <summary>Local time; "" corrects now.</summary>
    public string At { get; set; } = "";

    public string Offset { get; set; } = "";
}
