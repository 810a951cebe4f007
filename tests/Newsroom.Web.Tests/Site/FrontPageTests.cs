using Microsoft.EntityFrameworkCore;
using Newsroom.Media;
using Newsroom.Releases;

namespace Newsroom.Web.Tests.Site;

public sealed class FrontPageTests : SiteTest
{
    [Fact]
    public async Task The_newest_leads_where_nobody_chose()
    {
        await Published("Older", at: Noon.AddDays(-1));
        await Published("Newest");

        (await Lead()).ShouldBe("Newest");
    }

    [Fact]
    public async Task What_an_editor_pinned_leads_until_its_time_is_over_and_stands_there_once()
    {
        var older = await Published("Older", at: Noon.AddDays(-1));
        await Published("Newest");
        await Pin(older, Noon.AddHours(2));

        (await Lead()).ShouldBe("Older");
        (await Reader.Get("/")).Document.QuerySelectorAll("main a").Count(a => a.TextContent == "Older").ShouldBe(1);
        Site.Clock.Now = Noon.AddHours(2);
        (await Lead()).ShouldBe("Newest");
    }

    [Fact]
    public async Task A_pinned_release_leads_from_the_moment_it_is_public_and_no_longer_than_it_is()
    {
        await Published("Public");
        var scheduled = await Site.Keep(kind => A.Scheduled(A.Draft("Scheduled", kind: kind), Noon.AddHours(1)));
        await Pin(scheduled, Noon.AddDays(1));

        (await Lead()).ShouldBe("Public");
        Site.Clock.Now = Noon.AddHours(1);
        (await Lead()).ShouldBe("Scheduled");
        await Change(scheduled, r => r.Withdraw("The crossing was cancelled.", r.Author, Noon.AddHours(2)));
        Site.Clock.Now = Noon.AddHours(2);
        (await Lead()).ShouldBe("Public");
    }

    [Fact]
    public async Task A_pinned_release_leads_its_own_language_only()
    {
        var older = await Published("Старое", "ru", at: Noon.AddDays(-1));
        await Published("Новое", "ru");
        await Published("Newest");
        await Pin(older, Noon.AddHours(2));

        (await Lead()).ShouldBe("Newest");
        (await Lead("/ru")).ShouldBe("Старое");
    }

    [Fact]
    public async Task A_headline_has_the_first_picture_of_its_text_beside_it_and_none_where_there_is_none()
    {
        await Published("Without");
        var (first, second) = (A.Picture("ferry.jpg", 3_000, 2_000), A.Picture("mole.jpg", 500, 400));
        await Site.Keep(kind => A.Published(A.Draft("With", kind: kind, filesInText: [first, second], downloads: [A.Document()]), Noon.AddMinutes(-1)));

        var rows = (await Reader.Get("/news")).Document.QuerySelectorAll(".row");

        rows[0].QuerySelector("img").ShouldBeNull();
        var image = rows[1].QuerySelector("img")!;
        image.GetAttribute("src").ShouldBe($"/media/{first.Code}/card-400.jpg");
        (image.GetAttribute("alt"), image.GetAttribute("width"), image.GetAttribute("height")).ShouldBe(("", "400", "267"));
        rows[1].QuerySelector("source")!.GetAttribute("srcset").ShouldBe(string.Join(", ", new[] { 400, 800, 1200 }.Select(w => $"/media/{first.Code}/card-{w}.webp {w}w")));
    }

    [Fact]
    public void Every_size_a_headline_offers_is_one_the_library_makes()
    {
        foreach (var (width, height) in new[] { (3_000, 2_000), (500, 400), (300, 5_000), (1_300, 800) })
        {
            var picture = A.Picture("ferry.jpg", width, height);
            var offered = new Newsroom.Web.Site.News.CardPicture(picture.Code, width, height);

            foreach (var name in offered.SourceSet.Split(", ").Select(s => s.Split(' ')[0].Split('/')[^1]).Append(offered.Source.Split('/')[^1]))
                MediaVariant.Named(picture, name).ShouldNotBeNull($"{name} of {width} by {height}");
        }
    }

    private Task Pin(Release release, DateTime until) => Site.Do(async db =>
    {
        var kept = await db.Releases.WithReference(release.Reference, Stop);
        var (lead, entry) = PinnedLead.Pin(kept, until, kept.Author, Noon);
        db.AddRange(lead, entry);
    });

    private async Task<string> Lead(string path = "/") => (await Reader.Get(path)).Document.QuerySelector(".lead h2")!.TextContent;
}
