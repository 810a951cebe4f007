using Newsroom.Data;
using Newsroom.Kinds;
using Newsroom.Releases;
using Newsroom.Testing.Databases;
using Newsroom.Web.Startup;

namespace Newsroom.Tests.Data;

/// <summary>Tests that run on each provider's real database, a fresh one for every test.</summary>
public abstract class DatabaseTests(DatabaseProvider provider) : IAsyncLifetime
{
    protected TestDatabase Database { get; private set; } = null!;

    protected static CancellationToken Ct => TestContext.Current.CancellationToken;

    public virtual async ValueTask InitializeAsync() => Database = await TestDatabase.Create(provider);

    public async ValueTask DisposeAsync()
    {
        if (Database is not null)
            await Database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected NewsroomDbContext Open() => Database.Open();

    protected Task<Release> Keep(Func<Kind, Release> write) => Database.Keep(write);
}
