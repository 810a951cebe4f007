using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;

namespace Newsroom.Web.Tests.Site;

public sealed class PermalinkTests : SiteTest
{
    private const string Scanner = "/usr/bin/zbarimg";

    [Fact]
    public async Task A_reference_leads_to_the_release_however_it_is_typed()
    {
        var release = await Published();
        var typed = release.Reference.ToLowerInvariant().Insert(3, "-").Replace('0', 'o');

        var answer = await Reader.Ask("/r/" + typed);

        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        answer.Headers.Location!.OriginalString.ShouldBe(PathOf(release));
    }

    [Fact]
    public async Task A_reference_leads_to_the_releases_own_language()
    {
        var release = await Published("Паром", "ru");

        var answer = await Reader.Ask("/r/" + release.Reference);

        answer.Headers.Location!.OriginalString.ShouldBe(PathOf(release));
        PathOf(release).ShouldStartWith("/ru/news/2026/05/");
    }

    [Fact]
    public async Task A_QR_code_carries_the_permanent_address_whatever_host_was_asked()
    {
        Assert.SkipUnless(File.Exists(Scanner), "Needs a QR code reader: apt-get install zbar-tools.");
        var release = await Published();
        var request = new HttpRequestMessage(HttpMethod.Get, $"/r/{release.Reference}/qr.png?size=300");
        request.Headers.Host = "evil.example";

        var png = await (await Reader.Http.SendAsync(request, Stop)).Content.ReadAsByteArrayAsync(Stop);

        (await Scan(png)).ShouldBe($"{SiteAddress}/r/{release.Reference}");
    }

    [Theory]
    [InlineData("qr.svg", "image/svg+xml")]
    [InlineData("qr.png", "image/png")]
    [InlineData("qr.png?size=64", "image/png")]
    [InlineData("qr.png?size=2048", "image/png")]
    public async Task A_QR_code_is_kept_by_caches_and_sent_once(string file, string type)
    {
        var release = await Published();
        var path = $"/r/{release.Reference}/{file}";

        var first = await Reader.Ask(path);
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        var again = await Reader.Http.SendAsync(request, Stop);

        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        first.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        first.Headers.ETag!.IsWeak.ShouldBeFalse();
        first.Headers.CacheControl.ShouldBe(new CacheControlHeaderValue { Public = true, MaxAge = TimeSpan.FromDays(30) });
        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Theory]
    [InlineData("63")]
    [InlineData("2049")]
    [InlineData("-1")]
    [InlineData("big")]
    [InlineData("99999999999")]
    public async Task A_size_out_of_range_is_refused_with_a_sentence(string size)
    {
        var release = await Published();

        var page = await Reader.Get($"/r/{release.Reference}/qr.png?size={size}");

        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Text.ShouldContain("Choose a size from 64 to 2048 pixels.");
    }

    [Fact]
    public async Task The_QR_code_of_a_withdrawn_release_still_leads_to_the_reason()
    {
        var release = await Site.Keep(kind => A.Withdrawn(A.Published(A.Draft(kind: kind))));
        Site.Clock.Advance(TimeSpan.FromHours(3));

        (await Reader.Ask($"/r/{release.Reference}/qr.svg")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<string> Scan(byte[] png)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, png, Stop);
            using var scanner = Process.Start(new ProcessStartInfo(Scanner, ["-q", "--raw", file]) { RedirectStandardOutput = true })!;
            return (await scanner.StandardOutput.ReadToEndAsync(Stop)).Trim();
        }
        finally
        {
            File.Delete(file);
        }
    }
}
