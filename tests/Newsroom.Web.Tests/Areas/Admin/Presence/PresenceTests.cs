using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Newsroom.People;
using Newsroom.Releases;
using Newsroom.Testing.Html;
using Newsroom.Web.Jobs;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Tests.Areas.Admin.Presence;

public sealed class PresenceTests : AdminTest
{
    private readonly Guid mine = Guid.NewGuid();
    private readonly Guid theirs = Guid.NewGuid();

    [Fact]
    public async Task Who_else_has_the_release_open_is_seen_and_oneself_is_not()
    {
        var release = await Written();
        await Look(Officer, release, mine);

        var seen = await Look(await Other(), release, theirs);

        Others(seen).ShouldBe(["Ines Okafor has it open, since 12:00"]);
        Others(await Look(Officer, release, mine)).ShouldBe(["Olga Petrova has it open, since 12:00"]);
    }

    [Fact]
    public async Task Who_types_is_writing_and_a_minute_later_idle()
    {
        var release = await Written();
        var other = await Other();
        await Look(Officer, release, mine, typedSecondsAgo: 2);

        Others(await Look(other, release, theirs)).ShouldBe(["Ines Okafor is writing here too, since 12:00"]);

        for (var i = 0; i < 12; i++)
        {
            Site.Clock.Advance(TimeSpan.FromSeconds(20));
            await Look(Officer, release, mine, typedSecondsAgo: 20 * (i + 1));
        }

        Others(await Look(other, release, theirs)).ShouldBe(["Ines Okafor has it open since 12:00, idle for 4 minutes"]);
    }

