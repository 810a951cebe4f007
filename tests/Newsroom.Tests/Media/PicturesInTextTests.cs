using Newsroom.Media;
using Newsroom.Text;

namespace Newsroom.Tests.Media;

public sealed class PicturesInTextTests
{
    [Fact]
    public void A_picture_alone_in_its_paragraph_is_a_figure_with_every_size_a_screen_needs()
    {
        var ferry = A.Picture(widthPixels: 1_500, heightPixels: 1_000, caption: "The ferry at Pier 4.");

        var html = Shown($"![A white ferry]({ferry.Address})", ferry);

        html.ShouldBe(
            $"""<figure><picture><source type="image/avif" srcset="/media/{ferry.Code}/400.avif 400w, /media/{ferry.Code}/800.avif 800w, /media/{ferry.Code}/1200.avif 1200w" sizes="(min-width: 40rem) 37.5rem, calc(100vw - 2rem)">"""
            + $"""<source type="image/webp" srcset="/media/{ferry.Code}/400.webp 400w, /media/{ferry.Code}/800.webp 800w, /media/{ferry.Code}/1200.webp 1200w" sizes="(min-width: 40rem) 37.5rem, calc(100vw - 2rem)">"""
            + $"""<img src="/media/{ferry.Code}/night-ferry.jpg" alt="A white ferry" width="1500" height="1000" decoding="async"></picture><figcaption>The ferry at Pier 4. <small>Photo: Mara Lindqvist</small></figcaption></figure>""");
    }

    [Fact]
    public void The_credit_of_a_use_stands_before_the_librarys()
    {
        var ferry = A.Picture();

        Shown($"![Ferry]({ferry.Address} \"Photo: Jon <Aker>\")", ferry).ShouldContain("<figcaption><small>Photo: Jon &lt;Aker&gt;</small></figcaption>");
    }

    [Fact]
    public void A_picture_within_a_sentence_stays_there_and_says_its_size()
    {
        var ferry = A.Picture();

        Shown($"See ![Ferry]({ferry.Address}) here.", ferry).ShouldMatch("^<p>See <picture>.*<img [^>]*width=\"3000\" height=\"2000\"[^>]*></picture> here.</p>$");
    }

    [Fact]
    public void All_but_the_first_picture_wait_until_they_come_near()
    {
        var (one, other) = (A.Picture("one.jpg"), A.Picture("other.jpg"));

        var html = Shown($"![One]({one.Address})\n\n![Other]({other.Address})", one, other);

        html.ShouldMatch("one.jpg\" [^>]*height=\"2000\" decoding");
        html.ShouldMatch("other.jpg\" [^>]*loading=\"lazy\"");
    }

    [Fact]
    public void A_decorative_picture_has_an_empty_alt_text_and_no_mark_in_its_address()
    {
        var waves = A.Picture("waves.jpg");

        var html = Shown($"![]({waves.Address}#decorative)", waves);

        html.ShouldContain("waves.jpg\" alt=\"\"");
        html.ShouldNotContain("#decorative");
    }

    [Fact]
    public void A_small_picture_is_offered_once_in_its_own_width()
    {
        var stamp = A.Picture("stamp.png", 120, 80);

        Shown($"![Stamp]({stamp.Address})", stamp).ShouldContain($"srcset=\"/media/{stamp.Code}/400.webp 120w\"");
    }

    [Fact]
    public void What_the_library_does_not_know_stays_a_plain_picture() =>
        MarkdownText.ToHtml("![Pier](/media/0123456789ABCDE/pier.jpg)").ShouldBe("<p><img src=\"/media/0123456789ABCDE/pier.jpg\" alt=\"Pier\"></p>");

