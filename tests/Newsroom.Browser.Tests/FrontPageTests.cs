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

    [Fact]
    public async Task The_page_of_feeds_has_no_axe_violations()
    {
        await using var site = await NewsroomSite.Start(listens: true);
        await site.Keep(kind => A.Published(A.Draft("Night ferry returns", kind: kind, tags: [A.Tag()])));

        await chromium.Visit(site, async page =>
        {
            await page.GotoAsync("/feeds");

            await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Atom ?: Ferries$") })).ToBeVisibleAsync();
            await page.ShouldHaveNoAxeViolations();
        });
    }

    [Fact]
    public async Task A_page_that_is_not_there_says_so_and_has_no_axe_violations()
    {
        await using var site = await NewsroomSite.Start(listens: true);

        await chromium.Visit(site, async page =>
        {
            var answer = await page.GotoAsync("/nowhere");

            answer!.Status.ShouldBe(404);
            await page.ShouldHaveNoAxeViolations();
        });
    }
}
