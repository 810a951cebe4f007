using Microsoft.Playwright;

namespace Newsroom.Browser.Tests;

public sealed class FrontPageTests(Chromium chromium)
{
    [Fact]
    public async Task The_front_page_shows_the_latest_release_and_has_no_axe_violations()
    {
        await using var site = await NewsroomSite.Start(listens: true);
        await site.Keep(kind => A.Published(A.Draft("Night ferry returns", kind: kind)));

        await chromium.Visit(site, async page =>
        {
            await page.GotoAsync("/");

            await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Night ferry returns" }).First).ToBeVisibleAsync();
            await page.ShouldHaveNoAxeViolations();
        });
    }
}
