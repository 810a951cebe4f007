using Newsroom.Releases;
using Newsroom.Web.Areas.Admin.Shared;

namespace Newsroom.Web.Areas.Admin.Publication;

/// <summary>What will happen, said before it happens.</summary>
public sealed record PublicationPage(Release Release, PublishingTime Time, ReleaseAddress Address, Readiness Readiness)
{
    public bool CanDo => Readiness.Blockers.Count == 0 && Time.Refusal is null && (!Time.IsAsked || Time.At is not null);
}
