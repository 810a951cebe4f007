using Newsroom.Media;
using Newsroom.Rules;
using Newsroom.Testing.Databases;

namespace Newsroom.Tests.Media;

/// <summary>What every storage does.</summary>
public abstract class StorageTests
{
    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    protected abstract MediaStorage Storage { get; }

    [Fact]
    public async Task What_is_written_is_read_again()
    {
        var bytes = new byte[200_000];
        Random.Shared.NextBytes(bytes);

        await Storage.Write("ABC/original", new MemoryStream(bytes), Stop);

        (await Storage.Has("ABC/original", Stop)).ShouldBeTrue();
        (await Read("ABC/original")).ShouldBe(bytes);
    }

    [Fact]
    public async Task It_is_read_from_any_place()
    {
        await Storage.Write("DEF/film", new MemoryStream([.. Enumerable.Range(0, 250).Select(i => (byte)i)]), Stop);

        await using var film = (await Storage.Read("DEF/film", Stop)).ShouldNotBeNull();

        film.Length.ShouldBe(250);
        var part = new byte[3];
        film.Content.Seek(100, SeekOrigin.Begin);
        await film.Content.ReadExactlyAsync(part, Stop);
        part.ShouldBe([100, 101, 102]);
        film.Content.Seek(-2, SeekOrigin.End);
        (await film.Content.ReadAsync(part, Stop)).ShouldBeInRange(1, 2);
        part[0].ShouldBe((byte)248);
        film.Content.Position = 250;
        (await film.Content.ReadAsync(part, Stop)).ShouldBe(0);
    }

    [Fact]
    public async Task What_is_written_again_takes_the_place_of_what_was_there()
    {
        await Storage.Write("GHI/a", new MemoryStream([1, 2, 3]), Stop);

        await Storage.Write("GHI/a", new MemoryStream([4]), Stop);

        (await Read("GHI/a")).ShouldBe([4]);
    }

    [Fact]
    public async Task What_breaks_off_never_appears()
    {
        await Storage.Write("JKM/a", new MemoryStream([1, 2, 3]), Stop);

        await Should.ThrowAsync<IOException>(() => Storage.Write("JKM/a", new BreaksOff(), Stop));
        await Should.ThrowAsync<IOException>(() => Storage.Write("JKM/b", new BreaksOff(), Stop));

        (await Read("JKM/a")).ShouldBe([1, 2, 3]);
        (await Storage.Has("JKM/b", Stop)).ShouldBeFalse();
        (await Keys("JKM")).ShouldBe(["JKM/a"]);
    }

