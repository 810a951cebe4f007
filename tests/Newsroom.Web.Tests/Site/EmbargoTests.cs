using System.Net;
using Microsoft.EntityFrameworkCore;
using Newsroom.Releases;
using Newsroom.Sharing;

namespace Newsroom.Web.Tests.Site;

public sealed class EmbargoTests : GuestTest
{
    [Fact]
    public async Task A_mail_scanner_that_follows_the_link_uses_nothing_up_and_sees_no_word()
    {
        var path = await EmbargoLink(await Scheduled());

        for (var i = 0; i < 20; i++)
        {
            var page = await Reader.Get(path);
            page.Status.ShouldBe(HttpStatusCode.OK);
            page.Source.ShouldNotContain(Secret);
            page.Text.ShouldContain("Only for Ada Byron, Calder Courier");
            page.Response.Headers.Contains("Set-Cookie").ShouldBeFalse();
        }

        (await Link()).ShouldSatisfyAllConditions(l => l.AcceptedAt.ShouldBeNull(), l => l.FirstReadAt.ShouldBeNull(), l => l.Readings.ShouldBe(0));
        (await Events()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_accepts_reads_and_the_first_and_last_reading_are_logged()
    {
        var path = await EmbargoLink(await Scheduled());
        var journalist = Site.Visitor();
        Site.Clock.Advance(TimeSpan.FromMinutes(1));

        var read = await Press(journalist, path);
        Site.Clock.Advance(TimeSpan.FromMinutes(5));
        await journalist.Get(path);
        await journalist.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, path), Stop);

        read.Address.AbsolutePath.ShouldBe(path);
        read.ByRole("heading", Secret).ShouldNotBeNull();
        read.Text.ShouldContain("Under embargo until 17.05.2026, 10:00 (Etc/UTC)");
        read.Document.QuerySelectorAll(".watermark[aria-hidden=true] span").Select(s => s.GetAttribute("data-reader")).Distinct().ShouldBe(["Ada Byron, Calder Courier"]);
        var link = await Link();
        link.AcceptedAt.ShouldBe(Noon.AddMinutes(1));
        link.FirstReadAt.ShouldBe(Noon.AddMinutes(1));
        link.LastReadAt.ShouldBe(Noon.AddMinutes(6));
        link.Readings.ShouldBe(2);
        (await Events()).ShouldBe(["link.accepted", "link.first-read"]);
        (await Site.Ask(db => db.Audit.CountAsync(a => a.Event == "link.accepted" && a.ReleaseId == link.ReleaseId && a.Values.Contains("Ada Byron")))).ShouldBe(1);
    }

    [Fact]
    public async Task Reading_does_not_make_the_press_office_stale()
    {
        var release = await Scheduled();
        var path = await EmbargoLink(release);
        var before = await Site.Ask(db => db.Releases.Select(r => r.Version).SingleAsync());

        await Press(Site.Visitor(), path);

        (await Site.Ask(db => db.Releases.Select(r => r.Version).SingleAsync())).ShouldBe(before);
    }

    [Fact]
    public async Task A_second_browser_accepts_for_itself()
    {
        var path = await EmbargoLink(await Scheduled());
        await Press(Site.Visitor(), path);

        var second = await Site.Visitor().Get(path);

        second.Source.ShouldNotContain(Secret);
        second.Has("button", "Accept and read").ShouldBeTrue();
        (await Link()).Readings.ShouldBe(1);
    }

    [Fact]
    public async Task The_acceptance_of_one_link_opens_no_other()
    {
        var release = await Scheduled();
        var (mine, other) = (await EmbargoLink(release), await EmbargoLink(release, "Bo Lund", "Radio Vane"));
        var answer = await Reader.Http.SendAsync(Post(mine, "null", "same-origin"), Stop);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single();

        var request = new HttpRequestMessage(HttpMethod.Get, other);
        request.Headers.Add("Cookie", cookie.Split(';')[0]);
        var page = await Reader.Send(request);

        cookie.ShouldContain($"max-age=172800; path={mine}; samesite=lax; httponly");
        page.Source.ShouldNotContain(Secret);
    }

