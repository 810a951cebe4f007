using System.Net;
using System.Text.RegularExpressions;
using Ical.Net;
using Microsoft.EntityFrameworkCore;
using Newsroom.People;
using Newsroom.Planning;
using Newsroom.Releases;
using Newsroom.Testing.Html;

namespace Newsroom.Web.Tests.Account;

public sealed class CalendarFeedTests : IAsyncLifetime
{
    private NewsroomSite site = null!;
    private Person person = null!;
    private Visitor visitor = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        site = await NewsroomSite.Start(settings: ("Site:Address", "https://news.example"));
        await site.Do(async db => (await db.Settings.SingleAsync()).UseZone("Europe/Berlin"));
        person = await site.AddPerson();
        visitor = await site.SignIn(person);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task The_address_is_shown_once()
    {
        var made = await (await visitor.Get("/account/calendar-feed")).Submit("Make the address");

        made.Field("Address of your feed").TextContent.Trim().ShouldMatch("^https://news.example/calendar/[A-Za-z0-9_-]{32}\\.ics$");
        (await visitor.Get("/account/calendar-feed")).HasField("Address of your feed").ShouldBeFalse();
    }

    [Fact]
    public async Task A_calendar_program_reads_it_without_a_cookie_and_keeps_nothing_back()
    {
        var address = await Make();

        var answer = await site.Reader().Ask(address);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/calendar; charset=utf-8");
        answer.Headers.CacheControl!.ToString().ShouldBe("no-store");
        answer.Headers.GetValues("X-Robots-Tag").ShouldBe(["noindex"]);
        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
        (await site.Reader().Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, address), Stop)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task It_holds_what_the_calendar_holds()
    {
        var scheduled = await site.Keep(kind => A.Scheduled(A.Draft("Night ferry; returns, and “stays”", kind: kind), at: Noon.AddDays(3)));
        await site.Keep(kind => A.Published(A.Draft("Too long ago", kind: kind), at: Noon.AddDays(-91)));
        await site.Keep(kind => A.Published(A.Draft("Ночной паром возвращается на все девять внешних островов архипелага", kind: kind), at: Noon.AddDays(-89)));
        var plan = await Planned("Annual figures", PlannedTime.Of(new DateOnly(2027, 5, 28)));

        var calendar = await Read(await Make());

        calendar.Properties.Get<string>("NAME").ShouldBe("Newsroom newsroom");
        calendar.Events.OrderBy(e => e.Start!.AsUtc).Select(e => (e.Summary, e.Status, e.Url!.ToString())).ShouldBe(
        [
            ("Public: Ночной паром возвращается на все девять внешних островов архипелага", "CONFIRMED", await PathOf("Ночной")),
            ("Scheduled: Night ferry; returns, and “stays”", "CONFIRMED", $"https://news.example/admin/releases/{scheduled.Reference}"),
            ("Planned: Annual figures", "TENTATIVE", $"https://news.example/admin/calendar/plans/{plan}"),
        ]);
        var waiting = calendar.Events.Single(e => e.Summary!.StartsWith("Scheduled", StringComparison.Ordinal));
        (waiting.Start!.AsUtc, waiting.IsAllDay, waiting.DtStamp!.AsUtc).ShouldBe((Noon.AddDays(3), false, Noon));
        var planned = calendar.Events.Single(e => e.Summary!.StartsWith("Planned", StringComparison.Ordinal));
        (planned.Start!.Date, planned.IsAllDay).ShouldBe((new DateOnly(2027, 5, 28), true));
        calendar.Events.Select(e => e.Uid).Distinct().Count().ShouldBe(3);
    }

    [Fact]
    public async Task What_is_rescheduled_stays_the_same_event_with_a_higher_sequence()
    {
        var release = await site.Keep(kind => A.Scheduled(A.Draft("Night ferry returns", kind: kind)));
        var address = await Make();
        var before = (await Read(address)).Events.ShouldHaveSingleItem();

        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await site.Do(async db => A.Scheduled(await db.Releases.WithReference(release.Reference, Stop), at: Noon.AddDays(5), now: Noon.AddMinutes(1)));
        var after = (await Read(address)).Events.ShouldHaveSingleItem();

        after.Uid.ShouldBe(before.Uid);
        after.Start!.AsUtc.ShouldBe(Noon.AddDays(5));
        after.Sequence.ShouldBeGreaterThan(before.Sequence);
    }

