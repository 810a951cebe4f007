using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Newsroom.People;
using Newsroom.Testing.Databases;
using Newsroom.Testing.Html;
using Newsroom.Web.Startup;

namespace Newsroom.Testing;

/// <summary>
/// The site as it runs in production: a process with the real clock, listening on the loopback, that can be stopped, killed and started
/// again on the same database. Whoever is signed in stays so. A startup hook (tests/Faults) lets it die at a chosen step.
/// </summary>
public sealed partial class RealProgram : IAsyncDisposable
{
    public const string SiteAddress = "https://news.example";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly ConcurrentQueue<string> said = [];
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("newsroom-program-");
    private readonly (string Key, string Value)[] settings;
    private Process? process;
    private int port;

    private RealProgram(TestDatabase database, (string Key, string Value)[] settings) => (Database, this.settings) = (database, settings);

    /// <summary>Open to look into and to prepare things, whether or not the program runs.</summary>
    public TestDatabase Database { get; }

    /// <summary>What the program counts as now.</summary>
    public static TimeProvider Clock => TimeProvider.System;

    /// <summary>Where a browser reaches it. The bundles of a build lie where only Development looks: start it with ("ASPNETCORE_ENVIRONMENT", "Development").</summary>
    public Uri Address => new($"http://127.0.0.1:{port}/");

    private string Countdown => Path.Combine(folder.FullName, "die-at");

