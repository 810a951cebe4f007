using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Newsroom.People;
using Newsroom.Releases;
using static Microsoft.Playwright.Assertions;

namespace Newsroom.Browser.Tests;

/// <summary>No typed sentence is lost to a killed server, a lost line, an expired session, or a full disk; and the screen says at any moment what is saved where.</summary>
public sealed partial class NothingLostTests(Chromium chromium)
{
    [Fact]
    public async Task What_is_typed_while_the_server_is_dead_is_saved_once_it_is_back()
    {
        await using var program = await RealProgram.Start(settings: ("ASPNETCORE_ENVIRONMENT", "Development"));
        var (_, officer) = await program.SignIn(Role.PressOfficer);

        await chromium.Visit(program.Address, async page =>
        {
            await page.SignIn(officer);
            await page.GotoAsync("/admin/releases/new");
            await Body(page).FillAsync("Typed before.");
            await Expect(Said(page)).ToContainTextAsync("Saved at", Patiently);
            await program.Kill();

            await Body(page).FillAsync("Typed before. Typed while it was dead.");
            await Expect(Said(page)).ToContainTextAsync("The newsroom does not answer", Patiently);
            await Button(page, "Save draft").ClickAsync();
            await Expect(Said(page)).ToContainTextAsync("Your text is kept in this browser", Patiently);
            await Button(page, "Preview").ClickAsync();
            await Expect(Said(page)).ToContainTextAsync("‘Preview’ was not done", Patiently);
            await Body(page).PressSequentiallyAsync(" And on.");
            await program.Restart(atTheSamePort: true);

            await Expect(Said(page)).ToContainTextAsync("Saved at", new() { Timeout = 45_000 });
            await Expect(Body(page)).ToBeFocusedAsync();
            (await program.Database.Ask(db => db.Releases.Select(r => r.Text.Body).SingleAsync())).ShouldBe("Typed before. Typed while it was dead. And on.");
            await Button(page, "Save draft").ClickAsync();
            await Expect(page.GetByText("Saved as revision")).ToBeVisibleAsync(new() { Timeout = 20_000 });
        }, expected: NoAnswer());
    }

    [Fact]
    public async Task A_text_typed_before_the_first_save_becomes_a_draft_without_losing_the_focus()
    {
        await using var site = await NewsroomSite.Start(listens: true);
        var officer = await site.AddPerson();

        await chromium.Visit(site, async page =>
        {
            await page.SignIn(officer);
            await page.GotoAsync("/admin/releases/new");
            await Body(page).FocusAsync();
            await page.WaitForTimeoutAsync(4_000);
            (await site.Ask(db => db.Releases.CountAsync())).ShouldBe(0);

            await page.Keyboard.TypeAsync("A sentence that took an hour.");
            await page.WaitForURLAsync("**/edit");
            await Expect(Said(page)).ToHaveTextAsync("Saved at 10:00, here and on the server.");
            await Expect(Body(page)).ToBeFocusedAsync();
            var reference = await page.Locator("form#edit").GetAttributeAsync("data-reference");
            await Expect(page.GetByRole(AriaRole.Link, new() { Name = reference })).ToBeVisibleAsync(new() { Timeout = 20_000 });
            await page.ShouldHaveNoAxeViolations();

            await page.Keyboard.TypeAsync(" And a second one.");
            await Button(page, "Save draft").ClickAsync();
            await Expect(page.GetByText("Saved as revision 2.")).ToBeVisibleAsync(new() { Timeout = 20_000 });
            await Expect(page.Locator("textarea#Body")).ToHaveValueAsync("A sentence that took an hour. And a second one.");
            (await site.Ask(db => db.Releases.CountAsync())).ShouldBe(1);
        });
    }

