using Newsroom.Rules;
using Newsroom.Settings;

namespace Newsroom.Tests.Settings;

public sealed class NewsroomSettingsTests
{
    private readonly NewsroomSettings settings = new();

    [Theory]
    [InlineData("https://news.calder.example", "https://news.calder.example")]
    [InlineData(" https://news.calder.example/ ", "https://news.calder.example")]
    [InlineData("http://localhost:5000", "http://localhost:5000")]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_site_address_is_scheme_and_host(string? typed, string? kept)
    {
        settings.MoveTo(typed);

        settings.SiteAddress.ShouldBe(kept);
    }

    [Theory]
    [InlineData("news.calder.example")]
    [InlineData("ftp://news.calder.example")]
    [InlineData("https://news.calder.example/press")]
    [InlineData("https://news.calder.example?x=1")]
    [InlineData("https://news.calder.example?")]
    [InlineData("https://news.calder.example#top")]
    [InlineData("https://me:secret@news.calder.example")]
    [InlineData("javascript:alert(1)")]
    public void Anything_else_is_refused_as_site_address(string typed)
    {
        var refusal = Should.Throw<RuleBroken>(() => settings.MoveTo(typed));

        refusal.Message.ShouldBe("Write the site address as https://news.example.org: scheme and host, nothing after it.");
        settings.SiteAddress.ShouldBeNull();
    }

    [Fact]
    public void A_known_zone_is_used()
    {
        settings.UseZone("Europe/Berlin");

        settings.TimeZone.Id.ShouldBe("Europe/Berlin");
    }

    [Theory]
    [InlineData("Mars/Olympus")]
    [InlineData("")]
    [InlineData("W. Europe Standard Time")]
    public void An_unknown_zone_is_refused(string zone)
    {
        var refusal = Should.Throw<RuleBroken>(() => settings.UseZone(zone));

        refusal.Message.ShouldBe("Choose a time zone from the list, such as Europe/Berlin.");
        settings.Zone.ShouldBe("Etc/UTC");
    }

    [Theory]
    [InlineData("dd.MM.yyyy")]
    [InlineData("d MMMM yyyy")]
    [InlineData("yyyy-MM-dd")]
    [InlineData("M/d/yy")]
    public void A_date_format_shows_day_month_and_year(string format)
    {
        settings.UseDateFormat(format);

        settings.DateFormat.ShouldBe(format);
    }

    [Theory]
    [InlineData("dd.MM.")]
    [InlineData("MMMM yyyy")]
    [InlineData("HH:mm")]
    [InlineData("")]
    [InlineData("d")]
    [InlineData("dd.MM.yyyy '")]
    [InlineData("%")]
    public void A_date_format_that_hides_a_part_is_refused(string format)
    {
        var refusal = Should.Throw<RuleBroken>(() => settings.UseDateFormat(format));

        refusal.Message.ShouldStartWith("Write the date format with day, month and year");
        settings.DateFormat.ShouldBe("dd.MM.yyyy");
    }

    [Fact]
    public void The_first_language_named_is_the_newsrooms_first()
    {
        settings.UseLanguages(["en", " RU ", "ar"]);

        settings.FirstLanguage.ShouldBe("en");
        settings.AllLanguages.ShouldBe(["en", "ru", "ar"]);
    }

    [Theory]
    [InlineData("", "Name at least one language, such as en.")]
    [InlineData("en,ru,en", "Name each language once.")]
    [InlineData("en,klingon", "‘klingon’ is not a language code. Use two-letter codes such as en, ru or ar.")]
    [InlineData("en,zz", "‘zz’ is not a language code. Use two-letter codes such as en, ru or ar.")]
    public void Unknown_doubled_and_missing_languages_are_refused(string languages, string sentence)
    {
        var refusal = Should.Throw<RuleBroken>(() => settings.UseLanguages(languages.Split(',')));

        refusal.Message.ShouldBe(sentence);
        settings.Languages.ShouldBe("en");
    }
}
