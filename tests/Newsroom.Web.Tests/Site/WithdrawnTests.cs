using System.Net;
using Microsoft.EntityFrameworkCore;
using Newsroom.People;
using Newsroom.Releases;

namespace Newsroom.Web.Tests.Site;

/// <summary>How a release answers that was taken back, in each form, and where not a word of it is left.</summary>
public sealed class WithdrawnTests : SiteTest
{
    private static readonly string[] Lists =
        ["/", "/news", "/news?page=2", "/kinds/press-release", "/tags", "/tags/ferries", "/archive", "/search?q=Zanzibar", "/search?q=ferry", "/ru/news"];

    [Fact]
    public async Task Gone_answers_410_with_the_reason_at_both_addresses_and_its_history()
    {
        var release = await Withdrawn(WithdrawalForm.Gone);

        foreach (var path in new[] { PathOf(release), "/r/" + release.Reference, PathOf(release) + "/history", PathOf(release) + "/history?edition=1" })
        {
            var page = await Reader.Get(path);
            page.Status.ShouldBe(HttpStatusCode.Gone, path);
            page.Text.ShouldContain("The crossing was cancelled.");
            page.Source.ShouldNotContain("Zanzibar");
        }

        (await Reader.Ask($"/r/{release.Reference}/qr.svg")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Replaced_leads_to_where_the_other_release_is_read_now()
    {
        var other = await Published("Day ferry instead");
        var release = await Withdrawn(WithdrawalForm.Replaced, other);

        foreach (var path in new[] { PathOf(release), "/r/" + release.Reference, PathOf(release) + "/history" })
        {
            var answer = await Reader.Ask(path);
            answer.StatusCode.ShouldBe(HttpStatusCode.Found, path);
            answer.Headers.Location!.OriginalString.ShouldBe(PathOf(other));
            (await answer.Content.ReadAsStringAsync(Stop)).ShouldNotContain("Zanzibar");
        }

        await Change(other, r =>
        {
            r.Save(r.Copy() with { Slug = "day-ferry" }, r.RevisionNumber, r.Author, Noon);
            r.Correct("A better address.", Noon, r.NextAddress(Noon, Noon, TimeZoneInfo.Utc), r.Author, Noon);
        });
        (await Reader.Ask("/r/" + release.Reference)).Headers.Location!.OriginalString.ShouldEndWith("/day-ferry");
    }

    [Fact]
    public async Task A_chain_of_replacements_leads_to_its_end()
    {
        var (third, second) = (await Published("Third"), await Published("Second"));
        var first = await Withdrawn(WithdrawalForm.Replaced, second);
        await TakeBack(second, WithdrawalForm.Replaced, third);
        (await Reader.Ask(PathOf(first))).Headers.Location!.OriginalString.ShouldBe(PathOf(third));

        await TakeBack(third, WithdrawalForm.Gone, reason: "Nothing of it holds.");
        var gone = await Reader.Get(PathOf(first));
        gone.Status.ShouldBe(HttpStatusCode.Gone);
        gone.Text.ShouldContain("Nothing of it holds.");

        await TakeBack(third, WithdrawalForm.Notice, reason: "Read with care.");
        var kept = await Reader.Get("/r/" + first.Reference);
        kept.Address.AbsolutePath.ShouldBe(PathOf(third));
        kept.Text.ShouldContain("Read with care.");
    }

    [Fact]
    public async Task A_notice_stands_above_the_last_text_at_its_own_addresses()
    {
        var release = await Withdrawn(WithdrawalForm.Notice);

        var page = await Reader.Get("/r/" + release.Reference);

        page.Address.AbsolutePath.ShouldBe(PathOf(release));
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Document.QuerySelector("[role=note]")!.TextContent.ShouldContain("The crossing was cancelled.");
        page.Text.ShouldContain("Zanzibar");
        page.Document.QuerySelector("meta[name=robots]")!.GetAttribute("content").ShouldBe("noindex");
        page.Response.Headers.GetValues("X-Robots-Tag").ShouldBe(["noindex"]);
        page.Response.Headers.CacheControl!.ToString().ShouldBe("public, max-age=0, s-maxage=1");
        page.Source.ShouldNotContain("application/ld+json");
        page.Source.ShouldNotContain("rel=\"canonical\"");
        (await Reader.Get(PathOf(release) + "/history")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(WithdrawalForm.Gone)]
    [InlineData(WithdrawalForm.Replaced)]
    [InlineData(WithdrawalForm.Notice)]
    public async Task No_list_keeps_a_word_of_it(WithdrawalForm form)
    {
        var other = await Published("Day ferry instead");
        await Published("Zeppelin", language: "ru");
        await Withdrawn(form, form == WithdrawalForm.Replaced ? other : null);

        foreach (var path in Lists.Append(PathOf(other)))
            (await Reader.Get(path)).Source.Replace("value=\"Zanzibar\"", "").Replace("Zanzibar</title>", "").ShouldNotContain("zanzibar-ferry", Case.Insensitive, path);
        (await Reader.Get("/search?q=Zanzibar")).Document.QuerySelectorAll(".row").ShouldBeEmpty();
    }

    [Theory]
    [InlineData(WithdrawalForm.Gone)]
    [InlineData(WithdrawalForm.Replaced)]
    [InlineData(WithdrawalForm.Notice)]
    public async Task Head_answers_as_get_does(WithdrawalForm form)
    {
        var other = await Published("Day ferry instead");
        var release = await Withdrawn(form, form == WithdrawalForm.Replaced ? other : null);

        foreach (var path in new[] { PathOf(release), "/r/" + release.Reference, PathOf(release) + "/history" })
        {
            var get = await Reader.Ask(path);
            var head = await Reader.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, path), Stop);
            head.StatusCode.ShouldBe(get.StatusCode, path);
            head.Headers.Location.ShouldBe(get.Headers.Location);
        }
    }

    [Theory]
    [InlineData("ru", "Отозвано")]
    [InlineData("ar", "سُحب في")]
    public async Task A_notice_speaks_the_language_of_the_release(string language, string word)
    {
        var release = await Published("Zanzibar ferry", language: language);
        await TakeBack(release, WithdrawalForm.Notice);

        (await Reader.Get("/r/" + release.Reference)).Document.QuerySelector("[role=note]")!.TextContent.ShouldContain(word);
    }

    [Fact]
    public async Task What_is_hidden_is_not_kept_under_a_notice_either()
    {
        var release = await Withdrawn(WithdrawalForm.Gone);
        await Change(release, r => r.HideEdition(1, "It names a child.", r.Author, Noon));

        await Should.ThrowAsync<Newsroom.Rules.RuleBroken>(() => TakeBack(release, WithdrawalForm.Notice));
    }

    [Fact]
    public async Task Undone_it_is_everywhere_again()
    {
        var release = await Withdrawn(WithdrawalForm.Notice);

        await Change(release, r => r.UndoWithdrawal(r.Author, Noon));

        var page = await Reader.Get(PathOf(release));
        page.Document.QuerySelector("[role=note]").ShouldBeNull();
        page.Response.Headers.Contains("X-Robots-Tag").ShouldBeFalse();
        (await Reader.Get("/news")).Text.ShouldContain("Zanzibar ferry");
    }

    private async Task<Release> Withdrawn(WithdrawalForm form, Release? replacement = null)
    {
        var release = await Published("Zanzibar ferry", body: "It sails to Zanzibar.");
        await TakeBack(release, form, replacement);
        return release;
    }

    private Task TakeBack(Release release, WithdrawalForm form, Release? replacement = null, string reason = "The crossing was cancelled.") => Site.Do(async db =>
    {
        var (taken, other) = (await db.Releases.WithReference(release.Reference, Stop), replacement is null ? null : await db.Releases.WithReference(replacement.Reference, Stop));
        var by = await db.People.FirstAsync(p => p.Role == Role.PressOfficer, Stop);
        taken.Withdraw(form, reason, other, by, Noon);
    });
}
