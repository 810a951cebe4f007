using System.Runtime.CompilerServices;

namespace Newsroom.Media;

/// <summary>A directory, on one machine or shared by several.</summary>
/// <param name="root">Absolute; made where it does not exist.</param>
public sealed class DiskStorage(string root) : MediaStorage
{
    // On the same file system, so that moving is one step. Hidden, so that it is no key.
    private readonly string unfinished = Path.Combine(root, ".unfinished");

    public override async Task Check(CancellationToken ct)
    {
        var file = await WriteUnfinished(new MemoryStream([1]), ct);
        File.Delete(file);
    }

    protected override async Task WriteBytes(string key, Stream content, CancellationToken ct)
    {
        var file = await WriteUnfinished(content, ct);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(PathOf(key))!);
            File.Move(file, PathOf(key), overwrite: true);
        }
        catch
        {
            File.Delete(file);
            throw;
        }
    }

    protected override Task<MediaStream?> ReadBytes(string key, CancellationToken ct)
    {
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.Open, Access = FileAccess.Read, Share = FileShare.Read | FileShare.Delete, Options = FileOptions.Asynchronous };
            return Task.FromResult<MediaStream?>(new MediaStream(new FileStream(PathOf(key), options)));
        }
        catch (Exception absent) when (absent is FileNotFoundException or DirectoryNotFoundException)
        {
            return Task.FromResult<MediaStream?>(null);
        }
    }

    protected override Task<bool> HasBytes(string key, CancellationToken ct) => Task.FromResult(File.Exists(PathOf(key)));

    protected override Task DeleteBytes(string key, CancellationToken ct)
    {
        if (Directory.Exists(Path.GetDirectoryName(PathOf(key))))
            File.Delete(PathOf(key));
        return Task.CompletedTask;
    }

    protected override async IAsyncEnumerable<string> KeysBelowFolder(string folder, [EnumeratorCancellation] CancellationToken ct)
    {
        await Task.CompletedTask;
        if (!Directory.Exists(PathOf(folder)))
            yield break;

        foreach (var file in Directory.EnumerateFiles(PathOf(folder), "*", SearchOption.AllDirectories))
            yield return Path.GetRelativePath(root, file).Replace(Path.DirectorySeparatorChar, '/');
    }

    private async Task<string> WriteUnfinished(Stream content, CancellationToken ct)
    {
        Directory.CreateDirectory(unfinished);
        var file = Path.Combine(unfinished, Path.GetRandomFileName());
        try
        {
            await using var to = new FileStream(file, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous });
            await content.CopyToAsync(to, ct);
            // On the disk before its name is: a name without its bytes would be a broken file after a power cut.
            to.Flush(flushToDisk: true);
        }
        catch
        {
            File.Delete(file);
            throw;
        }

        return file;
    }

    private string PathOf(string key) => Path.Combine(root, key.Replace('/', Path.DirectorySeparatorChar));
}
