using Newsroom.Data;
using Newsroom.Media;
using Newsroom.People;
using Newsroom.Rules;
using Newsroom.Testing.Databases;

namespace Newsroom.Tests.Media;

/// <summary>An empty library on a disk.</summary>
public abstract class LibraryTest : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("newsroom-media-");
    private TestDatabase database = null!;

    protected NewsroomDbContext Db { get; private set; } = null!;
    protected Person Officer { get; private set; } = null!;
    protected MediaStorage Storage { get; private set; } = null!;
    protected MediaLibrary Library { get; private set; } = null!;

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.Create();
        Db = database.Open();
        Officer = A.Person();
        Db.Add(Officer);
        await Db.SaveChangesAsync(Stop);
        Storage = new DiskStorage(folder.FullName);
        Library = new MediaLibrary(Db, Storage, new MediaLimits());
    }

    public async ValueTask DisposeAsync()
    {
        await Db.DisposeAsync();
        await database.DisposeAsync();
        folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    protected Task<AddedMedia> Take(byte[] content, string name = "night-ferry.jpg", MediaLimits? limits = null) =>
        (limits is null ? Library : new MediaLibrary(Db, Storage, limits)).Take(new MemoryStream(content), name, Officer, Noon, Stop);

    protected async Task<string> Refused(byte[] content, string name = "night-ferry.jpg", MediaLimits? limits = null) =>
        (await Should.ThrowAsync<RuleBroken>(() => Take(content, name, limits))).Message;

    protected async Task<byte[]> Given(MediaFile file, string name)
    {
        await using var stream = (await Library.Open(file, MediaVariant.Named(file, name).ShouldNotBeNull(), Stop)).ShouldNotBeNull();
        using var bytes = new MemoryStream();
        await stream.Content.CopyToAsync(bytes, Stop);
        return bytes.ToArray();
    }
}
