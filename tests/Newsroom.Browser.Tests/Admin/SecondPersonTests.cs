using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Newsroom.People;
using static Microsoft.Playwright.Assertions;

namespace Newsroom.Browser.Tests.Admin;

/// <summary>A press officer writes, an editor approves and publishes, where a second person is demanded.</summary>
public sealed class SecondPersonTests(Chromium chromium)
{
    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Two_people_bring_a_release_out(ColorScheme scheme)
    {
        await using var site = await NewsroomSite.Start(listens: true);
        await site.Do(async db => (await db.Settings.SingleAsync()).DemandsSecondPerson = true);
        var (officer, editor) = (await site.AddPerson(Role.PressOfficer, "Ines Okafor"), await site.AddPerson(Role.Editor, "Erik Sandvik"));
        var release = "";

        await chromium.Visit(site, async page =>
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await page.SignIn(officer);
            await page.GotoAsync("/admin/releases/new");
            await page.GetByLabel("Headline", new() { Exact = true }).FillAsync("Night ferry returns");
            await page.GetByLabel("Summary", new() { Exact = true }).FillAsync("It sails again.");
            await page.GetByLabel("Body", new() { Exact = true }).FillAsync("The night ferry sails again. See [the plan](http://localhost/x) and ![](https://pictures.calder-bay.net/ferry.jpg).");
            await page.GetByRole(AriaRole.Button, new() { Name = "Save draft" }).ClickAsync();
            await page.WaitForURLAsync("**/edit");
            release = page.Url[..^"/edit".Length];
            await page.Locator("#readiness summary").ClickAsync();
            await Expect(page.GetByText("has no alt text")).ToBeVisibleAsync();
            await page.ShouldHaveNoAxeViolations();

            await page.GotoAsync(release + "/publication");
            await Expect(page.GetByText("Here a second person approves a release")).ToBeVisibleAsync();
            await page.ShouldHaveNoAxeViolations();

            await page.GotoAsync(release + "/review");
            await page.GetByLabel("Remark", new() { Exact = true }).FillAsync("Please look at the day.");
            await page.GetByLabel("To", new() { Exact = true }).SelectOptionAsync("Erik Sandvik");
            await page.GetByRole(AriaRole.Button, new() { Name = "Leave this remark" }).ClickAsync();
            await page.WaitForURLAsync("**/review#remarks");
            await page.GetByRole(AriaRole.Button, new() { Name = "Submit for review", Exact = true }).ClickAsync();
            await Expect(page.GetByText("Submitted for review. Editors see it on their Desk.")).ToBeVisibleAsync();
            await page.ShouldHaveNoAxeViolations();
        });

        await chromium.Visit(site, async page =>
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await page.SignIn(editor);
            await Expect(page.GetByText("Please look at the day.")).ToBeVisibleAsync();
            await page.ShouldHaveNoAxeViolations();
            await page.GetByRole(AriaRole.Button, new() { Name = "Settle the remark on Night ferry returns" }).ClickAsync();
            await page.GetByRole(AriaRole.Link, new() { Name = "Review Night ferry returns" }).ClickAsync();
            await page.ShouldHaveNoAxeViolations();
            await page.GetByRole(AriaRole.Button, new() { Name = "Approve revision 1" }).ClickAsync();
            await Expect(page.GetByText("Erik Sandvik approved revision 1")).ToBeVisibleAsync();

            await page.GotoAsync(release + "/publication");
            await page.ShouldHaveNoAxeViolations();
            await page.GetByRole(AriaRole.Button, new() { Name = "Publish now on" }).ClickAsync();
            await Expect(page.GetByText("Published. It is public now.")).ToBeVisibleAsync();
        });
    }
}
