using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.People;
using Newsroom.Rules;

namespace Newsroom.Media;

/// <summary>Takes files in parts. The parts lie in the shared storage: whichever instance is asked goes on.</summary>
public sealed class MediaUploads(NewsroomDbContext db, MediaStorage storage, MediaLibrary library, MediaLimits limits)
{
    private const int AtOnce = 100;

    public async Task<MediaUpload> Begin(string originalName, long bytes, Person by, DateTime now, CancellationToken ct)
    {
        var upload = new MediaUpload(originalName, bytes, by, now, limits);
        db.MediaUploads.Add(upload);
        await db.SaveChangesAsync(ct);
        return upload;
    }

    /// <exception cref="NotFound">There is none, it is somebody else's, or its time is over.</exception>
    public async Task<MediaUpload> Find(Guid id, Person by, DateTime now, CancellationToken ct)
    {
        var since = now - MediaUpload.Lifetime;
        return await db.MediaUploads.Include(u => u.Parts).Include(u => u.File).SingleOrDefaultAsync(u => u.Id == id && u.ById == by.Id && u.BegunAt > since, ct)
            ?? throw new NotFound("The upload");
    }

    /// <summary>Stores the next part. A part that breaks off half-way is as if it had never begun.</summary>
    /// <param name="sha256">As its sender says, in lower-case hexadecimal; null to take it as it comes.</param>
    /// <exception cref="RuleBroken">It does not follow what has arrived, is too large, or was changed on its way.</exception>
    public async Task Append(MediaUpload upload, long offset, Stream content, string? sha256, CancellationToken ct)
    {
        var bytes = new byte[(int)Math.Min(MediaUpload.PartMaxBytes + 1, Math.Max(0, upload.Bytes - offset) + 1)];
        var length = await content.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, ct);
        var arrived = Convert.ToHexStringLower(SHA256.HashData(bytes.AsSpan(0, length)));
        RuleBroken.ThrowIf(sha256 is not null && sha256 != arrived, "This part was changed on its way. Send it again.");

        var part = upload.Next(offset, length, arrived);
        using var stored = new MemoryStream(bytes, 0, length);
        await storage.Write(part.Key, stored, ct);
        db.Add(part);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            throw new RuleBroken("Another request sent this part at the same moment. Ask where to go on, and send from there.");
        }
    }

    /// <summary>Puts the parts together and adds the file; again where the answer got lost.</summary>
    /// <exception cref="RuleBroken">Parts are missing, or the library does not take the file.</exception>
    public async Task<AddedMedia> Complete(MediaUpload upload, Person by, DateTime now, CancellationToken ct)
    {
        if (upload.File is { } file)
            return new AddedMedia(file, WasThere: false, []);

        RuleBroken.ThrowIf(!upload.IsComplete, "Parts of the file are still missing. Ask where to go on, and send from there.");
        AddedMedia added;
        try
        {
            await using var whole = new WholeUpload(storage, [.. upload.Parts]);
            added = await library.Take(whole, upload.OriginalName, by, now, ct);
        }
        catch (RuleBroken)
        {
            // It will be refused whenever it is asked again.
            await Cancel(upload, ct);
            throw;
        }

        // Adding may have begun anew after somebody else's, and then knows nothing of this one any more.
        var current = await db.MediaUploads.SingleAsync(u => u.Id == upload.Id, ct);
        current.Became(added.File);
        await db.SaveChangesAsync(ct);
        await DeleteParts(upload.Id, ct);
        return added;
    }

    public async Task Cancel(MediaUpload upload, CancellationToken ct)
    {
        await DeleteParts(upload.Id, ct);
        await db.Set<MediaUploadPart>().Where(p => p.UploadId == upload.Id).ExecuteDeleteAsync(ct);
        await db.MediaUploads.Where(u => u.Id == upload.Id).ExecuteDeleteAsync(ct);
    }

    /// <returns>How many were given up.</returns>
    public async Task<int> DeleteExpired(DateTime now, CancellationToken ct)
    {
        var since = now - MediaUpload.Lifetime;
        var expired = await db.MediaUploads.Where(u => u.BegunAt <= since).OrderBy(u => u.BegunAt).Take(AtOnce).ToListAsync(ct);
        foreach (var upload in expired)
            await Cancel(upload, ct);
        return expired.Count;
    }

    private async Task DeleteParts(Guid id, CancellationToken ct)
    {
        await foreach (var key in storage.KeysBelow(MediaUpload.FolderOf(id), ct))
            await storage.Delete(key, ct);
    }

    /// <summary>All parts in a row; each must still have the hash it arrived with.</summary>
    private sealed class WholeUpload(MediaStorage storage, IReadOnlyList<MediaUploadPart> parts) : Stream
    {
        private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        private MediaStream? part;
        private int next;

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            while (next < parts.Count)
            {
                part ??= await storage.Read(parts[next].Key, cancellationToken) ?? throw Lost();
                var read = await part.Content.ReadAsync(buffer, cancellationToken);
                if (read > 0)
                {
                    hash.AppendData(buffer.Span[..read]);
                    return read;
                }

                if (Convert.ToHexStringLower(hash.GetHashAndReset()) != parts[next].Sha256)
                    throw Lost();
                await part.DisposeAsync();
                part = null;
                next++;
            }

            return 0;
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void Flush()
        {
        }

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                part?.Content.Dispose();
                hash.Dispose();
            }

            base.Dispose(disposing);
        }

        private static RuleBroken Lost() => new("A part of the file was lost in the storage. Upload the file again.");
    }
}
