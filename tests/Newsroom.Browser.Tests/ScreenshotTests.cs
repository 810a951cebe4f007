using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Newsroom.Releases;
using Newsroom.Seeds;

namespace Newsroom.Browser.Tests;

/// <summary>The README's pictures, taken of the demo newsroom. scripts/screenshots says where they go; else they are only looked at.</summary>
public sealed class ScreenshotTests(Chromium chromium)
{
    [Fact]
    public async Task The_key_pages_can_be_seen()
    {
        await using var site = await NewsroomSite.Start(environment: "Development", listens: true);
        site.Clock.Now = new DateTime(2026, 11, 24, 9, 0, 0, DateTimeKind.Utc);
        await site.SeedDemo();
        var (release, arabic, draft) = (await PathOf(site, "en", 1), await PathOf(site, "ar", 0), await site.Ask(db => db.Releases.Where(r => r.Status == ReleaseStatus.InReview).Select(r => r.Reference).FirstAsync()));

        await chromium.Visit(site, async page =>
        {
            await Take(page, "front", "/", 1280, 900);
            await Take(page, "release", release, 1280, 900);
            await Take(page, "pictures", "/media", 1280, 900);
            await Take(page, "arabic", arabic, 1280, 900);
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            await Take(page, "dark", "/", 1280, 900);
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
            await Take(page, "phone", release, 390, 844);
            await page.SetViewportSizeAsync(1280, 900);
            await page.GotoAsync("/account/sign-in");
            await page.GetByLabel("E-mail").FillAsync(DemoNewsroom.SignIns[1]);
            await page.GetByLabel("Password", new() { Exact = true }).FillAsync(DemoNewsroom.Password);
            await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
            await page.WaitForURLAsync("**/admin");
            await Take(page, "desk", "/admin", 1280, 900);
            await Take(page, "editor", $"/admin/releases/{draft}/edit", 1280, 900);
        });
    }

    private static async Task Take(IPage page, string name, string path, int width, int height)
    {
        await page.SetViewportSizeAsync(width, height);
        (await page.GotoAsync(path))!.Status.ShouldBe(200, path);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading).First).ToBeAttachedAsync();
        await page.Picture(name);
    }

    /// <summary>Of the newest release in a language, or the one that many before it.</summary>
    private static async Task<string> PathOf(NewsroomSite site, string language, int before) =>
        (await site.Ask(db => db.Editions.Public(site.Clock.Now).In(language).LatestFirst().Skip(before).Select(e => new ReleaseAddress(e.Language, e.Year, e.Month, e.Slug)).FirstAsync())).Path("en");
}
