using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Newsroom.Kinds;
using Newsroom.People;
using Newsroom.Releases;
using Newsroom.Templates;
using static Microsoft.Playwright.Assertions;

namespace Newsroom.Browser.Tests.Admin;

/// <summary>The back office as a whole: found, begun, undone and published with the keyboard, in both themes and on a phone.</summary>
public sealed class OfficeTests(Chromium chromium) : IAsyncLifetime
{
    private const int MostTabs = 150;

    private NewsroomSite site = null!;
    private Person administrator = null!;

    public async ValueTask InitializeAsync()
    {
        site = await NewsroomSite.Start(listens: true);
        administrator = await site.AddPerson(Role.Administrator, "Tomas Lind");
    }

    public async ValueTask DisposeAsync() => await site.DisposeAsync();

    [Fact]
    public async Task Ctrl_K_finds_a_release_and_opens_it_without_a_mouse()
    {
        var release = await site.Keep(kind => A.Draft("Night ferry returns", kind: kind));

        await chromium.Visit(site, async page =>
        {
            await page.SignIn(administrator);
            var menu = page.GetByRole(AriaRole.Link, new() { Name = "Calendar", Exact = true });
            await menu.FocusAsync();

            await page.Keyboard.PressAsync("Control+k");
            var field = page.GetByRole(AriaRole.Combobox, new() { Name = "Find in the newsroom" });
            await Expect(field).ToBeFocusedAsync();
            await Expect(page.GetByRole(AriaRole.Option, new() { Name = "Desk" })).ToBeVisibleAsync();
            await page.ShouldHaveNoAxeViolations();
            await page.Keyboard.PressAsync("Escape");
            await Expect(field).ToBeHiddenAsync();
            await Expect(menu).ToBeFocusedAsync();

            await page.Keyboard.PressAsync("Control+k");
            await page.Keyboard.TypeAsync("ferry");
            await Expect(page.GetByRole(AriaRole.Option, new() { Name = "Night ferry returns" })).ToHaveAttributeAsync("aria-selected", "true");
            await page.ShouldHaveNoAxeViolations();
            await page.Keyboard.PressAsync("Enter");
            await page.WaitForURLAsync("**/admin/releases/" + release.Reference);

            await page.Keyboard.PressAsync("Control+k");
            await Expect(page.GetByRole(AriaRole.Group, new() { Name = "Lately" }).GetByRole(AriaRole.Option)).ToHaveCountAsync(1);
        });
    }

    [Fact]
    public async Task The_arrow_keys_go_round_and_what_was_not_found_is_said() =>
        await chromium.Visit(site, async page =>
        {
            await page.SignIn(administrator);
            await page.GetByRole(AriaRole.Link, new() { Name = "Search" }).ClickAsync();
            await page.Keyboard.TypeAsync("about");
            await Expect(page.GetByRole(AriaRole.Option, new() { Name = "About pages" })).ToBeVisibleAsync();
            await page.Keyboard.PressAsync("ArrowUp");
            await page.Keyboard.PressAsync("ArrowDown");
            await page.Keyboard.PressAsync("Control+a");
            await page.Keyboard.TypeAsync("zzzz");

            await Expect(page.GetByText("Nothing has ‘zzzz’ in its name.")).ToBeVisibleAsync();
            await page.Keyboard.PressAsync("Enter");
            await Expect(page).ToHaveURLAsync(new Regex("/admin$"));
        });

    [Fact]
    public async Task The_search_works_on_a_phone_and_without_script()
    {
        await site.Keep(kind => A.Draft("Night ferry returns", kind: kind));
        await chromium.Visit(site, async page =>
        {
            await page.SignIn(administrator);

            await page.GetByRole(AriaRole.Link, new() { Name = "Search" }).ClickAsync();
            await page.GetByLabel("Search for", new() { Exact = true }).FillAsync("ferry");
            await page.Keyboard.PressAsync("Enter");

            await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Night ferry returns" })).ToBeVisibleAsync();
        }, new() { JavaScriptEnabled = false, ViewportSize = new() { Width = 390, Height = 800 } });
    }

    [Fact]
    public async Task What_was_done_is_undone_with_the_keyboard()
    {
        await site.Do(db => db.Contacts.Add(A.Contact()));

        await chromium.Visit(site, async page =>
        {
            await page.SignIn(administrator);
            await page.GotoAsync("/admin/contacts");
            await TabTo(page, page.GetByRole(AriaRole.Button, new() { Name = "Retire Jon Aker" }));
            await page.Keyboard.PressAsync("Enter");
            await TabTo(page, page.GetByRole(AriaRole.Button, new() { Name = "Undo" }));
            await page.ShouldHaveNoAxeViolations();
            await page.Keyboard.PressAsync("Enter");

            await Expect(page.GetByText("‘Jon Aker’ is offered again.")).ToBeVisibleAsync();
            (await site.Ask(db => db.Contacts.SingleAsync())).RetiredAt.ShouldBeNull();
        });
    }