    [Theory]
    [InlineData("newsroom-embargo=forged")]
    [InlineData("newsroom-embargo=")]
    public async Task A_forged_acceptance_opens_nothing(string cookie)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, await EmbargoLink(await Scheduled()));
        request.Headers.Add("Cookie", cookie);

        (await Reader.Send(request)).Source.ShouldNotContain(Secret);
    }

    [Fact]
    public async Task Every_answer_is_kept_by_nobody_and_names_the_address_to_nobody()
    {
        var path = await EmbargoLink(await Scheduled());
        var journalist = Site.Visitor();

        foreach (var page in new[] { await journalist.Get(path), await Press(journalist, path) })
        {
            page.Response.Headers.CacheControl!.ToString().ShouldBe("no-store");
            page.Response.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
            page.Response.Headers.GetValues("X-Robots-Tag").ShouldBe(["noindex, nofollow, noarchive"]);
            page.Document.QuerySelector("meta[name=robots]")!.GetAttribute("content").ShouldBe("noindex, nofollow, noarchive");
            page.Source.ShouldNotContain(path);
            page.Document.QuerySelector("link[rel=canonical], meta[property], .share, img[src*=qr]").ShouldBeNull();
            string.Join(' ', page.Response.Headers.GetValues("Content-Security-Policy")).ShouldNotContain("unsafe-");
        }
    }

    [Fact]
    public async Task Revoking_ends_it_at_once_for_those_who_accepted_too()
    {
        var release = await Scheduled();
        var path = await EmbargoLink(release);
        var journalist = Site.Visitor();
        await Press(journalist, path);

        await Change(release, r => r.Revoke(r.ReadingLinks.Single(), r.Author, Noon));

        foreach (var page in new[] { await journalist.Get(path), await Press(journalist, path) })
        {
            page.Status.ShouldBe(HttpStatusCode.Gone);
            page.Source.ShouldNotContain(Secret);
            page.Text.ShouldContain("Ask whoever sent it to you, or the press office");
        }

        Site.Clock.Now = Noon.AddDays(1);
        (await journalist.Get(path)).Status.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task An_ended_link_opens_nothing()
    {
        var path = await EmbargoLink(await Scheduled(), until: Noon.AddHours(1));
        var journalist = Site.Visitor();
        await Press(journalist, path);

        Site.Clock.Now = Noon.AddHours(1);

        var page = await journalist.Get(path);
        page.Status.ShouldBe(HttpStatusCode.Gone);
        page.Source.ShouldNotContain(Secret);
    }

    [Fact]
    public async Task At_the_second_of_its_time_the_link_leads_to_the_public_page_even_after_it_ended()
    {
        var release = await Scheduled();
        var path = await EmbargoLink(release, until: Noon.AddHours(23));

        Site.Clock.Now = Noon.AddDays(1).AddMilliseconds(-1);
        (await Reader.Ask(path)).StatusCode.ShouldBe(HttpStatusCode.Gone);

        Site.Clock.Now = Noon.AddDays(1);
        var answer = await Reader.Ask(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        answer.Headers.CacheControl!.ToString().ShouldBe("no-store");
        answer.Headers.Location!.ToString().ShouldBe(PathOf(release));
    }

    [Fact]
    public async Task The_link_follows_a_new_time_and_a_new_text()
    {
        var release = await Scheduled();
        var path = await EmbargoLink(release);
        var journalist = Site.Visitor();
        await Press(journalist, path);

        await Change(release, r =>
        {
            r.Rewrite(body: "Zsecond version");
            A.Scheduled(r, at: Noon.AddDays(1).AddHours(1));
        });

        var page = await journalist.Get(path);
        page.Text.ShouldContain("Zsecond version");
        page.Text.ShouldContain("17.05.2026, 11:00");
    }

    [Fact]
    public async Task Unscheduled_there_is_nothing_to_read()
    {
        var release = await Scheduled();
        var path = await EmbargoLink(release);
        var journalist = Site.Visitor();
        await Press(journalist, path);

        await Change(release, r => r.Unschedule(r.Author, Noon));

        var page = await journalist.Get(path);
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text.ShouldContain("There is nothing to read at the moment");
        page.Source.ShouldNotContain(Secret);
    }

    [Fact]
    public async Task Withdrawing_revokes()
    {
        var release = await Scheduled();
        var path = await EmbargoLink(release);
        Site.Clock.Now = Noon.AddDays(1).AddHours(1);

        await Change(release, r => r.Withdraw("It was wrong.", r.Author, Site.Clock.Now));

        var page = await Reader.Get(path);
        page.Status.ShouldBe(HttpStatusCode.Gone);
        page.Source.ShouldNotContain("It was wrong.");
    }

    [Fact]
    public async Task A_correction_that_waits_is_read_until_its_time()
    {
        var release = await Published("Night ferry returns");
        await Change(release, r =>
        {
            r.Rewrite(body: Secret);
            r.Correct("We named the wrong day.", Noon.AddDays(1), r.NextAddress(Noon, Noon, Berlin), r.Author, Noon);
        });
        var path = await EmbargoLink(release);
        var journalist = Site.Visitor();

        (await journalist.Get(path)).Source.ShouldNotContain(Secret);
        var read = await Press(journalist, path);
        read.Text.ShouldContain(Secret);
        read.Document.QuerySelector("img[src*=qr], a[href*=qr]").ShouldBeNull();

        Site.Clock.Now = Noon.AddDays(1);
        (await Reader.Ask(path)).StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    [Theory]
    [InlineData("https://evil.example", "same-origin")]
    [InlineData("https://evil.example", null)]
    [InlineData("https://news.example", "cross-site")]
    [InlineData("null", "cross-site")]
    [InlineData("null", "same-site")]
    [InlineData("null", "none")]
    [InlineData("null", null)]
    [InlineData(null, null)]
    [InlineData("not an origin", null)]
    public async Task What_another_page_sends_is_refused(string? origin, string? from)
    {
        var path = await EmbargoLink(await Scheduled());

        var request = Post(path, null, from);
        if (origin is not null)
            request.Headers.TryAddWithoutValidation("Origin", origin);
        var page = await Reader.Send(request);

        page.Status.ShouldBe(HttpStatusCode.Forbidden);
        page.Text.ShouldContain("This was not sent by the page itself.");
        (await Link()).AcceptedAt.ShouldBeNull();
    }

    [Theory]
    [InlineData("https://news.example", null)]
    [InlineData("https://news.example", "same-origin")]
    [InlineData("null", "same-origin")]
    [InlineData(null, "same-origin")]
    public async Task What_the_page_itself_sends_is_taken(string? origin, string? from)
    {
        var path = await EmbargoLink(await Scheduled());

        (await Reader.Http.SendAsync(Post(path, origin, from), Stop)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/x")]
    [InlineData("/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("/%E2%80%AE")]
    public async Task Without_a_secret_there_is_no_such_page(string rest)
    {
        await EmbargoLink(await Scheduled());

        foreach (var place in (string[])["/embargo", "/review", "/ru/embargo"])
        {
            var page = await Reader.Get(place + rest);
            ((int)page.Status).ShouldBeOneOf(400, 404);
            page.Source.ShouldNotContain(Secret);
        }
    }

    [Fact]
    public async Task A_review_secret_opens_no_embargo_and_no_error_page_offers_to_search_for_a_secret()
    {
        var path = await ReviewLink(await Scheduled());

        var page = await Reader.Get(path.Replace("/review/", "/embargo/", StringComparison.Ordinal));

        page.Status.ShouldBe(HttpStatusCode.NotFound);
        page.Source.ShouldNotContain(path["/review/".Length..]);
        page.Field("Words to look for").GetAttribute("value").ShouldBe("");
    }

    [Fact]
    public async Task Hostile_names_stand_as_text_and_long_terms_as_written()
    {
        await Site.Do(async db => (await db.Settings.SingleAsync()).UseEmbargoTerms("Line one\r\n<script>alert(1)</script> & \0more"));
        var path = await EmbargoLink(await Scheduled(), "<b>Ada</b> \u202E & \"Byron\"\0", "شركة الأخبار");
        var journalist = Site.Visitor();

        var terms = await journalist.Get(path);
        var read = await Press(journalist, path);

        terms.Text.ShouldContain("Line one <script>alert(1)</script> & more");
        read.Text.ShouldContain("Only for <b>Ada</b> & \"Byron\", شركة الأخبار");
        read.Source.ShouldNotContain("<b>Ada");
        read.Source.ShouldNotContain("\u202E");
    }

    [Fact]
    public async Task It_speaks_the_language_of_the_release()
    {
        var path = await EmbargoLink(await Scheduled("ar"));

        var page = await Reader.Get(path);

        page.Document.DocumentElement.GetAttribute("dir").ShouldBe("rtl");
        page.Has("button", "أوافق وأقرأ").ShouldBeTrue();
    }

    [Fact]
    public async Task The_database_knows_the_secret_by_its_hash_only()
    {
        var path = await EmbargoLink(await Scheduled());
        await Press(Site.Visitor(), path);
        var secret = path["/embargo/".Length..];

        (await Link()).TokenHash.ShouldBe(SecretAddress.HashOf(secret));
        (await Site.Ask(db => db.Audit.CountAsync(a => a.Values.Contains(secret) || a.Subject.Contains(secret)))).ShouldBe(0);
    }
}
