using System.Globalization;
using System.Net;
using System.Xml.Linq;
using Newsroom.Releases;
using Newsroom.Settings;
using Newsroom.Testing.Html;

namespace Newsroom.Web.Tests.Site.Feeds;

public sealed class SitemapTests : SiteTest
{
    private static readonly XNamespace Own = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";
    private static readonly XNamespace Image = "http://www.google.com/schemas/sitemap-image/1.1";
    private static readonly XNamespace GoogleNews = "http://www.google.com/schemas/sitemap-news/0.9";

    [Fact]
    public async Task Every_address_it_lists_answers_and_every_language_has_its_files()
    {
        await Published("Night ferry returns");
        await Published("Ночной паром", language: "ru");
        await Site.Do(db => db.AboutPages.Add(new AboutPage { Language = "en", Slug = "imprint", Title = "Imprint", Body = "Text." }));

        var index = await Xml("/sitemap.xml");
        var parts = index.Root!.Elements(Own + "sitemap").Select(s => new Uri(s.Element(Own + "loc")!.Value).AbsolutePath).ToList();

        index.Root.Name.ShouldBe(Own + "sitemapindex");
        parts.ShouldBe(["/sitemaps/en/pages.xml", "/sitemaps/en/1.xml", "/sitemaps/ru/pages.xml", "/sitemaps/ru/1.xml", "/sitemaps/ar/pages.xml"]);
        index.Root.Elements(Own + "sitemap").Count(s => s.Element(Own + "lastmod") is { Value: "2026-05-16T10:00:00Z" }).ShouldBe(4);
        List<string> listed = [];
        foreach (var part in parts)
        {
            var urls = (await Xml(part)).Root!.Elements(Own + "url").ToList();
            urls.Count.ShouldBeGreaterThan(0);
            listed.AddRange(urls.Select(u => u.Element(Own + "loc")!.Value));
        }

        listed.ShouldBeUnique();
        listed.ShouldContain(SiteAddress + "/about/imprint");
        listed.ShouldContain(SiteAddress + "/ru/kinds/press-release");
        foreach (var address in listed)
            (await Reader.Ask(new Uri(address).PathAndQuery)).StatusCode.ShouldBe(HttpStatusCode.OK, address);
    }