    [Fact]
    public async Task Offline_one_goes_on_writing_and_it_is_sent_when_the_line_is_back()
    {
        await using var site = await NewsroomSite.Start(listens: true);
        var officer = await site.AddPerson();
        var release = await site.Keep(kind => A.Draft(body: "It sails.", kind: kind));

        await chromium.Visit(site, async page =>
        {
            await Open(page, officer, release);
            await page.Context.SetOfflineAsync(true);
            await Body(page).FillAsync("It sails on Monday.");
            await Expect(Said(page)).ToContainTextAsync("You are offline. Your text is kept in this browser");
            foreach (var button in new[] { "Save draft", "Submit for review" })
            {
                await Button(page, button).ClickAsync();
                await Expect(Said(page)).ToContainTextAsync("You are offline");
                await Expect(page.Locator("textarea#Body")).ToHaveValueAsync("It sails on Monday.");
            }

            await page.ShouldHaveNoAxeViolations();
            await Body(page).FillAsync("It sails on Tuesday.");
            await page.Context.SetOfflineAsync(false);

            await Expect(Said(page)).ToContainTextAsync("Saved at 10:00, here and on the server.", Patiently);
            (await BodyOf(site, release)).ShouldBe("It sails on Tuesday.");
        }, expected: NoAnswer());
    }

    [Fact]
    public async Task An_expired_session_that_the_automatic_save_meets_is_signed_in_in_place()
    {
        await using var site = await NewsroomSite.Start(listens: true);
        var officer = await site.AddPerson();
        var release = await site.Keep(kind => A.Draft(body: "It sails.", kind: kind));

        await chromium.Visit(site, async page =>
        {
            await Open(page, officer, release);
            await page.Context.ClearCookiesAsync(new() { Name = "newsroom" });
            await Body(page).FillAsync("It sails on Monday.");
            await Expect(Said(page)).ToContainTextAsync("You are signed out. Your text is kept in this browser", Patiently);
            await Button(page, "Sign in here").ClickAsync();
            await Expect(page.GetByRole(AriaRole.Dialog, new() { Name = "You are signed out" })).ToBeVisibleAsync(new() { Timeout = 20_000 });
            await page.ShouldHaveNoAxeViolations();
            await SignInHere(page, officer);

            await Expect(Said(page)).ToContainTextAsync("Saved at 10:00, here and on the server.", Patiently);
            await Expect(Body(page)).ToBeFocusedAsync();
            (await BodyOf(site, release)).ShouldBe("It sails on Monday.");
        });
    }

    [Fact]
    public async Task An_expired_session_that_a_button_meets_is_signed_in_in_place_and_the_button_does_its_work()
    {
        await using var site = await NewsroomSite.Start(listens: true);
        var officer = await site.AddPerson();

        await chromium.Visit(site, async page =>
        {
            await page.SignIn(officer);
            await page.GotoAsync("/admin/releases/new");
            await page.GetByLabel("Headline", Exact).FillAsync("Night ferry returns");
            await Body(page).FillAsync("It sails on Monday.");
            // All of them: the token of the form has to be made anew, too.
            await page.Context.ClearCookiesAsync();
            await Button(page, "Submit for review").ClickAsync();
            await SignInHere(page, officer);

            await page.WaitForURLAsync("**/review");
            (await site.Ask(db => db.Releases.Select(r => r.Text.Body).SingleAsync())).ShouldBe("It sails on Monday.");
        }, expected: Refused());
    }

    [Fact]
    public async Task Nothing_is_saved_under_somebody_elses_name_unasked()
    {
        await using var site = await NewsroomSite.Start(listens: true);
        var (ines, daniel) = (await site.AddPerson(name: "Ines Okafor"), await site.AddPerson(name: "Daniel Firth"));
        var release = await site.Keep(kind => A.Draft(body: "It sails.", kind: kind));

        await chromium.Visit(site, async page =>
        {
            await Open(page, ines, release);
            await page.Context.ClearCookiesAsync(new() { Name = "newsroom" });
            await Body(page).FillAsync("Ines wrote this.");
            await Button(page, "Save draft").ClickAsync();
            await SignInHere(page, daniel);

            await Expect(Said(page)).ToContainTextAsync("Daniel Firth is signed in in this browser now, and nothing of yours is saved under that name.", Patiently);
            await page.WaitForTimeoutAsync(4_000);
            (await BodyOf(site, release)).ShouldBe("It sails.");
            await page.ShouldHaveNoAxeViolations();

            await Button(page, "Sign in as yourself").ClickAsync();
            await SignInHere(page, ines);
            await Expect(Said(page)).ToContainTextAsync("Saved at 10:00", Patiently);
            (await site.Ask(db => db.Revisions.Where(r => r.ReleaseId == release.Id).OrderByDescending(r => r.Number).Select(r => r.By.DisplayName).FirstAsync())).ShouldBe("Ines Okafor");
        }, expected: Refused());
    }