    /// <summary>Starts it on a new database.</summary>
    /// <param name="settings">Configuration, such as ("Mail:Host", "127.0.0.1").</param>
    public static async Task<RealProgram> Start(DatabaseProvider provider = DatabaseProvider.Sqlite, params (string Key, string Value)[] settings)
    {
        var program = new RealProgram(await TestDatabase.Create(provider), settings);
        try
        {
            await program.Run(migrate: true);
            return program;
        }
        catch
        {
            await program.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts it again after it was stopped or died, and waits until it is ready.</summary>
    /// <param name="atTheSamePort">For browsers, which go on asking where it was; else it takes any port that is free.</param>
    public Task Restart(bool atTheSamePort = false) => Run(migrate: false, atTheSamePort);

    /// <summary>Asks it to end, as a service manager does, and waits until it did.</summary>
    public async Task Stop()
    {
        using var kill = Process.Start("kill", ["-TERM", process!.Id.ToString(CultureInfo.InvariantCulture)]);
        await HasEnded();
    }

    /// <summary>kill -9</summary>
    public async Task Kill()
    {
        process!.Kill();
        await HasEnded();
    }

    /// <summary>From now on it counts its steps, and dies at this one: 1 is the first.</summary>
    public void DieAt(int step)
    {
        File.Delete(Countdown + ".steps");
        // Whole at once: the program may look at any moment.
        File.WriteAllText(Countdown + ".new", step.ToString(CultureInfo.InvariantCulture));
        File.Move(Countdown + ".new", Countdown, overwrite: true);
    }

    /// <summary>It no longer dies by itself.</summary>
    public void Live() => File.Delete(Countdown);

    /// <summary>What it did since <see cref="DieAt"/>, one line a step.</summary>
    public IReadOnlyList<string> Steps => File.Exists(Countdown + ".steps") ? File.ReadAllLines(Countdown + ".steps") : [];

    public bool IsRunning => process is { HasExited: false };

    /// <summary>Waits until it is dead.</summary>
    public async Task HasEnded()
    {
        using var patience = new CancellationTokenSource(Patience);
        await process!.WaitForExitAsync(patience.Token);
        process.Dispose();
        process = null;
    }

    /// <summary>Someone who reads without ever sending a cookie.</summary>
    public Visitor Reader() => new(new HttpClient(Connect()) { BaseAddress = new Uri("http://localhost/") });

    /// <summary>Adds a person and signs them in through the form.</summary>
    public async Task<(Visitor Visitor, Person Person)> SignIn(Role role, string name = "Erik Sandvik")
    {
        var person = A.Person(role, name);
        person.SecurityStamp = Guid.NewGuid().ToString();
        person.PasswordHash = new PasswordHasher<Person>().HashPassword(person, NewsroomSite.Password);
        await Database.Do(async db =>
        {
            db.Add(person);
            await db.SaveChangesAsync();
        });
        var visitor = new Visitor(new HttpClient(new CookieJar(Clock) { InnerHandler = Connect() }) { BaseAddress = new Uri("http://localhost/") });
        await visitor.SignIn(person);
        return (visitor, person);
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
            await Kill();
        await Database.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private async Task Run(bool migrate, bool atTheSamePort = false)
    {
        Live();
        said.Clear();
        var listens = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        process = new Process { StartInfo = HowToStart(migrate, atTheSamePort ? port : 0), EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Hear(line.Data, listens);
        process.ErrorDataReceived += (_, line) => Hear(line.Data, listens);
        process.Exited += (_, _) => listens.TrySetException(new InvalidOperationException("The program ended before it listened."));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            port = await listens.Task.WaitAsync(Patience);
            await BecomeReady();
        }
        catch (Exception error) when (error is InvalidOperationException or TimeoutException or HttpRequestException)
        {
            throw new InvalidOperationException($"{error.Message} It said:\n{string.Join('\n', said)}", error);
        }
    }

    private async Task BecomeReady()
    {
        using var http = new HttpClient(Connect()) { BaseAddress = new Uri("http://localhost/") };
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(20))
        {
            using var ready = await http.GetAsync("/health/ready");
            if (ready.StatusCode == HttpStatusCode.OK)
                return;
            if (waited.Elapsed > Patience)
                throw new TimeoutException("The program was not ready in time.");
        }
    }

    private ProcessStartInfo HowToStart(bool migrate, int atPort)
    {
        var start = new ProcessStartInfo(DotNet(), [Path.Combine(AppContext.BaseDirectory, "Newsroom.Web.dll")])
        {
            WorkingDirectory = AppContext.BaseDirectory,
            // Held open and never written to: the startup hook ends the program when this process is gone, however that went.
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
                ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{atPort}",
                ["Database__Provider"] = Database.Provider.ToString(),
                ["Database__ConnectionString"] = ConnectionString(),
                ["Database__MigrateAtStart"] = migrate ? "true" : "false",
                ["Demo__Seed"] = "false",
                ["Site__Address"] = SiteAddress,
                ["Serilog__MinimumLevel__Default"] = "Warning",
                ["DOTNET_STARTUP_HOOKS"] = Path.Combine(AppContext.BaseDirectory, "Newsroom.Faults.dll"),
                ["DOTNET_TieredPGO"] = "0",
                ["NEWSROOM_DIE_AT"] = Countdown,
            },
        };
        foreach (var (key, value) in settings)
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        return start;
    }

    // As in production: the tests' own connections to SQLite are not pooled, so that its file can be deleted.
    private string ConnectionString() => Database.Provider == DatabaseProvider.Sqlite
        ? new SqliteConnectionStringBuilder(Database.ConnectionString) { Pooling = true }.ConnectionString
        : Database.ConnectionString;

    private void Hear(string? line, TaskCompletionSource<int> listens)
    {
        if (line is null)
            return;

        said.Enqueue(line);
        if (Listening().Match(line) is { Success: true } listening)
            listens.TrySetResult(int.Parse(listening.Groups[1].Value, CultureInfo.InvariantCulture));
    }

    /// <summary>Each request has a connection of its own, to where the program listens now; a page that was read before a restart can be sent after it.</summary>
    private SocketsHttpHandler Connect() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.Zero,
        ConnectCallback = async (_, ct) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(IPAddress.Loopback, port, ct);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        },
    };

    /// <summary>The same dotnet that runs the tests: shared/Microsoft.NETCore.App/10.0.x lies three folders below it.</summary>
    private static string DotNet() => Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"));

    [GeneratedRegex(@"Now listening on: ""?http://127\.0\.0\.1:(\d+)")]
    private static partial Regex Listening();
}
