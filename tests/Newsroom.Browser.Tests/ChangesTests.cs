using Microsoft.Playwright;
using Newsroom.People;
using Newsroom.Releases;
using static Microsoft.Playwright.Assertions;

namespace Newsroom.Browser.Tests;

/// <summary>Corrections, what readers see of them, withdrawing and undoing, and text that saves itself.</summary>
public sealed class ChangesTests(Chromium chromium)
{
    private static readonly PageGetByLabelOptions Exact = new() { Exact = true };

    [Fact]
    public async Task A_release_is_corrected_twice_compared_hidden_withdrawn_with_a_notice_and_brought_back()
    {
        await using var site = await NewsroomSite.Start(listens: true);
        await site.Do(db => db.Settings.Single().MoveTo(site.Address.ToString()));
        var editor = await site.AddPerson(Role.Editor, "Daniel Firth");
        var release = await site.Keep(kind => A.Published(A.Draft("Night ferry returns", body: "It sails on Monday.\n\n## Fares\n\nA ticket costs 18.00.", kind: kind)));
        var (office, read) = ($"/admin/releases/{release.Reference}", release.Editions.First().Address.Path("en"));

        await chromium.Visit(site, async page =>
        {
            await page.SignIn(editor);
            await Correct(page, office, "It sails on Friday.\n\n## Fares\n\nA ticket costs 18.00.", "Correction", "We named the wrong day.");
            await Correct(page, office, "It sails on Friday.\n\n## Fares\n\nA ticket costs 18.00, for islanders 9.00.", "Update", "The fare for islanders is known now.");
            await page.GotoAsync(office + "/history");
            await page.ShouldHaveNoAxeViolations();
        });

        foreach (var theme in new[] { ColorScheme.Light, ColorScheme.Dark })
            await chromium.Visit(site, page => Compare(page, read), new() { ColorScheme = theme, ViewportSize = new() { Width = 390, Height = 800 } });

        await chromium.Visit(site, async page =>
        {
            await page.SignIn(editor);
            await page.GotoAsync(office + "/history/editions/1");
            await page.ShouldHaveNoAxeViolations();
            await page.GetByLabel("Reason for hiding it").FillAsync("It names a child.");
            await page.GetByRole(AriaRole.Button, new() { Name = "Hide the text" }).ClickAsync();
            await Expect(page.GetByText("Readers see your reason in place of the text of edition 1.")).ToBeVisibleAsync();
            await page.GotoAsync(office + "/history/editions/1/erasure");
            await page.ShouldHaveNoAxeViolations();
            await page.GotoAsync(office + "/withdrawal");
            await page.GetByLabel("Kept with a notice", Exact).CheckAsync();
            await page.GetByLabel("Reason", Exact).FillAsync("The crossing was cancelled.");
            await page.ShouldHaveNoAxeViolations();
            await page.GetByRole(AriaRole.Button, new() { Name = "Withdraw from" }).ClickAsync();
            await Expect(page.GetByText("Its last text stands at its own address only")).ToBeVisibleAsync();
        });

        foreach (var theme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await chromium.Visit(site, async page =>
            {
                await page.GotoAsync("/r/" + release.Reference);
                await Expect(page.GetByRole(AriaRole.Note)).ToContainTextAsync("The crossing was cancelled.");
                await page.ShouldHaveNoAxeViolations();
                await page.GotoAsync(read + "/history?edition=1");
                await Expect(page.GetByText("It names a child.").First).ToBeVisibleAsync();
                await page.ShouldHaveNoAxeViolations();
            }, new() { ColorScheme = theme });
        }

        await chromium.Visit(site, async page =>
        {
            await page.SignIn(editor);
            await page.GotoAsync(office);
            await page.GetByRole(AriaRole.Link, new() { Name = "Undo the withdrawal" }).ClickAsync();
            await page.ShouldHaveNoAxeViolations();
            await page.GetByRole(AriaRole.Button, new() { Name = "Undo the withdrawal on" }).ClickAsync();
            await Expect(page.GetByText("Readers see edition 3 again.")).ToBeVisibleAsync();
            await page.GotoAsync(read);
            await Expect(page.GetByRole(AriaRole.Note)).ToHaveCountAsync(0);
        });
    }

