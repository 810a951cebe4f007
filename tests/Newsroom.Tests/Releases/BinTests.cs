using Newsroom.Audit;
using Newsroom.Rules;

namespace Newsroom.Tests.Releases;

public sealed class BinTests
{
    [Fact]
    public void A_draft_goes_into_the_bin_and_comes_back_as_it_was()
    {
        var draft = A.Draft(headline: "Night ferry returns");

        draft.PutInBin(draft.Author, Noon);
        draft.BinnedAt.ShouldBe(Noon);
        draft.Restore(draft.Author, Noon.AddDays(29));

        draft.BinnedAt.ShouldBeNull();
        draft.Text.Headline.ShouldBe("Night ferry returns");
        draft.Audit.ShouldHaveSingleItemOf(AuditEvents.ReleaseBinned);
        draft.Audit.ShouldHaveSingleItemOf(AuditEvents.ReleaseRestored);
    }

    [Fact]
    public void What_lies_in_the_bin_keeps_the_day_it_got_there()
    {
        var draft = A.Draft();
        draft.PutInBin(draft.Author, Noon);

        draft.PutInBin(draft.Author, Noon.AddDays(5));

        draft.BinnedAt.ShouldBe(Noon);
    }

    [Fact]
    public void What_is_or_will_be_public_does_not_go_into_the_bin()
    {
        var releases = new[] { A.Published(), A.Scheduled(), A.Withdrawn() };

        var refusals = releases.Select(r => Should.Throw<RuleBroken>(() => r.PutInBin(r.Author, Noon.AddHours(3)))).ToList();

        refusals.ShouldAllBe(r => r.Message.StartsWith("Only a draft that was never published or scheduled goes into the bin."));
    }

    [Fact]
    public void An_unscheduled_draft_may_go_into_the_bin()
    {
        var release = A.Scheduled();
        release.Unschedule(release.Author, Noon);

        release.PutInBin(release.Author, Noon);

        release.BinnedAt.ShouldBe(Noon);
    }
}
