using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Newsroom.Audit;
using Newsroom.Data;
using Newsroom.People;
using Newsroom.Rules;

namespace Newsroom.Media;

/// <summary>What came of adding a file.</summary>
/// <param name="WasThere">The library had this content already, under whatever name; nothing was added.</param>
/// <param name="Remarks">Sentences about what was done to it, or is worth a look.</param>
public sealed record AddedMedia(MediaFile File, bool WasThere, IReadOnlyList<string> Remarks);

/// <summary>Takes files in by their content, and gives them out in the forms readers get.</summary>
public sealed class MediaLibrary(NewsroomDbContext db, MediaStorage storage, MediaLimits limits)
{
    /// <summary>As <see cref="Take"/>, where nothing but the file matters.</summary>
    public async Task<MediaFile> Add(Stream content, string originalName, Person by, DateTime now, CancellationToken ct) =>
        (await Take(content, originalName, by, now, ct)).File;

    /// <summary>
    /// Checks a file, stores it and what is made of it, and saves it: call it before anything else is changed in the same context. A file whose content
    /// is there already is that one, put back where it was removed. The returned file is tracked and saved.
    /// </summary>
    /// <param name="originalName">As on the machine it comes from; says nothing about what it is.</param>
    /// <exception cref="RuleBroken">It is of a kind that is not taken, broken, too large, or two things at once.</exception>
    public async Task<AddedMedia> Take(Stream content, string originalName, Person by, DateTime now, CancellationToken ct)
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathOf("original");
        var sha256 = await Receive(content, path, ct);
        if (await WithContent(sha256, by, now, ct) is { } there)
            return there;

        var remarks = new List<string>();
        var found = await Judge(path, sha256, remarks);
        var file = new MediaFile(originalName, found, by, now);
        if (file.IsPicture)
            await Pictures.MakeMain(path, folder.PathOf("main"), file.Format, file.IsAnimated, (long)file.WidthPixels * file.HeightPixels, ct);

