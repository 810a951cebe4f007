using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Newsroom.People;
using static Microsoft.Playwright.Assertions;

namespace Newsroom.Browser.Tests.Writing;

/// <summary>The visual editor over the field Body, as a press officer meets it.</summary>
public sealed class EditorTests(Chromium chromium) : IAsyncLifetime
{
    private const string Everything = """
        **Calder Bay** – The night ferry sails *again*.[^1]

        ## Timetable

        - Monday
          - to Norr

        3. Board

        > It sails.
        >
        > — Marta Ness, harbour master

        | Port | Fare |
        | --- | ---: |
        | Norr | 18.00 |

        See [the plan](https://www.calder-bay.net/plan) or `ferries`.

        [^1]: From Monday on.
        """;

    private NewsroomSite site = null!;
    private Person author = null!;

    public async ValueTask InitializeAsync()
    {
        site = await NewsroomSite.Start(listens: true);
        author = await site.AddPerson(Role.Editor, "Erik Sandvik");
    }

    public async ValueTask DisposeAsync() => await site.DisposeAsync();

    [Fact]
    public async Task A_text_is_written_with_the_keyboard_alone() =>
        await chromium.Visit(site, async page =>
        {
            await New(page);
            var keys = page.Keyboard;
            await Body(page).FocusAsync();
            await keys.TypeAsync("The night ferry sails");
            await keys.PressAsync("Control+Alt+f");
            await keys.TypeAsync("From Monday on.");
            await keys.PressAsync("Control+Alt+f");
            await keys.TypeAsync(" again. See ");
            await keys.PressAsync("Control+k");
            await page.GetByLabel("Link address").FillAsync("nowhere at all");
            await keys.PressAsync("Enter");
            await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("This is no address.");
            await page.ShouldHaveNoAxeViolations();
            await page.GetByLabel("Link address").FillAsync("www.calder-bay.net/plan");
            await keys.PressAsync("Tab");
            await keys.TypeAsync("the plan");
            await keys.PressAsync("Enter");
            await keys.TypeAsync(".");
            await keys.PressAsync("Enter");
            await keys.TypeAsync("## Timetable");
            await keys.PressAsync("Enter");
            await keys.TypeAsync("- Monday");
            await keys.PressAsync("Enter");
            await keys.PressAsync("Tab");
            await keys.TypeAsync("to **Norr** and back");
            await keys.PressAsync("Enter");
            await keys.PressAsync("Enter");
            await keys.TypeAsync("Friday");
            await keys.PressAsync("Enter");
            await keys.PressAsync("Enter");
            await keys.TypeAsync("> It sails.");
            await keys.PressAsync("Enter");
            await keys.TypeAsync("— Marta Ness");
            await keys.PressAsync("Enter");
            await keys.PressAsync("Alt+F10");
            await Press(page, "Table");
            foreach (var cell in new[] { "Port", "Fare", "Note", "Norr", "18.00", "1 * 2 | 3" })
            {
                await keys.TypeAsync(cell);
                await keys.PressAsync("Tab");
            }

            await page.ShouldHaveNoAxeViolations();
            await keys.PressAsync("Escape");
            await keys.PressAsync("Tab");
            await Expect(Body(page)).Not.ToBeFocusedAsync();
            await keys.PressAsync("Control+s");
            await page.WaitForURLAsync("**/edit");

            (await Saved()).ShouldBe("""
                The night ferry sails[^1] again. See [the plan](https://www.calder-bay.net/plan).

                ## Timetable

                - Monday
                  - to **Norr** and back
                - Friday

                > It sails.
                >
                > — Marta Ness

                | Port | Fare | Note |
                | --- | --- | --- |
                | Norr | 18.00 | 1 * 2 \| 3 |
                |  |  |  |

                [^1]: From Monday on.
                """);
        });

