using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Newsroom.People;
using Newsroom.Planning;
using Newsroom.Releases;
using static Microsoft.Playwright.Assertions;

namespace Newsroom.Browser.Tests.Admin;

public sealed class CalendarTests(Chromium chromium) : IAsyncLifetime
{
    private static readonly DateTime Tuesday = new(2026, 5, 26, 9, 0, 0, DateTimeKind.Utc);

    private NewsroomSite site = null!;
    private Person editor = null!;
    private Release release = null!;

    public async ValueTask InitializeAsync()
    {
        site = await NewsroomSite.Start(listens: true);
        editor = await site.AddPerson(Role.Editor, "Erik Sandvik");
        release = await site.Keep(kind => A.Scheduled(A.Draft("Night ferry returns", kind: kind), at: Tuesday));
        await site.Keep(kind => A.Published(A.Draft("Fares for 2027: islanders pay the same, visitors forty pence more on every crossing", kind: kind)));
        await site.Do(async db =>
        {
            var by = await db.People.SingleAsync(p => p.Id == editor.Id);
            foreach (var (title, time, language) in new[]
            {
                ("Annual figures", PlannedTime.Of(new DateOnly(2026, 5, 28)), "en"),
                ("عبّارة ليلية جديدة تربط الميناء بالجزر الخارجية", PlannedTime.Of(Tuesday.AddDays(1)), "ar"),
            })
            {
                var (plan, entry) = PlannedDate.Plan(new PlannedWork(title, time, Language: language), by, Noon);
                db.AddRange(plan, entry);
            }
        });
    }

    public async ValueTask DisposeAsync() => await site.DisposeAsync();

    [Fact]
    public Task What_is_dragged_to_another_day_is_moved_once_that_is_confirmed() => Visit(async page =>
    {
        await Item(page, "Night ferry returns").DragToAsync(Day(page, "2026-05-29"));

        await Expect(page).ToHaveURLAsync(new Regex("/publication\\?at=2026-05-29T09%3A00$"));
        (await PublishAt()).ShouldBe(Tuesday);
        await page.GetByRole(AriaRole.Button, new() { Name = "Reschedule for Friday 29 May, 09:00 (Etc/UTC)" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Scheduled for Friday 29 May, 09:00");
        (await PublishAt()).ShouldBe(Tuesday.AddDays(3));
    });

    [Fact]
    public Task A_plan_is_dragged_by_its_title_too() => Visit(async page =>
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Annual figures", Exact = true }).DragToAsync(Day(page, "2026-05-20"));

        await page.GetByRole(AriaRole.Button, new() { Name = "Move to Wednesday 20 May" }).ClickAsync();
        await Expect(Day(page, "2026-05-20")).ToContainTextAsync("Annual figures");
    });

    [Fact]
    public Task The_arrow_keys_move_it_as_well() => Visit(async page =>
    {
        var title = page.GetByRole(AriaRole.Link, new() { Name = "Night ferry returns", Exact = true });
        await title.FocusAsync();
        await page.Keyboard.PressAsync("m");
        await Expect(page.Locator("[aria-live]")).ToContainTextAsync("Moving Night ferry returns from Tuesday 26 May.");
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("ArrowUp");
        await Expect(page.Locator("[aria-live]")).ToHaveTextAsync("Wednesday 20 May");
        await Expect(Day(page, "2026-05-20")).ToHaveClassAsync(new Regex("target"));
        await page.Keyboard.PressAsync("Enter");

        await page.GetByRole(AriaRole.Button, new() { Name = "Reschedule for Wednesday 20 May, 09:00 (Etc/UTC)" }).PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Scheduled for Wednesday 20 May");
        (await PublishAt()).ShouldBe(Tuesday.AddDays(-6));
    });

    [Fact]
    public Task Escape_leaves_it_where_it_is() => Visit(async page =>
    {
        var move = page.GetByRole(AriaRole.Link, new() { Name = "Move Annual figures" });
        await move.PressAsync("Enter");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Escape");

        await Expect(page.Locator("[aria-live]")).ToHaveTextAsync("It stays where it is.");
        await Expect(page.Locator("td.target")).ToHaveCountAsync(0);
        page.Url.ShouldEndWith("/admin/calendar?on=2026-05-26");
    });

    [Fact]
    public Task Pressed_twice_Move_asks_for_a_day() => Visit(async page =>
    {
        var move = page.GetByRole(AriaRole.Link, new() { Name = "Move Annual figures" });
        await move.PressAsync("Enter");
        await move.PressAsync("Enter");

        await Expect(page.GetByLabel("Day", new() { Exact = true })).ToBeVisibleAsync();
    });

    [Fact]
    public Task What_is_published_is_not_to_be_dragged() => Visit(async page =>
    {
        await Expect(page.Locator("[draggable=true]")).ToHaveCountAsync(3);
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Move Fares" })).ToHaveCountAsync(0);
    });

    [Fact]
    public Task Without_JavaScript_Move_leads_to_the_same_screen() => chromium.Visit(site, async page =>
    {
        await page.SignIn(editor);
        await page.GotoAsync("/admin/calendar?on=2026-05-26");
        await page.GetByRole(AriaRole.Link, new() { Name = "Move Night ferry returns" }).ClickAsync();
        await page.GetByLabel("Publish at").FillAsync("2026-05-29T10:00");
        await page.GetByRole(AriaRole.Button, new() { Name = "Choose this time" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Reschedule for Friday 29 May, 10:00 (Etc/UTC)" })).ToBeVisibleAsync();
    }, new() { JavaScriptEnabled = false });

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Light, 320)]
    public Task No_screen_of_the_calendar_has_axe_violations_or_is_wider_than_the_window(ColorScheme scheme, int width) => chromium.Visit(site, async page =>
    {
        await page.SignIn(editor);
        var plan = await site.Ask(db => db.PlannedDates.OrderBy(p => p.At).Select(p => p.Id).FirstAsync());
        foreach (var path in new[]
        {
            "/admin/calendar?on=2026-05-26", "/admin/calendar?view=week&on=2026-05-26", "/admin/calendar?view=list&on=2026-05-26", "/admin/calendar?on=2031-01-01",
            "/admin/calendar/plans/new", $"/admin/calendar/plans/{plan}", $"/admin/calendar/plans/{plan}/move?on=2026-05-29", "/account/calendar-feed",
        })
        {
            await page.GotoAsync(path);
            await page.ShouldHaveNoAxeViolations();
            (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth")).ShouldBeLessThanOrEqualTo(0, path);
        }
    }, new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 900 } });

    [Fact]
    public Task The_address_of_the_feed_is_copied_with_one_press() => Visit(async page =>
    {
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.GotoAsync("/account/calendar-feed");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the address" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Copy address" }).ClickAsync();

        await Expect(page.GetByText("Copied", new() { Exact = true })).ToBeVisibleAsync();
        (await page.EvaluateAsync<string>("() => navigator.clipboard.readText()")).ShouldBe(await page.GetByLabel("Address of your feed").InputValueAsync());
    });

    private Task Visit(Func<IPage, Task> what) => chromium.Visit(site, async page =>
    {
        await page.SignIn(editor);
        await page.GotoAsync("/admin/calendar?on=2026-05-26");
        await what(page);
    });

    private static ILocator Item(IPage page, string title) => page.Locator(".item", new() { HasText = title });

    private static ILocator Day(IPage page, string day) => page.Locator($"td[data-day='{day}']");

    private Task<DateTime> PublishAt() => site.Ask(db => db.Editions.Where(e => e.ReleaseId == release.Id).Select(e => e.PublishAt).SingleAsync());
}
