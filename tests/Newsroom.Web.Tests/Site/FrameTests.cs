using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NetVips;
using Newsroom.Media;
using Newsroom.Releases;
using Newsroom.Settings;

namespace Newsroom.Web.Tests.Site;

/// <summary>What stands around every page: notice, logo, colour, icons, links, languages.</summary>
public sealed class FrameTests : SiteTest
{
    [Fact]
    public async Task An_emergency_notice_stands_on_every_page_until_it_ends()
    {
        var release = await Published();
        await ShowNotice("en", "All ferries are cancelled.", until: Noon.AddHours(1));
        string[] paths = ["/", "/news", "/tags", "/archive", "/search", PathOf(release), "/no-such-page"];

        foreach (var path in paths)
            (await Reader.Get(path)).Document.QuerySelector(".emergency")!.TextContent.ShouldContain("All ferries are cancelled.", Case.Sensitive, path);
        Site.Clock.Now = Noon.AddHours(1);
        foreach (var path in paths)
            (await Reader.Get(path)).Document.QuerySelector(".emergency").ShouldBeNull(path);
    }

    [Fact]
    public async Task A_language_shows_its_own_notice_else_that_of_the_first_language_marked_as_such()
    {
        await ShowNotice("en", "All ferries are cancelled.");
        await ShowNotice("ru", "Все паромы отменены.");

        (await Reader.Get("/ru")).Document.QuerySelector(".emergency p")!.TextContent.ShouldStartWith("Все паромы");
        var borrowed = (await Reader.Get("/ar")).Document.QuerySelector(".emergency p")!;
        (borrowed.GetAttribute("lang"), borrowed.GetAttribute("dir")).ShouldBe(("en", "ltr"));
        (await Reader.Get("/")).Text.ShouldNotContain("Все паромы");
    }