    [Theory]
    [InlineData("The **night ferry** sails again.\n\n## Timetable\n\n- one\n- two")]
    [InlineData("Plain words.\n\nMore of them, with 2 * 3 and _ and #.")]
    [InlineData(Everything)]
    public async Task Text_that_is_filled_in_at_once_means_what_it_says(string text) =>
        await chromium.Visit(site, async page =>
        {
            await New(page);
            await Body(page).FillAsync("Something else.\n\nIn two paragraphs.");

            await Body(page).FillAsync(text);
            await Save(page);

            (await Saved()).ShouldBe(text.ReplaceLineEndings("\n").Replace(" _ and", " \\_ and", StringComparison.Ordinal));
        });

    [Fact]
    public async Task A_text_that_would_not_survive_opens_as_source_and_stays_as_it_is()
    {
        const string text = "| a | b |\n| --- | --- |\n| `x|y` | c |";
        var reference = await Keep(text);

        await chromium.Visit(site, async page =>
        {
            await page.SignIn(author);
            await page.GotoAsync($"/admin/releases/{reference}/edit");

            await Expect(page.GetByText("This text holds something that the visual editor cannot keep")).ToBeVisibleAsync();
            await Expect(Body(page)).ToHaveValueAsync(text);
            await page.ShouldHaveNoAxeViolations();
            await page.GetByRole(AriaRole.Button, new() { Name = "Visual", Exact = true }).ClickAsync();
            await Expect(Body(page)).ToHaveValueAsync(text);

            await Body(page).FillAsync("| a | b |\n| --- | --- |\n| x | c |");
            await page.GetByRole(AriaRole.Button, new() { Name = "Visual", Exact = true }).ClickAsync();
            await Expect(Body(page).Locator("td").First).ToHaveTextAsync("x");
            await page.GetByRole(AriaRole.Button, new() { Name = "Source", Exact = true }).ClickAsync();
            await Expect(Body(page)).ToHaveValueAsync("| a | b |\n| --- | --- |\n| x | c |");
        });
    }

    [Fact]
    public async Task A_text_written_in_another_way_opens_visually_and_is_not_touched_before_somebody_types()
    {
        var reference = await Keep("* one\n* two\n\nHeading\n-------\n\n__bold__ words\nin two lines");

        await chromium.Visit(site, async page =>
        {
            await page.SignIn(author);
            await page.GotoAsync($"/admin/releases/{reference}/edit");

            await Expect(Body(page).Locator("strong")).ToHaveTextAsync("bold");
            await Expect(page.Locator("textarea#Body")).ToHaveValueAsync("* one\n* two\n\nHeading\n-------\n\n__bold__ words\nin two lines");
            await Expect(page.GetByText("not saved yet")).ToBeHiddenAsync();
            await Body(page).PressAsync("Control+End");
            await page.Keyboard.TypeAsync("!");
            await Expect(page.Locator("textarea#Body")).ToHaveValueAsync("- one\n- two\n\n## Heading\n\n**bold** words in two lines!");
        });
    }

    [Theory]
    [InlineData("word", """
        ## Night ferry

        **Calder Bay** – The night ferry *Skarv* sails again[^1]. See [the plan](https://www.calder-bay.net/plan).

        Fares stay low.

        ### Timetable

        - Monday
          - to **Norr**
        - Friday

        3. Board
        4. Sleep

        | Port | Fare |
        | --- | ---: |
        | Norr \| Süd | 10 000 |

        [^1]: From *Monday* on.
        """, true)]
    [InlineData("google-docs", """
        ## Night ferry

        The **night ferry** sails *again*, ~~weekly~~ daily. See [the plan](https://www.calder-bay.net/plan).[^1]

        ### Timetable

        - Monday
          - **to Norr**
        - Friday

        1. Board
        2. Sleep

        | Port | Fare |
        | --- | ---: |
        | Norr | 18.00 |

        End.

        [^1]: From Monday on.
        """, true)]
    [InlineData("mail", """
        **Night ferry** returns

        - One
          - Two

        Dear all,

        the ferry sails.\
        Every day.

        See [here](https://www.calder-bay.net/plan) and there.

        > What he *said*
        """, false)]
    public async Task What_is_pasted_keeps_what_it_says_and_loses_its_looks(string from, string text, bool hasPicture)
    {
        var html = await File.ReadAllTextAsync(Path.Combine(TextEditor.Root, "tests/Newsroom.Browser.Tests/Writing/pasted", from + ".html"), TestContext.Current.CancellationToken);

        await chromium.Visit(site, async page =>
        {
            await New(page);
            await Paste(page, html, "");

            await Expect(page.Locator(".writing-said")).ToHaveTextAsync(hasPicture ? "One picture could not be taken along; add it from the media library." : "");
            await page.ShouldHaveNoAxeViolations();
            await Save(page);
            (await Saved()).Replace('\u00A0', ' ').ShouldBe(text.ReplaceLineEndings("\n"));
        });
    }

