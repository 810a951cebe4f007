using System.IO.Compression;
using Microsoft.Playwright;
using Newsroom.People;
using Newsroom.Releases;
using static Microsoft.Playwright.Assertions;

namespace Newsroom.Browser.Tests.Admin;

/// <summary>The page as readers will see it, and what they may stumble over.</summary>
public sealed class ReadersEyesTests(Chromium chromium) : IAsyncLifetime
{
    private const string Body = """
        The **night ferry** sails again.

        ![](/media/pier.jpg)

        See [](https://calder.example/empty), [here](https://calder.example/here) and https://calder.example/timetable.

        ## Timetable

        #### Too deep

        ### Fares
        """;

    private static readonly byte[] Pixel = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private NewsroomSite site = null!;
    private Person author = null!;

    public async ValueTask InitializeAsync()
    {
        site = await NewsroomSite.Start(listens: true);
        author = await site.AddPerson(Role.Administrator, "Erik Sandvik");
    }

    public async ValueTask DisposeAsync() => await site.DisposeAsync();

    [Theory]
    [InlineData("Phone", 390)]
    [InlineData("Tablet", 768)]
    [InlineData("Desktop", 1280)]
    public async Task The_page_is_as_wide_as_the_chosen_device(string device, int pixels)
    {
        var release = await Written("It **sails** again.");

        await Look(release, async page =>
        {
            await page.GetByRole(AriaRole.Link, Named(device)).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Link, Named(device))).ToHaveAttributeAsync("aria-current", "true");

            (await page.FrameLocator("iframe").Locator("html").EvaluateAsync<int>("() => window.innerWidth")).ShouldBeInRange(pixels - 2, pixels);
            var shown = await page.Locator("iframe").BoundingBoxAsync();
            (shown!.X + shown.Width).ShouldBeLessThanOrEqualTo(1280);
        });
    }

    [Fact]
    public async Task Dark_and_paper_are_shown_whatever_the_reader_has_chosen()
    {
        var release = await Written("It **sails** again.");

        await Look(release, async page =>
        {
            var body = page.FrameLocator("iframe").Locator("body");
            await Expect(body).ToHaveCSSAsync("background-color", "rgb(255, 253, 249)");

            await page.GetByRole(AriaRole.Link, Named("Dark")).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Link, Named("Dark"))).ToHaveAttributeAsync("aria-current", "true");
            await Expect(body).ToHaveCSSAsync("background-color", "rgb(20, 23, 27)");

            await page.GetByRole(AriaRole.Link, Named("On paper")).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Link, Named("On paper"))).ToHaveAttributeAsync("aria-current", "true");
            await Expect(body).ToHaveCSSAsync("background-color", "rgb(255, 255, 255)");
            await Expect(page.FrameLocator("iframe").Locator(".masthead nav")).ToBeHiddenAsync();
        });
    }

    [Fact]
    public async Task What_an_editor_can_mend_is_said_and_pointed_at_with_the_keyboard()
    {
        var release = await Written(Body);

        await Look(release, async page =>
        {
            await Expect(page.GetByText("5 things that you can mend:")).ToBeVisibleAsync();
            var list = page.Locator("[data-stumbles] > li > p:first-child");
            await Expect(list).ToHaveTextAsync(
            [
                "A picture has no alternative text. Write what it shows. Only a decoration goes without.",
                "A link has no words. Write what it leads to.",
                "A link says only ‘here’. Write words that make sense on their own.",
                "A link is a bare address: ‘https://calder.example/timetable’. Write words for what it leads to.",
                "A heading skips a level. Make it one level higher.",
            ]);

            await page.GetByRole(AriaRole.Button, new() { Name = "Show it in the page: A link says only" }).FocusAsync();
            await page.Keyboard.PressAsync("Enter");
            await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Outlined in the page: A link says only");
            var link = page.FrameLocator("iframe").GetByRole(AriaRole.Link, new() { Name = "here", Exact = true });
            (await link.EvaluateAsync<string>("a => a.style.outlineStyle")).ShouldBe("solid");
            await Expect(link).ToBeInViewportAsync();

            await page.GetByRole(AriaRole.Link, new() { Name = "Mend it in the edit screen: A link has no words" }).ClickAsync();
            await page.WaitForURLAsync("**/edit#Body");
        });
    }

    [Fact]
    public async Task Where_nothing_is_to_be_mended_it_says_so()
    {
        var release = await Written("It **sails** [again from June on](https://calder.example/).");

        await Look(release, async page => await Expect(page.GetByText("Nothing found that you could mend.")).ToBeVisibleAsync());
    }

    [Theory]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task The_screen_itself_is_clean_and_fits(int width, ColorScheme scheme)
    {
        var release = await Written(Body.Replace("#### Too deep", "Text", StringComparison.Ordinal).Replace("[](https://calder.example/empty)", "there", StringComparison.Ordinal));

        await Look(release, async page =>
        {
            await Expect(page.GetByText("things that you can mend:")).ToBeVisibleAsync();
            await page.ShouldHaveNoAxeViolations();
            (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);

            await page.GetByRole(AriaRole.Link, Named("Social card")).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Heading, Named("What gets cut"))).ToBeVisibleAsync();
            await page.ShouldHaveNoAxeViolations();

            await page.GotoAsync("/admin/releases/import");
            await page.ShouldHaveNoAxeViolations();
        }, new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = scheme });
    }

    [Fact]
    public async Task Without_JavaScript_the_choices_are_links()
    {
        var release = await Written("It **sails** again.");

        await Look(release, async page =>
        {
            await page.GetByRole(AriaRole.Link, Named("Tablet")).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Link, Named("Tablet"))).ToHaveAttributeAsync("aria-current", "true");
            await Expect(page.FrameLocator("iframe").GetByRole(AriaRole.Heading, new() { Name = "Night ferry returns", Level = 1 })).ToBeVisibleAsync();
        }, new() { JavaScriptEnabled = false });
    }

    [Fact]
    public async Task The_screen_loads_at_most_200_kB_of_script()
    {
        var release = await Written("It **sails** again.");

        await Look(release, async page =>
        {
            var answers = new System.Collections.Concurrent.ConcurrentDictionary<string, IResponse>();
            page.Response += (_, answer) =>
            {
                if (answer.Url.Contains(".js", StringComparison.Ordinal))
                    answers[answer.Url] = answer;
            };
            await page.ReloadAsync();
            await Expect(page.GetByText("Nothing found that you could mend.")).ToBeVisibleAsync();

            answers.Keys.ShouldContain(address => address.Contains("axe", StringComparison.Ordinal));
            (await Task.WhenAll(answers.Values.Select(async answer => Compressed(await answer.BodyAsync())))).Sum().ShouldBeInRange(100_000, 200_000);
        });
    }

    private static int Compressed(byte[] bytes)
    {
        using var file = new MemoryStream();
        using (var gzip = new GZipStream(file, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(bytes);
        return (int)file.Length;
    }

    private async Task<Release> Written(string body) => await site.Keep(kind => A.Draft("Night ferry returns", body: body, kind: kind));

    private Task Look(Release release, Func<IPage, Task> what, BrowserNewContextOptions? options = null) => chromium.Visit(site, async page =>
    {
        await page.RouteAsync("**/media/pier.jpg", route => route.FulfillAsync(new() { ContentType = "image/png", BodyBytes = Pixel }));
        await page.SignIn(author);
        await page.GotoAsync($"/admin/releases/{release.Reference}/preview");
        await what(page);
    }, options);

    private static PageGetByRoleOptions Named(string name) => new() { Name = name, Exact = true };
}
