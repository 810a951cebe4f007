using Newsroom.Media;
using Newsroom.Releases;
using Newsroom.Rules;

namespace Newsroom.Tests.Media;

public sealed class MediaUseTests
{
    [Fact]
    public void What_a_body_shows_and_links_of_the_library_is_found_once_pictures_first()
    {
        var (ferry, timetable) = (A.Picture(), A.Document());

        MediaAddress.CodesIn($"[Times]({timetable.Address}) ![Ferry]({ferry.Address}#decorative) ![Again]({ferry.Address}) `![code](/media/000000000000000/a.jpg)` [x](/media/library)")
            .ShouldBe([ferry.Code, timetable.Code]);
    }

    [Fact]
    public void An_edition_freezes_the_pictures_of_its_text_and_its_downloads()
    {
        var (ferry, timetable) = (A.Picture(caption: "At Pier 4."), A.Document());
        var release = A.Published(A.Draft(body: $"![Ferry]({ferry.Address})", filesInText: [ferry], downloads: [timetable]));
        timetable.Describe(new MediaWords { Title = "Another title" });
        ferry.Describe(new MediaWords { Caption = "Another caption" });

        var edition = release.Editions.Single();
        edition.Html.ShouldContain("At Pier 4.");
        edition.Media.Select(m => (m.File, m.Use, m.Title)).ShouldBe([(ferry, MediaUse.Text, ""), (timetable, MediaUse.Download, "Timetable")]);
    }

    [Fact]
    public void Other_downloads_make_another_hash()
    {
        var timetable = A.Document();
        string HashWith(IReadOnlyList<MediaFile> downloads) => A.Published(A.Draft("Same", reference: "SAME01", downloads: downloads)).Editions.Single().Hash;

        HashWith([timetable]).ShouldNotBe(HashWith([]));
        HashWith([timetable]).ShouldNotBe(HashWith([A.Document()]));
        HashWith([timetable]).ShouldBe(HashWith([timetable]));
    }

    [Fact]
    public void Changed_downloads_are_a_change_and_their_order_is_kept()
    {
        var (one, other) = (A.Document("one.pdf"), A.Document("other.pdf"));
        var draft = A.Draft(downloads: [one, other]);

        draft.Save(draft.Copy() with { Downloads = [other, one, other] }, draft.RevisionNumber, draft.Author, Noon).ShouldBeTrue();

        draft.Downloads.ShouldBe([other, one]);
        draft.Revisions.Last().Changed.ShouldBe("Downloads");
    }

    [Fact]
    public void A_copy_and_a_translation_carry_pictures_and_downloads()
    {
        var (ferry, timetable) = (A.Picture(), A.Document());
        var draft = A.Draft(body: $"![Ferry]({ferry.Address})", filesInText: [ferry], downloads: [timetable]);

        draft.Duplicate(A.Reference(), draft.Author, Noon).Media.Select(m => m.File).ShouldBe([ferry, timetable]);
        draft.Translate("de", A.Reference(), draft.Author, Noon).Media.Select(m => m.File).ShouldBe([ferry, timetable]);
    }

    [Fact]
    public void Said_anew_a_file_is_found_by_its_new_words()
    {
        var ferry = A.Picture("Dünen.JPG");
        ferry.Name.ShouldBe("dunen.jpg");

        ferry.Describe(new MediaWords { Title = "  Évening\tferry ", Keywords = "Sea; Pier, sea ,", Credit = "Photo" });

        (ferry.Title, ferry.Keywords).ShouldBe(("Évening ferry", "Sea, Pier"));
        ferry.SearchText.ShouldContain("evening ferry");
    }

    [Fact]
    public void Too_long_a_caption_is_refused_with_its_length() =>
        Should.Throw<RuleBroken>(() => A.Picture().Describe(new MediaWords { Caption = new string('x', 1_001) })).Message
            .ShouldBe("Shorten the caption to 1,000 characters; it has 1,001.");

    [Theory]
    [InlineData(-1, 50)]
    [InlineData(50, 101)]
    public void A_focal_point_lies_within_the_picture(int x, int y) => Should.Throw<RuleBroken>(() => A.Picture().FocusOn(x, y));

    [Fact]
    public void Only_a_picture_has_a_focal_point() => Should.Throw<RuleBroken>(() => A.Document().FocusOn(50, 50));

    [Fact]
    public void The_last_day_of_use_is_a_day_of_use()
    {
        var ferry = A.Picture();
        ferry.Describe(new MediaWords { UsageEndsOn = new DateOnly(2026, 5, 16) });

        ferry.IsUsageOver(new DateOnly(2026, 5, 16)).ShouldBeFalse();
        ferry.IsUsageOver(new DateOnly(2026, 5, 17)).ShouldBeTrue();
    }
}