        await Store(path, MediaVariant.OriginalKey(file), ct);
        if (file.IsPicture)
            await Store(folder.PathOf("main"), MediaVariant.Main(file).Key, ct);
        db.MediaFiles.Add(file);
        db.Audit.Add(new AuditEntry(AuditEvents.MediaAdded, by, now, file.Code, new { name = file.OriginalName, format = $"{file.Format}", bytes = file.Bytes, sha256 = file.Sha256 }));
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Somebody added the same content at the same moment: theirs stays.
            db.ChangeTracker.Clear();
            await Forget(file, ct);
            return await WithContent(sha256, by, now, ct) ?? throw new RuleBroken("The file could not be added just now. Upload it again.");
        }

        return new AddedMedia(file, WasThere: false, remarks);
    }

    /// <summary>Makes the form where it was never asked for before.</summary>
    /// <returns>Null where its bytes are lost; else to be disposed.</returns>
    public async Task<MediaStream?> Open(MediaFile file, MediaVariant variant, CancellationToken ct)
    {
        if (await storage.Read(variant.Key, ct) is { } there)
            return there;

        return await Make(file, variant, ct) ? await storage.Read(variant.Key, ct) : null;
    }

    /// <summary>Makes the sizes that pages offer, where they do not exist yet, so that no reader waits for them.</summary>
    public async Task MakeAhead(MediaFile file, CancellationToken ct)
    {
        var inText = from width in Rendition.WidthsFor(file.WidthPixels)
                     from format in new[] { MediaFormat.WebP, MediaFormat.Avif }
                     select new Rendition(Crop.Whole, width, format);
        Rendition[] inLists = [.. Rendition.Widths.Where(width => width <= 1200).Select(width => new Rendition(Crop.Card, width, MediaFormat.WebP))];
        foreach (var rendition in inText.Concat(inLists))
            if (MediaVariant.Of(file, rendition) is { } variant && !await storage.Has(variant.Key, ct))
                await Make(file, variant, ct);
    }

    private async Task<bool> Make(MediaFile file, MediaVariant variant, CancellationToken ct)
    {
        if (!file.IsPicture)
            return false;

        using var folder = new TemporaryFolder();
        var (source, target) = (folder.PathOf("source"), folder.PathOf("target"));
        await using (var original = await storage.Read(MediaVariant.OriginalKey(file), ct))
        {
            if (original is null)
                return false;

            await using var copy = File.Create(source);
            await original.Content.CopyToAsync(copy, ct);
        }

        if (variant.Rendition is { } rendition)
            await Pictures.MakeRendition(source, target, rendition, file, ct);
        else if (variant.IsPress)
            await Pictures.MakePress(source, target, file, ct);
        else
            await Pictures.MakeMain(source, target, file.Format, file.IsAnimated, (long)file.WidthPixels * file.HeightPixels, ct);
        await Store(target, variant.Key, ct);
        return true;
    }

    /// <returns>SHA-256 in lower-case hexadecimal.</returns>
    private async Task<string> Receive(Stream content, string path, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = File.Create(path);
        var buffer = new byte[80 * 1024];
        for (int read; (read = await content.ReadAsync(buffer, ct)) > 0;)
        {
            RuleBroken.ThrowIf(file.Length + read > limits.MaxBytes, $"The file is larger than {limits.MaxBytes / 1_000_000:N0} MB. Make it smaller and upload that.");
            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), ct);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private async Task<MediaContent> Judge(string path, string sha256, List<string> remarks)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        var format = FoundFormat.Of(file);
        ForeignContent.Refuse(file, format);
        if (format.IsPicture)
            return JudgePicture(file, path, format, sha256, remarks);

        var forgotPlace = false;
        switch (format)
        {
            case MediaFormat.Pdf:
                PdfCheck.Accept(file);
                remarks.AddRange(PdfCheck.Remarks(file));
                break;
            case MediaFormat.Docx:
                DocxCheck.Accept(file);
                break;
            case MediaFormat.Mp4:
                Mp4Check.Accept(file);
                forgotPlace = Mp4Check.ForgetPlace(file);
                if (forgotPlace)
                    remarks.Add("The film said where it was taken. That was taken out of it.");
                break;
            default:
                Mp3Check.Accept(file);
                break;
        }

        return new MediaContent(format, file.Length, sha256, 0, 0, IsAnimated: false, forgotPlace, MediaWords.None);
    }

    private MediaContent JudgePicture(FileStream file, string path, MediaFormat format, string sha256, List<string> remarks)
    {
        var end = PictureEnd.Of(file, format);
        if (end < file.Length)
        {
            ForeignContent.RefuseAfter(file, end, format);
            if (file.Length - end > 64)
                remarks.Add("What the camera had put behind the picture, such as small versions or a film of the moment, was left out.");
            file.SetLength(end);
            file.Flush();
        }

        var facts = Pictures.Look(path, format, limits);
        var hasLocation = facts.HasLocation || Bytes.Hold(file, "GPSLatitude"u8);
        if (hasLocation)
            remarks.Add("The picture says where it was taken. Readers get it without the place, also as a download.");
        return new MediaContent(format, file.Length, sha256, facts.WidthPixels, facts.HeightPixels, facts.Frames > 1, hasLocation, facts.Words);
    }

    private async Task<AddedMedia?> WithContent(string sha256, Person by, DateTime now, CancellationToken ct)
    {
        var there = await db.MediaFiles.Include(f => f.AddedBy).SingleOrDefaultAsync(f => f.Sha256 == sha256, ct);
        if (there is null)
            return null;
        if (there.RemovedAt is null)
            return new AddedMedia(there, WasThere: true, ["The library has this file already."]);

        there.PutBack();
        db.Audit.Add(new AuditEntry(AuditEvents.MediaPutBack, by, now, there.Code, new { name = there.Name }));
        await db.SaveChangesAsync(ct);
        return new AddedMedia(there, WasThere: true, ["The library had this file before; it is put back with what was said about it."]);
    }

    private async Task Store(string path, string key, CancellationToken ct)
    {
        await using var made = File.OpenRead(path);
        await storage.Write(key, made, ct);
    }

    private async Task Forget(MediaFile file, CancellationToken ct)
    {
        await storage.Delete(MediaVariant.OriginalKey(file), ct);
        await storage.Delete(MediaVariant.Main(file).Key, ct);
    }
}
