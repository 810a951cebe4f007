using Newsroom.Audit;
using Newsroom.Releases;
using Newsroom.Rules;

namespace Newsroom.Tests.Releases;

public sealed class SharingTests
{
    private static readonly DateTime Tomorrow = Noon.AddDays(1);

    [Fact]
    public void A_named_journalist_gets_a_link_to_what_waits_for_its_time()
    {
        var release = A.Scheduled(at: Tomorrow);

        var link = UnderEmbargo(release);

        (link.Purpose, link.Reader, link.ToldLiftAt, link.IsLive(Noon)).ShouldBe((LinkPurpose.Embargo, "Ada Byron, Calder Courier", Tomorrow, true));
        release.Audit.ShouldHaveSingleItemOf(AuditEvents.LinkMade).Values.ShouldContain("Ada Byron, Calder Courier");
    }

    [Fact]
    public void The_record_of_a_link_does_not_hold_what_opens_it()
    {
        var release = A.Scheduled(at: Tomorrow);

        var link = UnderEmbargo(release);

        release.Audit.ShouldAllBe(a => !a.Values.Contains(link.TokenHash));
    }

    [Fact]
    public void An_embargo_needs_a_time_at_which_it_ends()
    {
        var draft = A.Draft();

        var refusal = Should.Throw<RuleBroken>(() => UnderEmbargo(draft));

        refusal.Message.ShouldBe("An embargo needs a time at which it ends. Schedule the release first; journalists then read exactly what will appear.");
    }

    [Theory]
    [InlineData("", "", "", 1, "Write the name of the person who gets the link: it stands on the page they read.")]
    [InlineData("long", "", "", 1, "Shorten the name to 100 characters.")]
    [InlineData("Ada", "long", "", 1, "Shorten the organisation to 120 characters.")]
    [InlineData("Ada", "", "ada at courier", 1, "Write the e-mail as name@example.org, or leave it empty and hand the link over yourself.")]
    [InlineData("Ada", "", "Ada <ada@courier.example>", 1, "Write the e-mail as name@example.org, or leave it empty and hand the link over yourself.")]
    [InlineData("Ada", "", "", 0, "Choose a later time at which the link ends; this one has passed.")]
    [InlineData("Ada", "", "", 93, "Choose an earlier end: a link lives 92 days at most.")]
    public void A_link_names_its_reader_and_its_end(string name, string organisation, string email, int days, string sentence)
    {
        var draft = A.Draft();
        string Long(string text) => text == "long" ? new string('x', 121) : text;

        var refusal = Should.Throw<RuleBroken>(() => draft.ShareForReview(Long(name), Long(organisation), email, Noon.AddDays(days), A.Reference(), draft.Author, Noon));

        refusal.Message.ShouldBe(sentence);
        draft.ReadingLinks.ShouldBeEmpty();
    }

    [Fact]
    public void A_link_ends_at_its_time_and_not_a_tick_before()
    {
        var link = UnderEmbargo(A.Scheduled(at: Tomorrow), expiresAt: Tomorrow);

        var live = (link.IsLive(Tomorrow.AddTicks(-1)), link.IsLive(Tomorrow));

        live.ShouldBe((true, false));
    }

    [Fact]
    public void A_link_is_ended_once_on_the_record()
    {
        var release = A.Scheduled(at: Tomorrow);
        var link = UnderEmbargo(release);

        release.Revoke(link, release.Author, Noon);
        release.Revoke(link, release.Author, Noon);

        link.IsLive(Noon).ShouldBeFalse();
        release.Audit.ShouldHaveSingleItemOf(AuditEvents.LinkRevoked);
    }

    [Fact]
    public void Withdrawing_ends_what_was_shared_under_embargo_and_nothing_else()
    {
        var release = A.Published();
        release.Rewrite(body: "Later words.");
        release.Correct("Later.", Tomorrow, release.NextAddress(Tomorrow, Noon, Berlin), release.Author, Noon);
        var (embargo, review) = (UnderEmbargo(release), ForReview(release));

        A.Withdrawn(release);

        (embargo.IsRevoked, review.IsRevoked).ShouldBe((true, false));
    }

    [Fact]
    public void Whoever_read_the_first_edition_early_does_not_read_its_correction_early()
    {
        var release = A.Scheduled(at: Tomorrow);
        var link = UnderEmbargo(release);
        var dayAfter = Tomorrow.AddDays(1);
        release.Rewrite(body: "Later words.");

        release.Correct("Later.", dayAfter.AddDays(1), release.NextAddress(dayAfter, dayAfter, Berlin), release.Author, dayAfter);

        link.IsLive(dayAfter).ShouldBeFalse();
    }

    [Fact]
    public void Scheduling_the_same_edition_for_another_time_keeps_its_links()
    {
        var release = A.Scheduled(at: Tomorrow);
        var link = UnderEmbargo(release);

        A.Scheduled(release, at: Tomorrow.AddDays(1));

        link.IsLive(Noon).ShouldBeTrue();
    }

    [Fact]
    public void What_lies_in_the_bin_is_not_shared()
    {
        var draft = A.Draft();
        draft.PutInBin(draft.Author, Noon);

        var refusal = Should.Throw<RuleBroken>(() => ForReview(draft));

        refusal.Message.ShouldBe("This draft is in the bin. Restore it first.");
    }

    private static ReadingLink UnderEmbargo(Release release, DateTime? expiresAt = null) =>
        release.ShareUnderEmbargo("Ada Byron", "Calder Courier", "ada@courier.example", expiresAt ?? Noon.AddDays(30), A.Reference(), release.Author, Noon);

    private static ReadingLink ForReview(Release release) => release.ShareForReview("Ada Byron", "", "", Noon.AddDays(30), A.Reference(), release.Author, Noon);
}
