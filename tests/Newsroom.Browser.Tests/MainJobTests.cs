using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Newsroom.People;
using UglyToad.PdfPig;
using static Microsoft.Playwright.Assertions;

namespace Newsroom.Browser.Tests;

/// <summary>The main job from the first sentence to the withdrawal, as a press officer, an editor and a reader do it.</summary>
public sealed partial class MainJobTests(Chromium chromium)
{
    private const string Headline = "Harbour board brings back the night ferry to the outer islands";

    private const string Body = """
        The harbour board has signed a ten-year agreement to bring back the night ferry between Calder and the outer islands. The first boat leaves on 1 June.

        The crossing takes seven hours. The ship carries 220 passengers and 60 cars, and for the first time cabins that open to wheelchair users without an escort.

        > “People here stopped planning around the ferry because there was none. From June they can leave after supper and be at a hospital appointment at eight.”
        >
        > — Maren Holt, harbour master

        Bookings open on Monday at noon. The board expects 40,000 passengers in the first season, a third more than in the last full year of the old service.

        ## What it costs

        A single ticket costs 18.00, with islanders at 9.00 until 30 September. Children travel for 5.40. Cabins start at 32.00 for two.

        > “We have kept the ship small. An empty big ship is what killed the last one.”
        >
        > — Carys Bohm, managing director of Sound Lines

        The old service ended in 2015 with a loss of 310,000 a year. The new agreement shares the risk between the harbour and the line.

        Tickets are sold at pier 3 and in the shops on all four islands.
        """;

    [Fact]
    public async Task A_release_is_written_previewed_published_read_scanned_printed_corrected_and_withdrawn()
    {
        await using var site = await StartWithTwoReleases();
        var officer = await site.AddPerson(Role.PressOfficer, "Ines Okafor");
        var editor = await site.AddPerson(Role.Editor, "Daniel Firth");
        var reference = "";

        await chromium.Visit(site, async page =>
        {
            await SignIn(page, officer);
            await Write(page);
            reference = ReferenceIn().Match(page.Url).Groups[1].Value;
            await Preview(page);
            await Publish(page);
        }, Desktop);

        var address = await Read(site, reference);
        await ScanAndFollow(site, address, reference);
        await Print(site, address, reference);

        site.Clock.Advance(TimeSpan.FromHours(1));
        await chromium.Visit(site, async page =>
        {
            await SignIn(page, officer);
            await DraftCorrection(page, reference);
            await ReadsStill(site, address, "Children travel for 5.40");
            await Correct(page, reference);
        }, Desktop);
        await ReadsStill(site, address, "Children travel for 4.50");

        site.Clock.Advance(TimeSpan.FromHours(1));
        await chromium.Visit(site, async page =>
        {
            await SignIn(page, editor);
            await Withdraw(page, reference);
        }, Desktop);
        await ReadsGone(site, address, "/r/" + reference);
    }

    private static BrowserNewContextOptions Desktop => new() { ViewportSize = new() { Width = 1280, Height = 1000 } };

    private static async Task<NewsroomSite> StartWithTwoReleases()
    {
        var site = await NewsroomSite.Start(listens: true);
        await site.Do(db =>
        {
            var settings = db.Settings.Single();
            settings.Organisation = "Calder Harbour";
            settings.MoveTo(site.Address.ToString());
        });
        await site.Keep(kind => A.Published(A.Draft("Pier 4 reopens with step-free boarding", kind: kind), Times.Noon.AddDays(-9)));
        await site.Keep(kind => A.Published(A.Draft("Sound Lines wins the tender for winter crossings", kind: kind), Times.Noon.AddDays(-20)));
        return site;
    }