    [Fact]
    public async Task Its_lines_are_folded_at_75_bytes_and_end_as_the_standard_says()
    {
        await Planned(new string('Ж', 200), PlannedTime.Of(new DateOnly(2026, 5, 28)));

        var source = await (await site.Reader().Ask(await Make())).Content.ReadAsStringAsync(Stop);

        source.ShouldStartWith("BEGIN:VCALENDAR\r\n");
        source.ShouldContain("VERSION:2.0\r\n");
        source.ShouldContain("REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n");
        source.Replace("\r\n", "").ShouldNotContain('\n');
        source.Split("\r\n").ShouldAllBe(line => line.Length <= 75);
    }

    [Fact]
    public async Task A_new_address_ends_the_old_one_and_revoking_ends_both()
    {
        var first = await Make();
        var made = await (await visitor.Get("/account/calendar-feed")).Submit("Make a new address, end the old one");
        var second = new Uri(made.Field("Address of your feed").TextContent.Trim()).AbsolutePath;

        (await site.Reader().Ask(first)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await site.Reader().Ask(second)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var revoked = await (await visitor.Get("/account/calendar-feed")).Submit("Revoke the address");
        revoked.Text.ShouldContain("The address is revoked.");
        (await site.Reader().Ask(second)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_disabled_persons_address_is_like_any_that_does_not_exist()
    {
        var address = await Make();
        await site.Do(async db => (await db.People.SingleAsync(p => p.Id == person.Id)).DisabledAt = Noon);

        var (theirs, nobodys) = (await site.Reader().Get(address), await site.Reader().Get("/calendar/" + new string('A', 32) + ".ics"));

        theirs.Status.ShouldBe(HttpStatusCode.NotFound);
        WithoutWords(theirs).ShouldBe(WithoutWords(nobodys));
        theirs.Response.Headers.ToString().ShouldBe(nobodys.Response.Headers.ToString());

        // The page offers to search for the words of the address.
        static string WithoutWords(HtmlPage page) => Regex.Replace(page.Source, "value=\"[^\"]*\"", "");
    }

    [Theory]
    [InlineData("/calendar/.ics")]
    [InlineData("/calendar/x")]
    [InlineData("/calendar/..%2F..%2Fadmin.ics")]
    [InlineData("/calendar/%D9%85%E2%80%AE.ics")]
    [InlineData("/calendar/' OR 1=1 --.ics")]
    [InlineData("/ru/calendar/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.ics")]
    public async Task Any_other_address_finds_nothing(string address)
    {
        await Make();

        (await site.Reader().Get(address)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task When_it_was_read_is_kept_to_the_hour()
    {
        var address = await Make();

        foreach (var (minutes, kept) in new[] { (1, 1), (30, 1), (61, 61) })
        {
            site.Clock.Now = Noon.AddMinutes(minutes);
            await site.Reader().Ask(address);
            (await site.Ask(db => db.CalendarFeeds.Select(f => f.LastReadAt).SingleAsync())).ShouldBe(Noon.AddMinutes(kept));
        }
    }

    [Fact]
    public async Task Nobody_makes_one_without_signing_in() =>
        (await site.Reader().Get("/account/calendar-feed")).Address.AbsolutePath.ShouldStartWith("/account/sign-in");

    private async Task<string> Make()
    {
        var made = await (await visitor.Get("/account/calendar-feed")).Submit("Make the address");
        return new Uri(made.Field("Address of your feed").TextContent.Trim()).AbsolutePath;
    }

    private async Task<Calendar> Read(string address) => Calendar.Load(await (await site.Reader().Ask(address)).Content.ReadAsStringAsync(Stop))!;

    private async Task<string> PathOf(string headline) =>
        "https://news.example/admin/releases/" + await site.Ask(db => db.Releases.Where(r => r.Text.Headline.StartsWith(headline)).Select(r => r.Reference).SingleAsync());

    private async Task<Guid> Planned(string title, PlannedTime time)
    {
        var id = Guid.Empty;
        await site.Do(async db =>
        {
            var (plan, entry) = PlannedDate.Plan(new PlannedWork(title, time), await db.People.SingleAsync(p => p.Id == person.Id), Noon);
            db.AddRange(plan, entry);
            id = plan.Id;
        });
        return id;
    }
}
