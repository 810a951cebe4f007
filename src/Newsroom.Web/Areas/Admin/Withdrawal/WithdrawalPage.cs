using Newsroom.Releases;
using Newsroom.Web.Areas.Admin.Releases;

namespace Newsroom.Web.Areas.Admin.Withdrawal;

/// <param name="Last">The edition that readers see, or saw last.</param>
/// <param name="Found">What the words typed for the replacement find, where they are no reference and no address.</param>
public sealed record WithdrawalPage(Release Release, WithdrawalTyped Typed, Edition? Last, IReadOnlyList<string> Blockers, IReadOnlyList<RelatedRow> Found)
{
    /// <summary>It is withdrawn already: what is chosen here takes the present form's place.</summary>
    public bool IsChange => Release.IsWithdrawn;

    public WithdrawalForm Chosen => Typed.Form ?? Release.CurrentWithdrawal?.Form ?? WithdrawalForm.Gone;
}
