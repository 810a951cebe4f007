using System.Net;
using Microsoft.EntityFrameworkCore;
using Newsroom.People;
using Newsroom.Sharing;

namespace Newsroom.Web.Tests.Areas.Admin.Visibility;

public sealed class VisibilityTests : AdminTest
{
    [Fact]
    public async Task A_scheduled_release_is_seen_by_colleagues_and_by_those_with_a_link()
    {
        await Site.AddPerson(Role.Editor, "Erik Sandvik");
        var gone = await Site.AddPerson(Role.Editor, "Gone Person");
        await Site.Do(async db => (await db.People.SingleAsync(p => p.Id == gone.Id)).Disable(otherAdministrators: 1, Noon));
        var release = await Written(then: r =>
        {
            A.Scheduled(r);
            r.ShareUnderEmbargo("Ada Byron", "Calder Courier", "", Noon.AddDays(2), SecretAddress.HashOf("a"), r.Author, Noon);
            r.Revoke(r.ShareForReview("Nora Weiss", "", "", Noon.AddDays(2), SecretAddress.HashOf("b"), r.Author, Noon), r.Author, Noon);
            return r;
        });

        var page = await (await Officer.Get(PathOf(release))).Follow("Who can see this now?");

        page.Text.ShouldContain("Nobody outside the newsroom, except by a link below.");
        page.Text.ShouldContain("From Sunday 17 May, 12:00 (Europe/Berlin) on everybody reads edition 1.");
        page.Text.ShouldContain("Editor (1) Erik Sandvik");
        page.Text.ShouldContain("Press officer (1) Ines Okafor");
        page.Text.ShouldNotContain("Gone Person");
        page.Text.ShouldContain("Ada Byron, Calder Courier, under embargo, until Monday 18 May, 12:00 (Europe/Berlin). Not read yet");
        page.Text.ShouldNotContain("Nora Weiss");
        page.Text.ShouldContain("Telling those who asked to be told, due on Sunday 17 May, 12:00 (Europe/Berlin).");
        page.Text.ShouldContain("nothing of it was ever public");
    }

    [Fact]
    public async Task Of_a_corrected_release_readers_caches_and_earlier_editions_are_named()
    {
        Site.Clock.Now = Noon.AddHours(3);
        var release = await Written(then: r => A.Corrected(A.Published(r)));

        var page = await Officer.Get(PathOf(release, "visibility"));

        page.Text.ShouldContain("Everybody reads edition 2, since Saturday 16 May, 13:00 (Europe/Berlin), until it is corrected or withdrawn");
        page.Text.ShouldContain("may hold a page for 1 second");
        page.Text.ShouldContain("Edition 1, public from Saturday 16 May, 12:00 (Europe/Berlin) until Saturday 16 May, 13:00 (Europe/Berlin)");
    }

    [Fact]
    public async Task Of_a_withdrawn_release_readers_see_nothing()
    {
        Site.Clock.Now = Noon.AddHours(3);
        var release = await Written(then: r => A.Withdrawn(A.Published(r)));

        (await Officer.Get(PathOf(release, "visibility"))).Text.ShouldContain("of the text, readers see nothing");
    }

    [Fact]
    public async Task Who_may_not_share_learns_how_many_links_there_are_not_whose()
    {
        var release = await Written(then: r =>
        {
            r.ShareForReview("Nora Weiss", "", "", Noon.AddDays(2), SecretAddress.HashOf("a"), r.Author, Noon);
            return r;
        });

        var page = await Colleague.Get(PathOf(release, "visibility"));

        page.Text.ShouldContain("1 link works. The author and the editors see for whom.");
        page.Text.ShouldNotContain("Nora Weiss");
        (await Site.Reader().Get(PathOf(release, "visibility"))).Address.AbsolutePath.ShouldStartWith("/account/sign-in");
    }
}
