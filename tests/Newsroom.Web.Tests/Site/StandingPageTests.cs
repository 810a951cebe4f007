using System.Net;
using Microsoft.EntityFrameworkCore;
using Newsroom.Settings;

namespace Newsroom.Web.Tests.Site;

/// <summary>The two about pages that are there before anybody wrote them.</summary>
public sealed class StandingPageTests : SiteTest
{
    [Theory]
    [InlineData("", "Accessibility"), InlineData("/ru", "Доступность"), InlineData("/ar", "إمكانية الوصول")]
    public async Task The_accessibility_statement_stands_in_every_language_and_the_foot_leads_there(string prefix, string title)
    {
        var front = await Reader.Get(prefix.Length > 0 ? prefix : "/");

        front.Link(title).GetAttribute("href").ShouldBe(prefix + "/about/accessibility");
        (await Reader.Get(prefix + "/about/accessibility")).Document.QuerySelector("h1")!.TextContent.ShouldBe(title);
    }

    [Fact]
    public async Task What_the_administrators_wrote_takes_its_place()
    {
        await Site.Do(db => db.AboutPages.Add(new AboutPage { Language = "en", Slug = "accessibility", Title = "Access for all", Body = "We do our best." }));

        var page = await Reader.Get("/about/accessibility");

        page.Document.QuerySelector("h1")!.TextContent.ShouldBe("Access for all");
        page.Document.QuerySelectorAll("footer a").Count(a => a.GetAttribute("href") == "/about/accessibility").ShouldBe(1);
    }

    [Fact]
    public async Task The_contacts_that_public_releases_name_stand_there_once_there_is_a_number_for_the_night()
    {
        var (named, retired, hidden) = (A.Contact("Jon Aker"), A.Contact("Old Hand"), A.Contact("Secret Name"));
        retired.RetiredAt = Noon;
        await Site.Keep(kind => A.Published(A.Draft(kind: kind, contacts: [named, retired])));
        await Site.Keep(kind => A.Scheduled(A.Draft(kind: kind, contacts: [hidden])));
        (await Reader.Ask("/about/newsroom-contacts")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await Site.Do(async db => (await db.Settings.SingleAsync()).UseOutOfHoursPhone("+44 1632 960 100"));

        var page = await Reader.Get("/about/newsroom-contacts");

        page.Text.ShouldContain("Jon Aker");
        page.Text.ShouldContain("+44 1632 960 100");
        page.Text.ShouldNotContain("Old Hand");
        page.Text.ShouldNotContain("Secret Name");
    }
}
