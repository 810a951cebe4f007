using System.Net;
using Microsoft.EntityFrameworkCore;
using Newsroom.Releases;

namespace Newsroom.Web.Tests.Site;

public sealed class AddressTests : SiteTest
{
    [Fact]
    public async Task A_former_address_redirects_for_good_and_the_new_one_answers_from_its_time_on()
    {
        var release = await Published();
        await Change(release, r =>
        {
            r.Save(r.Copy() with { Slug = "ferry-is-back" }, r.RevisionNumber, r.Author, Noon);
            r.Correct("A better address.", Noon.AddHours(1), r.NextAddress(Noon, Noon, Berlin), r.Author, Noon);
        });

        var early = await Reader.Ask("/news/2026/05/ferry-is-back");
        var still = await Reader.Ask("/news/2026/05/night-ferry-returns");
        Site.Clock.Advance(TimeSpan.FromHours(1));
        var former = await Reader.Ask("/news/2026/05/night-ferry-returns");
        var now = await Reader.Ask("/news/2026/05/ferry-is-back");

        early.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        still.StatusCode.ShouldBe(HttpStatusCode.OK);
        former.StatusCode.ShouldBe(HttpStatusCode.MovedPermanently);
        former.Headers.Location!.OriginalString.ShouldBe("/news/2026/05/ferry-is-back");
        now.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Another_first_language_leaves_no_dead_address()
    {
        var english = await Published();
        var russian = await Published("Паром", "ru");
        await Site.Do(async db => (await db.Settings.SingleAsync()).UseLanguages(["ru", "en"]));

        var wasFirst = await Reader.Ask(PathOf(english));
        var isFirst = await Reader.Ask(PathOf(russian) + "?from=mail");

        wasFirst.StatusCode.ShouldBe(HttpStatusCode.MovedPermanently);
        wasFirst.Headers.Location!.OriginalString.ShouldBe("/en" + PathOf(english));
        isFirst.StatusCode.ShouldBe(HttpStatusCode.MovedPermanently);
        isFirst.Headers.Location!.OriginalString.ShouldBe(PathOf(russian)[3..] + "?from=mail");
    }

    [Theory]
    [InlineData("/en//evil.example")]
    [InlineData("/en/%2F/evil.example")]
    [InlineData("/en/%5Cevil.example")]
    public async Task A_redirect_never_leaves_the_site(string path)
    {
        var answer = await Reader.Ask(path);

        answer.Headers.Location?.OriginalString.ShouldMatch(@"^/[^/\\]");
    }

    [Fact]
    public async Task A_withdrawn_release_is_gone_with_the_reason_and_without_its_words()
    {
        var release = await Site.Keep(kind => A.Withdrawn(A.Published(A.Draft("A zebra sails", kind: kind))));
        Site.Clock.Advance(TimeSpan.FromHours(3));

        foreach (var path in (string[])[PathOf(release), "/r/" + release.Reference, "/ru/r/" + release.Reference])
        {
            var page = await Reader.Get(path);

            page.Status.ShouldBe(HttpStatusCode.Gone, path);
            page.Text.ShouldContain("The crossing was cancelled.");
            page.Source.ShouldNotContain("A zebra sails");
        }
    }

    [Fact]
    public async Task What_is_not_public_yet_answers_exactly_like_what_never_was()
    {
        var scheduled = await Site.Keep(kind => A.Scheduled(A.Draft("Sails tomorrow", kind: kind)));
        var draft = await Site.Keep(kind => A.Draft("Sails never", kind: kind));

        var unknown = await Reader.Get("/news/2026/05/sails-tomorrow-2");
        var known = await Reader.Get(PathOf(scheduled));
        var unknownReference = await Reader.Get("/r/ZZZZZZ");
        var knownReferences = new[] { await Reader.Get("/r/" + scheduled.Reference), await Reader.Get("/r/" + draft.Reference) };

        known.Status.ShouldBe(HttpStatusCode.NotFound);
        known.Source.ShouldBe(unknown.Source);
        foreach (var (reference, page) in knownReferences.Zip([scheduled.Reference, draft.Reference], (page, reference) => (reference, page)))
        {
            page.Status.ShouldBe(HttpStatusCode.NotFound);
            page.Text.ShouldBe(unknownReference.Text);
            foreach (var file in (string[])["qr.svg", "qr.png"])
                (await Reader.Ask($"/r/{reference}/{file}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Theory]
    [InlineData("/news/2026/5/night-ferry-returns")]
    [InlineData("/news/2026/05/Night-Ferry-Returns")]
    [InlineData("/news/2026/05/%27%20or%201=1")]
    [InlineData("/news/9999/99/x")]
    [InlineData("/ru/news/2026/05/no-such-release")]
    public async Task Nonsense_is_not_found(string path)
    {
        await Published();

        ((int)(await Reader.Ask(path)).StatusCode).ShouldBeInRange(400, 404);
    }
}