    [Fact]
    public async Task What_is_typed_saves_itself_and_says_so()
    {
        await using var site = await NewsroomSite.Start(listens: true);
        var officer = await site.AddPerson();
        var release = await site.Keep(kind => A.Draft("Night ferry returns", body: "It sails.", kind: kind));

        await chromium.Visit(site, async page =>
        {
            await page.SignIn(officer);
            await page.GotoAsync($"/admin/releases/{release.Reference}/edit");
            var said = page.Locator("[data-autosaved]");
            await Expect(said).ToHaveTextAsync("Saved at 09:00, here and on the server.");
            await page.GetByLabel("Body", Exact).FillAsync("A sentence that took an hour.");
            await Expect(page.GetByText("not saved yet")).ToBeVisibleAsync();

            await Expect(said).ToHaveTextAsync("Saved at 10:00, here and on the server.", new() { Timeout = 15_000 });
            await Expect(page.GetByText("not saved yet")).ToBeHiddenAsync();
            await Expect(page.GetByLabel("Body", Exact)).ToBeFocusedAsync();
            await page.ShouldHaveNoAxeViolations();
            await page.ReloadAsync();
            await Expect(page.GetByLabel("Body", Exact)).ToHaveTextAsync("A sentence that took an hour.");
            await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Take it back" })).ToHaveCountAsync(0);

            await page.GetByLabel("Body", Exact).FillAsync("A second one.");
            await page.GetByRole(AriaRole.Button, new() { Name = "Save draft" }).ClickAsync();
            await Expect(page.GetByText("Saved as revision 3.")).ToBeVisibleAsync();
        });
    }

    [Fact]
    public async Task Text_that_somebody_else_overtook_is_not_lost_and_says_so()
    {
        await using var site = await NewsroomSite.Start(listens: true);
        var officer = await site.AddPerson();
        var release = await site.Keep(kind => A.Draft("Night ferry returns", body: "It sails.", kind: kind));

        await chromium.Visit(site, async page =>
        {
            await page.SignIn(officer);
            await page.GotoAsync($"/admin/releases/{release.Reference}/edit");
            await site.Do(async db => (await db.Releases.WithReference(release.Reference, CancellationToken.None)).Rewrite(body: "Theirs."));
            await page.GetByLabel("Body", Exact).FillAsync("Mine.");
            await Expect(page.Locator("[data-autosaved]")).ToContainTextAsync("Not saved: somebody else saved this release meanwhile.", new() { Timeout = 15_000 });
            await page.GetByRole(AriaRole.Button, new() { Name = "Save draft" }).ClickAsync();
            await Expect(page.GetByText("Someone else saved this release while you were writing")).ToBeVisibleAsync();
            await Expect(page.GetByLabel("Yours: Body")).ToHaveValueAsync("Mine.");
        });
    }

    private static async Task Correct(IPage page, string office, string body, string kind, string note)
    {
        await page.GotoAsync(office + "/edit");
        await page.GetByLabel("Body", Exact).FillAsync(body);
        await page.GetByRole(AriaRole.Button, new() { Name = "Correct", Exact = true }).ClickAsync();
        await page.GetByLabel(kind, Exact).CheckAsync();
        await page.GetByLabel("What changed and why").FillAsync(note);
        await page.ShouldHaveNoAxeViolations();
        await page.GetByRole(AriaRole.Button, new() { Name = "Correct now on" }).ClickAsync();
        await Expect(page.GetByText("Corrected. Readers see the new text")).ToBeVisibleAsync();
    }

    private static async Task Compare(IPage page, string read)
    {
        await page.GotoAsync(read);
        await Expect(page.GetByText("Updated on")).ToBeVisibleAsync();
        await page.ShouldHaveNoAxeViolations();
        await page.GetByRole(AriaRole.Link, new() { Name = "Read and compare the editions" }).ClickAsync();
        await page.ShouldHaveNoAxeViolations();
        await page.GetByRole(AriaRole.Combobox, new() { Name = "From edition", Exact = true }).SelectOptionAsync("1");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "to edition", Exact = true }).SelectOptionAsync("3");
        await page.GetByRole(AriaRole.Button, new() { Name = "Compare" }).ClickAsync();
        await Expect(page.Locator(".differences del").First).ToContainTextAsync("Monday");
        await Expect(page.Locator(".differences ins").First).ToContainTextAsync("Friday");
        await page.ShouldHaveNoAxeViolations();
        await page.GetByRole(AriaRole.Link, new() { Name = "Read edition 1" }).ClickAsync();
        await Expect(page.GetByText("This text no longer holds.")).ToBeVisibleAsync();
        await page.ShouldHaveNoAxeViolations();
    }
}
