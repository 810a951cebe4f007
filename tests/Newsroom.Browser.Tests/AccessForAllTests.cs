using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Newsroom.Contacts;
using Newsroom.Releases;
using Newsroom.Settings;

namespace Newsroom.Browser.Tests;

/// <summary>The reading site for whoever reads: WCAG 2.2 level AA (https://www.w3.org/TR/WCAG22/) on every sort of page.</summary>
public sealed class AccessForAllTests(Chromium chromium) : IAsyncLifetime
{
    private const string Body = """
        The harbour board has signed a **ten-year agreement** to bring back the night ferry.[^1]

        ## What it costs

        > “We have kept the ship small. An empty big ship is what killed the last one.”
        >
        > — Carys Bohm, managing director of Sound Lines

        | Ticket | Until September | After |
        |---|--:|--:|
        | Islanders | 9.00 | 12.00 |
        | Nordwasserstraßenverkehrssicherheitskonferenzteilnehmer | 18.00 | 22.00 |

        1. Tickets are sold at [pier 3](/about/accessibility).
        2. Bookings open on Monday.

        [^1]: Minutes of the board, 12 May.
        """;

    private NewsroomSite site = null!;
    private Release english = null!;
    private Release arabic = null!;

    public async ValueTask InitializeAsync()
    {
        site = await NewsroomSite.Start(listens: true);
        await site.Do(async db =>
        {
            var settings = await db.Settings.SingleAsync();
            settings.UseLanguages(["en", "ar"]);
            settings.UseOutOfHoursPhone("+44 1632 960 199");
            var kinds = await db.Kinds.OrderBy(k => k.Order).ToListAsync();
            var tags = Enumerable.Range(1, 20).Select(i => A.Tag($"Topic {i} of the harbour")).ToList();
            english = A.Corrected(A.Published(A.Draft("Harbour board brings back the night ferry to the outer islands after eleven years", body: Body, kind: kinds[0], tags: tags, contacts: [A.Contact()], boilerplate: A.Boilerplate(id: 0))), body: Body + "\n\nMore.");
            var by = english.Author;
            arabic = A.Published(A.Draft("العبّارة الليلية تعود إلى مضيق كالدر بعد أحد عشر عامًا", "تستغرق الرحلة سبع ساعات.", "وقّع مجلس الميناء اتفاقًا لعشر سنوات.\n\n> «أبقينا السفينة صغيرة.»\n>\n> — كاريس بوم", "ar", by, kinds[0], tags: [A.Tag("العبّارات", "ar")]));
            var (notice, entry) = EmergencyNotice.Show("en", "All ferries are cancelled until Saturday noon.", "Read the statement", "/news", null, by, Times.Noon);
            db.AddRange(english, arabic, notice, entry);
            foreach (var kind in kinds.Take(4))
                db.Add(A.Published(A.Draft($"Another {kind.Name.ToLowerInvariant()}", by: by, kind: kind), Times.Noon.AddDays(-1)));
        });
        site.Clock.Now = Times.Noon.AddHours(3);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    private IEnumerable<string> Paths =>
    [
        "/", "/news", PathOf(english), PathOf(english) + "/history", "/tags", "/tags/topic-1-of-the-harbour", "/kinds/press-release", "/archive", "/search?q=ferry", "/search?q=nothing",
        "/media", "/feeds", "/about/accessibility", "/about/newsroom-contacts", "/ar", "/ar/news", PathOf(arabic), "/ar/about/accessibility",
    ];

    [Theory]
    [InlineData(1280, ColorScheme.Light, ForcedColors.None, Contrast.NoPreference)]
    [InlineData(320, ColorScheme.Dark, ForcedColors.None, Contrast.NoPreference)]    // 1280 pixels at 400 % (1.4.10)
    [InlineData(1280, ColorScheme.Dark, ForcedColors.Active, Contrast.NoPreference)]
    [InlineData(768, ColorScheme.Light, ForcedColors.None, Contrast.More)]
    public Task No_page_has_axe_violations_or_scrolls_sideways(int width, ColorScheme scheme, ForcedColors forced, Contrast contrast) => chromium.Visit(site, async page =>
    {
        foreach (var path in Paths)
        {
            await page.GotoAsync(path);
            await page.ShouldHaveNoAxeViolations();
            await ShouldFit(page, path);
        }
    }, new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = scheme, ForcedColors = forced, Contrast = contrast });

    [Fact]
    public Task Text_at_200_percent_loses_nothing() => chromium.Visit(site, async page =>
    {
        foreach (var path in Paths)
        {
            await page.GotoAsync(path);
            await page.EvaluateAsync("document.documentElement.style.fontSize = '200%'");
            await ShouldFit(page, path);
            (await page.EvaluateAsync<string[]>("""
                [...document.querySelectorAll('main *, header *, footer *')]
                  .filter(e => e.childElementCount === 0 && e.textContent.trim() && !e.closest('.unseen, .skip, .table, details:not([open]) ul'))
                  .filter(e => { const r = e.getBoundingClientRect(); return r.width > 0 && (r.left < -1 || r.right > innerWidth + 1); })
                  .map(e => e.outerHTML.slice(0, 200))
                """)).ShouldBeEmpty(path);
        }
    }, new() { ViewportSize = new() { Width = 1280, Height = 900 } });

