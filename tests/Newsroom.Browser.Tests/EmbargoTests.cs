using Microsoft.Playwright;
using Newsroom.People;
using UglyToad.PdfPig;
using static Microsoft.Playwright.Assertions;

namespace Newsroom.Browser.Tests;

/// <summary>A link made in the back office, and what the journalist and the lawyer who get it see.</summary>
public sealed class EmbargoTests(Chromium chromium)
{
    private const string Reader = "Ada Byron, Calder Courier";

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 320)]
    public async Task A_journalist_accepts_reads_and_prints_under_her_name(ColorScheme scheme, int width)
    {
        await using var site = await NewsroomSite.Start(listens: true);
        var editor = await site.AddPerson(Role.Editor, "Daniel Firth");
        var release = await site.Keep(kind => A.Scheduled(A.Draft("Night ferry returns", kind: kind)));
        var options = new BrowserNewContextOptions { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 900 } };
        var address = "";

        await chromium.Visit(site, async page =>
        {
            await page.SignIn(editor);
            await page.GotoAsync($"/admin/releases/{release.Reference}/links");
            await page.ShouldHaveNoAxeViolations();
            await page.Locator("#embargo-name").FillAsync("Ada Byron");
            await page.Locator("#embargo-organisation").FillAsync("Calder Courier");
            await page.GetByRole(AriaRole.Button, new() { Name = "Make embargo links" }).ClickAsync();
            address = new Uri(await page.GetByLabel("Address for Ada Byron").InputValueAsync()).AbsolutePath;
            await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Copy address" })).ToBeVisibleAsync();
            await page.ShouldHaveNoAxeViolations();
            await page.GotoAsync($"/admin/releases/{release.Reference}/visibility");
            await Expect(page.Locator("main")).ToContainTextAsync(Reader);
            await page.ShouldHaveNoAxeViolations();
            await ShouldFit(page);
        }, options);

        await chromium.Visit(site, async page =>
        {
            await page.GotoAsync(address);
            await Expect(page.Locator("body")).Not.ToContainTextAsync("Night ferry returns");
            await page.ShouldHaveNoAxeViolations();
            await ShouldFit(page);
            await page.GetByRole(AriaRole.Button, new() { Name = "Accept and read" }).ClickAsync();

            await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Night ferry returns" })).ToBeVisibleAsync();
            await page.ShouldHaveNoAxeViolations();
            await ShouldFit(page);
            await ShouldShowTheName(page);
            using var printed = PdfDocument.Open(await page.PdfAsync(new() { Format = "A4" }));
            printed.GetPages().ShouldAllBe(p => p.Text.Contains("Calder Courier"));
        }, options);
    }

    [Fact]
    public async Task A_lawyer_comments_with_the_keyboard()
    {
        await using var site = await NewsroomSite.Start(listens: true);
        var editor = await site.AddPerson(Role.Editor, "Daniel Firth");
        var release = await site.Keep(kind => A.Draft("Night ferry returns", kind: kind));
        var address = "";
        await chromium.Visit(site, async page =>
        {
            await page.SignIn(editor);
            await page.GotoAsync($"/admin/releases/{release.Reference}/links");
            await page.Locator("#review-name").FillAsync("Nora Weiss");
            await page.GetByRole(AriaRole.Button, new() { Name = "Make review links" }).ClickAsync();
            address = new Uri(await page.GetByLabel("Address for Nora Weiss").InputValueAsync()).AbsolutePath;
        });

        await chromium.Visit(site, async page =>
        {
            await page.GotoAsync(address);
            await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Night ferry returns" })).ToBeVisibleAsync();
            await page.GetByLabel("Your comment", new() { Exact = true }).FillAsync("Check the day.");
            await page.Keyboard.PressAsync("Tab");
            await page.Keyboard.PressAsync("Enter");

            await Expect(page.Locator("#comments")).ToContainTextAsync("Thank you. The press office has your comment.");
            await Expect(page.Locator("#comments")).ToContainTextAsync("Check the day.");
            await page.ShouldHaveNoAxeViolations();
        });
    }

    /// <summary>With and without the watermark the picture differs; it lies over the text and takes no click and no selection from it.</summary>
    private static async Task ShouldShowTheName(IPage page)
    {
        var mark = page.Locator(".watermark");
        await Expect(mark.Locator("span").First).ToHaveAttributeAsync("data-reader", Reader);
        var with = await page.ScreenshotAsync();
        (await mark.EvaluateAsync<string>("mark => { const s = getComputedStyle(mark); return `${s.pointerEvents} ${s.userSelect} ${s.position}`; }")).ShouldBe("none none fixed");
        await mark.EvaluateAsync("mark => { mark.hidden = true; }");

        with.ShouldNotBe(await page.ScreenshotAsync());
        await mark.EvaluateAsync("mark => { mark.hidden = false; }");
    }

    private static async Task ShouldFit(IPage page) =>
        (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth")).ShouldBeLessThanOrEqualTo(0);
}
