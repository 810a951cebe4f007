using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NetVips;
using Newsroom.Media;
using Newsroom.Releases;

namespace Newsroom.Web.Tests.Site;

/// <summary>The public library: approved pictures of public releases, and nothing else.</summary>
public sealed class PicturesTests : SiteTest
{
    [Fact]
    public async Task An_offered_picture_of_a_public_release_is_found_by_words_topic_and_year_and_downloaded_for_web_and_print()
    {
        var (pier, release) = await Shown("pier.jpg", new MediaWords { Title = "Pier 4", Caption = "Pier 4 at noon.", Credit = "Photo: Mara Lindqvist", Licence = "Free for news.", AltText = "A long pier.", Keywords = "Piers, Harbour" });
        await Shown("quay.jpg", new MediaWords { Title = "Quay" });

        foreach (var query in new[] { "", "?q=PIER+noon", "?tag=Piers", "?year=2026" })
            (await Reader.Get("/media" + query)).Has("link", "A long pier. Pier 4").ShouldBeTrue(query);
        (await Reader.Get("/media?q=quay")).Text.ShouldContain("Pictures: 1");
        (await Reader.Get("/media?year=2019")).Text.ShouldContain("No picture fits all of this.");
        (await Reader.Ask("/media?year=x")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Reader.Ask("/media?page=2")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        var page = await Reader.Get($"/media/{pier.Code}");
        foreach (var words in new[] { "Pier 4 at noon.", "Photo: Mara Lindqvist", "Free for news.", "A long pier.", "Night ferry pier.jpg" })
            page.Text.ShouldContain(words);
        page.Link(release.Text.Headline).GetAttribute("href").ShouldBe(PathOf(release));
        foreach (var (link, width) in new[] { ("For the web JPEG, 400 × 300", 400), ("For print JPEG, 640 × 480", 640) })
        {
            var file = await Reader.Ask(page.Link(link).GetAttribute("href")!);
            file.StatusCode.ShouldBe(HttpStatusCode.OK, link);
            using var picture = Image.NewFromBuffer(await file.Content.ReadAsByteArrayAsync(Stop));
            picture.Width.ShouldBeLessThanOrEqualTo(width);
        }
    }

    [Fact]
    public async Task In_another_language_the_library_speaks_it()
    {
        var (pier, _) = await Shown("pier.jpg", new MediaWords { Title = "Pier 4" });

        (await Reader.Get("/ru/media")).Text.ShouldContain("Фотографий: 1");
        (await Reader.Get($"/ru/media/{pier.Code}")).Text.ShouldContain("Для печати");
        (await Reader.Get($"/ar/media/{pier.Code}")).Document.DocumentElement.GetAttribute("dir").ShouldBe("rtl");
    }

    [Fact]
    public async Task What_was_not_offered_is_not_in_the_library_although_its_release_shows_it()
    {
        var (pier, _) = await Shown("pier.jpg", MediaWords.None, isOffered: false);

        await ShouldNotBeThere(pier);

        (await Reader.Ask(pier.Address)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_picture_appears_with_its_release_and_not_a_moment_before()
    {
        var (pier, _) = await Shown("pier.jpg", MediaWords.None, draft => A.Scheduled(draft, Noon.AddHours(1)));

        Site.Clock.Now = Noon.AddHours(1).AddMilliseconds(-1);
        await ShouldNotBeThere(pier);
        Site.Clock.Now = Noon.AddHours(1);

        (await Reader.Ask($"/media/{pier.Code}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Reader.Get("/media")).Text.ShouldContain("Pictures: 1");
    }

    [Theory]
    [InlineData(WithdrawalForm.Gone)]
    [InlineData(WithdrawalForm.Notice)]
    public async Task With_its_release_a_picture_leaves_the_library(WithdrawalForm form)
    {
        var (pier, release) = await Shown("pier.jpg", MediaWords.None);

        await Change(release, r => r.Withdraw(form, "It was wrong.", null, r.Author, Noon));

        await ShouldNotBeThere(pier);
    }

    [Fact]
    public async Task A_picture_stays_through_the_last_day_of_its_usage_in_the_newsrooms_zone()
    {
        await Site.Do(async db => (await db.Settings.SingleAsync()).UseZone("Europe/Berlin"));
        var (pier, _) = await Shown("pier.jpg", new MediaWords { UsageEndsOn = new DateOnly(2026, 5, 16) });

        Site.Clock.Now = new DateTime(2026, 5, 16, 21, 59, 59, DateTimeKind.Utc);
        (await Reader.Ask($"/media/{pier.Code}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        Site.Clock.Now = new DateTime(2026, 5, 16, 22, 0, 0, DateTimeKind.Utc);

        await ShouldNotBeThere(pier);
    }

    [Fact]
    public async Task A_removed_picture_leaves_the_library()
    {
        var (pier, _) = await Shown("pier.jpg", MediaWords.None);

        await Site.Do(async db => (await db.MediaFiles.SingleAsync()).Remove(Noon));

        await ShouldNotBeThere(pier);
    }

    private async Task ShouldNotBeThere(MediaFile file)
    {
        (await Reader.Ask($"/media/{file.Code}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Reader.Get("/media")).Text.ShouldContain("There are no pictures here yet.");
        (await Reader.Get("/media?q=pier")).Source.ShouldNotContain(file.Code);
    }

    private async Task<(MediaFile File, Release Release)> Shown(string name, MediaWords words, Func<Release, Release>? then = null, bool isOffered = true)
    {
        using var drawn = Image.Black(640, 480, bands: 3).Linear([1, 1, 1], [name.Sum(c => c) % 250, 90, 120]).Cast(Enums.BandFormat.Uchar);
        var content = drawn.JpegsaveBuffer();
        await using var scope = Site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Newsroom.Data.NewsroomDbContext>();
        var author = A.Person();
        db.Add(author);
        var file = await scope.ServiceProvider.GetRequiredService<MediaLibrary>().Add(new MemoryStream(content), name, author, Noon.AddDays(-1), Stop);
        file.Describe(words);
        file.Offer(isOffered);
        var release = A.Draft("Night ferry " + name, kind: await db.Kinds.OrderBy(k => k.Order).FirstAsync(Stop));
        var copy = release.Copy();
        release.Save(copy with { Text = copy.Text with { Body = $"{copy.Text.Body}\n\n![A pier]({file.Address})" }, FilesInText = [file] }, release.RevisionNumber, release.Author, Noon.AddDays(-1));
        db.Add((then ?? (draft => A.Published(draft)))(release));
        await db.SaveChangesAsync(Stop);
        return (file, release);
    }
}
