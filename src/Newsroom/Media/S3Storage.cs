using System.Net;
using System.Runtime.CompilerServices;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace Newsroom.Media;

/// <summary>A bucket of an S3-compatible store, such as MinIO; shared by any number of instances.</summary>
/// <param name="client">Path style, checksums only where required: not every store knows more.</param>
/// <param name="bucket">It has to exist.</param>
public sealed class S3Storage(IAmazonS3 client, string bucket) : MediaStorage, IDisposable
{
    /// <param name="endpoint">Absolute, http or https.</param>
    public static S3Storage At(Uri endpoint, string region, string bucket, string accessKey, string secretKey) => new(
        new AmazonS3Client(new BasicAWSCredentials(accessKey, secretKey), new AmazonS3Config
        {
            ServiceURL = endpoint.AbsoluteUri,
            AuthenticationRegion = region,
            ForcePathStyle = true,
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
            MaxErrorRetry = 2,
        }),
        bucket);

    public void Dispose() => client.Dispose();

    public override async Task Check(CancellationToken ct) =>
        await client.ListObjectsV2Async(new ListObjectsV2Request { BucketName = bucket, MaxKeys = 1 }, ct);

    protected override async Task WriteBytes(string key, Stream content, CancellationToken ct)
    {
        // Signed and sent in one piece, so it is read twice and its length must be known.
        using var folder = content.CanSeek ? null : new TemporaryFolder();
        await using var sendable = folder is null ? null : await Spool(content, folder, ct);
        try
        {
            await client.PutObjectAsync(new PutObjectRequest { BucketName = bucket, Key = key, InputStream = sendable ?? content, AutoCloseStream = false, UseChunkEncoding = false }, ct);
        }
        catch (Exception error) when (error is AmazonServiceException or HttpRequestException)
        {
            throw new IOException($"The storage did not take {key}: {error.Message}", error);
        }
    }

    protected override async Task<MediaStream?> ReadBytes(string key, CancellationToken ct) =>
        await LengthOf(key, ct) is { } length ? new MediaStream(new S3Stream(client, bucket, key, length)) : null;

    protected override async Task<bool> HasBytes(string key, CancellationToken ct) => await LengthOf(key, ct) is not null;

    protected override async Task DeleteBytes(string key, CancellationToken ct) =>
        await client.DeleteObjectAsync(new DeleteObjectRequest { BucketName = bucket, Key = key }, ct);

    protected override async IAsyncEnumerable<string> KeysBelowFolder(string folder, [EnumeratorCancellation] CancellationToken ct)
    {
        string? next = null;
        do
        {
            var page = await client.ListObjectsV2Async(new ListObjectsV2Request { BucketName = bucket, Prefix = folder + "/", ContinuationToken = next }, ct);
            foreach (var item in page.S3Objects ?? [])
                yield return item.Key;
            next = page.IsTruncated == true ? page.NextContinuationToken : null;
        }
        while (next is not null);
    }

    private async Task<long?> LengthOf(string key, CancellationToken ct)
    {
        try
        {
            return (await client.GetObjectMetadataAsync(new GetObjectMetadataRequest { BucketName = bucket, Key = key }, ct)).ContentLength;
        }
        catch (AmazonS3Exception absent) when (absent.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
        catch (Exception error) when (error is AmazonServiceException or HttpRequestException)
        {
            throw new IOException($"The storage does not answer for {key}: {error.Message}", error);
        }
    }

    private static async Task<FileStream> Spool(Stream content, TemporaryFolder folder, CancellationToken ct)
    {
        var file = File.Create(folder.PathOf("content"));
        await content.CopyToAsync(file, ct);
        file.Position = 0;
        return file;
    }
}

/// <summary>Reads an object from wherever it stands to its end; a move to another place asks anew.</summary>
internal sealed class S3Stream(IAmazonS3 client, string bucket, string key, long length) : Stream
{
    private GetObjectResponse? answer;
    private long at;

    public override bool CanRead => true;
    public override bool CanSeek => true;
    public override bool CanWrite => false;
    public override long Length => length;

    public override long Position
    {
        get => at;
        set
        {
            if (value == at)
                return;

            answer?.Dispose();
            answer = null;
            at = value;
        }
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (at >= length || buffer.Length == 0)
            return 0;

        answer ??= await client.GetObjectAsync(new GetObjectRequest { BucketName = bucket, Key = key, ByteRange = new ByteRange(at, length - 1) }, cancellationToken);
        var read = await answer.ResponseStream.ReadAsync(buffer, cancellationToken);
        if (read == 0)
            throw new EndOfStreamException($"{key} ended after {at} of {length} bytes.");

        at += read;
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => at + offset,
        _ => length + offset,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            answer?.Dispose();
        base.Dispose(disposing);
    }
}
