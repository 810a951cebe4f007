using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Newsroom.People;
using Newsroom.Releases;
using static Microsoft.Playwright.Assertions;

namespace Newsroom.Browser.Tests;

/// <summary>Two people at one release: they see each other, and neither loses a sentence.</summary>
public sealed class TogetherTests(Chromium chromium) : IAsyncLifetime
{
    private const string Before = "First.\n\nSecond.\n\nThird.";

    private NewsroomSite site = null!;
    private Person ines = null!;
    private Person olga = null!;
    private Release release = null!;

    public async ValueTask InitializeAsync()
    {
        site = await NewsroomSite.Start(listens: true);
        (ines, olga) = (await site.AddPerson(name: "Ines Okafor"), await site.AddPerson(name: "Olga Petrova"));
        release = await site.Keep(kind => A.Draft("Night ferry returns", body: Before, kind: kind));
    }

    public async ValueTask DisposeAsync() => await site.DisposeAsync();

    [Fact]
    public async Task Each_sees_within_seconds_that_the_other_is_here_and_writes_and_that_a_newer_revision_exists() =>
        await chromium.Visit(site, async mine =>
        {
            await Open(mine, ines);
            await chromium.Visit(site, async theirs =>
            {
                await Open(theirs, olga);
                await Expect(mine.GetByText("Olga Petrova has it open, since 10:00")).ToBeVisibleAsync(Soon);
                await Expect(theirs.GetByText("Ines Okafor has it open, since 10:00")).ToBeVisibleAsync(Soon);

                await Body(theirs).FillAsync("First.\n\nSecond.\n\nThird, theirs.");
                await Expect(mine.GetByText("Olga Petrova is writing here too, since 10:00")).ToBeVisibleAsync(Soon);
                await theirs.GetByRole(AriaRole.Button, new() { Name = "Save draft" }).ClickAsync();
                await Expect(theirs.GetByText("Saved as revision 2.")).ToBeVisibleAsync(new() { Timeout = 15_000 });

                await Expect(mine.GetByText("Olga Petrova saved revision 2 at 10:00. Your text is based on revision 1.")).ToBeVisibleAsync(Soon);
                await mine.ShouldHaveNoAxeViolations();
                await theirs.GotoAsync("/admin");
                await Expect(mine.Locator("[data-together]")).ToBeEmptyAsync(new() { Timeout = 15_000 });
            });
        });

    [Fact]
    public async Task Without_text_of_ones_own_comparing_shows_the_newest() =>
        await chromium.Visit(site, async mine =>
        {
            await Open(mine, ines);
            await Overtake("First.\n\nSecond.\n\nThird, theirs.");

            await mine.GetByRole(AriaRole.Button, new() { Name = "Compare", Exact = true }).ClickAsync();

            await Expect(mine.Locator("textarea#Body")).ToHaveValueAsync("First.\n\nSecond.\n\nThird, theirs.");
        });

    [Fact]
    public async Task Two_texts_are_merged_by_paragraph_with_the_keyboard()
    {
        await chromium.Visit(site, async mine =>
        {
            await Open(mine, ines);
            await Overtake("First.\n\nSecond, theirs.\n\nThird, theirs.");
            await Body(mine).FillAsync("First, mine.\n\nSecond, mine.\n\nThird.");
            await Expect(mine.Locator("[data-autosaved]")).ToContainTextAsync("somebody else saved this release meanwhile", new() { Timeout = 15_000 });
            await mine.GetByRole(AriaRole.Button, new() { Name = "Compare and merge" }).ClickAsync();

            await Expect(mine.GetByRole(AriaRole.Heading, new() { Name = "Someone else saved this release while you were writing" })).ToBeVisibleAsync(new() { Timeout = 15_000 });
            await mine.ShouldHaveNoAxeViolations();
            await Expect(mine.GetByLabel("Mine, piece 1")).ToBeCheckedAsync();
            await Expect(mine.GetByLabel("Theirs, piece 3")).ToBeCheckedAsync();
            var merged = mine.GetByLabel("The text as chosen");
            await Expect(merged).ToBeDisabledAsync();

            await mine.GetByLabel("Theirs, piece 2").FocusAsync();
            await mine.Keyboard.PressAsync("ArrowDown");
            await Expect(mine.GetByLabel("Both, mine first, piece 2")).ToBeCheckedAsync();
            await Expect(merged).ToHaveValueAsync("First, mine.\n\nSecond, mine.\n\nSecond, theirs.\n\nThird, theirs.");
            await merged.FillAsync("First, mine.\n\nSecond, ours.\n\nThird, theirs.");
            await mine.ShouldHaveNoAxeViolations();
            await mine.GetByRole(AriaRole.Button, new() { Name = "Save what is chosen" }).PressAsync("Enter");

            await Expect(mine.GetByText("Saved as revision 3.")).ToBeVisibleAsync(new() { Timeout = 15_000 });
            await Expect(mine.Locator("textarea#Body")).ToHaveValueAsync("First, mine.\n\nSecond, ours.\n\nThird, theirs.");
            await Expect(mine.GetByRole(AriaRole.Button, new() { Name = "Take it back" })).ToHaveCountAsync(0);
        });
    }

