using Newsroom.Rules;
using Newsroom.Settings;

namespace Newsroom.Tests.Settings;

public class SiteLinkTests
{
    [Theory]
    [InlineData("https://www.example.org/timetables"), InlineData("http://example.org"), InlineData("/about/imprint"), InlineData("/r/7KQ2MX")]
    public void A_link_leads_to_the_web_or_to_a_page_of_the_site(string address) =>
        new SiteLink(SiteLinkPlace.Footer, "en", " Timetables ", address, 0).ShouldSatisfyAllConditions(
            l => l.Title.ShouldBe("Timetables"),
            l => l.Address.ShouldBe(address));

    [Theory]
    [InlineData("javascript:alert(1)"), InlineData("//evil.example"), InlineData("/\\evil.example"), InlineData("data:text/html,x"), InlineData("imprint")]
    [InlineData("https://user:secret@example.org"), InlineData("mailto:a@example.org"), InlineData("")]
    public void Any_other_address_is_refused(string address) =>
        Should.Throw<RuleBroken>(() => new SiteLink(SiteLinkPlace.Footer, "en", "Timetables", address, 0)).Message.ShouldContain("https://");

    [Fact]
    public void A_link_needs_a_title() =>
        Should.Throw<RuleBroken>(() => new SiteLink(SiteLinkPlace.Social, "", " ", "https://example.org", 0)).Message.ShouldBe("Give the link to https://example.org a title.");
}