    [Fact]
    public async Task Plain_text_from_a_mail_becomes_paragraphs_and_undo_takes_it_back() =>
        await chromium.Visit(site, async page =>
        {
            await New(page);
            await Body(page).FillAsync("Before.");
            await Body(page).PressAsync("Control+End");
            await page.Keyboard.PressAsync("Enter");
            await Paste(page, "", "A line that a mail program broke because it had become longer than it likes,\nand its end.\n\nMarta Ness\nHarbour master");

            await Expect(page.Locator("textarea#Body")).ToHaveValueAsync("Before.\n\nA line that a mail program broke because it had become longer than it likes, and its end.\n\nMarta Ness\\\nHarbour master");
            await page.Keyboard.PressAsync("Control+z");
            await Expect(page.Locator("textarea#Body")).ToHaveValueAsync("Before.");
        });

    [Fact]
    public async Task A_pasted_picture_is_handed_to_the_library_and_its_description_is_asked_for() =>
        await chromium.Visit(site, async page =>
        {
            await New(page);
            await Paste(page, $"<p>Look:</p><img alt=\"ferry\" src=\"data:image/jpeg;base64,{Convert.ToBase64String(Files.Jpeg())}\">", "");
            await Expect(page.GetByText("ferry.jpeg is in the text. Say what it shows.")).ToBeVisibleAsync();
            await page.GetByLabel("Picture description").FillAsync("The ferry at the pier");

            var address = (await site.Ask(db => db.MediaFiles.SingleAsync())).Address;
            await Expect(page.Locator("textarea#Body")).ToHaveValueAsync($"Look:\n\n![The ferry at the pier]({address})");
            await page.GetByLabel("Decorative").CheckAsync();
            await Expect(page.Locator("textarea#Body")).ToHaveValueAsync($"Look:\n\n![]({address}#decorative)");
            await page.ShouldHaveNoAxeViolations();
        });

    [Fact]
    public async Task The_text_follows_the_language_of_the_release() =>
        await chromium.Visit(site, async page =>
        {
            await site.Do(db => db.Settings.Single().UseLanguages(["en", "ar"]));
            await New(page);
            await page.GetByLabel("Language", new() { Exact = true }).SelectOptionAsync("ar");

            foreach (var name in new[] { "Headline", "Subheadline", "Summary", "Body" })
            {
                await Expect(page.GetByLabel(name, new() { Exact = true })).ToHaveAttributeAsync("lang", "ar");
                await Expect(page.GetByLabel(name, new() { Exact = true })).ToHaveAttributeAsync("dir", "rtl");
            }

            await Body(page).FillAsync("تعود **العبّارة** الليلية.\n\n- واحد");
            await page.ShouldHaveNoAxeViolations();
            await Expect(page.Locator("textarea#Body")).ToHaveValueAsync("تعود **العبّارة** الليلية.\n\n- واحد");
            await Expect(page.Locator("[data-count]")).ToHaveTextAsync("4 words · 1 min to read");
        });

    [Fact]
    public async Task The_help_sheet_lists_the_shortcuts_and_gives_the_focus_back() =>
        await chromium.Visit(site, async page =>
        {
            await New(page);
            await Body(page).FocusAsync();
            await page.Keyboard.PressAsync("Control+/");

            await Expect(page.GetByRole(AriaRole.Dialog, new() { Name = "Keyboard shortcuts" })).ToContainTextAsync("Ctrl+Alt+F");
            await page.ShouldHaveNoAxeViolations();
            await page.Keyboard.PressAsync("Escape");
            await Expect(Body(page)).ToBeFocusedAsync();
        });

