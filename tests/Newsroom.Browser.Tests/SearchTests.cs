using Microsoft.Playwright;

namespace Newsroom.Browser.Tests;

public sealed class SearchTests(Chromium chromium)
{
    [Fact]
    public async Task Suggestions_are_walked_with_the_keys_and_lead_to_the_release()
    {
        await using var site = await NewsroomSite.Start(listens: true);
        await site.Keep(kind => A.Published(A.Draft("Night ferry returns", kind: kind, tags: [A.Tag("Ferries")])));

        await chromium.Visit(site, async page =>
        {
            await page.GotoAsync("/");
            var field = page.GetByRole(AriaRole.Combobox, new() { Name = "Search releases" });
            await field.PressSequentiallyAsync("ferr");
            await Assertions.Expect(page.GetByRole(AriaRole.Option)).ToHaveCountAsync(2);
            await Assertions.Expect(field).ToHaveAttributeAsync("aria-expanded", "true");
            await page.ShouldHaveNoAxeViolations();

            await field.PressAsync("Escape");
            await Assertions.Expect(page.GetByRole(AriaRole.Option)).ToHaveCountAsync(0);
            await field.PressSequentiallyAsync("y");
            await Assertions.Expect(page.GetByRole(AriaRole.Option)).ToHaveCountAsync(1);
            await field.PressAsync("ArrowDown");
            await Assertions.Expect(page.GetByRole(AriaRole.Option, new() { Selected = true })).ToHaveTextAsync("Night ferry returns");
            await field.PressAsync("Enter");
            await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Night ferry returns");
        });
    }

    [Theory]
    [InlineData("/search")]
    [InlineData("/search?q=ferry")]
    [InlineData("/search?q=ferry&year=2026&sort=date")]
    [InlineData("/search?q=nigth")]
    public async Task The_search_page_has_no_axe_violations(string path)
    {
        await using var site = await NewsroomSite.Start(listens: true);
        await site.Keep(kind => A.Published(A.Draft("Night ferry returns", kind: kind, tags: [A.Tag("Ferries")])));
        await site.Keep(kind => A.Published(A.Draft("Night ferry stays", kind: kind)));

        await chromium.Visit(site, async page =>
        {
            await page.GotoAsync(path);
            await page.ShouldHaveNoAxeViolations();
        });
    }
}