    [Theory]
    [InlineData(320), InlineData(1280)]
    public Task Whatever_can_be_pressed_is_at_least_24_pixels_high_and_wide_unless_it_stands_within_a_sentence(int width) => chromium.Visit(site, async page =>
    {
        foreach (var path in Paths)
        {
            await page.GotoAsync(path);
            await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
            (await page.EvaluateAsync<string[]>("""
                [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
                  .filter(e => e.offsetParent !== null && !e.closest('.skip, .unseen'))
                  .filter(e => !(e.matches('a') && getComputedStyle(e).display === 'inline' && e.closest('.prose, .note, .nothing, p')))
                  .filter(e => { const boxes = [...e.getClientRects()]; return Math.max(...boxes.map(b => b.width)) < 23.9 || e.getBoundingClientRect().height < 23.9; })
                  .map(e => `${e.outerHTML.slice(0, 160)} ${e.getBoundingClientRect().width}x${e.getBoundingClientRect().height}`)
                """)).ShouldBeEmpty(path);
        }
    }, new() { ViewportSize = new() { Width = width, Height = 900 } });

    [Theory]
    [InlineData(ForcedColors.None), InlineData(ForcedColors.Active)]
    public Task The_keyboard_reaches_everything_in_order_and_shows_where_it_is(ForcedColors forced) => chromium.Visit(site, async page =>
    {
        foreach (var path in new[] { "/", PathOf(english), "/news", PathOf(arabic) })
        {
            await page.GotoAsync(path);
            await page.Keyboard.PressAsync("Tab");
            (await page.EvaluateAsync<bool>("document.activeElement.matches('a.skip') && document.activeElement.getBoundingClientRect().top >= 0")).ShouldBeTrue($"{path} begins with the link past the masthead");

            var reached = 1;
            while (await page.EvaluateAsync<bool>("""
                (() => {
                  const all = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')].filter(e => e.checkVisibility() && !e.disabled && !e.closest('details:not([open]) ul'));
                  return document.activeElement !== all[all.length - 1];
                })()
                """))
            {
                await page.Keyboard.PressAsync("Tab");
                (++reached).ShouldBeLessThan(150, path);
                (await page.EvaluateAsync<string>("""
                    (() => {
                      const e = document.activeElement, s = getComputedStyle(e), r = e.getBoundingClientRect();
                      const isSeen = r.bottom > 0 && r.top < innerHeight && r.right > 0 && r.left < innerWidth;
                      const isMarked = s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2;
                      return e !== document.body && isSeen && isMarked ? '' : `${e.outerHTML.slice(0, 160)} seen ${isSeen} marked ${s.outline}`;
                    })()
                    """)).ShouldBeEmpty($"{path}, the {reached}th");
            }
            reached.ShouldBeGreaterThan(10, path);
        }
    }, new() { ViewportSize = new() { Width = 1280, Height = 900 }, ForcedColors = forced, ReducedMotion = ReducedMotion.Reduce });

    [Fact]
    public Task The_link_past_the_masthead_leads_to_the_text_and_the_switcher_opens_by_key() => chromium.Visit(site, async page =>
    {
        await page.GotoAsync(PathOf(english));
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        (await page.EvaluateAsync<bool>("document.activeElement.closest('main') !== null")).ShouldBeTrue();

        await page.Locator(".languages summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/ar");
    });

    [Fact]
    public Task Every_page_has_one_first_heading_named_landmarks_and_its_language() => chromium.Visit(site, async page =>
    {
        foreach (var path in Paths)
        {
            await page.GotoAsync(path);
            await Assertions.Expect(page.GetByRole(AriaRole.Banner)).ToHaveCountAsync(1);
            await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToHaveCountAsync(1);
            await Assertions.Expect(page.GetByRole(AriaRole.Contentinfo)).ToHaveCountAsync(1);
            await Assertions.Expect(page.GetByRole(AriaRole.Search).First).ToBeVisibleAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveCountAsync(1);
            (await page.TitleAsync()).ShouldNotBeNullOrWhiteSpace(path);
            var isArabic = path.StartsWith("/ar", StringComparison.Ordinal) && !path.StartsWith("/archive", StringComparison.Ordinal);
            (await page.EvaluateAsync<string>("document.documentElement.lang + ' ' + document.documentElement.dir")).ShouldBe(isArabic ? "ar rtl" : "en ltr", path);
        }
    });

    [Fact]
    public Task Nothing_moves_for_those_who_asked_for_less_motion() => chromium.Visit(site, async page =>
    {
        foreach (var path in Paths)
        {
            await page.GotoAsync(path);
            (await page.EvaluateAsync<string>("getComputedStyle(document.documentElement).scrollBehavior")).ShouldBe("auto", path);
            (await page.EvaluateAsync<int>("document.getAnimations().length")).ShouldBe(0, path);
        }
    }, new() { ReducedMotion = ReducedMotion.Reduce });

    private static string PathOf(Release release) => release.Editions.MaxBy(e => e.Number)!.Address.Path("en");

    private static async Task ShouldFit(IPage page, string path) =>
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBeLessThanOrEqualTo(0, $"{path} scrolls sideways");
}