    [Fact]
    public async Task A_full_disk_says_so_and_loses_nothing()
    {
        await using var site = await NewsroomSite.Start(listens: true);
        var officer = await site.AddPerson();
        var release = await site.Keep(kind => A.Draft(body: "It sails.", kind: kind));
        var text = string.Concat(Enumerable.Repeat("The night ferry sails again. ", 6_000)).TrimEnd();

        await chromium.Visit(site, async page =>
        {
            await Open(page, officer, release);
            using (await FullDisk.Of(site))
            {
                await Body(page).FillAsync(text);
                await Expect(Said(page)).ToContainTextAsync("The newsroom's disk is full, so nothing was saved.", Patiently);
                await Button(page, "Save draft").ClickAsync();
                await Expect(Said(page)).ToContainTextAsync("disk is full");
                await Expect(page.Locator("textarea#Body")).ToHaveValueAsync(text);
            }

            await Expect(Said(page)).ToContainTextAsync("Saved at 10:00, here and on the server.", new() { Timeout = 30_000 });
            (await BodyOf(site, release)).ShouldBe(text);
        }, expected: Full());
    }

    [Fact]
    public async Task Signing_out_with_unsaved_text_asks_first()
    {
        await using var site = await NewsroomSite.Start(listens: true);
        var officer = await site.AddPerson();
        var release = await site.Keep(kind => A.Draft(body: "It sails.", kind: kind));

        await chromium.Visit(site, async page =>
        {
            await Open(page, officer, release);
            var asked = new List<string>();
            page.Dialog += async (_, dialog) =>
            {
                asked.Add(dialog.Message);
                await dialog.DismissAsync();
            };
            await Body(page).FillAsync("Not saved yet.");
            await Button(page, "Sign out").ClickAsync();
            asked.ShouldHaveSingleItem().ShouldContain("is not saved on the server yet");

            await Expect(Said(page)).ToContainTextAsync("Saved at 10:00", Patiently);
            await Button(page, "Sign out").ClickAsync();
            await page.WaitForURLAsync("**/account/sign-in");
            asked.Count.ShouldBe(1);
        });
    }

    [Fact]
    public async Task What_is_saved_where_stays_in_sight_on_a_telephone()
    {
        await using var site = await NewsroomSite.Start(listens: true);
        var officer = await site.AddPerson();
        var release = await site.Keep(kind => A.Draft(body: "It sails.", kind: kind));

        await chromium.Visit(site, async page =>
        {
            await Open(page, officer, release);
            await Expect(Said(page)).ToBeInViewportAsync();
            await page.GetByLabel("Boilerplate", Exact).ScrollIntoViewIfNeededAsync();
            await Body(page).FillAsync("It sails on Monday.");

            await Expect(Said(page)).ToBeInViewportAsync();
            await page.ShouldHaveNoAxeViolations();
        }, new() { ViewportSize = new() { Width = 390, Height = 800 } });
    }

    private static async Task Open(IPage page, Person person, Release release)
    {
        await page.SignIn(person);
        await page.GotoAsync($"/admin/releases/{release.Reference}/edit");
    }

    private static async Task SignInHere(IPage page, Person person)
    {
        var frame = page.FrameLocator("dialog iframe");
        await frame.GetByLabel("E-mail").FillAsync(person.Email!);
        await frame.GetByLabel("Password", new() { Exact = true }).FillAsync(NewsroomSite.Password);
        await frame.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0, new() { Timeout = 20_000 });
    }

    private static ILocator Body(IPage page) => page.GetByLabel("Body", Exact);

    private static ILocator Said(IPage page) => page.Locator("[data-autosaved]");

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static Task<string> BodyOf(NewsroomSite site, Release release) => site.Ask(db => db.Releases.Where(r => r.Id == release.Id).Select(r => r.Text.Body).SingleAsync());

    private static PageGetByLabelOptions Exact => new() { Exact = true };

    private static LocatorAssertionsToContainTextOptions Patiently => new() { Timeout = 20_000 };

    [GeneratedRegex("ERR_(CONNECTION|INTERNET|SOCKET|EMPTY)")]
    private static partial Regex NoAnswer();

    [GeneratedRegex("status of 400")]
    private static partial Regex Refused();

    [GeneratedRegex("status of 507")]
    private static partial Regex Full();
}