    [Fact]
    public async Task The_summary_says_how_long_it_is() =>
        await chromium.Visit(site, async page =>
        {
            await New(page);
            await page.GetByLabel("Summary", new() { Exact = true }).FillAsync("Twelve chars");

            await Expect(page.GetByText("12 of about 200 characters")).ToBeVisibleAsync();
        });

    [Fact]
    public async Task Without_JavaScript_the_plain_field_works() =>
        await chromium.Visit(
            site,
            async page =>
            {
                await New(page);
                await page.GetByLabel("Headline", new() { Exact = true }).FillAsync("Night ferry returns");
                await Body(page).FillAsync("The **night ferry** sails.");
                await page.GetByRole(AriaRole.Button, new() { Name = "Save draft" }).ClickAsync();

                await Expect(Body(page)).ToHaveValueAsync("The **night ferry** sails.");
            },
            new() { JavaScriptEnabled = false });

    [Theory]
    [InlineData(320, ColorScheme.Light)]
    [InlineData(320, ColorScheme.Dark)]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task The_editor_is_accessible_in_both_ways_of_writing(int width, ColorScheme scheme)
    {
        var reference = await Keep(Everything.ReplaceLineEndings("\n"));

        await chromium.Visit(
            site,
            async page =>
            {
                await page.SignIn(author);
                await page.GotoAsync($"/admin/releases/{reference}/edit");
                await Expect(Body(page).Locator("blockquote footer")).ToHaveTextAsync("Marta Ness, harbour master");
                await page.ShouldHaveNoAxeViolations();
                (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth")).ShouldBe(0);
                await page.GetByRole(AriaRole.Button, new() { Name = "Source", Exact = true }).ClickAsync();
                await Expect(Body(page)).ToHaveValueAsync(Everything.ReplaceLineEndings("\n"));
                await page.ShouldHaveNoAxeViolations();
                (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth")).ShouldBe(0);
            },
            new() { ViewportSize = new() { Width = width, Height = 800 }, ColorScheme = scheme });
    }

    [Fact]
    public async Task All_scripts_of_the_edit_screen_weigh_at_most_200_kB_compressed() =>
        await chromium.Visit(site, async page =>
        {
            await New(page);
            var scripts = await page.Locator("script[src]").EvaluateAllAsync<string[]>("all => all.map(s => new URL(s.src).pathname)");
            var weight = 0L;
            foreach (var script in scripts)
            {
                using var compressed = new MemoryStream();
                await using (var gzip = new GZipStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true))
                    await gzip.WriteAsync(await (await page.APIRequest.GetAsync(script)).BodyAsync(), TestContext.Current.CancellationToken);
                weight += compressed.Length;
            }

            scripts.Length.ShouldBeGreaterThan(1);
            weight.ShouldBeLessThanOrEqualTo(200_000);
        });

    private static ILocator Body(IPage page) => page.GetByLabel("Body", new() { Exact = true });

    private async Task New(IPage page)
    {
        await page.SignIn(author);
        await page.GotoAsync("/admin/releases/new");
    }

    private static async Task Save(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Save draft" }).ClickAsync();
        await page.WaitForURLAsync("**/edit");
    }

    private async Task<string> Saved() => await site.Ask(db => db.Releases.OrderByDescending(r => r.ChangedAt).Select(r => r.Text.Body).FirstAsync());

    private static async Task Press(IPage page, string tool)
    {
        var button = page.GetByRole(AriaRole.Button, new() { Name = tool, Exact = true });
        for (var i = 0; i < 30 && !await button.EvaluateAsync<bool>("b => b === document.activeElement"); i++)
            await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("Enter");
    }

    private static async Task Paste(IPage page, string html, string text) =>
        await Body(page).EvaluateAsync("""
            (body, [html, text]) => {
              const data = new DataTransfer();
              if (html)
                data.setData("text/html", html);
              data.setData("text/plain", text);
              body.focus();
              body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
            }
            """, new[] { html, text });

    private async Task<string> Keep(string body)
    {
        var kept = await site.Keep(kind => A.Draft("Night ferry returns", body: body, kind: kind));
        return kept.Reference;
    }
}
