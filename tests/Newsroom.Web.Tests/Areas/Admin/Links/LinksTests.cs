using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Newsroom.People;
using Newsroom.Releases;
using Newsroom.Sharing;
using Newsroom.Testing.Html;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Tests.Areas.Admin.Links;

public sealed partial class LinksTests : AdminTest
{
    [Fact]
    public async Task A_link_is_made_and_its_address_shown_once()
    {
        var release = await Written(then: r => A.Scheduled(r));

        var made = await Make(release, "embargo", ("Name", "Ada Byron"), ("Organisation", "Calder Courier"));
        var address = made.Field("Address for Ada Byron").GetAttribute("value")!;
        var list = await Officer.Get(PathOf(release, "links"));

        address.ShouldStartWith("https://news.example/embargo/");
        made.Field("Words of a mail").TextContent.ShouldContain(address);
        made.Field("Words of a mail").TextContent.ShouldNotContain("Night ferry");
        made.Field("Subject of a mail").GetAttribute("value")!.ShouldContain("Ada Byron");
        made.Text.ShouldContain("shown now and never again");
        list.Text.ShouldContain("Ada Byron, Calder Courier");
        list.Source.ShouldNotContain(new Uri(address).Segments[^1]);
        (await Site.Ask(db => db.ReadingLinks.SingleAsync())).ShouldSatisfyAllConditions(
            l => l.TokenHash.ShouldBe(SecretAddress.HashOf(new Uri(address).Segments[^1])),
            l => l.ExpiresAt.ShouldBe(Noon.AddDays(2)),
            l => l.ToldLiftAt.ShouldBe(Noon.AddDays(1)));
        (await Record(release)).ShouldContain("link.made");
        (await Site.Reader().Get(new Uri(address).AbsolutePath)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Without_a_scheduled_edition_the_screen_says_what_to_do()
    {
        var release = await Written();

        var screen = await Officer.Get(PathOf(release, "links"));

        screen.Text.ShouldContain("An embargo needs a time at which it ends. Schedule the release first");
        screen.Has("button", "Make embargo links").ShouldBeFalse();
        screen.Has("button", "Make review links").ShouldBeTrue();
    }

    [Fact]
    public async Task A_review_link_lives_two_weeks_unless_told_otherwise()
    {
        var release = await Written();

        await Make(release, "review", ("Name", "Nora Weiss"));

        (await Site.Ask(db => db.ReadingLinks.SingleAsync())).ExpiresAt.ShouldBe(Noon.AddDays(14));
    }

    [Fact]
    public async Task A_whole_desk_gets_its_links_at_once()
    {
        var release = await Written(then: r => A.Scheduled(r));
        var people = string.Join("\r\n", Enumerable.Range(1, 20).Select(i => $"Reader {i}, Paper {i}, Weekend, reader{i}@paper.example")) + "\r\n\r\nJust a name\r\n";

        var made = await Make(release, "embargo", ("Several people at once", people));

        var links = await Site.Ask(db => db.ReadingLinks.OrderBy(l => l.MadeAt).ToListAsync());
        links.Count.ShouldBe(21);
        links.ShouldContain(l => l.Name == "Reader 7" && l.Organisation == "Paper 7, Weekend" && l.Email == "reader7@paper.example");
        links.ShouldContain(l => l.Name == "Just a name" && l.Organisation == "" && l.Email == "");
        var secrets = EmbargoSecret().Matches(made.Field("Name, e-mail and address, one a line").TextContent).Select(m => m.Groups[1].Value).ToList();
        secrets.Select(SecretAddress.HashOf).Order().ShouldBe(links.Select(l => l.TokenHash).Order());
    }

    [Fact]
    public async Task One_line_that_cannot_be_used_makes_none_and_says_which()
    {
        var release = await Written(then: r => A.Scheduled(r));
        var people = $"Ada Byron, Courier\n{new string('n', 5_000)}, Paper\nBo Lund, Radio, no@where@at.all";

        var refused = await Make(release, "embargo", ("Several people at once", people));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("Line 2: Shorten the name to 100 characters.");
        refused.Text.ShouldContain("Line 3: Write the e-mail as name@example.org");
        refused.Document.QuerySelector("#embargo-people")!.TextContent.ShouldContain("Ada Byron, Courier");
        (await Site.Ask(db => db.ReadingLinks.CountAsync())).ShouldBe(0);
    }

    [Theory]
    [InlineData("2026-05-16T11:59", "Choose a later time at which the link ends; this one has passed.")]
    [InlineData("2027-05-16T12:00", "a link lives 92 days at most")]
    [InlineData("soon", "Write the time as day and time of day")]
    [InlineData("", "Write until when the link works.")]
    public async Task An_end_that_cannot_be_used_says_why(string until, string sentence)
    {
        var release = await Written();

        var refused = await Make(release, "review", ("Name", "Nora Weiss"), ("Works until", until));

        refused.Text.ShouldContain(sentence);
        refused.Document.QuerySelector("#review-name")!.GetAttribute("value").ShouldBe("Nora Weiss");
    }

    [Fact]
    public async Task Nobody_named_is_refused()
    {
        var refused = await Make(await Written(), "review");

        refused.Text.ShouldContain("Write the name of the person who gets the link");
    }

    [Fact]
    public async Task A_form_sent_twice_makes_one_link()
    {
        var release = await Written();
        await Make(release, "review", ("Name", "Nora Weiss"));

        var refused = await Make(release, "review", ("Name", "Nora Weiss"));

        refused.Text.ShouldContain("Nora Weiss has a link that works. Revoke it first, then make a new one.");
        (await Site.Ask(db => db.ReadingLinks.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Revoking_asks_says_so_and_ends_the_link()
    {
        var release = await Written();
        var made = await Make(release, "review", ("Name", "Nora Weiss"));
        var path = new Uri(made.Field("Address for Nora Weiss").GetAttribute("value")!).AbsolutePath;

        var done = await (await Officer.Get(PathOf(release, "links"))).Submit("Revoke the link of Nora Weiss");

        done.Text.ShouldContain("Revoked. The link of Nora Weiss works no more.");
        done.Text.ShouldContain("by Ines Okafor");
        (await Site.Reader().Get(path)).Status.ShouldBe(HttpStatusCode.Gone);
        (await Record(release)).ShouldContain("link.revoked");
    }

    [Fact]
    public async Task Who_was_told_another_time_is_named()
    {
        var release = await Written(then: r => A.Scheduled(r));
        await Make(release, "embargo", ("Name", "Ada Byron"));

        (await Officer.Get(PathOf(release, "links"))).Text.ShouldNotContain("Tell them the new time");
        await Site.Do(async db => A.Scheduled(await db.Releases.WithReference(release.Reference, Stop), at: Noon.AddDays(1).AddHours(1)));
        var moved = (await Officer.Get(PathOf(release, "links"))).Text;

        moved.ShouldContain("The embargo now ends on Sunday 17 May, 13:00 (Europe/Berlin), but these readers were told another time: Ada Byron: Sunday 17 May, 12:00 (Europe/Berlin)");
    }

    [Fact]
    public async Task Only_the_author_and_editors_share()
    {
        var release = await Written();
        await Make(release, "review", ("Name", "Nora Weiss"));

        var refused = await Colleague.Get(PathOf(release, "links"));
        refused.Text.ShouldContain("its author or an editor lets people without an account read it");
        refused.Text.ShouldNotContain("Nora Weiss");
        (await Editor.Get(PathOf(release, "links"))).Text.ShouldContain("Nora Weiss");
        (await Site.Reader().Get(PathOf(release, "links"))).Address.AbsolutePath.ShouldStartWith("/account/sign-in");
    }

    [Fact]
    public async Task The_administrators_write_the_terms()
    {
        var administrator = await Site.SignIn(Role.Administrator, "Tomas Lind");
        var release = await Written(then: r => A.Scheduled(r));
        var made = await Make(release, "embargo", ("Name", "Ada Byron"));

        await (await administrator.Get("/admin/settings")).Submit("Save settings", ("Embargo terms", "Until then it is between us.\r\nThank you."));

        (await Site.Reader().Get(new Uri(made.Field("Address for Ada Byron").GetAttribute("value")!).AbsolutePath)).Text.ShouldContain("Until then it is between us. Thank you.");
        (await administrator.Get("/admin/settings")).Text.ShouldContain("Until then it is between us.");
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    [InlineData(DatabaseProvider.SqlServer)]
    public async Task From_making_to_revoking_on_every_database(DatabaseProvider provider)
    {
        await using var site = await NewsroomSite.Start(provider, settings: ("Site:Address", "https://news.example"));
        var editor = await site.SignIn(Role.Editor, "Erik Sandvik");
        var release = await site.Keep(kind => A.Scheduled(A.Draft("Night ferry returns", kind: kind)));
        async Task<string> Made(string button, string name)
        {
            var page = await (await editor.Get(PathOf(release, "links"))).FillAndSubmit(button, ("Name", name));
            return new Uri(page.Field("Address for " + name).GetAttribute("value")!).AbsolutePath;
        }
        var (embargo, review) = (await Made("Make embargo links", "Ada Byron"), await Made("Make review links", "Nora Weiss"));
        var journalist = site.Visitor();
        HttpRequestMessage Post(string path) => new(HttpMethod.Post, path) { Headers = { { "Origin", "https://news.example" } }, Content = new FormUrlEncodedContent([new("comment", "Well written.")]) };

        (await journalist.Get(embargo)).Text.ShouldNotContain("Night ferry returns");
        (await journalist.Send(Post(embargo))).Text.ShouldContain("Night ferry returns");
        (await journalist.Get(embargo)).Text.ShouldContain("Night ferry returns");
        (await journalist.Get(review)).Text.ShouldContain("Night ferry returns");
        (await journalist.Send(Post(review))).Text.ShouldContain("Well written.");

        (await editor.Get(PathOf(release, "visibility"))).Text.ShouldContain("Ada Byron, under embargo");
        (await site.Ask(db => db.ReadingLinks.Select(l => l.Readings).OrderBy(n => n).ToListAsync())).ShouldBe([1, 2]);
        (await site.Ask(db => db.Audit.CountAsync(a => a.Event == "link.first-read" || a.Event == "link.accepted"))).ShouldBe(3);
        await (await editor.Get(PathOf(release, "links"))).Submit("Revoke the link of Ada Byron");
        (await journalist.Get(embargo)).Status.ShouldBe(HttpStatusCode.Gone);
    }

    private async Task<HtmlPage> Make(Release release, string what, params (string Label, string Value)[] fill) =>
        await (await Officer.Get(PathOf(release, "links"))).FillAndSubmit($"Make {what} links", fill);

    [GeneratedRegex("https://news\\.example/embargo/([A-Za-z0-9_-]{32})")]
    private static partial Regex EmbargoSecret();
}

internal static class LinksForms
{
    /// <summary>The screen has two forms with the same labels: fills in the one that the button sends.</summary>
    public static Task<HtmlPage> FillAndSubmit(this HtmlPage page, string button, params (string Label, string Value)[] fill)
    {
        var labels = page.FormOf(button).QuerySelectorAll("label").OfType<IHtmlLabelElement>().ToList();
        foreach (var (label, value) in fill)
        {
            var field = page.Document.GetElementById(labels.Single(l => l.TextContent.Trim() == label).HtmlFor!);
            if (field is IHtmlTextAreaElement area)
                area.Value = value;
            else
                ((IHtmlInputElement)field!).Value = value;
        }

        return page.Submit(button);
    }
}
