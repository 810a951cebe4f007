using Newsroom.Audit;
using Newsroom.Rules;
using Newsroom.Settings;

namespace Newsroom.Tests.Settings;

public class EmergencyNoticeTests
{
    [Fact]
    public void A_notice_is_shown_at_once_until_its_time_is_over()
    {
        var (notice, entry) = Show(until: Noon.AddHours(1));

        notice.IsShown(Noon).ShouldBeTrue();
        notice.IsShown(Noon.AddHours(1).AddTicks(-1)).ShouldBeTrue();
        notice.IsShown(Noon.AddHours(1)).ShouldBeFalse();
        entry.Event.ShouldBe(AuditEvents.NoticeShown);
    }

    [Fact]
    public void Somebody_ends_it_once()
    {
        var (notice, _) = Show();

        notice.End(A.Person(), Noon.AddMinutes(5))!.Event.ShouldBe(AuditEvents.NoticeEnded);

        notice.IsShown(Noon.AddMinutes(5)).ShouldBeFalse();
        notice.End(A.Person(), Noon.AddMinutes(6)).ShouldBeNull();
        notice.EndsAt.ShouldBe(Noon.AddMinutes(5));
    }

    [Theory]
    [InlineData("", "", "", "Write what readers have to know.")]
    [InlineData("Shelter at pier 3.", "Read on", "", "A link needs both its words and its address.")]
    [InlineData("Shelter at pier 3.", "", "/r/7KQ2MX", "A link needs both its words and its address.")]
    [InlineData("Shelter at pier 3.", "Read on", "javascript:alert(1)", "Begin the link's address with https:// or with / for a page of this site.")]
    public void What_is_refused_gets_a_sentence(string text, string title, string address, string sentence) =>
        Should.Throw<RuleBroken>(() => EmergencyNotice.Show("en", text, title, address, null, A.Person(), Noon)).Message.ShouldBe(sentence);

    [Fact]
    public void A_notice_is_short() =>
        Should.Throw<RuleBroken>(() => EmergencyNotice.Show("en", new string('x', 301), "", "", null, A.Person(), Noon)).Message.ShouldStartWith("Shorten the notice to 300 characters");

    [Fact]
    public void It_cannot_end_before_it_begins() =>
        Should.Throw<RuleBroken>(() => Show(until: Noon)).Message.ShouldContain("has passed");

    private static (EmergencyNotice Notice, AuditEntry Entry) Show(DateTime? until = null) =>
        EmergencyNotice.Show("en", "All ferries are cancelled.", "Read the statement", "/news", until, A.Person(), Noon);
}
