using Newsroom.Audit;
using Newsroom.Releases;
using Newsroom.Rules;

namespace Newsroom.Tests.Releases;

public class PinnedLeadTests
{
    [Fact]
    public void A_release_leads_until_a_time_and_that_is_on_its_record()
    {
        var release = A.Published();

        var (lead, entry) = PinnedLead.Pin(release, Noon.AddDays(1), A.Person(), Noon);

        (lead.Language, lead.ReleaseId, lead.Until).ShouldBe(("en", release.Id, Noon.AddDays(1)));
        (entry.Event, entry.Subject, entry.ReleaseId).ShouldBe((AuditEvents.LeadPinned, release.Reference, release.Id));
    }

    [Fact]
    public void A_time_that_has_passed_is_refused() =>
        Should.Throw<RuleBroken>(() => PinnedLead.Pin(A.Published(), Noon, A.Person(), Noon)).Message.ShouldStartWith("This time has passed.");

    [Fact]
    public void Another_release_takes_its_place_only_in_the_same_language()
    {
        var (lead, _) = PinnedLead.Pin(A.Published(), Noon.AddDays(1), A.Person(), Noon);
        var other = A.Published();

        lead.Move(other, Noon.AddDays(2), A.Person(), Noon);

        lead.ReleaseId.ShouldBe(other.Id);
        Should.Throw<RuleBroken>(() => lead.Move(A.Published(A.Draft(language: "ru")), Noon.AddDays(2), A.Person(), Noon)).Message.ShouldContain("its own language");
    }

    [Fact]
    public void Once_unpinned_the_newest_leads_again()
    {
        var (lead, _) = PinnedLead.Pin(A.Published(), Noon.AddDays(1), A.Person(), Noon);

        lead.Unpin(A.Person(), Noon.AddHours(1))!.Event.ShouldBe(AuditEvents.LeadUnpinned);

        lead.Until.ShouldBe(Noon.AddHours(1));
        lead.Unpin(A.Person(), Noon.AddHours(2)).ShouldBeNull();
    }
}
