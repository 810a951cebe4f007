using System.Text;
using Microsoft.EntityFrameworkCore;
using NetVips;
using Newsroom.Audit;
using Newsroom.Media;

namespace Newsroom.Tests.Media;

public sealed class MediaLibraryTests : LibraryTest
{
    public static TheoryData<string, MediaFormat> Kinds => new()
    {
        { nameof(Files.Jpeg), MediaFormat.Jpeg }, { nameof(Files.Png), MediaFormat.Png }, { nameof(Files.WebP), MediaFormat.WebP }, { nameof(Files.Avif), MediaFormat.Avif },
        { nameof(Files.Gif), MediaFormat.Gif }, { nameof(Files.Pdf), MediaFormat.Pdf }, { nameof(Files.Mp4), MediaFormat.Mp4 }, { nameof(Files.Mp3), MediaFormat.Mp3 }, { nameof(Files.Docx), MediaFormat.Docx },
    };

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_file_is_what_its_content_says_whatever_its_name_says(string made, MediaFormat format)
    {
        var added = await Take(Made(made), "holiday.exe");

        added.WasThere.ShouldBeFalse();
        added.File.Format.ShouldBe(format);
        added.File.Name.ShouldBe("holiday" + format.Extension);
        (await Given(added.File, added.File.Name)).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task What_is_added_is_kept_with_its_record()
    {
        var file = (await Take(Files.Jpeg())).File;

        Db.ChangeTracker.Clear();
        (await Db.MediaFiles.SingleAsync(Stop)).ShouldSatisfyAllConditions(
            f => f.Id.ShouldBe(file.Id), f => f.WidthPixels.ShouldBe(1200), f => f.HeightPixels.ShouldBe(800), f => f.AddedById.ShouldBe(Officer.Id), f => f.AddedAt.ShouldBe(Noon));
        (await Db.Audit.SingleAsync(Stop)).ShouldSatisfyAllConditions(e => e.Event.ShouldBe(AuditEvents.MediaAdded), e => e.Subject.ShouldBe(file.Code), e => e.Values.ShouldContain(file.Sha256));
    }

    [Fact]
    public async Task The_same_content_under_another_name_is_the_file_that_is_there()
    {
        var first = await Take(Files.Jpeg(), "a.jpg");

        var second = await Take(Files.Jpeg(), "b.jpg");

        second.WasThere.ShouldBeTrue();
        second.File.Id.ShouldBe(first.File.Id);
        (await Db.MediaFiles.CountAsync(Stop)).ShouldBe(1);
    }

    [Fact]
    public async Task A_removed_file_that_is_added_again_is_put_back()
    {
        var file = (await Take(Files.Jpeg())).File;
        file.Remove(Noon);
        await Db.SaveChangesAsync(Stop);

        var again = await Take(Files.Jpeg());

        again.WasThere.ShouldBeTrue();
        again.File.RemovedAt.ShouldBeNull();
        (await Db.Audit.OrderBy(a => a.Id).Select(a => a.Event).ToListAsync(Stop)).ShouldBe([AuditEvents.MediaAdded, AuditEvents.MediaPutBack]);
    }

    [Fact]
    public async Task A_telephones_picture_stands_upright()
    {
        var file = (await Take(Files.JpegOfTelephone(orientation: 6))).File;

        (file.WidthPixels, file.HeightPixels).ShouldBe((600, 900));
        using var shown = Image.NewFromBuffer(await Given(file, file.Name));
        (shown.Width, shown.Height).ShouldBe((600, 900));
        // The upper quarter of what lay on its side is the right quarter now.
        shown.Getpoint(590, 450)[1].ShouldBeGreaterThan(120);
        shown.Contains("orientation").ShouldBeFalse();
    }

    [Theory]
    [InlineData("night-ferry.jpg"), InlineData("400.webp"), InlineData("400.jpg"), InlineData("400.avif"), InlineData("square-400.jpg"), InlineData("wide-400.webp"), InlineData("original/night-ferry.jpg")]
    public async Task Nothing_that_is_given_out_says_where_a_picture_was_taken(string name)
    {
        var added = await Take(Files.JpegOfTelephone());

        added.File.HasLocation.ShouldBeTrue();
        added.Remarks.ShouldContain("The picture says where it was taken. Readers get it without the place, also as a download.");
        var given = await Given(added.File, name);
        Encoding.Latin1.GetString(given).ShouldNotContain("Seagull");
        using var picture = Image.NewFromBuffer(given);
        picture.GetFields().ShouldNotContain(field => field.Contains("GPS") || field.Contains("Make"));
    }

    [Fact]
    public async Task The_download_of_a_picture_with_a_place_keeps_caption_and_credit_and_its_size()
    {
        var file = (await Take(Files.JpegOfAgency(withPlace: true))).File;

        var given = await Given(file, "original/" + file.Name);

        using var picture = Image.NewFromBuffer(given);
        (picture.Width, picture.Height).ShouldBe((1200, 800));
        var xmp = Encoding.UTF8.GetString((byte[])picture.Get("xmp-data"));
        xmp.ShouldContain("The night ferry before its first trip.");
        xmp.ShouldContain("Mara Lindqvist/Harbour Press");
        xmp.ShouldNotContain("GPS");
        picture.Contains("icc-profile-data").ShouldBeTrue();
    }

    [Fact]
    public async Task The_download_of_any_other_picture_is_the_file_as_it_came()
    {
        var came = Files.JpegOfAgency();
        var file = (await Take(came)).File;

        (await Given(file, "original/" + file.Name)).ShouldBe(came);
    }

    [Fact]
    public async Task The_colour_profile_stays_and_everything_else_goes()
    {
        var file = (await Take(Files.JpegOfAgency())).File;

        foreach (var name in new[] { file.Name, "800.webp", "800.avif", "card-800.jpg" })
        {
            using var picture = Image.NewFromBuffer(await Given(file, name));
            picture.Contains("icc-profile-data").ShouldBeTrue(name);
            picture.Contains("xmp-data").ShouldBeFalse(name);
        }
    }

    [Fact]
    public async Task Print_colours_become_screen_colours()
    {
        var file = (await Take(Files.JpegForPrint())).File;

        foreach (var name in new[] { file.Name, "800.webp" })
        {
            using var picture = Image.NewFromBuffer(await Given(file, name));
            picture.Bands.ShouldBe(3, name);
            picture.Getpoint(1, picture.Height - 1)[0].ShouldBeGreaterThan(120, name);
        }
    }

    [Fact]
    public async Task What_the_picture_says_about_itself_is_read_in()
    {
        var file = (await Take(Files.JpegOfAgency())).File;

        file.ShouldSatisfyAllConditions(
            f => f.Title.ShouldBe("Night ferry at the pier"),
            f => f.Caption.ShouldBe("The night ferry before its first trip."),
            f => f.AltText.ShouldBe("A white ship with lit windows at a wooden pier."),
            f => f.Credit.ShouldBe("Mara Lindqvist/Harbour Press"),
            f => f.Licence.ShouldBe("Free for editorial use"),
            f => f.Keywords.ShouldBe("ferries, night"),
            f => f.UsageEndsOn.ShouldBe(new DateOnly(2027, 3, 31)));
    }

    [Fact]
    public async Task A_page_gets_at_most_2560_pixels_and_a_journalist_all_of_them()
    {
        var file = (await Take(Files.Jpeg(4000, 1000))).File;

        using var main = Image.NewFromBuffer(await Given(file, file.Name));
        using var original = Image.NewFromBuffer(await Given(file, "original/" + file.Name));

        (main.Width, main.Height).ShouldBe((2560, 640));
        original.Width.ShouldBe(4000);
    }

    [Theory]
    [InlineData("wide-800.jpg", 800, 419), InlineData("card-800.jpg", 800, 533), InlineData("square-800.jpg", 800, 800), InlineData("800.jpg", 800, 533)]
    public async Task A_crop_has_its_shape(string name, int width, int height)
    {
        var file = (await Take(Files.Jpeg())).File;

        using var picture = Image.NewFromBuffer(await Given(file, name));

        (picture.Width, picture.Height).ShouldBe((width, height));
    }

    [Fact]
    public async Task A_crop_follows_the_focal_point_and_gets_a_new_tag_with_it()
    {
        var file = (await Take(Files.Jpeg(), "pier.jpg")).File;
        file.FocusOn(0, 100);
        var left = MediaVariant.Named(file, "square-400.jpg")!;
        using var red = Image.NewFromBuffer(await Given(file, "square-400.jpg"));

        file.FocusOn(100, 100);
        using var blue = Image.NewFromBuffer(await Given(file, "square-400.jpg"));

        red.Getpoint(50, 390)[0].ShouldBeGreaterThan(150);
        blue.Getpoint(350, 390)[2].ShouldBeGreaterThan(150);
        MediaVariant.Named(file, "square-400.jpg")!.ETag.ShouldNotBe(left.ETag);
    }

    [Fact]
    public async Task A_size_that_pages_do_not_offer_does_not_exist()
    {
        var file = (await Take(Files.Jpeg())).File;

        foreach (var name in new[] { "401.webp", "2400.webp", "1600.webp", "800.png", "square-1200.jpg", "other.jpg", "original/other.jpg", "../original", "" })
            MediaVariant.Named(file, name).ShouldBeNull(name);
        MediaVariant.Named((await Take(Files.Pdf(), "timetable.pdf")).File, "800.webp").ShouldBeNull();
    }

    [Fact]
    public async Task An_animation_goes_on_moving()
    {
        var file = (await Take(Files.Gif(frames: 3), "waves.gif")).File;

        file.IsAnimated.ShouldBeTrue();
        (file.WidthPixels, file.HeightPixels).ShouldBe((120, 80));
        foreach (var name in new[] { file.Name, "400.webp" })
        {
            using var picture = Image.NewFromBuffer(await Given(file, name), "[n=-1]");
            picture.Get("n-pages").ShouldBe(3, name);
        }

        using var still = Image.NewFromBuffer(await Given(file, "square-400.jpg"));
        (still.Width, still.Height).ShouldBe((80, 80));
        MediaVariant.Named(file, "400.avif").ShouldBeNull();
    }

    [Fact]
    public async Task The_sizes_of_pages_can_be_made_ahead()
    {
        var file = (await Take(Files.Jpeg())).File;

        await Library.MakeAhead(file, Stop);

        foreach (var name in new[] { "400.webp", "400.avif", "800.webp", "1200.avif" })
            (await Storage.Has($"{file.Code}/1/{name}", Stop)).ShouldBeTrue(name);
    }

    [Fact]
    public async Task A_film_forgets_where_it_was_taken()
    {
        var came = Files.Mp4("+54.3233+010.1228/");

        var added = await Take(came, "pier.mp4");

        added.File.HasLocation.ShouldBeTrue();
        foreach (var name in new[] { added.File.Name, "original/" + added.File.Name })
        {
            var given = await Given(added.File, name);
            given.Length.ShouldBe(came.Length);
            Encoding.Latin1.GetString(given).ShouldNotContain("54.3233");
        }
    }

    [Fact]
    public async Task A_PDF_that_runs_commands_is_taken_with_a_word_about_it()
    {
        var added = await Take(Files.Pdf("/OpenAction<</S/JavaScript/JS (app.alert)>>"), "form.pdf");

        added.Remarks.ShouldHaveSingleItem().ShouldContain("commands");
    }

    private static byte[] Made(string what) => what switch
    {
        nameof(Files.Jpeg) => Files.Jpeg(),
        nameof(Files.Png) => Files.Png(),
        nameof(Files.WebP) => Files.WebP(),
        nameof(Files.Avif) => Files.Avif(),
        nameof(Files.Gif) => Files.Gif(),
        nameof(Files.Pdf) => Files.Pdf(),
        nameof(Files.Mp4) => Files.Mp4(),
        nameof(Files.Mp3) => Files.Mp3(),
        _ => Files.Docx(),
    };
}
