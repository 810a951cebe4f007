using Newsroom.Releases;
using Newsroom.Rules;

namespace Newsroom.Tests.Releases;

public sealed class PlaceholdersTests
{
    [Theory]
    [InlineData("The fare is TK euros.", "TK")]
    [InlineData("TKTK", "TKTK")]
    [InlineData("It sails on XX June.", "XX")]
    [InlineData("It carries XXX cars.", "XXX")]
    [InlineData("In XXXX, they say.", "XXXX")]
    [InlineData("The harbour is [tbc].", "[tbc]")]
    [InlineData("The harbour is [ TBC ].", "[ TBC ]")]
    [InlineData("It starts at [tbd].", "[tbd]")]
    [InlineData("Said [xx].", "[xx]")]
    [InlineData("Approval is PENDING.", "PENDING")]
    [InlineData("Lorem ipsum dolor sit amet.", "Lorem ipsum")]
    [InlineData("lorem\nipsum", "lorem\nipsum")]
    [InlineData("The fare is **XX** euros.", "XX")]
    [InlineData("«XX» мест", "XX")]
    [InlineData("Паром отходит в XX часов.", "XX")]
    [InlineData("The [TK: name of the ship] sails.", "[TK: name of the ship]")]
    [InlineData("The [tbc : day] it sails.", "[tbc : day]")]
    [InlineData("С [TK: число и месяц] ходит паром.", "[TK: число и месяц]")]
    public void What_was_to_be_filled_in_is_found(string body, string placeholder)
    {
        var found = Placeholders.In(new ReleaseText { Body = body });

        found.ShouldBe([("Body", placeholder)]);
    }

    [Theory]
    [InlineData("Xx marks the spot.")]
    [InlineData("tk maxx and xx and pending")]
    [InlineData("A TKO in round two.")]
    [InlineData("Louis XXI never reigned.")]
    [InlineData("Size XXL.")]
    [InlineData("They are SUSPENDING and APPENDING.")]
    [InlineData("See https://calder.example/XX/timetable")]
    [InlineData("See https://calder.example/files/XX")]
    [InlineData("Part TK-421 and XX-large.")]
    [InlineData("ПXX и XXв.")]
    [InlineData("7XX9")]
    [InlineData("X is a letter.")]
    [InlineData("A lorem without its second word.")]
    [InlineData("[a link](https://calder.example)")]
    public void What_honest_texts_say_is_not(string body)
    {
        var found = Placeholders.In(new ReleaseText { Body = body });

        found.ShouldBeEmpty();
    }

    [Fact]
    public void Each_part_is_looked_at_and_each_placeholder_named_once_in_it()
    {
        var text = new ReleaseText { Headline = "TK", Subheadline = "XX", Summary = "[tbc]", Dateline = "Calder, XX May", Body = "XX and XX and TK.", EventPlace = "Pier XX" };

        var found = Placeholders.In(text);

        found.ShouldBe([
            ("Headline", "TK"), ("Subheadline", "XX"), ("Summary", "[tbc]"), ("Dateline", "XX"), ("Body", "XX"), ("Body", "TK"), ("Place of the event", "XX"),
        ]);
    }

    [Theory]
    [InlineData("‘It sails,’ he said [not cleared].")]
    [InlineData("‘It sails,’ he said [NOT CLEARED].")]
    [InlineData("‘It sails,’ he said [uncleared].")]
    [InlineData("‘It sails,’ he said [quote not cleared].")]
    public void A_quote_that_is_not_cleared_keeps_a_release_back(string body)
    {
        var draft = A.Draft(body: body);

        var refusal = Should.Throw<RuleBroken>(() => A.Published(draft));

        refusal.Message.ShouldBe("A quote in the body is marked as not cleared. Have it cleared and take the mark away.");
    }

    [Fact]
    public void A_placeholder_keeps_a_release_back_until_somebody_says_that_it_is_meant()
    {
        var draft = A.Draft(headline: "XX years of Calder Ferries");

        var refusal = Should.Throw<RuleBroken>(() => A.Published(draft));
        draft.Publish(Noon, draft.NextAddress(Noon, Noon, Berlin), draft.Author, Noon, new PublishingTerms(PlaceholdersMeant: true));

        refusal.Message.ShouldBe("Fill in ‘XX’ in the headline.");
        draft.PublicEdition(Noon).ShouldNotBeNull();
    }

    [Fact]
    public void A_quote_that_is_not_cleared_is_never_meant()
    {
        var draft = A.Draft(body: "‘It sails,’ he said [not cleared].");

        Should.Throw<RuleBroken>(() => draft.Publish(Noon, draft.NextAddress(Noon, Noon, Berlin), draft.Author, Noon, new PublishingTerms(PlaceholdersMeant: true)));

        draft.Editions.ShouldBeEmpty();
    }

    [Fact]
    public void Square_brackets_that_nobody_would_notice_are_named()
    {
        var skeleton = new ReleaseText { Headline = "[Name] and [TK: name]", Body = "[day], [words](https://calder.example), a note[^1], [not cleared], [x] done, [tbc]." };

        Placeholders.UnnoticedIn(skeleton).ShouldBe(["[Name]", "[day]"]);
    }
}