    [Fact]
    public async Task The_accent_colour_is_a_style_sheet_of_its_own_that_caches_may_keep_for_ever()
    {
        await Site.Do(async db => (await db.Settings.SingleAsync()).UseAccent("#7a0019"));

        var page = await Reader.Get("/");
        var sheet = await Reader.Ask("/look/7a0019.css");

        page.Document.QuerySelectorAll("link[rel=stylesheet]")[^1].GetAttribute("href").ShouldBe("/look/7a0019.css");
        sheet.Content.Headers.ContentType!.MediaType.ShouldBe("text/css");
        sheet.Headers.CacheControl!.ToString().ShouldContain("max-age=31536000");
        (await sheet.Content.ReadAsStringAsync(Stop)).ShouldStartWith(":root{--accent:#7a0019;--accent-on-dark:#");
        (await Reader.Ask("/look/ffcc00.css")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Reader.Ask("/look/nothing.css")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_usual_colour_needs_no_second_style_sheet() =>
        (await Reader.Get("/")).Document.QuerySelectorAll("link[rel=stylesheet]").Length.ShouldBe(1);

    [Theory]
    [InlineData("/icon-32.png", 32), InlineData("/icon-180.png", 180), InlineData("/icon-192.png", 192), InlineData("/icon-512.png", 512), InlineData("/favicon.ico", 32)]
    public async Task Icons_are_squares_of_their_size_with_and_without_a_logo(string path, int size)
    {
        using (var drawn = Image.NewFromBuffer(await Bytes(path)))
            (drawn.Width, drawn.Height).ShouldBe((size, size));
        var before = await Bytes(path);

        await AddLogo();

        using var made = Image.NewFromBuffer(await Bytes(path));
        (made.Width, made.Height).ShouldBe((size, size));
        (await Bytes(path)).ShouldNotBe(before);
    }

    [Fact]
    public async Task Other_sizes_of_icons_do_not_exist() =>
        (await Reader.Ask("/icon-33.png")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task The_logo_stands_for_the_name_and_readers_may_have_it()
    {
        var logo = await AddLogo();

        var page = await Reader.Get("/");

        var image = page.Document.QuerySelector(".brand img")!;
        image.GetAttribute("alt").ShouldBe("Newsroom");
        (image.GetAttribute("width"), image.GetAttribute("height")).ShouldBe(("72", "48"));
        (await Reader.Ask(image.GetAttribute("src")!)).StatusCode.ShouldBe(HttpStatusCode.OK);
        image.GetAttribute("src").ShouldBe(MediaAddress.Of(logo.Code, logo.Name));
    }

    [Fact]
    public async Task The_foot_has_the_links_of_its_language_the_accounts_of_all_and_the_number_out_of_hours()
    {
        await Site.Do(async db =>
        {
            (await db.Settings.SingleAsync()).UseOutOfHoursPhone("+44 1632 960 100");
            db.SiteLinks.AddRange(
                new SiteLink(SiteLinkPlace.Footer, "en", "Timetables", "https://ferries.example/timetables", 0),
                new SiteLink(SiteLinkPlace.Footer, "ru", "Расписание", "https://ferries.example/ru", 0),
                new SiteLink(SiteLinkPlace.Social, "", "Mastodon", "https://social.example/@calder", 0));
        });

        var (english, russian) = (await Reader.Get("/"), await Reader.Get("/ru"));

        english.Link("Timetables").GetAttribute("href").ShouldBe("https://ferries.example/timetables");
        english.Link("+44 1632 960 100").GetAttribute("href").ShouldBe("tel:+441632960100");
        english.Text.ShouldNotContain("Расписание");
        russian.Link("Расписание").GetAttribute("href").ShouldBe("https://ferries.example/ru");
        russian.Link("Mastodon").GetAttribute("rel").ShouldBe("me");
    }

    [Fact]
    public async Task The_switcher_leads_to_the_same_thing_where_it_exists_else_to_the_front_page()
    {
        var original = await Published("Night ferry returns");
        Release? translation = null;
        await Site.Do(async db =>
        {
            var kept = await db.Releases.WithReference(original.Reference, Stop);
            translation = A.Published(Said(kept.Translate("ru", A.Reference(), kept.Author, Noon)));
            db.Add(translation);
        });

        (await Switcher(PathOf(original))).ShouldBe([("ru", PathOf((Release)translation!)), ("ar", "/ar")]);
        (await Switcher("/news")).ShouldBe([("ru", "/ru/news"), ("ar", "/ar/news")]);
        (await Switcher("/ru/kinds/statement")).ShouldBe([("en", "/kinds/statement"), ("ar", "/ar/kinds/statement")]);
    }

    [Theory]
    [InlineData("2019-12-30T12:00:00", "Calder Port Trust", "31.12.2019", "Calder Harbour Board")]
    [InlineData("2019-12-31T23:30:00", "Calder Port Trust", "31.12.2019", "Calder Harbour Board")]
    [InlineData("2020-01-01T12:00:00", "Calder Harbour Board", "30.06.2023", "Calder Harbour")]
    [InlineData("2023-07-01T12:00:00", null, null, null)]
    public async Task A_release_says_what_the_organisation_was_called_at_its_time(string at, string? name, string? until, string? successor)
    {
        await Site.Do(db => db.FormerNames.AddRange(
            new FormerName("en", "Calder Port Trust", new DateOnly(2019, 12, 31), "Calder Harbour Board"),
            new FormerName("en", "Calder Harbour Board", new DateOnly(2023, 6, 30), "Calder Harbour"),
            new FormerName("ru", "Порт Колдер", new DateOnly(2030, 1, 1), "Гавань Колдер")));
        var time = DateTime.SpecifyKind(DateTime.Parse(at, System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc);
        var release = await Site.Keep(kind => A.Published(A.Draft(kind: kind, now: time.AddHours(-1)), time));

        var note = (await Reader.Get(PathOf(release))).Document.QuerySelector(".former");

        note?.TextContent.ShouldBe($"This organisation was called {name} until {until}; since then it has been called {successor}.");
        (note is null).ShouldBe(name is null);
    }

    private static Release Said(Release draft)
    {
        draft.Rewrite("Ночной паром возвращается", "Ночной паром снова ходит.");
        return draft;
    }

    private Task ShowNotice(string language, string text, DateTime? until = null) => Site.Do(db =>
    {
        var by = A.Person();
        var (notice, entry) = EmergencyNotice.Show(language, text, "", "", until, by, Noon);
        db.AddRange(by, notice, entry);
    });

    private async Task<MediaFile> AddLogo()
    {
        var person = await Site.AddPerson(name: "Erik Sandvik");
        using var scope = Site.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<Newsroom.Data.NewsroomDbContext>();
        var by = await db.People.SingleAsync(p => p.Id == person.Id, Stop);
        await using var content = new MemoryStream(Files.Jpeg());
        var logo = await scope.ServiceProvider.GetRequiredService<MediaLibrary>().Add(content, "logo.jpg", by, Noon, Stop);
        (await db.Settings.SingleAsync(Stop)).UseLogo(logo, null);
        await db.SaveChangesAsync(Stop);
        return logo;
    }

    private async Task<byte[]> Bytes(string path) => await (await Reader.Ask(path)).EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync(Stop);

    private async Task<List<(string, string)>> Switcher(string path) =>
        [.. (await Reader.Get(path)).Document.QuerySelectorAll(".languages a").Select(a => (a.GetAttribute("hreflang")!, a.GetAttribute("href")!))];
}
