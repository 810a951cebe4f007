using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Newsroom.Data;
using Newsroom.Kinds;
using Newsroom.Media;
using Newsroom.People;
using Newsroom.Releases;
using Newsroom.Seeds;
using Newsroom.Testing.Databases;
using Newsroom.Testing.Html;
using Newsroom.Web.Startup;

namespace Newsroom.Testing;

/// <summary>The whole site with a database and a clock of its own; gone when disposed.</summary>
public sealed class NewsroomSite : IAsyncDisposable
{
    /// <summary>Every person's password here.</summary>
    public const string Password = "a-long-enough-passphrase";

    private readonly TestDatabase database;
    private readonly Factory factory;

    private bool ownsDatabase = true;

    private NewsroomSite(TestDatabase database, Factory factory)
    {
        this.database = database;
        this.factory = factory;
    }

    /// <summary>Stands at <see cref="Times.Noon"/> until a test moves it.</summary>
    public StandingClock Clock => factory.Clock;

    public IServiceProvider Services => factory.Services;

    /// <summary>Where a browser reaches it, e.g. http://localhost:41234/; only after a start that listens.</summary>
    public Uri Address { get; private set; } = new("http://localhost/");

    /// <param name="environment">Production (default) or Development; neither seeds the demo newsroom.</param>
    /// <param name="listens">Whether it listens on a real port, for browsers; else requests reach it within the process.</param>
    /// <param name="settings">Configuration, such as ("Site:Address", "https://news.example").</param>
    public static async Task<NewsroomSite> Start(
        DatabaseProvider provider = DatabaseProvider.Sqlite, string environment = "Production", bool listens = false, params (string Key, string Value)[] settings)
    {
        var database = await TestDatabase.Create(provider);
        var factory = new Factory(database, environment, settings);
        var site = new NewsroomSite(database, factory);
        try
        {
            if (listens)
                site.Address = factory.Listen();
            else
                _ = factory.Server;
            return site;
        }
        catch
        {
            await site.DisposeAsync();
            throw;
        }
    }

    /// <summary>A second instance on the first one's database, with a clock of its own.</summary>
    public static NewsroomSite StartBeside(NewsroomSite first, params (string Key, string Value)[] settings)
    {
        var site = new NewsroomSite(first.database, new Factory(first.database, "Production", settings)) { ownsDatabase = false };
        site.Clock.Now = first.Clock.Now;
        _ = site.factory.Server;
        return site;
    }

    /// <summary>Does one thing with the site's database; saves afterwards what was added or changed.</summary>
    public async Task Do(Func<NewsroomDbContext, Task> what)
    {
        await using var db = database.Open();
        await what(db);
        await db.SaveChangesAsync();
    }

    /// <summary>Does one thing with the site's database; saves afterwards what was added or changed.</summary>
    public Task Do(Action<NewsroomDbContext> what) => Do(db =>
    {
        what(db);
        return Task.CompletedTask;
    });

    /// <summary>Asks one thing of the site's database.</summary>
    public Task<T> Ask<T>(Func<NewsroomDbContext, Task<T>> what) => database.Ask(what);

    /// <summary>Writes a release with the newsroom's first kind and keeps it: site.Keep(kind => A.Published(A.Draft(kind: kind))).</summary>
    public Task<Release> Keep(Func<Kind, Release> write) => database.Keep(write);

    /// <summary>Fills the site with the demo newsroom, pictures included, at what its clock counts as now.</summary>
    public async Task SeedDemo()
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsroomDbContext>();
        await DemoNewsroom.Seed(db, Clock.Now, CancellationToken.None, scope.ServiceProvider.GetRequiredService<MediaLibrary>());
    }

    /// <summary>Someone who reads without ever sending a cookie.</summary>
    public Visitor Reader() => new(Connect(new NoCookies()));

    /// <summary>Someone with a cookie jar who has not signed in.</summary>
    public Visitor Visitor() => new(Connect(new CookieJar(Clock)));

    /// <summary>Adds a person with <see cref="Password"/> as password.</summary>
    public async Task<Person> AddPerson(Role role = Role.PressOfficer, string name = "Mara Lindqvist", string? email = null)
    {
        await using var scope = Services.CreateAsyncScope();
        var person = A.Person(role, name, email);
        var added = await scope.ServiceProvider.GetRequiredService<UserManager<Person>>().CreateAsync(person, Password);
        return added.Succeeded ? person : throw new InvalidOperationException(string.Join(" ", added.Errors.Select(e => e.Description)));
    }

    /// <summary>Adds a person and signs them in through the form at /account/sign-in.</summary>
    public async Task<Visitor> SignIn(Role role = Role.PressOfficer, string name = "Mara Lindqvist") => await SignIn(await AddPerson(role, name));

    /// <summary>Signs a person in through the form at /account/sign-in.</summary>
    public async Task<Visitor> SignIn(Person person)
    {
        var visitor = Visitor();
        await visitor.SignIn(person);
        return visitor;
    }

    public async ValueTask DisposeAsync()
    {
        await factory.DisposeAsync();
        if (ownsDatabase)
            await database.DisposeAsync();
    }

    private HttpClient Connect(DelegatingHandler cookies)
    {
        cookies.InnerHandler = factory.Listens ? new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false } : factory.Server.CreateHandler();
        return new HttpClient(cookies) { BaseAddress = Address };
    }

    private sealed class NoCookies : DelegatingHandler;

    private sealed class Factory(TestDatabase database, string environment, (string Key, string Value)[] settings) : WebApplicationFactory<Web.Program>
    {
        public StandingClock Clock { get; } = new(Times.Noon);
        public bool Listens { get; private set; }

        public Uri Listen()
        {
            Listens = true;
            UseKestrel(0);
            StartServer();
            // Passkeys and cookies want the name, not the number.
            return new UriBuilder(ClientOptions.BaseAddress) { Host = "localhost" }.Uri;
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment(environment);
            // The bundles of a build lie where only the build's manifest knows; Production reads it only when told so.
            builder.UseStaticWebAssets();
            builder.UseSetting("Database:Provider", database.Provider.ToString());
            builder.UseSetting("Database:ConnectionString", database.ConnectionString);
            builder.UseSetting("Demo:Seed", "false");
            // Rarely, so that tests about something else are left in peace; those about follow-ups call the job.
            builder.UseSetting("FollowUps:LookEvery", "00:01:00");
            builder.UseSetting("Media:Path", database.Folder);
            builder.UseSetting("Media:MakeAhead", "false");
            foreach (var source in (string[])["Default", "Override:Microsoft", "Override:Microsoft.Hosting.Lifetime", "Override:Microsoft.AspNetCore.DataProtection", "Override:Newsroom.FirstRun"])
                builder.UseSetting($"Serilog:MinimumLevel:{source}", "Error");
            foreach (var (key, value) in settings)
                builder.UseSetting(key, value);

            builder.ConfigureTestServices(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock)));
        }
    }
}
