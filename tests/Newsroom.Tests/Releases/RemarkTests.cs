using Newsroom.Audit;
using Newsroom.Releases;
using Newsroom.Rules;

namespace Newsroom.Tests.Releases;

public sealed class RemarkTests
{
    [Fact]
    public void A_remark_belongs_to_the_revision_it_was_made_about()
    {
        var (draft, colleague) = (A.Draft(), A.Person(name: "Ida Holm"));
        draft.Rewrite(body: "Other words.");

        var remark = new Remark(draft, "Which harbour?", colleague, draft.Author, Noon);

        (remark.RevisionNumber, remark.By, remark.To, remark.IsOpen).ShouldBe((2, colleague, draft.Author, true));
        draft.Audit.ShouldHaveSingleItemOf(AuditEvents.RemarkMade).PersonId.ShouldBe(colleague.Id);
    }

    [Fact]
    public void The_record_says_that_somebody_remarked_and_not_what()
    {
        var draft = A.Draft();

        _ = new Remark(draft, "Which harbour?", draft.Author, to: null, Noon);

        draft.Audit.ShouldHaveSingleItemOf(AuditEvents.RemarkMade).Values.ShouldNotContain("harbour");
    }

    [Theory]
    [InlineData(" \n ", "Write what you want to say.")]
    [InlineData("too long", "Shorten the remark to 2,000 characters; it has 2,001.")]
    public void A_remark_says_something_and_is_short(string text, string sentence)
    {
        var draft = A.Draft();
        text = text == "too long" ? new string('x', 2_001) : text;

        var refusal = Should.Throw<RuleBroken>(() => new Remark(draft, text, draft.Author, to: null, Noon));

        refusal.Message.ShouldBe(sentence);
        draft.Audit.ShouldNotContain(a => a.Event == AuditEvents.RemarkMade);
    }

    [Fact]
    public void A_guests_comment_carries_their_name_and_goes_to_the_author()
    {
        var draft = A.Draft();
        var link = draft.ShareForReview("Ada Byron", "Byron & Lovelace", "", Noon.AddDays(1), A.Reference(), draft.Author, Noon);

        var remark = new Remark(draft, "Paragraph two is wrong.", link, Noon);

        (remark.GuestName, remark.By, remark.To).ShouldBe(("Ada Byron, Byron & Lovelace", null, draft.Author));
        draft.Audit.ShouldHaveSingleItemOf(AuditEvents.RemarkMade).PersonId.ShouldBeNull();
    }

    [Fact]
    public void A_link_that_has_ended_carries_no_comment()
    {
        var draft = A.Draft();
        var ended = draft.ShareForReview("Ada Byron", "", "", Noon.AddDays(1), A.Reference(), draft.Author, Noon);
        var revoked = draft.ShareForReview("Ada Byron", "", "", Noon.AddDays(9), A.Reference(), draft.Author, Noon);
        draft.Revoke(revoked, draft.Author, Noon);

        var refusals = new[] { ended, revoked }.Select(link => Should.Throw<RuleBroken>(() => new Remark(draft, "Words.", link, Noon.AddDays(1)))).ToList();

        refusals.ShouldAllBe(r => r.Message == "This link has ended. Ask whoever sent it for a new one.");
    }

    [Fact]
    public void Whoever_reads_under_embargo_does_not_comment()
    {
        var release = A.Scheduled();
        var link = release.ShareUnderEmbargo("Ada Byron", "", "", Noon.AddDays(1), A.Reference(), release.Author, Noon);

        Should.Throw<RuleBroken>(() => new Remark(release, "Words.", link, Noon));

        release.Audit.ShouldNotContain(a => a.Event == AuditEvents.RemarkMade);
    }

    [Fact]
    public void What_lies_in_the_bin_gets_no_remarks()
    {
        var draft = A.Draft();
        draft.PutInBin(draft.Author, Noon);

        var refusal = Should.Throw<RuleBroken>(() => new Remark(draft, "Words.", draft.Author, to: null, Noon));

        refusal.Message.ShouldBe("This draft is in the bin. Restore it first.");
    }

    [Fact]
    public void A_remark_is_settled_once()
    {
        var (draft, colleague) = (A.Draft(), A.Person());
        var remark = new Remark(draft, "Which harbour?", colleague, draft.Author, Noon);

        remark.Settle(draft.Author, Noon.AddHours(1));
        remark.Settle(colleague, Noon.AddHours(2));

        (remark.IsOpen, remark.SettledBy, remark.SettledAt).ShouldBe((false, draft.Author, Noon.AddHours(1)));
        draft.Audit.ShouldHaveSingleItemOf(AuditEvents.RemarkSettled);
    }
}
