using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Newsroom.Settings;
using Newsroom.Testing.Html;

namespace Newsroom.Web.Tests.Site.Feeds;

/// <summary>What the heads of pages tell machines.</summary>
public sealed class HeadTests : SiteTest
{
    // What Google asks of an article, and what the newsroom promises besides.
    private static readonly string[] Required =
    [
        "@context", "@type", "headline", "image", "datePublished", "dateModified", "author", "publisher", "mainEntityOfPage", "url", "inLanguage",
        "identifier", "isAccessibleForFree", "articleSection", "keywords", "description",
    ];

    [Fact]
    public async Task A_release_has_every_property_that_search_engines_ask_for()
    {
        var picture = A.Picture();
        var release = await Site.Keep(kind => A.Published(A.Draft("Night ferry returns", body: $"![A ferry]({picture.Address})", kind: kind, filesInText: [picture], tags: [A.Tag()])));
        Site.Clock.Advance(TimeSpan.FromHours(1));
        await Change(release, r => A.Corrected(r, $"On Friday.\n\n![A ferry]({picture.Address})", "We named the wrong day."));

        var article = JsonOf(await Reader.Get(PathOf(release)));

        Required.Where(name => !article.TryGetProperty(name, out _)).ShouldBeEmpty();
        article.GetProperty("identifier").GetString().ShouldBe(release.Reference);
        article.GetProperty("isAccessibleForFree").GetBoolean().ShouldBeTrue();
        article.GetProperty("articleSection").GetString().ShouldBe("Press release");
        article.GetProperty("keywords").EnumerateArray().Select(k => k.GetString()).ShouldBe(["Ferries"]);
        article.GetProperty("publisher").GetProperty("logo").GetProperty("url").GetString().ShouldBe(SiteAddress + "/icon-512.png");
        article.GetProperty("correction")[0].GetProperty("text").GetString().ShouldBe("We named the wrong day.");
        var pictures = article.GetProperty("image").EnumerateArray().Select(i => i.GetString()!).ToList();
        pictures.ShouldBe([.. new[] { "wide", "card", "square" }.Select(crop => $"{SiteAddress}/media/{picture.Code}/{crop}-1200.jpg"), $"{SiteAddress}/r/{release.Reference}/card.png?v=2"]);
    }

    [Fact]
    public async Task Networks_are_told_title_language_card_and_times()
    {
        var release = await Published("Ночной паром", language: "ru");

        var page = await Reader.Get("/r/" + release.Reference);

        Meta(page, "og:type").ShouldBe("article");
        Meta(page, "og:title").ShouldBe("Ночной паром");
        Meta(page, "og:locale").ShouldBe("ru_RU");
        Meta(page, "og:url").ShouldBe(SiteAddress + PathOf(release));
        Meta(page, "og:image").ShouldBe($"{SiteAddress}/r/{release.Reference}/card.png?v=1");
        (Meta(page, "og:image:width"), Meta(page, "og:image:height"), Meta(page, "og:image:alt")).ShouldBe(("1200", "630", "Ночной паром"));
        Meta(page, "article:published_time").ShouldBe("2026-05-16T10:00:00Z");
        page.Document.QuerySelector("meta[name='twitter:card']")!.GetAttribute("content").ShouldBe("summary_large_image");
        foreach (var link in page.Document.QuerySelectorAll("link[type$=oembed]"))
            (await Reader.Ask(new Uri(link.GetAttribute("href")!).PathAndQuery)).StatusCode.ShouldBe(HttpStatusCode.OK);
        page.Document.QuerySelectorAll("link[type$=oembed]").Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("en", "en_US")]
    [InlineData("ru", "ru_RU")]
    [InlineData("de", "de_DE")]
    [InlineData("fr", "fr_FR")]
    [InlineData("es", "es_ES")]
    [InlineData("ar", "ar_AR")]
    public void Locales_are_written_as_networks_write_them(string code, string locale) => LanguageNames.Locale(code).ShouldBe(locale);

    [Theory]
    [InlineData("/")]
    [InlineData("/news")]
    [InlineData("/tags")]
    [InlineData("/archive")]
    [InlineData("/feeds")]
    [InlineData("/kinds/press-release")]
    public async Task What_every_language_has_leads_to_every_language_and_back(string path)
    {
        await Published();
        string In(string language) => SiteAddress + (language == "en" ? path : $"/{language}{(path == "/" ? "" : path)}");

        foreach (var language in new[] { "en", "ru", "ar" })
        {
            var page = await Reader.Get(new Uri(In(language)).AbsolutePath);
            page.Document.QuerySelector("link[rel=canonical]")!.GetAttribute("href").ShouldBe(new Uri(In(language)).AbsoluteUri);
            page.Document.QuerySelectorAll("link[rel=alternate][hreflang]").Select(l => (l.GetAttribute("hreflang"), l.GetAttribute("href"))).ShouldBe(
                new[] { "en", "ru", "ar" }.Select(code => ((string?)code, (string?)new Uri(In(code)).AbsoluteUri)).Append(("x-default", new Uri(In("en")).AbsoluteUri)));
        }
    }

