using System.Net;
using Microsoft.EntityFrameworkCore;
using Newsroom.People;
using Newsroom.Releases;
using Newsroom.Testing.Html;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Tests.Areas.Admin.Publication;

/// <summary>Translations that go out in one act: all of them or none, on every database.</summary>
public sealed class TogetherTests
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    [InlineData(DatabaseProvider.SqlServer)]
    public async Task Translations_are_scheduled_and_unscheduled_in_one_act(DatabaseProvider provider)
    {
        await using var site = await Start(provider);
        var (english, russian) = await Pair(site);
        var editor = await site.SignIn(Role.Editor);

        var screen = await editor.Get($"/admin/releases/{english}/publication?at=2026-05-26T09:00");
        var done = await screen.Submit("Schedule for Tuesday 26 May, 09:00 (Etc/UTC)", (BoxOf(screen, russian), "true"));
        var editions = await Editions(site);

        done.Text.ShouldContain("Scheduled for Tuesday 26 May, 09:00 (Etc/UTC), together with one translation.");
        editions.Count.ShouldBe(2);
        editions.Select(e => e.PublishAt).Distinct().ShouldBe([new DateTime(2026, 5, 26, 9, 0, 0, DateTimeKind.Utc)]);

        var undone = await (await editor.Get($"/admin/releases/{english}/publication")).Submit("Unschedule");
        undone.Text.ShouldContain("together with one translation");
        (await Editions(site)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    [InlineData(DatabaseProvider.SqlServer)]
    public async Task Two_who_publish_the_group_at_once_publish_it_once(DatabaseProvider provider)
    {
        await using var site = await Start(provider);
        var (english, russian) = await Pair(site);
        var (ida, erik) = (await site.SignIn(Role.Editor, "Ida Holm"), await site.SignIn(Role.Editor, "Erik Sandvik"));
        var screens = new[] { await ida.Get($"/admin/releases/{english}/publication"), await erik.Get($"/admin/releases/{russian}/publication") };

        var answers = await Task.WhenAll(
            screens[0].Submit("Publish now on news.example", (BoxOf(screens[0], russian), "true")),
            screens[1].Submit("Publish now on news.example", (BoxOf(screens[1], english), "true")));

        answers.Count(a => a.Status == HttpStatusCode.OK).ShouldBe(1);
        answers.Count(a => a.Status == HttpStatusCode.UnprocessableEntity).ShouldBe(1);
        var editions = await Editions(site);
        editions.Count.ShouldBe(2);
        editions.Select(e => e.FrozenById).Distinct().Count().ShouldBe(1);
        editions.Select(e => e.PublishAt).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task One_that_is_not_ready_keeps_all_back_and_is_named()
    {
        await using var site = await Start();
        var (english, russian) = await Pair(site, russianBody: "Цена TK.");
        var editor = await site.SignIn(Role.Editor);

        var screen = await editor.Get($"/admin/releases/{english}/publication");
        var refused = await screen.Submit("Publish now on news.example", (BoxOf(screen, russian), "true"));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain($"Ночной паром ({russian}): Fill in ‘TK’ in the body.");
        (await Editions(site)).ShouldBeEmpty();
    }

    [Fact]
    public async Task One_that_was_changed_after_the_screen_was_opened_keeps_all_back()
    {
        await using var site = await Start();
        var (english, russian) = await Pair(site);
        var editor = await site.SignIn(Role.Editor);
        var screen = await editor.Get($"/admin/releases/{english}/publication");
        await (await editor.Get($"/admin/releases/{russian}/edit")).Submit("Save draft", ("Body", "Другие слова."));

        var refused = await screen.Submit("Publish now on news.example", (BoxOf(screen, russian), "true"));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain($"Ночной паром ({russian}): The text was changed after you opened this screen.");
        (await Editions(site)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_a_tick_only_the_release_itself_goes_out()
    {
        await using var site = await Start();
        var (english, russian) = await Pair(site);
        var editor = await site.SignIn(Role.Editor);

        await (await editor.Get($"/admin/releases/{english}/publication")).Submit("Publish now on news.example");

        (await Editions(site)).ShouldHaveSingleItem();
        (await editor.Get($"/admin/releases/{russian}/publication")).HasField("Publish together with").ShouldBeFalse();
    }

    [Fact]
    public async Task Thirty_releases_appear_in_the_same_second()
    {
        await using var site = await Start();
        var editor = await site.SignIn(Role.Editor);
        var at = Noon.AddDays(1);
        for (var i = 0; i < 30; i++)
        {
            var draft = await site.Keep(kind => A.Draft("Fares of island", kind: kind));
            await (await editor.Get($"/admin/releases/{draft.Reference}/publication?at={at:yyyy-MM-ddTHH:mm}")).Submit("Schedule for Sunday 17 May, 10:00 (Etc/UTC)");
        }

        site.Clock.Now = at;

        (await site.Ask(db => db.Editions.Public(at).CountAsync())).ShouldBe(30);
        (await site.Reader().Get("/news")).Text.ShouldContain("Fares of island");
    }

    private static async Task<NewsroomSite> Start(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var site = await NewsroomSite.Start(provider, settings: ("Site:Address", "https://news.example"));
        await site.Do(async db => (await db.Settings.SingleAsync()).UseLanguages(["en", "ru"]));
        return site;
    }

    private static async Task<(string English, string Russian)> Pair(NewsroomSite site, string russianBody = "Ночной паром снова ходит.")
    {
        var (english, russian) = ("", "");
        await site.Do(async db =>
        {
            var original = A.Draft("Night ferry", kind: await db.Kinds.OrderBy(k => k.Order).FirstAsync());
            var translation = original.Translate("ru", A.Reference(), original.Author, Noon);
            translation.Rewrite("Ночной паром", russianBody);
            db.AddRange(original, translation);
            (english, russian) = (original.Reference, translation.Reference);
        });
        return (english, russian);
    }

    /// <summary>The words beside the box of a translation.</summary>
    private static string BoxOf(HtmlPage screen, string reference) => string.Join(' ',
        screen.Document.QuerySelectorAll("label").First(l => l.QuerySelector($"input[name=Together][value='{reference}']") is not null).TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static Task<List<Edition>> Editions(NewsroomSite site) => site.Ask(db => db.Editions.AsNoTracking().ToListAsync());
}
