using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Newsroom.Media;
using Newsroom.People;
using Newsroom.Testing.Html;
using Newsroom.Web.Jobs;

namespace Newsroom.Web.Tests.Areas.Admin.Media;

public sealed class UploadTests : AdminTest
{
    private const string Root = "/admin/media/uploads";

    [Fact]
    public async Task A_file_arrives_in_parts_and_is_in_the_library()
    {
        var picture = Files.Jpeg();
        var address = await Begun(Officer, picture.Length, "Fähre.jpg");

        (await Sent(Officer, address, 0, picture[..2000])).Headers.GetValues("Upload-Offset").ShouldBe(["2000"]);
        (await Sent(Officer, address, 2000, picture[2000..])).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var answer = await Answered(await Completed(Officer, address));

        answer.GetProperty("wasThere").GetBoolean().ShouldBeFalse();
        var file = await Site.Ask(db => db.MediaFiles.SingleAsync(Stop));
        (file.OriginalName, file.Name, file.AddedById).ShouldBe(("Fähre.jpg", "fahre.jpg", Author.Id));
        answer.GetProperty("file").GetProperty("address").GetString().ShouldBe(file.Address);
    }

    [Fact]
    public async Task After_half_of_it_the_rest_goes_on_where_it_was_also_on_another_instance()
    {
        var picture = Files.Jpeg();
        var half = picture.Length / 2;
        var address = await Begun(Officer, picture.Length);
        await Sent(Officer, address, 0, picture[..half]);

        await using var other = NewsroomSite.StartBeside(Site);
        var again = other.Visitor();
        await again.SignIn(Author);
        var known = await again.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, address), Stop);
        known.Headers.GetValues("Upload-Offset").ShouldBe([$"{half}"]);
        known.Headers.GetValues("Upload-Length").ShouldBe([$"{picture.Length}"]);
        await Sent(again, address, half, picture[half..]);

        (await Completed(again, address)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Site.Ask(db => db.MediaFiles.CountAsync(Stop))).ShouldBe(1);
    }

    [Fact]
    public async Task A_part_that_comes_twice_is_told_where_to_go_on()
    {
        var picture = Files.Jpeg();
        var address = await Begun(Officer, picture.Length);
        await Sent(Officer, address, 0, picture[..1000]);

        var twice = await Sent(Officer, address, 0, picture[..1000]);

        twice.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        twice.Headers.GetValues("Upload-Offset").ShouldBe(["1000"]);
    }

    [Fact]
    public async Task A_part_that_was_changed_on_its_way_is_refused()
    {
        var picture = Files.Jpeg();
        var address = await Begun(Officer, picture.Length);

        var refused = await Sent(Officer, address, 0, picture[..1000], digestOf: picture[1..1001]);

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Sent(Officer, address, 0, picture[..1000], digestOf: picture[..1000])).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task An_answer_that_got_lost_can_be_had_again()
    {
        var picture = Files.Jpeg();
        var address = await Begun(Officer, picture.Length);
        await Sent(Officer, address, 0, picture);
        var first = await Answered(await Completed(Officer, address));

        var second = await Answered(await Completed(Officer, address));

        second.GetProperty("file").GetProperty("code").GetString().ShouldBe(first.GetProperty("file").GetProperty("code").GetString());
        (await Site.Ask(db => db.MediaFiles.CountAsync(Stop))).ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_goes_on_with_another_persons_upload()
    {
        var picture = Files.Jpeg();
        var address = await Begun(Officer, picture.Length);
        var colleague = await Site.SignIn(Role.Administrator, "Ada Novak");

        (await colleague.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, address), Stop)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Sent(colleague, address, 0, picture)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Completed(colleague, address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Send(colleague, HttpMethod.Delete, address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Sent(Officer, address, 0, picture)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Without_the_forms_token_nothing_is_taken()
    {
        var begun = await Officer.Http.SendAsync(new HttpRequestMessage(HttpMethod.Post, Root) { Headers = { { "Upload-Length", "10" } } }, Stop);

        begun.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Site.Ask(db => db.MediaUploads.CountAsync(Stop))).ShouldBe(0);
    }

    [Fact]
    public async Task A_file_that_is_refused_leaves_nothing()
    {
        var page = "<svg/>"u8.ToArray();
        var address = await Begun(Officer, page.Length, "drawing.svg");
        await Sent(Officer, address, 0, page);

        var refused = await Completed(Officer, address);

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Answered(refused)).GetProperty("sentences")[0].GetString()!.ShouldContain("export it as PNG");
        (await Site.Ask(db => db.MediaUploads.CountAsync(Stop))).ShouldBe(0);
        (await Site.Ask(db => db.Set<MediaUploadPart>().CountAsync(Stop))).ShouldBe(0);
    }

    [Fact]
    public async Task A_length_that_is_none_or_too_much_begins_nothing()
    {
        (await Send(Officer, HttpMethod.Post, Root, ("Upload-Length", "-5"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Send(Officer, HttpMethod.Post, Root, ("Upload-Length", "0"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Send(Officer, HttpMethod.Post, Root, ("Upload-Length", "600000000"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task More_than_was_said_is_refused()
    {
        var address = await Begun(Officer, 10);

        (await Sent(Officer, address, 0, new byte[11])).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task What_was_not_finished_within_a_day_is_deleted()
    {
        var address = await Begun(Officer, 1000);
        await Sent(Officer, address, 0, new byte[500]);
        var job = Site.Services.GetServices<IHostedService>().OfType<GiveUpUploads>().Single();
        (await job.DeleteExpired(Stop)).ShouldBe(0);

        Site.Clock.Now += MediaUpload.Lifetime;

        (await job.DeleteExpired(Stop)).ShouldBe(1);
        (await Site.Ask(db => db.Set<MediaUploadPart>().CountAsync(Stop))).ShouldBe(0);
        await foreach (var key in Site.Services.GetRequiredService<MediaStorage>().KeysBelow("uploads", Stop))
            key.ShouldBeNull();
    }

    [Fact]
    public async Task A_cancelled_upload_is_gone()
    {
        var address = await Begun(Officer, 1000);
        await Sent(Officer, address, 0, new byte[500]);

        (await Send(Officer, HttpMethod.Delete, address)).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        (await Officer.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, address), Stop)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Without_script_a_form_takes_several_files_and_names_the_broken_one()
    {
        var refused = await Form(("a.jpg", Files.Jpeg()), ("broken.jpg", Files.Jpeg()[..3000]), ("b.png", Files.Png()));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("broken.jpg: The picture is broken or ends too early.");
        refused.Text.ShouldContain("The other 2 files were added.");
        (await Site.Ask(db => db.MediaFiles.CountAsync(Stop))).ShouldBe(2);
    }

    [Fact]
    public async Task A_form_may_be_larger_than_other_requests()
    {
        var page = await Form(("long.mp3", Files.Mp3(frames: 45_000)));

        page.Status.ShouldBe(HttpStatusCode.OK);
        (await Site.Ask(db => db.MediaFiles.SingleAsync(Stop))).Bytes.ShouldBeGreaterThan(17_000_000);
    }

    private async Task<HtmlPage> Form(params (string Name, byte[] Content)[] files)
    {
        var form = new MultipartFormDataContent { { new StringContent(await Token(Officer)), "__RequestVerificationToken" } };
        foreach (var (name, content) in files)
            form.Add(new ByteArrayContent(content), "files", name);
        return await Officer.Send(new HttpRequestMessage(HttpMethod.Post, "/admin/media") { Content = form });
    }

    private static async Task<string> Begun(Visitor visitor, long bytes, string name = "pier.jpg")
    {
        var begun = await Send(visitor, HttpMethod.Post, Root, ("Upload-Length", $"{bytes}"), ("Upload-Metadata", "filename " + Convert.ToBase64String(Encoding.UTF8.GetBytes(name))));
        begun.StatusCode.ShouldBe(HttpStatusCode.Created);
        return begun.Headers.Location!.ToString();
    }

    private static async Task<HttpResponseMessage> Sent(Visitor visitor, string address, long offset, byte[] part, byte[]? digestOf = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Patch, address) { Content = new ByteArrayContent(part) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/offset+octet-stream");
        request.Headers.Add("Upload-Offset", $"{offset}");
        request.Headers.Add("X-Newsroom-Form", await Token(visitor));
        if (digestOf is not null)
            request.Headers.Add("Content-Digest", $"sha-256=:{Convert.ToBase64String(SHA256.HashData(digestOf))}:");
        return await visitor.Http.SendAsync(request, Stop);
    }

    private static Task<HttpResponseMessage> Completed(Visitor visitor, string address) => Send(visitor, HttpMethod.Post, address + "/completion");

    private static async Task<HttpResponseMessage> Send(Visitor visitor, HttpMethod method, string address, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, address);
        request.Headers.Add("X-Newsroom-Form", await Token(visitor));
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        return await visitor.Http.SendAsync(request, Stop);
    }

    private static async Task<JsonElement> Answered(HttpResponseMessage response) => JsonDocument.Parse(await response.Content.ReadAsStringAsync(Stop)).RootElement;

    private static async Task<string> Token(Visitor visitor) =>
        (await visitor.Get("/admin/media")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
}
