using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Newsroom.Browser.Tests;

/// <summary>No typed sentence is lost.</summary>
public sealed class KeptTextTests(Chromium chromium)
{
    [Fact]
    public async Task Text_typed_before_the_session_ended_is_offered_back()
    {
        await using var site = await NewsroomSite.Start(listens: true);
        var officer = await site.AddPerson();

        await chromium.Visit(site, async page =>
        {
            await page.SignIn(officer);
            await page.GotoAsync("/admin/releases/new");
            await page.GetByLabel("Headline", new() { Exact = true }).FillAsync("Night ferry returns");
            await page.GetByLabel("Body", new() { Exact = true }).FillAsync("A sentence that took an hour.");
            await page.Context.ClearCookiesAsync(new() { Name = "newsroom" });
            await page.GetByRole(AriaRole.Button, new() { Name = "Save draft" }).ClickAsync();
            await Expect(page.GetByLabel("Password")).ToBeVisibleAsync();

            await page.SignIn(officer);
            await page.GotoAsync("/admin/releases/new");
            await page.ShouldHaveNoAxeViolations();
            await page.GetByRole(AriaRole.Button, new() { Name = "Take it back" }).ClickAsync();

            await Expect(page.GetByLabel("Headline", new() { Exact = true })).ToHaveValueAsync("Night ferry returns");
            await Expect(page.GetByLabel("Body", new() { Exact = true })).ToHaveTextAsync("A sentence that took an hour.");
        });
    }

    [Fact]
    public async Task Text_that_was_saved_is_not_offered_again()
    {
        await using var site = await NewsroomSite.Start(listens: true);
        var officer = await site.AddPerson();

        await chromium.Visit(site, async page =>
        {
            await page.SignIn(officer);
            await page.GotoAsync("/admin/releases/new");
            await page.GetByLabel("Headline", new() { Exact = true }).FillAsync("Night ferry returns");
            await page.GetByRole(AriaRole.Button, new() { Name = "Save draft" }).ClickAsync();
            await Expect(page.GetByText("Saved as revision 1.")).ToBeVisibleAsync();
            await page.GotoAsync("/admin/releases/new");

            await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Save draft" })).ToBeVisibleAsync();
            await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Take it back" })).ToHaveCountAsync(0);
        });
    }
}