    [Fact]
    public async Task Comparing_with_somebody_whose_automatic_saves_folded_away_what_both_began_with_still_knows_who_changed_what()
    {
        await Overtake("First.\n\nSecond.\n\nThird, typed.", isAutomatic: true);

        await chromium.Visit(site, async mine =>
        {
            await Open(mine, ines);
            await Overtake("First.\n\nSecond.\n\nThird, typed on.", isAutomatic: true);
            await Body(mine).FillAsync("First, mine.\n\nSecond.\n\nThird, typed.");
            await mine.GetByRole(AriaRole.Button, new() { Name = "Compare and merge" }).ClickAsync();

            await Expect(mine.GetByText("Nothing of it meets")).ToBeVisibleAsync(new() { Timeout = 15_000 });
            await mine.GetByRole(AriaRole.Button, new() { Name = "Save what is chosen" }).ClickAsync();
            await Expect(mine.Locator("textarea#Body")).ToHaveValueAsync("First, mine.\n\nSecond.\n\nThird, typed on.");
        });
    }

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(320, ColorScheme.Dark)]
    public async Task The_screen_with_both_texts_has_no_axe_violations_and_does_not_scroll_sideways(int width, ColorScheme scheme) =>
        await chromium.Visit(site, async mine =>
        {
            await Open(mine, ines);
            await Overtake("First.\n\nSecond, theirs.\n\nThird, theirs.");
            await mine.GetByLabel("Headline", new() { Exact = true }).FillAsync("A headline that is long enough to need several lines on a telephone, and then some more");
            await Body(mine).FillAsync("First, mine.\n\nSecond, mine.");
            await mine.GetByRole(AriaRole.Button, new() { Name = "Save draft" }).ClickAsync();

            await Expect(mine.GetByRole(AriaRole.Button, new() { Name = "Save what is chosen" })).ToBeVisibleAsync(new() { Timeout = 15_000 });
            await mine.ShouldHaveNoAxeViolations();
            (await mine.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth")).ShouldBe(0);
        }, new() { ViewportSize = new() { Width = width, Height = 800 }, ColorScheme = scheme });

    private static LocatorAssertionsToBeVisibleOptions Soon => new() { Timeout = 15_000 };

    private static ILocator Body(IPage page) => page.GetByLabel("Body", new() { Exact = true });

    private async Task Open(IPage page, Person person)
    {
        await page.SignIn(person);
        await page.GotoAsync($"/admin/releases/{release.Reference}/edit");
    }

    /// <summary>Olga saves.</summary>
    private Task Overtake(string body, bool isAutomatic = false) => site.Do(async db =>
    {
        var (draft, by) = (await db.Releases.WithReference(release.Reference, CancellationToken.None), await db.People.SingleAsync(p => p.Id == olga.Id));
        _ = isAutomatic ? draft.Type(body, by, Noon) : draft.Rewrite(body: body, by: by);
    });
}
