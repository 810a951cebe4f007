using Newsroom.Sharing.Typesetting;
using SkiaSharp;

namespace Newsroom.Sharing;

/// <summary>The picture that other sites show beside a link to a release: kind, headline, organisation and date, and the release's first picture at the side. Mirrored where text runs from right to left.</summary>
public static class SocialCard
{
    public const int WidthPixels = 1200;
    public const int HeightPixels = 630;

    private const float Margin = 68;
    private const float BarWidth = 14;
    private const float PictureWidth = 430;
    private const float HeadlineTop = 124;
    private const float HeadlineHeight = 330;
    private const float LargestHeadline = 87;
    private const float SmallestHeadline = 36;

    private static readonly SKColor Paper = new(0xff, 0xfd, 0xf9);
    private static readonly SKColor Ink = new(0x16, 0x19, 0x1d);
    private static readonly SKColor Soft = new(0x54, 0x5b, 0x64);
    private static readonly SKColor Rule = new(0xdc, 0xd6, 0xca);

    /// <param name="picture">JPEG or PNG, of any size; null for none.</param>
    /// <param name="logo">PNG or JPEG, shown in the place of the organisation's name; null for none.</param>
    /// <returns>PNG.</returns>
    public static byte[] Png(SharedRelease release, byte[]? picture, byte[]? logo, Typefaces typefaces)
    {
        using var surface = SKSurface.Create(new SKImageInfo(WidthPixels, HeightPixels, SKColorType.Rgba8888, SKAlphaType.Opaque));
        var canvas = surface.Canvas;
        canvas.Clear(Paper);
        var accent = SKColor.Parse(release.Accent);
        using var shown = Decoded(picture);
        using var paint = new SKPaint { Color = accent };
        canvas.DrawRect(Box(release, 0, 0, BarWidth, HeightPixels), paint);
        if (shown is not null)
            DrawPicture(canvas, shown, Box(release, WidthPixels - PictureWidth, 0, PictureWidth, HeightPixels));

        var start = BarWidth + Margin;
        var width = WidthPixels - start - Margin * .8f - (shown is null ? Margin * .2f : PictureWidth);
        Draw(Set(release, release.Kind, Cut.SmallBold, 27, accent, typefaces).Lines(width, mostLines: 1), 92, 34);
        var (headline, size) = Headline(release, width, typefaces);
        Draw(headline, HeadlineTop + size * (release.IsRightToLeft ? 1.16f : .92f), size * Leading(release));

        const float foot = HeightPixels - 118;
        paint.Color = Rule;
        canvas.DrawRect(Box(release, start, foot, width, 2), paint);
        using var mark = Decoded(logo);
        if (mark is not null)
        {
            var scale = Math.Min(56f / mark.Height, width * .55f / mark.Width);
            canvas.DrawImage(mark, Box(release, start, foot + 26, mark.Width * scale, mark.Height * scale), new SKSamplingOptions(SKCubicResampler.Mitchell));
        }
        else
        {
            Draw(Set(release, release.Organisation, Cut.SmallBold, 28, Ink, typefaces).Lines(width * .66f, mostLines: 1), foot + 62, 34);
        }
        if (Set(release, release.Date, Cut.Small, 26, Soft, typefaces).Lines(width * .34f, mostLines: 1) is [var date])
            date.Draw(canvas, release.IsRightToLeft ? WidthPixels - start - width : start + width - date.Width, foot + 62);

        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();

        void Draw(IReadOnlyList<SetLine> lines, float baseline, float lineHeight)
        {
            for (var i = 0; i < lines.Count; i++)
                lines[i].Draw(canvas, release.IsRightToLeft ? WidthPixels - start - lines[i].Width : start, baseline + i * lineHeight);
        }
    }

    /// <summary>As large as it may be: all of it if it can be read so, else its beginning.</summary>
    private static (IReadOnlyList<SetLine> Lines, float Size) Headline(SharedRelease release, float width, Typefaces typefaces)
    {
        for (var size = LargestHeadline; size >= SmallestHeadline; size -= 3)
        {
            var set = Set(release, release.Text.Headline, Cut.TextBold, size, Ink, typefaces);
            var lines = set.Lines(width);
            if (lines.Count * size * Leading(release) <= HeadlineHeight && (set.Extents().Word <= width || size - 3 < SmallestHeadline))
                return (lines, size);
        }
        var most = (int)(HeadlineHeight / (SmallestHeadline * Leading(release)));
        return (Set(release, release.Text.Headline, Cut.TextBold, SmallestHeadline, Ink, typefaces).Lines(width, most), SmallestHeadline);
    }

    // Arabic letters reach further up and down.
    private static float Leading(SharedRelease release) => release.IsRightToLeft ? 1.4f : 1.14f;

    private static SetParagraph Set(SharedRelease release, string text, Cut cut, float size, SKColor colour, Typefaces typefaces) =>
        new([new TextSpan(text, cut, size, colour)], release.IsRightToLeft, release.Language, typefaces);

    private static SKRect Box(SharedRelease release, float start, float top, float width, float height) =>
        SKRect.Create(release.IsRightToLeft ? WidthPixels - start - width : start, top, width, height);

    // Fills the area and leaves out what is too much, the same on both sides.
    private static void DrawPicture(SKCanvas canvas, SKImage picture, SKRect area)
    {
        var scale = Math.Max(area.Width / picture.Width, area.Height / picture.Height);
        var (width, height) = (area.Width / scale, area.Height / scale);
        canvas.DrawImage(picture, SKRect.Create((picture.Width - width) / 2, (picture.Height - height) / 2, width, height), area, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear), null);
    }

    private static SKImage? Decoded(byte[]? bytes)
    {
        if (bytes is null)
            return null;
        using var data = SKData.CreateCopy(bytes);
        return SKImage.FromEncodedData(data);
    }
}
