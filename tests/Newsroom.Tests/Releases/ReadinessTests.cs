using Newsroom.People;
using Newsroom.Releases;

namespace Newsroom.Tests.Releases;

public sealed class ReadinessTests
{
    private static readonly Uri Site = new("https://news.calder-ferries.net");
    private readonly Person editor = A.Person(Role.Editor, "Ida Holm");

    [Fact]
    public void A_whole_release_has_nothing_to_be_found()
    {
        var release = Whole();
        release.SubmitForReview(release.Author, Noon);
        release.Approve(release.RevisionNumber, editor, Noon);

        Readiness.Of(release, Context()).Findings.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_missing_stands_against_it_and_leads_to_its_field()
    {
        var release = A.Draft("", "", "");

        var found = Readiness.Of(release, Context()).Blockers.Select(b => (b.Sentence[..18], b.Where));

        found.ShouldBe([("Give the release a", "Headline"), ("Give the release a", "Summary"), ("Give the release a", "Body")]);
    }

    [Theory]
    [InlineData("Fares rise by XX percent.", "Fill in ‘XX’ in the body.")]
    [InlineData("The minister said TK.", "Fill in ‘TK’ in the body.")]
    [InlineData("“We sail.” [not cleared]", "A quote in the body is marked as not cleared. Have it cleared and take the mark away.")]
    public void What_nobody_meant_to_publish_stands_against_it(string body, string sentence)
    {
        Readiness.Of(Whole(body), Context()).Blockers.ShouldHaveSingleItem().ShouldBe(new Finding(FindingWeight.Blocker, sentence, Places.Body));
        Readiness.Of(Whole("The xx and tk of honest words."), Context()).IsBlocked.ShouldBeFalse();
    }

    [Fact]
    public void A_placeholder_that_is_meant_stands_against_nothing_and_the_forgotten_one_beside_it_still_does()
    {
        var release = Whole("Size XX, price TK.");

        var found = Readiness.Of(release, Context() with { Meant = ["XX"] }).Blockers;

        found.ShouldHaveSingleItem().Sentence.ShouldBe("Fill in ‘TK’ in the body.");
    }

    [Fact]
    public void The_bin_and_a_withdrawal_stand_against_it()
    {
        var binned = Whole();
        binned.PutInBin(binned.Author, Noon);

        Sentences(binned).ShouldContain("This draft is in the bin. Restore it first.");
        Sentences(A.Withdrawn()).ShouldContain(s => s.StartsWith("This release is withdrawn."));
    }

    [Fact]
    public void A_missing_approval_is_in_the_way_where_it_is_demanded_and_worth_a_look_elsewhere()
    {
        var release = Whole();
        var demanded = Context() with { Terms = new PublishingTerms(ApprovalDemanded: true) };

        Readiness.Of(release, demanded).Blockers.ShouldHaveSingleItem().Where.ShouldBe(Places.Review);
        Readiness.Of(release, demanded with { By = release.Author }).Blockers.ShouldHaveSingleItem().Sentence.ShouldContain("Submit this revision for review.");
        Readiness.Of(release, demanded with { Terms = new PublishingTerms(true, "The ferry is on fire.") }).IsBlocked.ShouldBeFalse();
        Readiness.Of(release, Context()).Warnings.ShouldHaveSingleItem().Sentence.ShouldStartWith("Nobody approved this revision.");
        Readiness.Of(release, Context() with { IsBeforeReview = true }).Findings.ShouldBeEmpty();
    }

    [Fact]
    public void What_readers_would_miss_is_worth_a_look()
    {
        var bare = A.Draft(kind: A.Kind("Media advisory", hasEvent: true));

        var found = Readiness.Of(bare, Context() with { IsBeforeReview = true }).Warnings.Select(w => w.Where);

        found.ShouldBe([Places.EventStarts, Places.EventPlace, Places.Tags, Places.Contacts]);
    }

    [Fact]
    public void A_retired_contact_is_worth_a_look()
    {
        var contact = A.Contact("Jon Aker");
        var release = A.Draft(tags: [A.Tag()], contacts: [contact]);
        Found(release).ShouldBeEmpty();

        contact.RetiredAt = Noon;

        Found(release).ShouldHaveSingleItem().ShouldStartWith("Jon Aker is retired");
    }

    [Theory]
    [InlineData("![The ferry](FERRY \"Photo: Mara\")", 0)]
    [InlineData("![](FERRY \"Photo: Mara\")", 1, "The picture ‘ferry.jpg’ has no alt text")]
    [InlineData("![](FERRY#decorative \"Photo: Mara\")", 0)]
    [InlineData("![The ferry](FERRY)", 1, "names nobody who made it")]
    [InlineData("![](FERRY)", 2, "has no alt text")]
    [InlineData("![IMG_2041](FERRY \"Photo: Mara\")", 1, "The alt text ‘IMG_2041’ looks like a file name")]
    [InlineData("![The ferry](/media/ferry.jpg \"Photo: Mara\")", 1, "is not in the media library")]
    [InlineData("`![](FERRY)`", 0)]
    [InlineData("A picture:\n\n    ![](FERRY)", 0)]
    public void A_picture_needs_words_and_a_name(string body, int count, string words = "")
    {
        var ferry = A.Picture("ferry.jpg", credit: "");
        var release = Whole(body.Replace("FERRY", ferry.Address));
        release.Save(release.Copy() with { FilesInText = [ferry], Downloads = [A.Document()] }, release.RevisionNumber, release.Author, Noon);

        var found = Found(release);

        found.Count.ShouldBe(count);
        if (count > 0)
            string.Concat(found).ShouldContain(words);
    }

    [Fact]
    public void A_picture_that_names_its_maker_in_the_library_needs_no_more()
    {
        var ferry = A.Picture("ferry.jpg", credit: "Photo: Mara");
        var release = Whole($"![The ferry]({ferry.Address})");
        release.Save(release.Copy() with { FilesInText = [ferry], Downloads = [A.Document()] }, release.RevisionNumber, release.Author, Noon);

        Found(release).ShouldBeEmpty();
    }

    [Fact]
    public void A_file_whose_licence_is_over_by_then_is_found()
    {
        var timetable = A.Document(title: "Summer timetable");
        timetable.Describe(new Newsroom.Media.MediaWords { Title = "Summer timetable", UsageEndsOn = new DateOnly(2026, 5, 15) });
        var release = Whole("The ferry sails.");
        release.Save(release.Copy() with { Downloads = [timetable] }, release.RevisionNumber, release.Author, Noon);

        Found(release).ShouldHaveSingleItem().ShouldBe("‘Summer timetable’ could be used until 15 May 2026 only. Renew the licence in the media library, or take it out.");
    }

    [Theory]
    [InlineData("[here]()", "leads nowhere")]
    [InlineData("[here](#)", "leads nowhere")]
    [InlineData("[here](http://localhost:8080/x)", "within the newsroom only")]
    [InlineData("[here](http://192.168.1.4/x)", "within the newsroom only")]
    [InlineData("[here](http://10.0.0.1)", "within the newsroom only")]
    [InlineData("[here](http://[fd00::1]/)", "within the newsroom only")]
    [InlineData("[here](https://intranet/press)", "within the newsroom only")]
    [InlineData("[here](https://wiki.calder.internal)", "within the newsroom only")]
    [InlineData("[here](https://nas.local/file)", "within the newsroom only")]
    [InlineData("[here](file:///home/ines/final.docx)", "within the newsroom only")]
    [InlineData("[here](/admin/releases)", "leads into the back office")]
    [InlineData("[here](https://news.calder-ferries.net/ru/account/profile)", "leads into the back office")]
    [InlineData("[here](https://example.com/article)", "is a placeholder")]
    [InlineData("<mailto:name@example.org>", "is a placeholder")]
    [InlineData("[here](/nws)", "leads to no page of this site")]
    [InlineData("[here](/news/2026/05/never-written)", "leads to no page of this site")]
    [InlineData("[here](/news)", null)]
    [InlineData("[here](https://calder-bay.org/timetable)", null)]
    [InlineData("[here](http://172.32.0.1/)", null)]
    [InlineData("[here](mailto:press@calder-ferries.net) [call](tel:+4930901820)", null)]
    [InlineData("`[here]()` and a note[^1].\n\n[^1]: Source.", null)]
    public void A_link_that_readers_cannot_follow_is_worth_a_look(string body, string? words)
    {
        var found = Found(Whole(body));

        if (words is null)
            found.ShouldBeEmpty();
        else
            found.ShouldHaveSingleItem().ShouldContain(words);
    }

    [Fact]
    public void A_link_to_a_release_that_is_not_public_then_names_it()
    {
        var release = Whole("See [this](/news/2026/05/fares) and [that](/news/2026/05/timetable).");
        var pages = new Dictionary<string, OwnPage> { ["/news/2026/05/fares"] = new("Fares", false), ["/news/2026/05/timetable"] = new("Timetable", true) };

        var found = Readiness.Of(release, Context() with { OwnPages = pages, IsBeforeReview = true });

        found.Warnings.ShouldHaveSingleItem().Sentence.ShouldBe("The link to ‘/news/2026/05/fares’ leads to ‘Fares’, which is not public now.");
    }

    [Fact]
    public void An_embargo_promised_for_later_is_worth_a_look()
    {
        var release = A.Scheduled(Whole(), at: Noon.AddDays(2));
        foreach (var name in (string[])["Ada Byron", "Ben Okri"])
            release.ShareUnderEmbargo(name, "Courier", "", Noon.AddDays(5), name, editor, Noon);

        var early = Readiness.Of(release, Context() with { IsBeforeReview = true, At = Noon.AddDays(1) });
        var kept = Readiness.Of(release, Context() with { IsBeforeReview = true, At = Noon.AddDays(2) });

        early.Warnings.ShouldHaveSingleItem().ShouldBe(new Finding(FindingWeight.Warning,
            "2 journalists were told the embargo ends on Monday 18 May, 12:00 (Europe/Berlin); this publishes before it.", Places.Links));
        kept.Findings.ShouldBeEmpty();
    }

    [Fact]
    public void A_translation_is_judged_against_its_original_and_an_original_against_its_translations()
    {
        var original = A.Published(Whole());
        var translation = original.Translate("ru", A.Reference(), editor, Noon);
        var fresh = Readiness.Of(translation, Context() with { Original = original }).Findings;
        var before = Readiness.Of(original, Context() with { Translations = [translation] }).Findings;

        original.Rewrite(body: "The ferry sails on Fridays.");

        fresh.ShouldNotContain(f => f.Where == Places.Translation);
        before.ShouldNotContain(f => f.Where == Places.Translation);
        Readiness.Of(translation, Context() with { Original = original }).Warnings.ShouldContain(w => w.Where == Places.Translation && w.Sentence.Contains("was changed since"));
        Readiness.Of(original, Context() with { Translations = [translation] }).Warnings.ShouldContain(w => w.Reference == translation.Reference && w.Sentence.Contains("does not say this yet"));
    }

    [Fact]
    public void What_is_frozen_is_judged_by_what_it_says_not_by_the_working_copy()
    {
        var release = A.Scheduled(Whole("See [here]()."));
        release.Rewrite(body: "Nothing to be found, TK aside.");

        var found = Readiness.OfEdition(release.PendingEdition(Noon)!, Context());

        found.IsBlocked.ShouldBeFalse();
        found.Warnings.Select(w => w.Sentence).ShouldContain(s => s.Contains("leads nowhere"));
        found.Warnings.Select(w => w.Sentence).ShouldContain("Nobody approved revision 1, which edition 1 was frozen from.");
    }

    private static Release Whole(string body = "The **night ferry** sails again.") => A.Draft(body: body, tags: [A.Tag()], contacts: [A.Contact()]);

    private ReadinessContext Context() => new(Noon, Noon, PublishingTerms.None, editor, Site, Berlin, ["en", "ru"]);

    private List<string> Found(Release release) => [.. Readiness.Of(release, Context() with { IsBeforeReview = true }).Warnings.Select(w => w.Sentence)];

    private List<string> Sentences(Release release) => [.. Readiness.Of(release, Context()).Blockers.Select(b => b.Sentence)];
}
