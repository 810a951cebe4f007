using Newsroom.Releases;

namespace Newsroom.Web.Tests.Areas.Admin.Desk;

public sealed class DeskTests : AdminTest
{
    [Fact]
    public async Task A_new_newsroom_is_told_what_the_desk_is_for()
    {
        var desk = await Officer.Get("/admin");

        desk.Text.ShouldContain("The Desk shows what needs you now");
        desk.Has("link", "Write the first release").ShouldBeTrue();
    }

    [Fact]
    public async Task The_next_scheduled_release_stands_first_with_its_time_in_words()
    {
        await Written("Later", then: d => A.Scheduled(d, at: Noon.AddDays(2)));
        await Written("Sooner", then: d => A.Scheduled(d, at: Noon.AddDays(1)));

        var desk = await Colleague.Get("/admin");

        desk.Text.ShouldContain("Sunday 17 May, 12:00 (Europe/Berlin)");
        desk.Text.IndexOf("Sooner", StringComparison.Ordinal).ShouldBeLessThan(desk.Text.IndexOf("Later", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_officer_sees_their_own_work_and_an_editor_all_that_waits()
    {
        await Written("After the gale", then: d =>
        {
            d.SubmitForReview(d.Author, Noon);
            return d;
        });

        (await Officer.Get("/admin")).Text.ShouldContain("Yours, waiting for review");
        (await Colleague.Get("/admin")).Text.ShouldNotContain("After the gale");
        (await Editor.Get("/admin")).Has("link", "Review After the gale").ShouldBeTrue();
    }

    [Fact]
    public async Task What_readers_already_see_does_not_wait_for_review()
    {
        await Written("Published anyway", then: d =>
        {
            d.SubmitForReview(d.Author, Noon);
            return A.Published(d);
        });

        (await Editor.Get("/admin")).Text.ShouldNotContain("Waiting for review");
    }

    [Fact]
    public async Task The_menu_offers_only_what_a_person_may_use()
    {
        (await Officer.Get("/admin")).Has("link", "Settings").ShouldBeFalse();
        (await (await Site.SignIn(Newsroom.People.Role.Administrator, "Ada Holm")).Get("/admin")).Has("link", "Settings").ShouldBeTrue();
    }
}