    [Fact]
    public async Task What_one_language_has_alone_names_no_other()
    {
        await Site.Keep(kind => A.Published(A.Draft(kind: kind, tags: [A.Tag()])));
        await Site.Do(db =>
        {
            foreach (var (language, slug) in new[] { ("en", "imprint"), ("en", "privacy"), ("ru", "privacy") })
                db.AboutPages.Add(new AboutPage { Language = language, Slug = slug, Title = slug, Body = "Text." });
        });

        foreach (var path in new[] { "/tags/ferries", "/about/imprint", "/news?kind=press-release", "/search?q=ferry" })
            (await Reader.Get(path)).Document.QuerySelectorAll("link[hreflang]").ShouldBeEmpty(path);
        (await Reader.Get("/ru/about/privacy")).Document.QuerySelectorAll("link[hreflang]").Select(l => l.GetAttribute("hreflang")).ShouldBe(["en", "ru", "x-default"]);
    }

    [Fact]
    public async Task The_front_page_says_who_it_is_and_how_it_is_searched()
    {
        await Site.Do(async db => (await db.Settings.SingleAsync(Stop)).Organisation = "Calder </script> Ferries");

        var graph = JsonOf(await Reader.Get("/ru")).GetProperty("@graph");

        graph[0].GetProperty("@type").GetString().ShouldBe("Organization");
        graph[0].GetProperty("name").GetString().ShouldBe("Calder </script> Ferries");
        graph[0].GetProperty("logo").GetProperty("url").GetString().ShouldBe(SiteAddress + "/icon-512.png");
        graph[1].GetProperty("@type").GetString().ShouldBe("WebSite");
        graph[1].GetProperty("url").GetString().ShouldBe(SiteAddress + "/ru");
        graph[1].GetProperty("potentialAction").GetProperty("target").GetProperty("urlTemplate").GetString().ShouldBe(SiteAddress + "/ru/search?q={search_term_string}");
    }

    [Fact]
    public async Task Robots_are_kept_out_of_the_office_alone()
    {
        var robots = await Reader.Ask("/robots.txt");

        robots.Content.Headers.ContentType!.MediaType.ShouldBe("text/plain");
        (await robots.Content.ReadAsStringAsync(Stop)).ShouldBe(
            $"User-agent: *\nDisallow: /admin\nDisallow: /account\nDisallow: /embargo\nDisallow: /review\n\nSitemap: {SiteAddress}/sitemap.xml\nSitemap: {SiteAddress}/sitemap-news.xml\n");
        (await Reader.Ask("/ru/robots.txt")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Whoever_finds_a_weakness_is_told_whom_to_tell()
    {
        (await Reader.Ask("/.well-known/security.txt")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await Site.Do(async db => (await db.Settings.SingleAsync(Stop)).UseSecurityContact("security@calder.example"));

        var text = await (await Reader.Ask("/.well-known/security.txt")).Content.ReadAsStringAsync(Stop);

        text.ShouldBe($"Contact: mailto:security@calder.example\nExpires: 2027-04-01T00:00:00Z\nPreferred-Languages: en, ru, ar\nCanonical: {SiteAddress}/.well-known/security.txt\n");
        await Site.Do(async db => (await db.Settings.SingleAsync(Stop)).UseSecurityContact("https://calder.example/security"));
        (await (await Reader.Ask("/.well-known/security.txt")).Content.ReadAsStringAsync(Stop)).ShouldStartWith("Contact: https://calder.example/security\n");
    }

    [Fact]
    public async Task The_manifest_speaks_the_pages_language()
    {
        var page = await Reader.Get("/ar");
        var answer = await Reader.Ask(page.Document.QuerySelector("link[rel=manifest]")!.GetAttribute("href")!);
        var manifest = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop)).RootElement;

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/manifest+json");
        (manifest.GetProperty("lang").GetString(), manifest.GetProperty("dir").GetString(), manifest.GetProperty("start_url").GetString()).ShouldBe(("ar", "rtl", "/ar"));
        manifest.GetProperty("theme_color").GetString().ShouldBe(Accent.Default.Colour);
        manifest.GetProperty("icons").EnumerateArray().Select(i => i.GetProperty("src").GetString()).ShouldBe(["/icon-192.png", "/icon-512.png"]);
    }

    private static JsonElement JsonOf(HtmlPage page) =>
        JsonDocument.Parse(page.Document.QuerySelectorAll("script[type='application/ld+json']").ShouldHaveSingleItem().TextContent).RootElement;

    private static string? Meta(HtmlPage page, string property) => page.Document.QuerySelector($"meta[property='{property}']")?.GetAttribute("content");
}
