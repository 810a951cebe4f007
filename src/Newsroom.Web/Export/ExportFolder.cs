using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Newsroom.Rules;

namespace Newsroom.Web.Export;

/// <summary>
/// The folder of a copy, and the list of what was written there. Each file is written beside and renamed, so that whoever serves the folder never
/// sees half of one. What somebody else put there is left alone.
/// </summary>
public sealed class ExportFolder : IDisposable
{
    private const string ListName = ".newsroom-export";
    private const string FirstLine = "newsroom-export 1";
    private const string Beside = ".newsroom-export-new";

    private readonly string folder;
    private readonly Lock door = new();
    private readonly Dictionary<string, Entry> before;
    private readonly Dictionary<string, Entry> after = [];
    private readonly StreamWriter list;
    private int besideNumber;

    private ExportFolder(string folder, Dictionary<string, Entry> before, StreamWriter list) => (this.folder, this.before, this.list) = (folder, before, list);

    /// <summary>Files that are new or changed.</summary>
    public int Written { get; private set; }

    /// <summary>Files that were as they should be.</summary>
    public int Unchanged { get; private set; }

    /// <summary>Files of an earlier copy that are gone.</summary>
    public int Removed { get; private set; }

    /// <summary>Files that vanished from the site and were left, because somebody changed them.</summary>
    public List<string> Left { get; } = [];

    /// <exception cref="RuleBroken">Something else is in the folder.</exception>
    public static ExportFolder Open(string path)
    {
        var folder = Path.GetFullPath(path);
        RuleBroken.ThrowIf(File.Exists(folder), $"{folder} is a file. Name a folder that is new or empty, or holds an earlier copy.");
        Directory.CreateDirectory(folder);
        var listPath = Path.Combine(folder, ListName);
        var isCopy = File.Exists(listPath) && File.ReadLines(listPath).FirstOrDefault() == FirstLine;
        RuleBroken.ThrowIf(!isCopy && Directory.EnumerateFileSystemEntries(folder).Any(),
            $"{folder} is not empty and holds no earlier copy; nothing was written. Name a folder that is new or empty.");

        var before = isCopy ? Read(listPath) : [];
        var list = new StreamWriter(new FileStream(listPath, FileMode.Append, FileAccess.Write, FileShare.Read), new UTF8Encoding(false)) { AutoFlush = true };
        if (!isCopy)
            list.Write(FirstLine + "\n");
        if (Directory.Exists(Path.Combine(folder, Beside)))
            Directory.Delete(Path.Combine(folder, Beside), recursive: true);
        Directory.CreateDirectory(Path.Combine(folder, Beside));
        return new ExportFolder(folder, before, list);
    }

    /// <summary>The ETag with which a file was answered when it was written; null where it is not there or had none.</summary>
    public string? ETagOf(string file) => before.TryGetValue(file, out var entry) && entry.ETag.Length > 0 && File.Exists(PathOf(file)) ? entry.ETag : null;

    /// <summary>Keeps a file that the site says has not changed, or could not tell.</summary>
    public void Keep(string file)
    {
        lock (door)
        {
            if (!before.TryGetValue(file, out var entry) || !after.TryAdd(file, entry))
                return;

            Unchanged++;
        }
    }

    public Task Write(string file, string text, CancellationToken ct) => Write(file, new MemoryStream(Encoding.UTF8.GetBytes(text)), etag: "", ct);

    /// <param name="file">Below the folder, with '/'.</param>
    /// <param name="etag">As it was answered; empty where there was none.</param>
    public async Task Write(string file, Stream content, string etag, CancellationToken ct)
    {
        var beside = Path.Combine(folder, Beside, Interlocked.Increment(ref besideNumber).ToString(CultureInfo.InvariantCulture));
        string hash;
        await using (var written = File.Create(beside))
        {
            await content.CopyToAsync(written, ct);
            written.Position = 0;
            hash = Convert.ToHexStringLower((await SHA256.HashDataAsync(written, ct)).AsSpan(0, 16));
        }

        var path = PathOf(file);
        var entry = new Entry(hash, etag);
        var isThere = before.TryGetValue(file, out var old) && old.Hash == hash && File.Exists(path);
        lock (door)
        {
            after[file] = entry;
            if (!isThere || old!.ETag != etag)
                list.Write($"{hash}\t{etag}\t{file}\n");
            if (isThere)
                Unchanged++;
            else
                Written++;
        }

        if (isThere)
        {
            File.Delete(beside);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.Move(beside, path, overwrite: true);
    }

    /// <summary>Removes what an earlier copy wrote and this one did not.</summary>
    public async Task RemoveVanished(CancellationToken ct)
    {
        foreach (var (file, entry) in before.Where(pair => !after.ContainsKey(pair.Key)))
        {
            var path = PathOf(file);
            if (!File.Exists(path))
                continue;
            if (await HashOf(path, ct) != entry.Hash)
            {
                Left.Add(file);
                continue;
            }

            File.Delete(path);
            Removed++;
            for (var parent = Path.GetDirectoryName(path)!; parent.Length > folder.Length && !Directory.EnumerateFileSystemEntries(parent).Any(); parent = Path.GetDirectoryName(parent)!)
                Directory.Delete(parent);
        }
    }

    /// <summary>Writes the list anew, with this copy's files alone.</summary>
    public void Finish()
    {
        list.Dispose();
        var beside = Path.Combine(folder, Beside, "list");
        File.WriteAllLines(beside, after.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Value.Hash}\t{pair.Value.ETag}\t{pair.Key}").Prepend(FirstLine));
        File.Move(beside, Path.Combine(folder, ListName), overwrite: true);
    }

    public void Dispose()
    {
        list.Dispose();
        Directory.Delete(Path.Combine(folder, Beside), recursive: true);
    }

    // The last line about a file counts; one that was cut off when a run was killed says nothing.
    private static Dictionary<string, Entry> Read(string listPath)
    {
        var entries = new Dictionary<string, Entry>();
        foreach (var line in File.ReadLines(listPath).Skip(1))
            if (line.Split('\t') is [{ Length: 32 } hash, var etag, { Length: > 0 } file])
                entries[file] = new Entry(hash, etag);
        return entries;
    }

    private static async Task<string> HashOf(string path, CancellationToken ct)
    {
        await using var content = File.OpenRead(path);
        return Convert.ToHexStringLower((await SHA256.HashDataAsync(content, ct)).AsSpan(0, 16));
    }

    private string PathOf(string file) => Path.Combine(folder, file.Replace('/', Path.DirectorySeparatorChar));

    /// <param name="Hash">The first half of SHA-256, in hexadecimal.</param>
    private sealed record Entry(string Hash, string ETag);
}
