using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Newsroom.People;
using Newsroom.Releases;
using static Microsoft.Playwright.Assertions;

namespace Newsroom.Browser.Tests.Admin;

/// <summary>What a press officer does at the edit screen, with a keyboard and without.</summary>
public sealed class WritingTests(Chromium chromium) : IAsyncLifetime
{
    private NewsroomSite site = null!;
    private Person author = null!;

    public async ValueTask InitializeAsync()
    {
        site = await NewsroomSite.Start(listens: true);
        author = await site.AddPerson(Role.Editor, "Erik Sandvik");
    }

    public async ValueTask DisposeAsync() => await site.DisposeAsync();

    [Fact]
    public async Task A_tag_is_chosen_with_the_keyboard()
    {
        await site.Do(db => db.Tags.AddRange(A.Tag("Ferries"), A.Tag("Outer islands")));

        await chromium.Visit(site, async page =>
        {
            await page.SignIn(author);
            await page.GotoAsync("/admin/releases/new");
            var tags = page.GetByLabel("Tags", new() { Exact = true });

            await tags.PressSequentiallyAsync("Piers, isl");
            await Expect(page.GetByRole(AriaRole.Option, new() { Name = "Outer islands" })).ToBeVisibleAsync();
            await page.ShouldHaveNoAxeViolations();
            await tags.PressAsync("ArrowDown");
            await tags.PressAsync("Enter");

            await Expect(tags).ToHaveValueAsync("Piers, Outer islands, ");
        });
    }

    [Fact]
    public async Task Related_news_is_found_added_and_removed()
    {
        await site.Keep(kind => A.Published(A.Draft("Board publishes plan", kind: kind)));

        await chromium.Visit(site, async page =>
        {
            await page.SignIn(author);
            await page.GotoAsync("/admin/releases/new");
            await page.GetByLabel("Headline", new() { Exact = true }).FillAsync("Night ferry returns");
            await page.GetByLabel("Related news", new() { Exact = true }).PressSequentiallyAsync("board");
            await page.GetByRole(AriaRole.Option, new() { Name = "Board publishes plan" }).ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Save draft" }).ClickAsync();
            await page.WaitForURLAsync("**/edit");
            (await site.Ask(db => db.RelatedLinks.CountAsync())).ShouldBe(1);

            await page.GetByRole(AriaRole.Button, new() { Name = "Remove Board publishes plan" }).ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Save draft" }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Add Board publishes plan" })).ToBeVisibleAsync();
            (await site.Ask(db => db.RelatedLinks.CountAsync())).ShouldBe(0);
        });
    }

    [Fact]
    public async Task The_source_of_the_body_stands_beside_itself_as_readers_will_see_it() =>
        await chromium.Visit(site, async page =>
        {
            await page.SignIn(author);
            await page.GotoAsync("/admin/releases/new");
            await page.GetByRole(AriaRole.Button, new() { Name = "Source", Exact = true }).ClickAsync();

            await page.GetByLabel("Body", new() { Exact = true }).FillAsync("The **night ferry** sails again.");

            await Expect(page.Locator("[data-prose] strong")).ToHaveTextAsync("night ferry");
            await Expect(page.Locator("[data-count]")).ToHaveTextAsync("5 words · 1 min to read");
        });

    [Fact]
    public async Task Unsaved_text_is_not_left_behind_unasked_and_the_keyboard_saves_it() =>
        await chromium.Visit(site, async page =>
        {
            await page.SignIn(author);
            await page.GotoAsync("/admin/releases/new");
            await page.GetByLabel("Headline", new() { Exact = true }).FillAsync("Night ferry returns");
            await Expect(page.GetByText("not saved yet")).ToBeVisibleAsync();
            var asked = 0;
            page.Dialog += async (_, dialog) =>
            {
                asked++;
                await dialog.DismissAsync();
            };

            await page.GetByRole(AriaRole.Link, new() { Name = "Desk" }).ClickAsync();
            await page.Keyboard.PressAsync("Control+s");
            await page.WaitForURLAsync("**/edit");
            await page.GetByRole(AriaRole.Link, new() { Name = "Desk" }).ClickAsync();
            await page.WaitForURLAsync("**/admin");

            asked.ShouldBe(1);
        });

    [Fact]
    public async Task A_button_that_cannot_be_used_keeps_the_text_where_it_is_and_says_why() =>
        await chromium.Visit(site, async page =>
        {
            await page.SignIn(author);
            await page.GotoAsync("/admin/releases/new");
            await page.GetByLabel("Headline", new() { Exact = true }).FillAsync("Night ferry returns");

            await page.GetByRole(AriaRole.Button, new() { Name = "Withdraw" }).ClickAsync(new() { Force = true });

            await Expect(page.GetByText("Nothing of this release is public. Unschedule it or put the draft in the bin instead.")).ToBeVisibleAsync();
            await Expect(page.GetByLabel("Headline", new() { Exact = true })).ToHaveValueAsync("Night ferry returns");
        });

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(320, ColorScheme.Dark)]
    public async Task No_screen_has_axe_violations_or_scrolls_sideways(int width, ColorScheme scheme)
    {
        var draft = await Keep(d => d, "A headline that is long enough to need several lines on a telephone, and then some more");
        var waiting = await Keep(d =>
        {
            d.SubmitForReview(d.Author, Noon);
            return d;
        });
        var released = await Keep(d => A.Corrected(A.Published(d), at: Noon));
        var changed = await Keep(d =>
        {
            A.Published(d).Rewrite(body: "Changed words.");
            return d;
        });
        var scheduled = await Keep(d => A.Scheduled(d));
        await Keep(d =>
        {
            d.PutInBin(d.Author, Noon);
            return d;
        });
        string[] screens =
        [
            "/admin", "/admin/releases", "/admin/releases?status=held", "/admin/releases/bin", "/admin/releases/new", $"/admin/releases/{draft}/edit", $"/admin/releases/{draft}",
            $"/admin/releases/{released}", $"/admin/releases/{draft}/publication", $"/admin/releases/{draft}/publication?at=2026-06-01T09:00", $"/admin/releases/{scheduled}/publication?at=",
            $"/admin/releases/{changed}/correction", $"/admin/releases/{released}/withdrawal", $"/admin/releases/{waiting}/review", $"/admin/releases/{released}/copy",
            $"/admin/releases/{released}/history", $"/admin/releases/{released}/history/1", $"/admin/releases/{released}/history/editions/1", $"/admin/releases/{released}/history?from=1&to=2",
        ];

        await chromium.Visit(
            site,
            async page =>
            {
                await page.SignIn(author);
                foreach (var screen in screens)
                {
                    await page.GotoAsync(screen);
                    await page.ShouldHaveNoAxeViolations();
                    (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth")).ShouldBe(0, screen);
                }
            },
            new() { ViewportSize = new() { Width = width, Height = 800 }, ColorScheme = scheme });
    }

    private async Task<string> Keep(Func<Release, Release> then, string? headline = null)
    {
        Release? kept = null;
        await site.Do(async db =>
        {
            var by = await db.People.SingleAsync(p => p.Id == author.Id);
            kept = then(A.Draft(headline, by: by, kind: await db.Kinds.OrderBy(k => k.Order).FirstAsync()));
            db.Add(kept);
        });
        return kept!.Reference;
    }
}
