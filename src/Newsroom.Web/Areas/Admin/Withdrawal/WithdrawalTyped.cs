using Newsroom.Releases;

namespace Newsroom.Web.Areas.Admin.Withdrawal;

/// <summary>The withdrawal screen as it is sent.</summary>
public sealed class WithdrawalTyped
{
    /// <summary>How the release answers from now on; not sent, it is gone.</summary>
    public WithdrawalForm? Form { get; set; }

    /// <summary>Public.</summary>
    public string Reason { get; set; } = "";

    /// <summary>Reference or address of the release that takes its place.</summary>
    public string Replacement { get; set; } = "";
}