    [Fact]
    public async Task What_is_absent_is_null_and_may_be_deleted()
    {
        (await Storage.Read("NPQ/a", Stop)).ShouldBeNull();
        (await Storage.Has("NPQ/a", Stop)).ShouldBeFalse();
        await Storage.Delete("NPQ/a", Stop);
        (await Keys("NPQ")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Keys_below_a_folder_are_told_and_go_with_their_content()
    {
        foreach (var key in new[] { "uploads/1/1", "uploads/1/2", "uploads/12/1" })
            await Storage.Write(key, new MemoryStream([1]), Stop);

        (await Keys("uploads/1")).ShouldBe(["uploads/1/1", "uploads/1/2"], ignoreOrder: true);
        await Storage.Delete("uploads/1/1", Stop);

        (await Keys("uploads/1")).ShouldBe(["uploads/1/2"]);
    }

    [Fact]
    public async Task A_stream_that_cannot_go_back_is_written_too()
    {
        await Storage.Write("RST/a", new Forward([1, 2, 3]), Stop);

        (await Read("RST/a")).ShouldBe([1, 2, 3]);
    }

    [Theory]
    [InlineData(""), InlineData("../a"), InlineData("a/../b"), InlineData("/a"), InlineData("a//b"), InlineData("a/.b"), InlineData("a\\b"), InlineData("a\0"), InlineData("a/"), InlineData("ä")]
    public async Task A_key_that_could_lead_elsewhere_is_none(string key)
    {
        await Should.ThrowAsync<ArgumentException>(() => Storage.Write(key, new MemoryStream([1]), Stop));
        await Should.ThrowAsync<ArgumentException>(() => Storage.Read(key, Stop));
    }

    [Fact]
    public Task Whether_it_answers_can_be_asked() => Storage.Check(Stop);

    [Fact]
    public async Task The_library_and_uploads_in_parts_work_on_it()
    {
        await using var database = await TestDatabase.Create();
        await using var db = database.Open();
        var (officer, limits) = (A.Person(), new MediaLimits());
        db.Add(officer);
        await db.SaveChangesAsync(Stop);
        var library = new MediaLibrary(db, Storage, limits);
        var uploads = new MediaUploads(db, Storage, library, limits);
        var picture = Files.Jpeg();

        var upload = await uploads.Begin("pier.jpg", picture.Length, officer, Noon, Stop);
        await uploads.Append(upload, 0, new MemoryStream(picture[..1000]), null, Stop);
        await uploads.Append(upload, 1000, new MemoryStream(picture[1000..]), null, Stop);
        var added = await uploads.Complete(upload, officer, Noon, Stop);

        await using var original = (await library.Open(added.File, MediaVariant.Original(added.File), Stop)).ShouldNotBeNull();
        original.Length.ShouldBe(picture.Length);
        await using var rendition = (await library.Open(added.File, MediaVariant.Named(added.File, "400.webp")!, Stop)).ShouldNotBeNull();
        rendition.Length.ShouldBeGreaterThan(100);
        (await Keys($"uploads/{upload.Id:N}")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_part_that_was_changed_in_the_storage_is_noticed()
    {
        await using var database = await TestDatabase.Create();
        await using var db = database.Open();
        var (officer, limits) = (A.Person(), new MediaLimits());
        db.Add(officer);
        await db.SaveChangesAsync(Stop);
        var uploads = new MediaUploads(db, Storage, new MediaLibrary(db, Storage, limits), limits);
        var picture = Files.Jpeg(60, 40);
        var upload = await uploads.Begin("pier.jpg", picture.Length, officer, Noon, Stop);
        await uploads.Append(upload, 0, new MemoryStream(picture), null, Stop);
        await Storage.Write((await Keys($"uploads/{upload.Id:N}")).Single(), new MemoryStream(Files.Jpeg(61, 41)), Stop);

        var refusal = await Should.ThrowAsync<RuleBroken>(() => uploads.Complete(upload, officer, Noon, Stop));

        refusal.Message.ShouldBe("A part of the file was lost in the storage. Upload the file again.");
    }

    private async Task<byte[]> Read(string key)
    {
        await using var stream = (await Storage.Read(key, Stop)).ShouldNotBeNull();
        using var bytes = new MemoryStream();
        await stream.Content.CopyToAsync(bytes, Stop);
        return bytes.ToArray();
    }

    private async Task<List<string>> Keys(string folder)
    {
        var keys = new List<string>();
        await foreach (var key in Storage.KeysBelow(folder, Stop))
            keys.Add(key);
        return keys;
    }

    private class Forward(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }

    private sealed class BreaksOff() : Forward(new byte[100_000])
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Position > 50_000 ? throw new IOException("The line broke.") : base.ReadAsync(buffer[..Math.Min(buffer.Length, 30_000)], cancellationToken);

        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) =>
            Task.FromException(new IOException("The line broke."));
    }
}

public sealed class DiskStorageTests : StorageTests, IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("newsroom-media-");

    protected override MediaStorage Storage => new DiskStorage(folder.FullName);

    public void Dispose() => folder.Delete(recursive: true);
}

public sealed class S3StorageTests : StorageTests, IAsyncLifetime
{
    private S3Server server = null!;
    private S3Storage storage = null!;

    protected override MediaStorage Storage => storage;

    public async ValueTask InitializeAsync()
    {
        server = await S3Server.Start();
        storage = server.Storage();
    }

    public async ValueTask DisposeAsync()
    {
        storage.Dispose();
        await server.DisposeAsync();
    }
}
