using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Newsroom.Browser.Tests;

/// <summary>No typed sentence is lost: what did not reach the newsroom is kept in the browser and offered back.</summary>
public sealed partial class KeptTextTests(Chromium chromium)
{
    [Fact]
    public async Task All_that_was_typed_and_chosen_in_a_tab_that_was_closed_is_offered_back()
    {
        await using var site = await NewsroomSite.Start(listens: true);
        var officer = await site.AddPerson();
        var other = await site.Keep(kind => A.Published(A.Draft("Board publishes plan", kind: kind)));
        await site.Do(db => { db.Add(A.Contact("Jon Aker")); });

        await chromium.Visit(site, async page =>
        {
            await page.SignIn(officer);
            await page.GotoAsync("/admin/releases/new");
            await page.GetByLabel("Related news", Exact).PressSequentiallyAsync("board");
            await page.GetByRole(AriaRole.Option, new() { Name = "Board publishes plan" }).ClickAsync();
            await page.Context.SetOfflineAsync(true);
            await page.GetByLabel("Kind", Exact).SelectOptionAsync("Media advisory");
            await page.GetByLabel("Headline", Exact).FillAsync("Night ferry returns");
            await page.GetByLabel("Tags", Exact).FillAsync("Piers, Ferries");
            await page.GetByLabel("Jon Aker").CheckAsync();
            await page.Locator("details.event").EvaluateAsync("details => { details.open = true; }");
            await page.GetByLabel("Event starts", Exact).FillAsync("2026-06-01T09:00");
            await page.GetByLabel("Publish at", Exact).FillAsync("2026-05-30T09:00");
            await page.GetByLabel("Body", Exact).FillAsync("A sentence that took an hour.");
            await Expect(page.Locator("[data-autosaved]")).ToContainTextAsync("Your text is kept in this browser");
            await page.WaitForTimeoutAsync(400);
            await page.CloseAsync();
            await page.Context.SetOfflineAsync(false);

            var again = await page.Context.NewPageAsync();
            await again.GotoAsync("/admin/releases/new");
            await Expect(again.GetByText("Night ferry returns")).ToBeVisibleAsync();
            await again.ShouldHaveNoAxeViolations();
            await again.GetByRole(AriaRole.Button, new() { Name = "Take it back" }).ClickAsync();

            await Expect(again.GetByLabel("Kind", Exact).Locator("option:checked")).ToHaveTextAsync("Media advisory");
            await Expect(again.GetByLabel("Headline", Exact)).ToHaveValueAsync("Night ferry returns");
            await Expect(again.GetByLabel("Tags", Exact)).ToHaveValueAsync("Piers, Ferries");
            await Expect(again.GetByLabel("Jon Aker")).ToBeCheckedAsync();
            await Expect(again.GetByLabel("Event starts", Exact)).ToHaveValueAsync("2026-06-01T09:00");
            await Expect(again.GetByLabel("Publish at", Exact)).ToHaveValueAsync("2026-05-30T09:00");
            await Expect(again.GetByLabel("Body", Exact)).ToHaveTextAsync("A sentence that took an hour.");
            await Expect(again.GetByRole(AriaRole.Button, new() { Name = "Remove Board publishes plan" })).ToBeVisibleAsync();
            await again.GetByRole(AriaRole.Button, new() { Name = "Save draft" }).ClickAsync();
            await Expect(again.GetByText("Saved as revision")).ToBeVisibleAsync();
            (await site.Ask(db => db.RelatedLinks.CountAsync(l => l.FirstId == other.Id || l.SecondId == other.Id))).ShouldBe(1);
        }, expected: Disconnected());
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
            await page.GetByLabel("Headline", Exact).FillAsync("Night ferry returns");
            await page.GetByRole(AriaRole.Button, new() { Name = "Save draft" }).ClickAsync();
            await Expect(page.GetByText("Saved as revision 1.")).ToBeVisibleAsync();
            await page.GotoAsync("/admin/releases/new");

            await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Save draft" })).ToBeVisibleAsync();
            await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Take it back" })).ToHaveCountAsync(0);
        });
    }

    [Fact]
    public async Task Nobody_else_is_offered_it_on_the_same_browser()
    {
        await using var site = await NewsroomSite.Start(listens: true);
        var (ines, daniel) = (await site.AddPerson(name: "Ines Okafor"), await site.AddPerson(name: "Daniel Firth"));

        await chromium.Visit(site, async page =>
        {
            await page.SignIn(ines);
            await page.GotoAsync("/admin/releases/new");
            await page.Context.SetOfflineAsync(true);
            await page.GetByLabel("Body", Exact).FillAsync("A sentence that took an hour.");
            await page.WaitForTimeoutAsync(400);
            await page.CloseAsync();
            await page.Context.SetOfflineAsync(false);
            await page.Context.ClearCookiesAsync();

            var other = await page.Context.NewPageAsync();
            await other.SignIn(daniel);
            await other.GotoAsync("/admin/releases/new");
            await Expect(other.Locator("[data-autosaved]")).ToContainTextAsync("Nothing typed yet");
            await Expect(other.GetByRole(AriaRole.Button, new() { Name = "Take it back" })).ToHaveCountAsync(0);

            await other.Context.ClearCookiesAsync();
            await other.SignIn(ines);
            await other.GotoAsync("/admin/releases/new");
            await Expect(other.GetByRole(AriaRole.Button, new() { Name = "Take it back" })).ToBeVisibleAsync();
        }, expected: Disconnected());
    }

    [Fact]
    public async Task Several_texts_are_kept_each_with_its_release()
    {
        await using var site = await NewsroomSite.Start(listens: true);
        var officer = await site.AddPerson();
        var releases = new[] { await site.Keep(kind => A.Draft("One", kind: kind)), await site.Keep(kind => A.Draft("Two", kind: kind)) };

        await chromium.Visit(site, async page =>
        {
            await page.SignIn(officer);
            var context = page.Context;
            foreach (var release in releases)
            {
                var tab = await context.NewPageAsync();
                await tab.GotoAsync($"/admin/releases/{release.Reference}/edit");
                await context.SetOfflineAsync(true);
                await tab.GetByLabel("Body", Exact).FillAsync($"Typed in {release.Text.Headline}.");
                await tab.WaitForTimeoutAsync(400);
                await tab.CloseAsync();
                await context.SetOfflineAsync(false);
            }

            foreach (var release in releases)
            {
                await page.GotoAsync($"/admin/releases/{release.Reference}/edit");
                await page.GetByRole(AriaRole.Button, new() { Name = "Take it back" }).ClickAsync();
                await Expect(page.GetByLabel("Body", Exact)).ToHaveTextAsync($"Typed in {release.Text.Headline}.");
                await Expect(page.Locator("[data-autosaved]")).ToContainTextAsync("Saved at", new() { Timeout = 15_000 });
            }
        }, expected: Disconnected());
    }

    private static PageGetByLabelOptions Exact => new() { Exact = true };

    [GeneratedRegex("ERR_INTERNET_DISCONNECTED")]
    private static partial Regex Disconnected();
}
