using System.Net;
using Microsoft.EntityFrameworkCore;
using Newsroom.Releases;

namespace Newsroom.Web.Tests.Areas.Admin.Bin;

public sealed class BinTests : AdminTest
{
    [Fact]
    public async Task A_draft_goes_to_the_bin_and_comes_back()
    {
        var draft = await Written();

        var bin = await (await Officer.Get(PathOf(draft))).Submit("Put in the bin");
        var back = await bin.Submit("Restore Night ferry returns");

        bin.Text.ShouldContain("30 days");
        back.Text.ShouldContain("Restored. It is a draft again.");
        (await Now(draft)).BinnedAt.ShouldBeNull();
    }

    [Fact]
    public async Task Deleting_for_good_asks_first_and_leaves_the_record()
    {
        var other = await Written("Another");
        var draft = await Written();
        await (await Officer.Get(PathOf(draft, "edit"))).Submit("Save draft", ("Tags", "Ferries"), ("Related news", other.Reference));
        var bin = await (await Officer.Get(PathOf(draft))).Submit("Put in the bin");

        var asks = await bin.Follow("Delete for good …");
        var done = await asks.Submit("Delete this draft for good");

        asks.Text.ShouldContain("nobody can bring them back");
        done.Text.ShouldContain("Deleted for good.");
        (await Site.Ask(db => db.Releases.CountAsync())).ShouldBe(1);
        (await Record(draft)).ShouldContain("release.deleted");
        (await Site.Ask(db => db.Audit.Where(a => a.Subject == draft.Reference).AllAsync(a => a.ReleaseId == null))).ShouldBeTrue();
    }

    [Fact]
    public async Task What_was_published_offers_no_bin()
    {
        var release = await Written(then: d => A.Published(d));

        (await Officer.Get(PathOf(release))).Has("button", "Put in the bin").ShouldBeFalse();
    }

    [Fact]
    public async Task A_colleagues_draft_is_not_thrown_away()
    {
        var draft = await Written();

        var screen = await Colleague.Get(PathOf(draft));
        var forced = await Colleague.Get(PathOf(draft, "bin"));

        screen.Has("button", "Put in the bin").ShouldBeFalse();
        forced.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        forced.Text.ShouldContain("its author or an editor puts it in the bin");
    }

    [Fact]
    public async Task An_empty_bin_teaches() => (await Officer.Get("/admin/releases/bin")).Text.ShouldContain("The bin is empty.");
}