    [Fact]
    public async Task A_tab_that_was_closed_is_gone_at_once_and_one_that_died_after_half_a_minute()
    {
        var release = await Written();
        var other = await Other();
        await Look(Officer, release, mine);
        await Officer.Post(PathOf(release, "presence/end"), ("Tab", $"{mine}"));

        Others(await Look(other, release, theirs)).ShouldBeEmpty();

        await Look(Officer, release, mine);
        Site.Clock.Advance(TimeSpan.FromSeconds(29));
        Others(await Look(other, release, theirs)).ShouldNotBeEmpty();
        Site.Clock.Advance(TimeSpan.FromSeconds(1));
        Others(await Look(other, release, theirs)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_closes_anothers_tab()
    {
        var release = await Written();
        var other = await Other();
        await Look(Officer, release, mine);

        await other.Post(PathOf(release, "presence/end"), ("Tab", $"{mine}"));

        Others(await Look(other, release, theirs)).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task The_newest_revision_is_told_with_who_saved_it()
    {
        var release = await Written();
        await (await Colleague.Get(PathOf(release, "edit"))).Submit("Save draft", ("Body", "Theirs."));

        var seen = await Look(Officer, release, mine);

        (seen.GetProperty("revision").GetInt32(), seen.GetProperty("savedBy").GetString(), seen.GetProperty("savedAt").GetString()).ShouldBe((2, "Olga Petrova", "12:00"));
    }

    [Fact]
    public async Task Looking_alone_keeps_nobody_signed_in()
    {
        var release = await Written();
        for (var hours = 0; hours < 12; hours++)
        {
            (await Look(Officer, release, mine)).GetProperty("revision").GetInt32().ShouldBe(1);
            await Officer.Get("/admin/alive");
            Site.Clock.Advance(TimeSpan.FromHours(1));
        }

        Site.Clock.Advance(TimeSpan.FromSeconds(1));
        (await Officer.Ask("/admin/alive")).Headers.Location!.ToString().ShouldContain("/account/sign-in");
        var answer = await Officer.Http.PostAsync(PathOf(release, "presence"), new FormUrlEncodedContent([new("Tab", $"{mine}")]), Stop);
        answer.Headers.Location!.ToString().ShouldContain("/account/sign-in");
    }

    [Fact]
    public async Task No_answer_brings_a_session_back_whose_owner_signed_out_meanwhile()
    {
        var answer = await Officer.Ask("/admin/alive");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : []).ShouldNotContain(c => c.StartsWith("newsroom=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_signing_in_or_a_token_nothing_is_told()
    {
        var release = await Written();
        FormUrlEncodedContent form = new([new("Tab", $"{mine}")]);

        (await Site.Reader().Http.PostAsync(PathOf(release, "presence"), form, Stop)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Officer.Http.PostAsync(PathOf(release, "presence"), new FormUrlEncodedContent([new("Tab", $"{mine}")]), Stop)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Site.Ask(db => db.OpenEditors.CountAsync(Stop))).ShouldBe(0);
    }

    [Fact]
    public async Task It_is_not_put_on_record_and_makes_no_save_stale()
    {
        var release = await Written();
        var edit = await Officer.Get(PathOf(release, "edit"));
        var before = await Record(release);
        await Look(await Other(), release, theirs, typedSecondsAgo: 0);

        (await Record(release)).ShouldBe(before);
        (await edit.Submit("Save draft", ("Body", "Mine."))).Text.ShouldContain("Saved as revision 2.");
    }

    [Fact]
    public async Task Closed_tabs_are_forgotten_after_an_hour_and_do_not_keep_a_draft_from_being_deleted()
    {
        var release = await Written();
        await Look(Officer, release, mine);
        var job = Site.Services.GetServices<IHostedService>().OfType<EmptyBin>().Single();
        await job.ForgetClosedEditors(Stop);
        (await Site.Ask(db => db.OpenEditors.CountAsync(Stop))).ShouldBe(1);

        await Site.Do(async db => (await db.Releases.WithReference(release.Reference, Stop)).PutInBin(await db.People.FirstAsync(Stop), Noon));
        await Look(Officer, release, Guid.NewGuid());
        (await Site.Ask(db => db.OpenEditors.CountAsync(Stop))).ShouldBe(1);
        Site.Clock.Advance(TimeSpan.FromDays(31));
        (await job.DeleteWhatIsDue(Stop)).ShouldBe(1);

        var other = await Written("Other");
        await Look(await Site.SignIn(Author), other, mine);
        Site.Clock.Advance(TimeSpan.FromHours(1.1));
        await job.ForgetClosedEditors(Stop);
        (await Site.Ask(db => db.OpenEditors.CountAsync(Stop))).ShouldBe(0);
    }

    [Fact]
    public async Task The_releases_own_screen_and_the_list_say_who_has_it_open()
    {
        var release = await Written();
        await Look(Officer, release, mine, typedSecondsAgo: 0);

        (await Colleague.Get(PathOf(release))).Text.ShouldContain("Ines Okafor is writing here too, since 12:00");
        (await Colleague.Get("/admin/releases")).Text.ShouldContain("open with Ines Okafor");
        (await Officer.Get(PathOf(release))).Text.ShouldNotContain("is writing here");
        (await Officer.Get("/admin/releases")).Text.ShouldNotContain("open with");
    }

    private Task<Visitor> Other() => Site.SignIn(Role.PressOfficer, "Olga Petrova");

    private static async Task<JsonElement> Look(Visitor who, Release release, Guid tab, int? typedSecondsAgo = null)
    {
        var answer = await who.Post(PathOf(release, "presence"), [("Tab", $"{tab}"), .. typedSecondsAgo is { } s ? [("TypedSecondsAgo", $"{s}")] : Array.Empty<(string, string)>()]);
        answer.Status.ShouldBe(HttpStatusCode.OK);
        return JsonDocument.Parse(answer.Source).RootElement;
    }

    private static List<string> Others(JsonElement seen) =>
        [.. seen.GetProperty("others").EnumerateArray().Select(o => $"{o.GetProperty("name").GetString()} {o.GetProperty("words").GetString()}")];
}

/// <summary>Presence works through the database alone: with two instances, and on every provider.</summary>
public sealed class PresenceOnEveryDatabaseTests
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    [InlineData(DatabaseProvider.SqlServer)]
    public async Task Who_writes_on_one_instance_is_seen_on_the_other(DatabaseProvider provider)
    {
        await using var site = await NewsroomSite.Start(provider);
        await using var second = NewsroomSite.StartBeside(site);
        var release = await site.Keep(kind => A.Draft(kind: kind));
        var path = $"/admin/releases/{release.Reference}/presence";
        var (ines, olga) = (await site.SignIn(Role.PressOfficer, "Ines Okafor"), await second.SignIn(Role.PressOfficer, "Olga Petrova"));
        await ines.Post(path, ("Tab", $"{Guid.NewGuid()}"), ("TypedSecondsAgo", "1"));

        var seen = await olga.Post(path, ("Tab", $"{Guid.NewGuid()}"));

        seen.Source.ShouldContain("Ines Okafor");
        seen.Source.ShouldContain("is writing here too");
        await site.Ask(db => db.ForgetClosedEditors(Noon, CancellationToken.None));
    }
}