    [Fact]
    public async Task A_new_file_is_begun_when_one_is_full_and_what_is_new_changes_the_last_alone()
    {
        await using var site = await NewsroomSite.Start(settings: [("Site:Address", SiteAddress), ("Sitemap:ReleasesPerFile", "2")]);
        for (var i = 1; i <= 5; i++)
            await site.Keep(kind => A.Published(A.Draft($"Number {i}", kind: kind), Noon.AddHours(-i)));
        var reader = site.Reader();
        string[] Parts(XDocument index) => [.. index.Root!.Elements(Own + "sitemap").Select(s => new Uri(s.Element(Own + "loc")!.Value).AbsolutePath)];

        Parts(await Xml("/sitemap.xml", reader)).ShouldBe(["/sitemaps/en/pages.xml", "/sitemaps/en/1.xml", "/sitemaps/en/2.xml", "/sitemaps/en/3.xml"]);
        var first = await Xml("/sitemaps/en/1.xml", reader);
        first.Root!.Elements(Own + "url").Select(u => u.Element(Own + "loc")!.Value).ShouldBe([$"{SiteAddress}/news/2026/05/number-5", $"{SiteAddress}/news/2026/05/number-4"]);

        await site.Keep(kind => A.Published(A.Draft("Number 6", kind: kind)));
        await site.Keep(kind => A.Published(A.Draft("Number 7", kind: kind)));
        Parts(await Xml("/sitemap.xml", reader)).Length.ShouldBe(5);
        (await Xml("/sitemaps/en/1.xml", reader)).ToString().ShouldBe(first.ToString());
        (await reader.Ask("/sitemaps/en/5.xml")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await reader.Ask("/sitemaps/ru/1.xml")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Translations_pictures_and_corrections_are_told()
    {
        var picture = A.Picture();
        var release = await Site.Keep(kind => A.Published(A.Draft("Night ferry returns", body: $"![A ferry]({picture.Address})", kind: kind, filesInText: [picture])));
        Release russian = null!;
        await Change(release, r => russian = r.Translate("ru", A.Reference(), r.Author, Noon));
        await Site.Do(db =>
        {
            db.AttachRange([russian.Author, russian.Kind, .. russian.FilesInText]);
            db.Add(russian);
        });
        await Change(russian, r => A.Published(r));
        await Change(release, r => A.Corrected(r, "Other words.", at: Noon));

        var url = (await Xml("/sitemaps/ru/1.xml")).Root!.Elements(Own + "url").ShouldHaveSingleItem();

        url.Element(Own + "loc")!.Value.ShouldBe(SiteAddress + "/ru" + PathOf(release));
        url.Elements(Html + "link").Select(l => (l.Attribute("hreflang")!.Value, new Uri(l.Attribute("href")!.Value).AbsolutePath)).ShouldBe(
            [("ru", "/ru" + PathOf(release)), ("en", PathOf(release)), ("x-default", PathOf(release))]);
        url.Elements(Image + "image").ShouldHaveSingleItem().Element(Image + "loc")!.Value.ShouldBe(SiteAddress + picture.Address);
        (await Xml("/sitemaps/en/1.xml")).Root!.Descendants(Html + "link").Select(l => l.Attribute("hreflang")!.Value).ShouldBe(["en", "ru", "x-default"]);
    }

    [Fact]
    public async Task News_is_what_is_at_most_two_days_old()
    {
        await Published("Yesterday’s <news>", at: Noon.AddHours(-47));
        await Published("Старая новость", language: "ru", at: Noon.AddHours(-1));
        await Published("Too old", at: Noon.AddHours(-48));

        var urls = (await Xml("/sitemap-news.xml")).Root!.Elements(Own + "url").Select(u => u.Element(GoogleNews + "news")!).ToList();

        urls.Select(n => n.Element(GoogleNews + "title")!.Value).ShouldBe(["Старая новость", "Yesterday’s <news>"]);
        urls[0].Element(GoogleNews + "publication")!.Element(GoogleNews + "language")!.Value.ShouldBe("ru");
        urls[0].Element(GoogleNews + "publication")!.Element(GoogleNews + "name")!.Value.ShouldBe("Newsroom");
        urls[1].Element(GoogleNews + "publication_date")!.Value.ShouldBe("2026-05-14T11:00:00Z");
    }

    [Fact]
    public async Task Nothing_scheduled_or_taken_back_is_in_any_of_them()
    {
        await Published();
        await Site.Keep(kind => A.Scheduled(A.Draft("Zanzibar ferry", slug: "zanzibar", kind: kind), at: Noon.AddDays(1)));
        await Site.Keep(kind => A.Withdrawn(A.Published(A.Draft("Zanzibar boat", slug: "zanzibar-boat", kind: kind), Noon.AddHours(-2)), at: Noon.AddHours(-1)));
        string[] files = ["/sitemap.xml", "/sitemaps/en/pages.xml", "/sitemaps/en/1.xml", "/sitemap-news.xml"];

        Site.Clock.Now = Noon.AddDays(1).AddMilliseconds(-1);
        foreach (var file in files)
            (await Xml(file)).ToString().ShouldNotContain("zanzibar", Case.Insensitive, file);
        Site.Clock.Now = Noon.AddDays(1);
        foreach (var file in files[2..])
            (await Xml(file)).ToString().ShouldContain("/news/2026/05/zanzibar<", Case.Insensitive, file);
    }

    private Task<XDocument> Xml(string path) => Xml(path, Reader);

    private static async Task<XDocument> Xml(string path, Visitor reader)
    {
        var answer = await reader.Ask(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/xml");
        answer.Headers.CacheControl!.ToString().ShouldBe("public, max-age=0, s-maxage=1");
        var xml = XDocument.Parse(await answer.Content.ReadAsStringAsync(Stop));
        foreach (var changed in xml.Descendants(Own + "lastmod"))
            DateTime.Parse(changed.Value, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal).Kind.ShouldBe(DateTimeKind.Utc);
        foreach (var address in xml.Descendants(Own + "loc"))
            new Uri(address.Value).GetLeftPart(UriPartial.Authority).ShouldBe(SiteAddress);
        return xml;
    }
}
