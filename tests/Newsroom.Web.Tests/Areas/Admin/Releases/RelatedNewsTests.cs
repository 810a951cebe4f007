using Microsoft.EntityFrameworkCore;
using Newsroom.Releases;

namespace Newsroom.Web.Tests.Areas.Admin.Releases;

public sealed class RelatedNewsTests : AdminTest
{
    [Fact]
    public async Task A_typed_reference_links_both_ways_and_stands_in_both_records()
    {
        var other = await Written("Board publishes plan");
        var draft = await Written();
        var screen = await Officer.Get(PathOf(draft, "edit"));

        await screen.Submit("Save draft", ("Related news", other.Reference.ToLowerInvariant()));

        (await Officer.Get(PathOf(draft))).Has("link", "Board publishes plan").ShouldBeTrue();
        (await Officer.Get(PathOf(other))).Has("link", "Night ferry returns").ShouldBeTrue();
        (await Record(draft)).ShouldContain("related.linked");
        (await Record(other)).ShouldContain("related.linked");
    }

    [Fact]
    public async Task Typed_addresses_are_linked_too()
    {
        var one = await Written("Fares for June", then: d => A.Published(d));
        var other = await Written("Fares for July", then: d => A.Published(d));
        var draft = await Written();
        var screen = await Officer.Get(PathOf(draft, "edit"));

        await screen.Submit("Save draft", ("Related news", $"https://news.example/news/2026/05/fares-for-june, https://news.example/r/{other.Reference}"));

        (await Site.Ask(db => db.RelatedLinks.CountAsync())).ShouldBe(2);
        _ = one;
    }

    [Fact]
    public async Task Typed_words_offer_what_they_find()
    {
        var other = await Written("Board publishes plan");
        var draft = await Written();
        var screen = await Officer.Get(PathOf(draft, "edit"));

        var offers = await screen.Submit("Save draft", ("Related news", "PUBLISHES pl"));
        await offers.Submit("Save draft", ($"Board publishes plan Press release · {other.Reference}", "true"), ("Related news", ""));

        offers.Text.ShouldContain("Which do you mean by ‘PUBLISHES pl’?");
        (await Site.Ask(db => db.RelatedLinks.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Words_that_find_nothing_say_what_to_try()
    {
        var draft = await Written();
        var screen = await Officer.Get(PathOf(draft, "edit"));

        var offers = await screen.Submit("Save draft", ("Related news", "zeppelin"));

        offers.Text.ShouldContain("Nothing fits ‘zeppelin’. Try other words of the headline, or paste its address.");
    }

    [Fact]
    public async Task A_link_is_taken_away_from_either_end()
    {
        var other = await Written("Board publishes plan");
        var draft = await Written();
        await (await Officer.Get(PathOf(draft, "edit"))).Submit("Save draft", ("Related news", other.Reference));
        var screen = await Officer.Get(PathOf(other, "edit"));

        await screen.Submit("Save draft", ($"Night ferry returns Press release · {draft.Reference}", "false"));

        (await Site.Ask(db => db.RelatedLinks.CountAsync())).ShouldBe(0);
        (await Record(draft)).ShouldContain("related.unlinked");
    }

    [Fact]
    public async Task A_link_somebody_else_made_meanwhile_stays()
    {
        var other = await Written("Board publishes plan");
        var draft = await Written();
        var screen = await Officer.Get(PathOf(draft, "edit"));
        await (await Colleague.Get(PathOf(other, "edit"))).Submit("Save draft", ("Related news", draft.Reference));

        await screen.Submit("Save draft", ("Body", "New words."));

        (await Site.Ask(db => db.RelatedLinks.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Public_releases_that_share_a_tag_are_suggested_first()
    {
        Task<Release> Tagged(string headline, bool isPublic) => Written(headline, then: d => isPublic ? A.Published(d) : d);
        var same = await Tagged("Shares the tag", isPublic: false);
        await (await Officer.Get(PathOf(same, "edit"))).Submit("Save draft", ("Tags", "Ferries"));
        await (await (await Officer.Get(PathOf(same, "publication"))).Submit("Publish now on news.example")).Follow("Edit");
        await Tagged("Same kind only", isPublic: true);
        await Tagged("Not public", isPublic: false);
        var draft = await Written();

        var screen = await (await Officer.Get(PathOf(draft, "edit"))).Submit("Save draft", ("Tags", "Ferries"));

        var suggested = screen.Document.QuerySelectorAll(".suggested [dir=auto]").Select(s => s.TextContent).ToList();
        suggested.ShouldBe(["Shares the tag", "Same kind only"]);
    }

    [Fact]
    public async Task A_release_is_not_related_to_itself()
    {
        var draft = await Written();
        var screen = await Officer.Get(PathOf(draft, "edit"));

        await screen.Submit("Save draft", ("Related news", draft.Reference));

        (await Site.Ask(db => db.RelatedLinks.CountAsync())).ShouldBe(0);
    }
}
