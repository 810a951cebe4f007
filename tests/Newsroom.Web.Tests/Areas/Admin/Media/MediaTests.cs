using System.Net;
using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Newsroom.Audit;
using Newsroom.Media;
using Newsroom.People;
using Newsroom.Releases;

namespace Newsroom.Web.Tests.Areas.Admin.Media;

public sealed class MediaTests : AdminTest
{
    [Fact]
    public async Task The_library_is_for_those_who_signed_in()
    {
        var file = await Added(Files.Jpeg());

        foreach (var path in new[] { "/admin/media", PathOf(file), $"{PathOf(file)}/file/{file.Name}", "/admin/media/choices" })
            (await Site.Reader().Ask(path)).Headers.Location!.ToString().ShouldContain("/account/sign-in");
        (await Officer.Get("/admin/media")).Has("link", "Media").ShouldBeTrue();
    }

    [Fact]
    public async Task An_empty_library_says_how_to_begin() =>
        (await Officer.Get("/admin/media")).Text.ShouldContain("The library is empty. Add pictures once");

    [Fact]
    public async Task A_file_is_found_by_its_words_its_topic_its_sort_and_what_is_worth_a_look()
    {
        await Added(Files.Jpeg(), "a.jpg", new MediaWords { Title = "Fähre am Kai", Keywords = "ferries, night", AltText = "A ship." });
        await Added(Files.Png(), "b.png", new MediaWords { Title = "Old pier", UsageEndsOn = new DateOnly(2020, 1, 1) });
        await Added(Files.Pdf(), "c.pdf", new MediaWords { Title = "Timetable" });

        (await Titles("q=FAHRE+kai")).ShouldBe(["Fähre am Kai"]);
        (await Titles("tag=night")).ShouldBe(["Fähre am Kai"]);
        (await Titles("tag=nigh")).ShouldBeEmpty();
        (await Titles("sort=document")).ShouldBe(["Timetable"]);
        (await Titles("sort=picture")).ShouldBe(["Old pier", "Fähre am Kai"], ignoreOrder: true);
        (await Titles("concern=over")).ShouldBe(["Old pier"]);
        (await Titles("concern=no-alt")).ShouldBe(["Old pier"]);
        (await Titles("concern=unused")).Count.ShouldBe(3);
        (await Titles("q=nothing")).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_said_about_a_file_is_saved_and_on_record()
    {
        var file = await Added(Files.Jpeg());

        var page = await (await Officer.Get(PathOf(file))).Submit("Save", ("Title", "Night ferry"), ("Caption", "Before its first trip."), ("Alt text", "A white ship."), ("Credit", "Mara Lindqvist"),
            ("Licence", "Free"), ("Topics", "ferries, night"), ("Last day of usage", "2027-03-31"), ("From the left, in percent", "20"), ("From the top, in percent", "80"));

        page.Text.ShouldContain("Saved.");
        var saved = await Site.Ask(db => db.MediaFiles.SingleAsync(Stop));
        (saved.Title, saved.Caption, saved.AltText, saved.Credit, saved.Licence, saved.Keywords, saved.UsageEndsOn, saved.FocusXPercent, saved.FocusYPercent)
            .ShouldBe(("Night ferry", "Before its first trip.", "A white ship.", "Mara Lindqvist", "Free", "ferries, night", new DateOnly(2027, 3, 31), 20, 80));
        (await Events(file)).ShouldBe([AuditEvents.MediaAdded, AuditEvents.MediaDescribed, AuditEvents.MediaFocused]);
    }

    [Fact]
    public async Task What_is_refused_is_shown_again()
    {
        var file = await Added(Files.Jpeg());

        var page = await (await Officer.Get(PathOf(file))).Submit("Save", ("Title", "Kept"), ("Last day of usage", "soon"), ("From the left, in percent", "101"));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain("Write the day as 2027-03-31");
        page.Text.ShouldContain("Give a number from 0 to 100.");
        page.Field("Title").GetAttribute("value").ShouldBe("Kept");
    }

    [Fact]
    public async Task Whoever_saves_on_top_of_somebody_elses_words_is_asked_first()
    {
        var file = await Added(Files.Jpeg());
        var (mine, theirs) = (await Officer.Get(PathOf(file)), await Editor.Get(PathOf(file)));
        await theirs.Submit("Save", ("Title", "Theirs"));

        var page = await mine.Submit("Save", ("Title", "Mine"));

        page.Text.ShouldContain("Somebody else saved this file");
        (await Site.Ask(db => db.MediaFiles.SingleAsync(Stop))).Title.ShouldBe("Theirs");
        await page.Submit("Save");
        (await Site.Ask(db => db.MediaFiles.SingleAsync(Stop))).Title.ShouldBe("Mine");
    }

    [Fact]
    public async Task A_removed_file_is_offered_no_more_and_can_be_put_back()
    {
        var file = await Added(Files.Jpeg());

        var removed = await (await Officer.Get(PathOf(file))).Submit("Remove from the library");
        removed.Text.ShouldContain("Removed from the library");
        (await Titles("")).ShouldBeEmpty();
        (await Officer.Get("/admin/media/choices")).Source.ShouldContain("\"files\":[]");
        (await Officer.Ask($"{PathOf(file)}/file/{file.Name}")).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await removed.Submit("Put it back")).Text.ShouldContain("Put back into the library.");
        (await Titles("")).ShouldBe([file.Name]);
        (await Events(file)).ShouldBe([AuditEvents.MediaAdded, AuditEvents.MediaRemoved, AuditEvents.MediaPutBack]);
    }

