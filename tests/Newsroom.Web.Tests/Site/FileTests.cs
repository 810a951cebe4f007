using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NetVips;
using Newsroom.Media;
using Newsroom.Releases;
using Newsroom.Testing.Html;

namespace Newsroom.Web.Tests.Site;

/// <summary>Pictures in a release's text and files beside it, as readers and guests get them.</summary>
public sealed class FileTests : GuestTest
{
    private MediaFile ferry = null!;
    private MediaFile timetable = null!;

    [Fact]
    public async Task A_public_page_shows_its_pictures_in_several_sizes_and_offers_its_downloads()
    {
        var release = await Showing(d => A.Published(d));

        var page = await Reader.Get(release.Editions.Single().Address.Path("en"));

        var picture = page.Document.QuerySelector("figure picture img")!;
        (picture.GetAttribute("alt"), picture.GetAttribute("width"), picture.GetAttribute("height")).ShouldBe(("A white ferry", "640", "480"));
        page.Document.QuerySelector("figcaption")!.TextContent.ShouldBe("Photo: Mara Lindqvist");
        page.Link("Timetable PDF, 1.4 MB").GetAttribute("href").ShouldBe($"/media/{timetable.Code}/original/timetable.pdf");
        foreach (var address in page.Document.QuerySelectorAll("source").SelectMany(s => s.GetAttribute("srcset")!.Split(", ")).Select(s => s.Split(' ')[0]).Append(picture.GetAttribute("src")!))
        {
            var file = await Reader.Ask(address);
            file.StatusCode.ShouldBe(HttpStatusCode.OK, address);
            file.Content.Headers.ContentType!.MediaType.ShouldStartWith("image/");
            file.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
            file.Headers.Contains("Set-Cookie").ShouldBeFalse();
        }
    }

    [Fact]
    public async Task A_journalist_under_embargo_gets_pictures_and_downloads_once_the_terms_are_accepted_and_nobody_else_does()
    {
        var release = await Showing(d => A.Scheduled(d));
        var path = await EmbargoLink(release);
        var journalist = Site.Visitor();
        var picture = $"{path}/media/{ferry.Code}/{ferry.Name}";

        (await journalist.Ask(picture)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var page = await Press(journalist, path);
        page.Document.QuerySelector("figure img")!.GetAttribute("src").ShouldBe(picture);
        page.Link("Timetable PDF, 1.4 MB").GetAttribute("href").ShouldBe($"{path}/media/{timetable.Code}/original/timetable.pdf");
        var file = await journalist.Ask(picture);

        file.StatusCode.ShouldBe(HttpStatusCode.OK);
        file.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await Reader.Ask(picture)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Reader.Ask(ferry.Address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_revoked_link_takes_its_pictures_with_it()
    {
        var release = await Showing(d => d);
        var path = await ReviewLink(release);
        var picture = $"{path}/media/{ferry.Code}/400.webp";
        (await Reader.Ask(picture)).StatusCode.ShouldBe(HttpStatusCode.OK);

        await Change(release, r => r.Revoke(r.ReadingLinks.Single(), r.Author, Noon));

        (await Reader.Ask(picture)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_link_opens_the_files_of_its_own_release_alone()
    {
        var path = await ReviewLink(await Scheduled());
        await Showing(d => d);

        (await Reader.Ask($"{path}/media/{ferry.Code}/400.webp")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_superseded_text_tells_its_pictures_in_words()
    {
        var release = await Showing(d => A.Corrected(A.Published(d), at: Noon));

        var page = await Reader.Get(release.Editions.Last().Address.Path("en") + "/history?edition=1");

        page.Document.QuerySelectorAll("img").ShouldBeEmpty();
        page.Text.ShouldContain("[A white ferry]");
    }

    private async Task<Release> Showing(Func<Release, Release> then)
    {
        Release? kept = null;
        await Site.Do(async db =>
        {
            var by = A.Person();
            ferry = A.Picture("ferry.jpg", 640, 480, by: by);
            timetable = A.Document(by: by);
            kept = then(A.Draft(
                Secret, body: $"It sails.\n\n![A white ferry]({ferry.Address})", by: by, kind: await db.Kinds.OrderBy(k => k.Order).FirstAsync(), filesInText: [ferry], downloads: [timetable]));
            db.Add(kept);
        });
        using var image = Image.Black(640, 480, bands: 3);
        await Site.Services.GetRequiredService<MediaStorage>().Write($"{ferry.Code}/original", new MemoryStream(image.JpegsaveBuffer()), Stop);
        return kept!;
    }
}
