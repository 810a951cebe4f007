using System.Text.RegularExpressions;

namespace Newsroom.Media;

/// <summary>Bytes by key, such as 0123456789ABCDE/original. Where they lie is configuration; keys come from our own code only.</summary>
public abstract partial class MediaStorage
{
    public const int KeyMaxLength = 200;

    /// <summary>Appears whole or not at all; replaces what was there.</summary>
    /// <exception cref="IOException">It could not be stored; nothing was changed.</exception>
    public Task Write(string key, Stream content, CancellationToken ct) => WriteBytes(Accepted(key), content, ct);

    /// <returns>Null where there is nothing; else to be disposed.</returns>
    public Task<MediaStream?> Read(string key, CancellationToken ct) => ReadBytes(Accepted(key), ct);

    public Task<bool> Has(string key, CancellationToken ct) => HasBytes(Accepted(key), ct);

    /// <summary>Nothing happens where there is nothing.</summary>
    public Task Delete(string key, CancellationToken ct) => DeleteBytes(Accepted(key), ct);

    /// <summary>All keys below a folder, such as 'uploads/…', in no order.</summary>
    public IAsyncEnumerable<string> KeysBelow(string folder, CancellationToken ct) => KeysBelowFolder(Accepted(folder), ct);

    /// <summary>Throws where the storage cannot be reached or written.</summary>
    public abstract Task Check(CancellationToken ct);

    protected abstract Task WriteBytes(string key, Stream content, CancellationToken ct);

    protected abstract Task<MediaStream?> ReadBytes(string key, CancellationToken ct);

    protected abstract Task<bool> HasBytes(string key, CancellationToken ct);

    protected abstract Task DeleteBytes(string key, CancellationToken ct);

    protected abstract IAsyncEnumerable<string> KeysBelowFolder(string folder, CancellationToken ct);

    private static string Accepted(string key) =>
        key.Length <= KeyMaxLength && Shape().IsMatch(key) ? key : throw new ArgumentException($"‘{key}’ is no key of the storage.", nameof(key));

    // No part begins with a dot, so that none is '..' and none is hidden.
    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*\z")]
    private static partial Regex Shape();
}

/// <summary>What was stored under a key; can be read from any place in it.</summary>
/// <param name="Content">Seekable; its length is that of what was stored.</param>
public sealed record MediaStream(Stream Content) : IAsyncDisposable
{
    /// <summary>In bytes.</summary>
    public long Length => Content.Length;

    public ValueTask DisposeAsync() => Content.DisposeAsync();
}