    [Fact]
    public async Task Where_a_file_is_used_is_told()
    {
        var file = await Added(Files.Jpeg());
        await Used(file, publish: true);

        var page = await Officer.Get(PathOf(file));

        page.Text.ShouldContain("Readers see it in");
        page.Document.QuerySelectorAll("aside a").Select(a => a.TextContent).ShouldContain("Night ferry returns");
        (await Titles("concern=unused")).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_Desk_says_what_readers_see_although_its_usage_is_over()
    {
        var file = await Added(Files.Jpeg(), "pier.jpg", new MediaWords { Title = "Old pier", UsageEndsOn = DateOnly.FromDateTime(Times.Noon).AddDays(3) });
        (await Officer.Get("/admin")).Text.ShouldNotContain("Old pier");
        await Used(file, publish: true);

        (await Officer.Get("/admin")).Text.ShouldContain("Ends");
        Site.Clock.Now = Times.Noon.AddDays(5);
        await Officer.SignIn(Author);

        var desk = await Officer.Get("/admin");
        desk.Text.ShouldContain("Over since");
        desk.Has("link", "Old pier").ShouldBeTrue();
    }

    [Fact]
    public async Task A_picture_is_answered_as_what_was_found_and_does_nothing_by_itself()
    {
        var file = await Added(Files.Png(), "not-a.jpg");

        var answer = await Officer.Ask($"{PathOf(file)}/file/{file.Name}");

        answer.Content.Headers.ContentType!.ToString().ShouldBe("image/png");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("sandbox");
        // Where the answer renews the cookie it forbids more: no-store.
        (answer.Headers.CacheControl!.Private || answer.Headers.CacheControl.NoStore).ShouldBeTrue();
        answer.Content.Headers.ContentDisposition.ShouldBeNull();
        (await Officer.Ask($"{PathOf(file)}/file/400.webp")).Content.Headers.ContentType!.ToString().ShouldBe("image/webp");
    }

    [Fact]
    public async Task A_document_and_an_original_are_saved_and_never_shown_in_place()
    {
        var (pdf, picture) = (await Added(Files.Pdf(), "timetable.pdf"), await Added(Files.Jpeg(), "pier.jpg"));

        foreach (var path in new[] { $"{PathOf(pdf)}/file/{pdf.Name}", $"{PathOf(picture)}/file/original/{picture.Name}" })
            (await Officer.Ask(path)).Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment", path);
    }

    [Fact]
    public async Task A_film_is_answered_in_ranges()
    {
        var film = await Added(Files.Mp4(), "pier.mp4");

        var answer = await Officer.Http.SendAsync(new HttpRequestMessage(HttpMethod.Get, $"{PathOf(film)}/file/{film.Name}") { Headers = { Range = new RangeHeaderValue(4, 7) } }, Stop);

        answer.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
        (await answer.Content.ReadAsStringAsync(Stop)).ShouldBe("ftyp");
        answer.Content.Headers.ContentRange!.Length.ShouldBe(film.Bytes);
        var head = await Officer.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, $"{PathOf(film)}/file/{film.Name}"), Stop);
        head.Content.Headers.ContentLength.ShouldBe(film.Bytes);
    }

    [Fact]
    public async Task What_a_browser_has_is_not_sent_again()
    {
        var file = await Added(Files.Jpeg());
        var path = $"{PathOf(file)}/file/square-400.jpg";
        var tag = (await Officer.Ask(path)).Headers.ETag!;

        var answer = await Officer.Http.SendAsync(new HttpRequestMessage(HttpMethod.Get, path) { Headers = { IfNoneMatch = { tag } } }, Stop);

        tag.IsWeak.ShouldBeFalse();
        answer.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Theory]
    [InlineData("401.webp"), InlineData("other.jpg"), InlineData("original/other.jpg"), InlineData("..%2Foriginal"), InlineData("1/main")]
    public async Task What_does_not_exist_is_not_found(string name)
    {
        var file = await Added(Files.Jpeg());

        (await Officer.Ask($"{PathOf(file)}/file/{name}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Officer.Ask($"/admin/media/000000000000000/file/{file.Name}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Officer.Ask("/admin/media/000000000000000")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_picture_is_offered_in_the_public_library_by_a_tick_and_taken_out_again()
    {
        var file = await Added(Files.Jpeg());
        (await Site.Ask(db => db.MediaFiles.SingleAsync(Stop))).IsForPublicLibrary.ShouldBeFalse();

        await (await Officer.Get(PathOf(file))).Submit("Save", ("Readers find it in the public library", "true"));
        (await Site.Ask(db => db.MediaFiles.SingleAsync(Stop))).IsForPublicLibrary.ShouldBeTrue();
        (await Officer.Get("/admin/media")).Text.ShouldContain("In the public library");
        await (await Officer.Get(PathOf(file))).Submit("Save", ("Readers find it in the public library", "false"));

        (await Site.Ask(db => db.MediaFiles.SingleAsync(Stop))).IsForPublicLibrary.ShouldBeFalse();
        (await Events(file)).ShouldBe([AuditEvents.MediaAdded, AuditEvents.MediaOffered, AuditEvents.MediaWithheld]);
    }

    [Fact]
    public async Task Several_pictures_are_offered_at_once()
    {
        await Added(Files.Jpeg(640, 480), "pier.jpg");
        await Added(Files.Jpeg(320, 240), "quay.jpg");

        var page = await (await Officer.Get("/admin/media")).Submit("Offer in the public library", ("Choose pier.jpg", "true"), ("Choose quay.jpg", "true"));
        page.Text.ShouldContain("2 pictures are offered in the public library");
        (await Site.Ask(db => db.MediaFiles.CountAsync(f => f.IsForPublicLibrary, Stop))).ShouldBe(2);
        (await Titles("concern=public-library")).Count.ShouldBe(2);

        (await page.Submit("Offer in the public library")).Text.ShouldContain("Choose at least one picture first.");
    }

    private static string PathOf(MediaFile file) => $"/admin/media/{file.Code}";

    private async Task<MediaFile> Added(byte[] content, string name = "pier.jpg", MediaWords? words = null)
    {
        await using var scope = Site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Data.NewsroomDbContext>();
        var by = await db.People.SingleAsync(p => p.Id == Author.Id, Stop);
        var file = await scope.ServiceProvider.GetRequiredService<MediaLibrary>().Add(new MemoryStream(content), name, by, Times.Noon, Stop);
        if (words is not null)
            file.Describe(words);
        await db.SaveChangesAsync(Stop);
        return file;
    }

    private Task Used(MediaFile file, bool publish) => Site.Do(async db =>
    {
        var used = await db.MediaFiles.SingleAsync(f => f.Id == file.Id);
        var draft = A.Draft("Night ferry returns", by: await db.People.SingleAsync(p => p.Id == Author.Id), kind: await db.Kinds.OrderBy(k => k.Order).FirstAsync(), filesInText: [used]);
        db.Add(publish ? A.Published(draft) : draft);
    });

    private async Task<List<string>> Titles(string query) =>
        [.. (await Officer.Get("/admin/media?" + query)).Document.QuerySelectorAll(".library bdi").Select(b => b.TextContent)];

    private Task<List<string>> Events(MediaFile file) => Site.Ask(db => db.Audit.Where(a => a.Subject == file.Code).OrderBy(a => a.Id).Select(a => a.Event).ToListAsync(Stop));
}
