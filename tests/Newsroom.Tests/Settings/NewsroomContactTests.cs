using Newsroom.Contacts;
using Newsroom.Rules;
using Newsroom.Settings;

namespace Newsroom.Tests.Settings;

public class NewsroomContactTests
{
    [Theory]
    [InlineData("security@example.org"), InlineData("https://example.org/report"), InlineData("")]
    public void A_security_contact_is_a_mail_or_a_web_address(string contact)
    {
        var settings = new NewsroomSettings();

        settings.UseSecurityContact(contact);

        settings.SecurityContact.ShouldBe(contact);
    }

    [Theory]
    [InlineData("somebody"), InlineData("http://example.org"), InlineData("Ines <ines@example.org>")]
    public void Anything_else_is_refused_as_a_security_contact(string contact) =>
        Should.Throw<RuleBroken>(() => new NewsroomSettings().UseSecurityContact(contact)).Message.ShouldStartWith("Write the security contact");

    [Theory]
    [InlineData("http://hub.example.org"), InlineData("hub"), InlineData("https://user@hub.example.org")]
    public void A_hub_is_reached_by_https(string hub) =>
        Should.Throw<RuleBroken>(() => new NewsroomSettings().UseWebSubHub(hub)).Message.ShouldStartWith("Write the WebSub hub's address");

    [Fact]
    public void An_out_of_hours_number_can_be_dialled() =>
        Should.Throw<RuleBroken>(() => new NewsroomSettings().UseOutOfHoursPhone("ask Ines")).Message.ShouldContain("as journalists dial it");

    [Fact]
    public void Logos_are_pictures_and_the_dark_one_needs_the_light_one()
    {
        var settings = new NewsroomSettings();

        Should.Throw<RuleBroken>(() => settings.UseLogo(A.Document(), null)).Message.ShouldBe("A logo has to be a picture.");
        Should.Throw<RuleBroken>(() => settings.UseLogo(null, A.Picture())).Message.ShouldContain("light paper");
    }

    [Fact]
    public void Office_hours_are_said_whole_or_not_at_all()
    {
        var contact = A.Contact();

        contact.Answer(Weekdays.Monday | Weekdays.Friday, new TimeOnly(9, 0), new TimeOnly(17, 0));
        contact.HasOfficeHours.ShouldBeTrue();
        contact.Answer(Weekdays.None, null, null);
        contact.HasOfficeHours.ShouldBeFalse();

        Should.Throw<RuleBroken>(() => contact.Answer(Weekdays.Monday, null, new TimeOnly(17, 0)));
        Should.Throw<RuleBroken>(() => contact.Answer(Weekdays.None, new TimeOnly(9, 0), new TimeOnly(17, 0)));
        Should.Throw<RuleBroken>(() => contact.Answer(Weekdays.Monday, new TimeOnly(17, 0), new TimeOnly(9, 0))).Message.ShouldContain("closes before it opens");
    }

    [Fact]
    public void Only_pictures_are_for_the_public_library()
    {
        var picture = A.Picture();

        picture.Offer(toReaders: true);

        picture.IsForPublicLibrary.ShouldBeTrue();
        Should.Throw<RuleBroken>(() => A.Document().Offer(toReaders: true));
    }

    [Fact]
    public void A_former_name_needs_both_names() =>
        Should.Throw<RuleBroken>(() => new FormerName("en", "Calder Port Trust", new DateOnly(2019, 12, 31), " ")).Message.ShouldStartWith("Write both names");
}