    private static async Task SignIn(IPage page, Person person)
    {
        await page.GotoAsync("/admin");
        await page.ShouldHaveNoAxeViolations();
        await page.GetByLabel("E-mail").FillAsync(person.Email!);
        await page.GetByLabel("Password").FillAsync(NewsroomSite.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Desk" })).ToBeVisibleAsync();
        await page.ShouldHaveNoAxeViolations();
    }

    private static async Task Write(IPage page)
    {
        await page.GotoAsync("/admin/releases/new");
        await page.GetByLabel("Kind", Exact).SelectOptionAsync("Press release");
        await page.GetByLabel("Headline", Exact).FillAsync(Headline);
        await page.GetByLabel("Subheadline", Exact).FillAsync("The first overnight sailing leaves on 1 June; islanders travel at half fare until the autumn.");
        await page.GetByLabel("Summary", Exact).FillAsync("A ten-year agreement brings 220 berths and 60 cars a night across the sound.");
        await page.GetByLabel("Dateline", Exact).FillAsync("Calder, 16 May");
        await page.GetByLabel("Body", Exact).FillAsync(Body);
        await Expect(page.GetByText("Maren Holt, harbour master", new() { Exact = true })).ToBeVisibleAsync();
        await page.GetByLabel("Tags", Exact).FillAsync("Ferries, Outer islands, Accessibility");
        foreach (var other in new[] { "Pier 4", "Sound Lines" })
        {
            await page.GetByLabel("Related news", Exact).FillAsync(other);
            await page.GetByRole(AriaRole.Option, new() { NameRegex = new Regex(Regex.Escape(other)) }).First.ClickAsync();
        }

        await page.ShouldHaveNoAxeViolations();
        await page.GetByRole(AriaRole.Button, Named("Save draft")).ClickAsync();
        await page.WaitForURLAsync(ReferenceIn());
        await Expect(page.GetByLabel("Headline", Exact)).ToHaveValueAsync(Headline);
    }

    private static async Task Preview(IPage page)
    {
        await page.GetByRole(AriaRole.Button, Named("Preview")).ClickAsync();
        var readers = page.FrameLocator("iframe");
        await Expect(readers.GetByRole(AriaRole.Heading, new() { Name = Headline, Level = 1 })).ToBeVisibleAsync();
        await Expect(readers.GetByText("not public")).ToBeVisibleAsync();
        await Expect(page.GetByText("Nothing found that you could mend.")).ToBeVisibleAsync();
        await page.ShouldHaveNoAxeViolations();
        await page.GetByRole(AriaRole.Link, Named("Go on editing")).ClickAsync();
    }

    private static async Task Publish(IPage page)
    {
        await page.GetByRole(AriaRole.Button, Named("Publish now")).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Publish this release" })).ToBeVisibleAsync();
        await page.ShouldHaveNoAxeViolations();
        await page.GetByRole(AriaRole.Button, new() { NameRegex = PublishNowOn() }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = Headline })).ToBeVisibleAsync();
        await page.ShouldHaveNoAxeViolations();
    }

    private async Task<string> Read(NewsroomSite site, string reference)
    {
        var address = "";
        await chromium.Visit(site, async page =>
        {
            await page.GotoAsync("/");
            await page.GetByRole(AriaRole.Link, new() { Name = Headline }).First.ClickAsync();
            await Expect(page.GetByRole(AriaRole.Heading, new() { Name = Headline, Level = 1 })).ToBeVisibleAsync();
            foreach (var seen in new[] { "Calder, 16 May", "Carys Bohm, managing director of Sound Lines", "Outer islands", $"/r/{reference}" })
                await Expect(page.Locator("main")).ToContainTextAsync(seen);
            foreach (var related in new[] { "Pier 4 reopens with step-free boarding", "Sound Lines wins the tender for winter crossings" })
                await Expect(page.GetByRole(AriaRole.Link, new() { Name = related })).ToBeVisibleAsync();
            await page.ShouldHaveNoAxeViolations();
            address = new Uri(page.Url).AbsolutePath;
        }, Desktop);
        return address;
    }

    private async Task ScanAndFollow(NewsroomSite site, string address, string reference) =>
        await chromium.Visit(site, async page =>
        {
            await page.GotoAsync(address);
            var screenshot = await page.Locator(".qr").First.ScreenshotAsync(new() { Scale = ScreenshotScale.Device });
            var scanned = await QrScanner.Read(screenshot);

            scanned.ShouldBe(new Uri(site.Address, "/r/" + reference).ToString());
            await page.GotoAsync(scanned);
            new Uri(page.Url).AbsolutePath.ShouldBe(address);
        }, new() { ViewportSize = new() { Width = 1280, Height = 1000 }, DeviceScaleFactor = 3 });

    private async Task Print(NewsroomSite site, string address, string reference) =>
        await chromium.Visit(site, async page =>
        {
            await page.GotoAsync(address);
            foreach (var format in new[] { "A4", "Letter" })
            {
                using var printed = PdfDocument.Open(await page.PdfAsync(new() { Format = format }));
                var text = string.Concat(printed.GetPages().Select(p => p.Text));

                text.ShouldContain("night ferry");
                text.ShouldContain("/r/" + reference);
                text.ShouldNotContain("Search releases");
                printed.NumberOfPages.ShouldBeLessThanOrEqualTo(3);
            }
        });

    private static async Task DraftCorrection(IPage page, string reference)
    {
        await page.GotoAsync($"/admin/releases/{reference}/edit");
        await page.GetByLabel("Body", Exact).FillAsync(Body.Replace("5.40", "4.50", StringComparison.Ordinal));
        await page.GetByRole(AriaRole.Button, Named("Save draft")).ClickAsync();
        await Expect(page.GetByLabel("Body", Exact)).ToHaveTextAsync(FourFifty());
    }

    private static async Task Correct(IPage page, string reference)
    {
        await page.GotoAsync($"/admin/releases/{reference}/edit");
        await page.GetByRole(AriaRole.Button, Named("Correct")).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Correct this release" })).ToBeVisibleAsync();
        await page.GetByLabel("What changed and why").FillAsync("The fare for children is 4.50, not 5.40.");
        await page.ShouldHaveNoAxeViolations();
        await page.Locator("main form .button.primary").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = Headline })).ToBeVisibleAsync();
    }

    private async Task ReadsStill(NewsroomSite site, string address, string sentence) =>
        await chromium.Visit(site, async page =>
        {
            await page.GotoAsync(address);
            await Expect(page.Locator("main")).ToContainTextAsync(sentence);
        });

    private static async Task Withdraw(IPage page, string reference)
    {
        await page.GotoAsync($"/admin/releases/{reference}/edit");
        await page.GetByRole(AriaRole.Button, Named("Withdraw")).ClickAsync();
        await page.GetByLabel("Reason").FillAsync("The agreement was annulled by the regulator.");
        await page.ShouldHaveNoAxeViolations();
        await page.GetByRole(AriaRole.Button, new() { NameRegex = WithdrawFrom() }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("Withdrawn");
    }

    private async Task ReadsGone(NewsroomSite site, params string[] addresses) =>
        await chromium.Visit(site, async page =>
        {
            foreach (var address in addresses)
            {
                (await page.GotoAsync(address))!.Status.ShouldBe(410);
                await Expect(page.Locator("main")).ToContainTextAsync("annulled by the regulator");
                await Expect(page.Locator("body")).Not.ToContainTextAsync("Carys Bohm");
                await page.ShouldHaveNoAxeViolations();
            }
        });

    private static PageGetByLabelOptions Exact => new() { Exact = true };

    private static PageGetByRoleOptions Named(string name) => new() { Name = name, Exact = true };

    [GeneratedRegex("/admin/releases/([0-9A-Z]{6})(/edit)?")]
    private static partial Regex ReferenceIn();

    [GeneratedRegex("^Publish now on ")]
    private static partial Regex PublishNowOn();

    [GeneratedRegex("^Withdraw from ")]
    private static partial Regex WithdrawFrom();

    [GeneratedRegex("4\\.50")]
    private static partial Regex FourFifty();
}
