using Newsroom.Releases;
using Newsroom.Rules;
using Newsroom.Templates;

namespace Newsroom.Tests.Templates;

public sealed class ReleaseTemplateTests
{
    private static readonly WorkingCopy Beginning = new(A.Kind(), "en", new ReleaseText { Headline = " [TK:  who] begins " }, "an-address", null, [], []);

    [Fact]
    public void A_template_keeps_its_text_cleaned_and_neither_address_nor_times()
    {
        var template = new ReleaseTemplate(" Quarterly\n figures ", Beginning with { Text = Beginning.Text with { EventStartsAt = Noon, EventPlace = "Pier 4" } });

        template.Name.ShouldBe("Quarterly figures");
        template.Text.ShouldBe(new ReleaseText { Headline = "[TK: who] begins", EventPlace = "Pier 4" });
    }

    [Fact]
    public void A_template_without_a_name_is_refused()
    {
        var refusal = Should.Throw<RuleBroken>(() => new ReleaseTemplate(" ", Beginning));

        refusal.Message.ShouldBe("Give the template a name that says when to use it, such as Quarterly figures.");
    }

    [Fact]
    public void A_name_has_a_limit() =>
        Should.Throw<RuleBroken>(() => new ReleaseTemplate(new string('n', ReleaseTemplate.NameMaxLength + 1), Beginning)).Message.ShouldStartWith("Shorten the template's name to 80 characters");

    [Fact]
    public void Tags_and_boilerplate_belong_to_the_templates_language()
    {
        var refusal = Should.Throw<RuleBroken>(() => new ReleaseTemplate("Figures", Beginning with { Language = "", Tags = [A.Tag()], Boilerplate = A.Boilerplate() }));

        refusal.Sentences.ShouldBe([
            "A tag belongs to one language. Choose the template's language before you give it tags.",
            "The boilerplate ‘About Calder Ferries’ belongs to another language than the template. Choose one of its language, or none.",
        ]);
    }

    [Fact]
    public void Saving_replaces_tags_and_contacts_in_their_order()
    {
        var (ferries, islands, jon) = (A.Tag("Ferries"), A.Tag("Islands"), A.Contact());
        var template = new ReleaseTemplate("Figures", Beginning with { Tags = [ferries], Contacts = [jon] });

        template.Save("Figures", Beginning with { Tags = [islands, ferries], Contacts = [] });

        template.Tags.Select(t => t.Tag).ShouldBe([islands, ferries]);
        template.Contacts.ShouldBeEmpty();
    }

    [Fact]
    public void A_refused_save_changes_nothing()
    {
        var template = new ReleaseTemplate("Figures", Beginning);

        Should.Throw<RuleBroken>(() => template.Save("Other", Beginning with { Text = new ReleaseText { Headline = new string('x', 500) } }));

        (template.Name, template.Text.Headline).ShouldBe(("Figures", "[TK: who] begins"));
    }

    [Fact]
    public void A_retired_template_can_be_offered_again()
    {
        var template = new ReleaseTemplate("Figures", Beginning);
        template.Retire(Noon);
        template.Retire(Noon.AddDays(1));
        template.RetiredAt.ShouldBe(Noon);

        template.OfferAgain();

        template.RetiredAt.ShouldBeNull();
    }
}