    [Fact]
    public async Task A_template_never_takes_the_place_of_typed_text_unasked()
    {
        await AddTemplate();

        await chromium.Visit(site, async page =>
        {
            await page.SignIn(administrator);
            await page.GotoAsync("/admin/releases/new");
            await page.GetByLabel("Kind", new() { Exact = true }).SelectOptionAsync("Statement");
            await Expect(page.GetByText("Do not use this kind for news of your own")).ToHaveCountAsync(2);
            await page.GetByLabel("Headline", new() { Exact = true }).PressSequentiallyAsync("My own words");
            await page.GetByText("Begin from a template").ClickAsync();

            List<string> asked = [];
            page.Dialog += async (_, dialog) =>
            {
                asked.Add(dialog.Type);
                await dialog.DismissAsync();
            };
            await page.GetByRole(AriaRole.Link, new() { Name = "A service begins" }).ClickAsync();

            await Expect(page.GetByLabel("Headline", new() { Exact = true })).ToHaveValueAsync("My own words");
            asked.ShouldBe(["beforeunload"]);
            await page.GetByLabel("Headline", new() { Exact = true }).FillAsync("");
        });
    }

    [Fact]
    public async Task A_release_goes_from_a_template_to_the_public_without_a_mouse()
    {
        await AddTemplate();
        await site.Do(async db => (await db.Settings.SingleAsync()).MoveTo(site.Address.ToString()));
        await site.Do(db => db.Contacts.Add(A.Contact()));

        await chromium.Visit(site, async page =>
        {
            await page.SignIn(administrator);
            await page.Keyboard.PressAsync("Control+k");
            await page.Keyboard.TypeAsync("write a rel");
            await Expect(page.GetByRole(AriaRole.Option, new() { Name = "Write a release" })).ToHaveAttributeAsync("aria-selected", "true");
            await page.Keyboard.PressAsync("Enter");
            await page.WaitForURLAsync("**/admin/releases/new");

            await TabTo(page, page.Locator("summary", new() { HasText = "Begin from a template" }));
            await page.Keyboard.PressAsync("Enter");
            await TabTo(page, page.GetByRole(AriaRole.Link, new() { Name = "A service begins" }));
            await page.Keyboard.PressAsync("Enter");
            await page.WaitForURLAsync("**/admin/releases/new?template=*");
            await Type(page, "Headline", "Night ferry begins");
            await Type(page, "Summary", "It sails from June.");
            await Type(page, "Dateline", "Calder, 16 May 2026");
            await page.Keyboard.PressAsync("Control+s");
            await page.WaitForURLAsync("**/edit");

            await TabTo(page, page.GetByRole(AriaRole.Button, new() { Name = "Publish now" }));
            await page.Keyboard.PressAsync("Enter");
            await page.WaitForURLAsync("**/publication*");
            await TabTo(page, page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Publish now on ") }));
            await page.Keyboard.PressAsync("Enter");
            await page.WaitForURLAsync(new Regex("/admin/releases/[0-9A-Z]{6}$"));
        });

        (await site.Ask(db => db.Editions.SingleAsync())).Text.Headline.ShouldBe("Night ferry begins");
        (await site.Reader().Get("/")).Text.ShouldContain("Night ferry begins");
    }

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Every_screen_is_accessible_and_fits(int width, ColorScheme theme)
    {
        var screens = await Fill();

        await LookAt(screens, width, theme);
    }

    [Theory]
    [InlineData(390, ColorScheme.Dark)]
    [InlineData(1280, ColorScheme.Light)]
    public async Task Every_screen_of_an_empty_newsroom_is_accessible_and_fits(int width, ColorScheme theme) =>
        await LookAt(
            ["/admin", "/admin/releases", "/admin/releases/new", "/admin/releases/bin", "/admin/calendar", "/admin/tags", "/admin/contacts", "/admin/boilerplates", "/admin/templates", "/admin/follow-ups", "/admin/settings/about-pages", "/admin/audit?q=zzzz", "/admin/search?q=zzzz"],
            width, theme);

    private async Task LookAt(IReadOnlyList<string> screens, int width, ColorScheme theme) =>
        await chromium.Visit(site, async page =>
        {
            await page.SignIn(administrator);
            foreach (var path in screens)
            {
                var answer = await page.GotoAsync(path);
                answer!.Status.ShouldBe(200, path);
                await page.ShouldHaveNoAxeViolations();
                (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - window.innerWidth")).ShouldBeLessThanOrEqualTo(0, $"{path} scrolls sideways");
            }
        }, new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = theme });

    /// <summary>A newsroom with one of everything, with long words in German and Arabic.</summary>
    /// <returns>The addresses of all its screens.</returns>
    private async Task<IReadOnlyList<string>> Fill()
    {
        const string German = "Donaudampfschifffahrtsgesellschaftskapitänspatentverlängerungsantragsformular";
        const string Arabic = "عودة العبّارة الليلية إلى الجزر الخارجية بعد أحد عشر عامًا";
        Dictionary<string, string> references = [];
        await site.Do(async db =>
        {
            var kind = await db.Kinds.InOrder().FirstAsync();
            var by = await db.People.SingleAsync();
            var (contact, boilerplate, tag) = (A.Contact(German), A.Boilerplate(German, id: 0), A.Tag(German[..60]));
            contact.Language = "en";
            Release Draft(string headline, string language = "en") => A.Draft(headline, language: language, by: by, kind: kind, boilerplate: language == "en" ? boilerplate : null, tags: language == "en" ? [tag] : [], contacts: [contact]);
            var binned = Draft("Binned");
            binned.PutInBin(by, Times.Noon);
            var all = new Dictionary<string, Release>
            {
                ["draft"] = Draft(German),
                ["arabic"] = Draft(Arabic, "ar"),
                ["review"] = A.InReview(Draft("In review")),
                ["approved"] = A.Approved(Draft("Approved"), by),
                ["public"] = A.Corrected(A.Published(Draft("Public " + German))),
                ["scheduled"] = A.Scheduled(Draft("Scheduled")),
                ["withdrawn"] = A.Withdrawn(A.Published(Draft("Withdrawn"))),
                ["binned"] = binned,
            };
            db.AddRange(all.Values);
            db.Templates.Add(new ReleaseTemplate(German, new WorkingCopy(kind, "en", new ReleaseText { Headline = "[TK: who]", Body = $"[name] {German}" }, "", boilerplate, [tag], [contact])));
            db.AboutPages.Add(new() { Language = "en", Slug = "imprint", Title = German, Body = "We." });
            foreach (var (state, release) in all)
                references[state] = $"/admin/releases/{release.Reference}";
        });
        var (tagId, kindId) = (await site.Ask(db => db.Tags.Select(t => t.Id).FirstAsync()), await site.Ask(db => db.Kinds.Select(k => k.Id).FirstAsync()));
        site.Clock.Now = Times.Noon.AddHours(3);
        return
        [
            "/admin", "/admin/releases", "/admin/releases?contact=1&status=public", "/admin/releases/new", "/admin/releases/new?template=1", "/admin/releases/bin",
            "/admin/calendar", "/admin/calendar?view=week", "/admin/calendar?view=list", "/admin/calendar/plans/new",
            "/admin/tags", $"/admin/tags/{tagId}", "/admin/contacts", "/admin/contacts/1", "/admin/contacts/new", "/admin/boilerplates", "/admin/boilerplates/1", "/admin/boilerplates/new",
            "/admin/templates", "/admin/templates/1", "/admin/templates/new", "/admin/kinds", $"/admin/kinds/{kindId}", "/admin/kinds/new", "/admin/follow-ups",
            "/admin/users", "/admin/users/new", $"/admin/users/{administrator.Id}", "/admin/settings", "/admin/settings/about-pages", "/admin/settings/about-pages/1", "/admin/settings/about-pages/new",
            "/admin/audit", "/admin/audit?event=release.published", "/admin/search", "/admin/search?q=donau", "/account", "/account/password", "/account/calendar-feed",
            references["draft"], references["arabic"], references["arabic"] + "/edit", references["public"], references["scheduled"], references["withdrawn"], references["binned"],
            references["draft"] + "/edit", references["draft"] + "/publication", references["draft"] + "/copy", references["binned"] + "/bin",
            references["review"] + "/review", references["approved"] + "/publication?at=", references["scheduled"] + "/publication?at=", references["scheduled"] + "/links",
            references["public"] + "/edit", references["public"] + "/correction", references["public"] + "/withdrawal", references["public"] + "/history", references["public"] + "/history/editions/1",
            references["public"] + "/history/editions/1/erasure", references["public"] + "/links", references["public"] + "/visibility", references["withdrawn"] + "/withdrawal/undo",
        ];
    }

    private Task AddTemplate() => site.Do(async db => db.Templates.Add(new ReleaseTemplate("A service begins", new WorkingCopy(
        await db.Kinds.InOrder().FirstAsync(), "en", new ReleaseText { Headline = "[TK: what] begins", Summary = "[TK: one sentence]", Body = "The **night ferry** sails again." }, "", null, [], []))));

    private static async Task Type(IPage page, string label, string text)
    {
        await TabTo(page, page.GetByLabel(label, new() { Exact = true }));
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.TypeAsync(text);
    }

    /// <summary>Goes on with the Tab key until something has the focus, as somebody without a mouse does.</summary>
    private static async Task TabTo(IPage page, ILocator wanted)
    {
        await Expect(wanted).ToBeVisibleAsync();
        for (var i = 0; i < MostTabs; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await wanted.EvaluateAsync<bool>("e => e === document.activeElement || e.contains(document.activeElement)"))
                return;
        }

        throw new InvalidOperationException($"{MostTabs} presses of Tab do not lead to {wanted}.");
    }
}