    [Fact]
    public void A_guest_fetches_pictures_and_linked_files_below_the_address_that_was_given_to_them()
    {
        var (ferry, timetable) = (A.Picture(), A.Document());
        var html = Shown($"![Ferry]({ferry.Address})\n\nThe [timetable]({timetable.Address}) says \"/media/{ferry.Code}/no.jpg\".", ferry, timetable);

        var guests = MediaPlace.Below("/embargo/SECRET").In(html);

        guests.ShouldContain($"srcset=\"/embargo/SECRET/media/{ferry.Code}/400.avif 400w, /embargo/SECRET/media/{ferry.Code}/800.avif 800w");
        guests.ShouldContain($"src=\"/embargo/SECRET/media/{ferry.Code}/night-ferry.jpg\"");
        guests.ShouldContain($"href=\"/embargo/SECRET/media/{timetable.Code}/timetable.pdf\"");
        guests.ShouldContain($"says \"/media/{ferry.Code}/no.jpg\".");
        MediaPlace.Office.In(html).ShouldContain($"src=\"/admin/media/{ferry.Code}/file/night-ferry.jpg\"");
        MediaPlace.Public.In(html).ShouldBe(html);
    }

    [Fact]
    public void Of_a_text_that_no_longer_holds_pictures_are_told_in_words()
    {
        var ferry = A.Picture();

        var words = MediaPlace.Described(Shown($"![A \"white\" ferry]({ferry.Address})\n\nAnd ![a pier](/media/pier.jpg) here.", ferry));

        words.ShouldBe("<figure>[A &quot;white&quot; ferry]<figcaption><small>Photo: Mara Lindqvist</small></figcaption></figure>\n<p>And [a pier] here.</p>");
    }

    [Theory]
    [InlineData("IMG_2041")]
    [InlineData("foto.jpg")]
    [InlineData("DSC00041")]
    [InlineData("image")]
    [InlineData("Screenshot 3")]
    [InlineData("Bildschirmfoto")]
    [InlineData("ferry_2026-05-16_001")]
    [InlineData("рисунок 2")]
    [InlineData("12345")]
    public void A_file_name_is_no_alt_text(string words) => AltText.LooksLikeFileName(words).ShouldBeTrue();

    [Theory]
    [InlineData("A white ferry at Pier 4")]
    [InlineData("Ferry")]
    [InlineData("Jon Aker")]
    [InlineData("Паром у причала 4")]
    [InlineData("Image of a ferry")]
    [InlineData("Chart: 40,000 passengers in 2026")]
    [InlineData("")]
    public void Words_are(string words) => AltText.LooksLikeFileName(words).ShouldBeFalse();

    [Theory]
    [InlineData(0, "0 B")]
    [InlineData(734, "734 B")]
    [InlineData(1_000, "1.0 kB")]
    [InlineData(96_400, "96 kB")]
    [InlineData(999_900, "1.0 MB")]
    [InlineData(1_400_000, "1.4 MB")]
    [InlineData(12_000_000_000, "12 GB")]
    public void A_size_is_read_in_two_digits(long bytes, string words)
    {
        Thread.CurrentThread.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo("en");

        FileSize.Words(bytes).ShouldBe(words);
    }

    [Theory]
    [InlineData("400.webp", true)]
    [InlineData("wide-1200.jpg", true)]
    [InlineData("square-800.avif", true)]
    [InlineData("401.webp", false)]
    [InlineData("400.png", false)]
    [InlineData("tall-400.webp", false)]
    [InlineData("0400.webp", false)]
    public void Only_a_few_renditions_exist(string name, bool exists)
    {
        Rendition.TryParse(name, out var rendition).ShouldBe(exists);
        if (exists)
            rendition.Name.ShouldBe(name);
    }

    [Fact]
    public void A_file_is_never_named_like_one_of_its_renditions() => A.File("800.webp", MediaFormat.WebP).Name.ShouldBe("picture-800.webp");

    private static string Shown(string markdown, params MediaFile[] files) => MarkdownText.ToHtml(markdown, files.ToDictionary(f => f.Code));
}
