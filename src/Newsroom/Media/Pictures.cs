using NetVips;
using Newsroom.Rules;

namespace Newsroom.Media;

/// <summary>What a picture is by its header, before a single pixel of it is decoded.</summary>
/// <param name="WidthPixels">As it is seen, after its orientation is applied.</param>
internal sealed record PictureFacts(int WidthPixels, int HeightPixels, int Frames, bool HasLocation, MediaWords Words);

/// <summary>Reads and makes pictures with libvips. Only the five formats of the library can be read at all.</summary>
internal static class Pictures
{
    /// <summary>Longer side of the picture that pages show where they know no better.</summary>
    public const int MainSidePixels = 2560;

    private const long LargePixels = 30_000_000;
    private const int NoLimit = 10_000_000;

    // Decoding takes memory and both cores; of large pictures only one at a time.
    private static readonly SemaphoreSlim Any = new(2);
    private static readonly SemaphoreSlim Large = new(1);

    static Pictures()
    {
        NetVips.NetVips.BlockUntrusted = true;
        Operation.Block("VipsForeignLoad", true);
        foreach (var reader in new[] { "VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp", "VipsForeignLoadHeif", "VipsForeignLoadNsgif" })
            Operation.Block(reader, false);
        Cache.Max = 0;
        NetVips.NetVips.Concurrency = Math.Min(2, Environment.ProcessorCount);
    }

    /// <exception cref="RuleBroken">It cannot be read, or is larger than the library takes.</exception>
    public static PictureFacts Look(string path, MediaFormat format, MediaLimits limits)
    {
        try
        {
            using var picture = Image.NewFromFile(path + (format is MediaFormat.Gif or MediaFormat.WebP ? "[n=-1]" : ""), access: Enums.Access.Sequential);
            var height = picture.PageHeight;
            var frames = format is MediaFormat.Gif or MediaFormat.WebP ? Math.Max(1, picture.Height / height) : 1;
            RuleBroken.ThrowIf(picture.Width > limits.MaxSidePixels || height > limits.MaxSidePixels || (long)picture.Width * height * frames > limits.MaxPixels,
                $"The picture has {picture.Width:N0} × {height:N0} pixels{(frames > 1 ? $" in {frames:N0} frames" : "")}. Make it smaller, to at most {limits.MaxSidePixels:N0} pixels at its longer side and {limits.MaxPixels / 1_000_000:N0} million altogether.");
            RuleBroken.ThrowIf(frames > MediaLimits.MaxFrames, $"The animation has {frames:N0} frames. Shorten it to at most {MediaLimits.MaxFrames:N0}, or upload it as an MP4 film.");

            var isTurned = picture.Contains("orientation") && picture.Get("orientation") is int and >= 5 and <= 8;
            return new PictureFacts(isTurned ? height : picture.Width, isTurned ? picture.Width : height, frames, PictureWords.NamesPlace(picture), PictureWords.Of(picture));
        }
        catch (VipsException)
        {
            throw Broken();
        }
    }

    /// <summary>The picture of pages, in its own format.</summary>
    /// <exception cref="RuleBroken">It cannot be decoded to its end.</exception>
    public static Task MakeMain(string source, string target, MediaFormat format, bool isAnimated, long pixels, CancellationToken ct) => InTurn(pixels, () =>
    {
        using var picture = Reduced(source, MainSidePixels, MainSidePixels, isAnimated);
        Save(picture, target, format, quality: format == MediaFormat.Avif ? 60 : 84);
    }, ct);

    /// <summary>One of the sizes, cut around the focal point where it is a crop.</summary>
    public static Task MakeRendition(string source, string target, Rendition rendition, MediaFile file, CancellationToken ct) => InTurn((long)file.WidthPixels * file.HeightPixels, () =>
    {
        var moves = file.IsAnimated && rendition.Crop == Crop.Whole && rendition.Format == MediaFormat.WebP;
        using var picture = rendition.Crop == Crop.Whole ? Reduced(source, rendition.WidthPixels, NoLimit, moves) : Cropped(source, rendition, file);
        Save(picture, target, rendition.Format, rendition.Format switch { MediaFormat.Avif => 52, MediaFormat.WebP => 78, _ => 80 });
    }, ct);

    /// <summary>The whole picture in its own format with caption and credit, but nothing else that it says about itself.</summary>
    public static Task MakePress(string source, string target, MediaFile file, CancellationToken ct) => InTurn((long)file.WidthPixels * file.HeightPixels, () =>
    {
        using var picture = Reduced(source, NoLimit, NoLimit, file.IsAnimated);
        using var labelled = picture.Mutate(p => p.Set(GValue.BlobType, "xmp-data", PictureWords.Packet(file)));
        Save(labelled, target, file.Format, quality: 95, Enums.ForeignKeep.Icc | Enums.ForeignKeep.Xmp);
    }, ct);

    /// <summary>The part of a picture that a crop shows.</summary>
    /// <returns>In pixels of the picture.</returns>
    public static (int Left, int Top, int Width, int Height) Part(int width, int height, Crop crop, int focusXPercent, int focusYPercent)
    {
        var ratio = Rendition.RatioOf(crop);
        if (ratio == 0)
            return (0, 0, width, height);

        var partWidth = Math.Clamp((int)Math.Round(Math.Min(width, height * ratio)), 1, width);
        var partHeight = Math.Clamp((int)Math.Round(partWidth / ratio), 1, height);
        return (Along(width, partWidth, focusXPercent), Along(height, partHeight, focusYPercent), partWidth, partHeight);
    }

    private static int Along(int whole, int part, int focusPercent) => Math.Clamp((int)Math.Round((whole * focusPercent / 100.0) - (part / 2.0)), 0, whole - part);

    private static Image Reduced(string source, int width, int height, bool moves)
    {
        var profile = ProfileNeeded(source);
        return Image.Thumbnail(source + (moves ? "[n=-1]" : ""), width, height: height, size: Enums.Size.Down, outputProfile: profile, failOn: Enums.FailOn.Error);
    }

    private static Image Cropped(string source, Rendition rendition, MediaFile file)
    {
        var wanted = Part(file.WidthPixels, file.HeightPixels, rendition.Crop, file.FocusXPercent, file.FocusYPercent);
        var width = Math.Max(1, (int)Math.Round(file.WidthPixels * Math.Min(1.0, (double)rendition.WidthPixels / wanted.Width)));
        using var reduced = Reduced(source, width, NoLimit, moves: false);
        var (left, top, partWidth, partHeight) = Part(reduced.Width, reduced.Height, rendition.Crop, file.FocusXPercent, file.FocusYPercent);
        return reduced.Crop(left, top, partWidth, partHeight);
    }

    // Print colours do not exist on a screen; every other profile stays as it is.
    private static string? ProfileNeeded(string source)
    {
        using var picture = Image.NewFromFile(source, access: Enums.Access.Sequential);
        return picture.Interpretation == Enums.Interpretation.Cmyk ? "srgb" : null;
    }

    private static void Save(Image picture, string target, MediaFormat format, int quality, Enums.ForeignKeep keep = Enums.ForeignKeep.Icc)
    {
        switch (format)
        {
            case MediaFormat.Jpeg:
                using (var opaque = picture.HasAlpha() ? picture.Flatten(background: [255]) : picture.Copy())
                    opaque.Jpegsave(target, q: quality, optimizeCoding: true, interlace: true, keep: keep);
                break;
            case MediaFormat.Png:
                picture.Pngsave(target, compression: 8, keep: keep);
                break;
            case MediaFormat.WebP:
                picture.Webpsave(target, q: quality, effort: 4, keep: keep);
                break;
            case MediaFormat.Avif:
                // Higher efforts take ten times as long for a tenth of the bytes.
                picture.Heifsave(target, q: quality, compression: Enums.ForeignHeifCompression.Av1, effort: 1, keep: keep);
                break;
            default:
                picture.Gifsave(target, keep: keep);
                break;
        }
    }

    private static async Task InTurn(long pixels, Action make, CancellationToken ct)
    {
        var isLarge = pixels > LargePixels;
        if (isLarge)
            await Large.WaitAsync(ct);
        try
        {
            await Any.WaitAsync(ct);
            try
            {
                await Task.Run(make, ct);
            }
            catch (VipsException)
            {
                throw Broken();
            }
            finally
            {
                Any.Release();
            }
        }
        finally
        {
            if (isLarge)
                Large.Release();
        }
    }

    private static RuleBroken Broken() => new("The picture is broken or ends too early. Export it again from the program it came from, or copy it again, and upload that.");
}
