using System.Diagnostics;
using Npgsql;

namespace Newsroom.Testing.Databases;

/// <summary>
/// A PostgreSQL of one's own, from the installed binaries, reached through a socket in a temporary folder. It is started once in a
/// test run and ends with it, however that ends: its keeper waits for the end of its input, which only this process holds open.
/// </summary>
public sealed class PostgresServer
{
    private const string Keeper =
        """
        "$0" "$@" >"$FOLDER/log" 2>&1 &
        server=$!
        cat >/dev/null
        kill -INT $server
        wait $server
        rm -rf "$FOLDER"
        """;

    private static readonly Lazy<Task<PostgresServer>> Shared = new(Start);

    /// <summary>Held, never read: its input is what keeps the server up.</summary>
    private readonly Process keeper;
    private readonly string folder;

    private PostgresServer(Process keeper, string folder) => (this.keeper, this.folder) = (keeper, folder);

    /// <summary>Folder of the newest installed PostgreSQL's programs; null where none is installed.</summary>
    public static string? Programs { get; } = Find();

    /// <summary>The run's one server, started by whoever asks first.</summary>
    public static Task<PostgresServer> Running() => Shared.Value;

    public string ConnectionString(string database, bool pooling = true) => new NpgsqlConnectionStringBuilder
    {
        Host = folder,
        Username = "newsroom",
        Database = database,
        Pooling = pooling,
        MaxPoolSize = 20,
        // The machine may be busy with other tests: what takes long has not failed.
        Timeout = 120,
        CommandTimeout = 120,
        IncludeErrorDetail = true,
    }.ConnectionString;

    public async Task Execute(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<PostgresServer> Start()
    {
        var programs = Programs ?? throw new InvalidOperationException("PostgreSQL is not installed. On Debian: apt-get install postgresql");
        var folder = Directory.CreateTempSubdirectory("newsroom-pg-").FullName;
        if (Environment.IsPrivilegedProcess)
            await Finish(Process.Start("chown", ["postgres", folder]));

        var data = Path.Combine(folder, "data");
        await Finish(Process.Start(AsServerUser(folder, Path.Combine(programs, "initdb"),
            "--pgdata", data, "--username", "newsroom", "--auth", "trust", "--encoding", "UTF8", "--locale", "C.UTF-8", "--no-sync", "--no-instructions"))!);

        var keeper = Process.Start(AsServerUser(folder, "sh", "-c", Keeper, Path.Combine(programs, "postgres"),
            "-D", data, "-k", folder, "-c", "listen_addresses=", "-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"))!;
        var server = new PostgresServer(keeper, folder);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.Stop();
        await server.WaitUntilItAnswers();
        return server;
    }

    /// <summary>PostgreSQL refuses to run as root; there it runs as the user that its Debian package made.</summary>
    private static ProcessStartInfo AsServerUser(string folder, string program, params string[] arguments)
    {
        string[] asUser = Environment.IsPrivilegedProcess ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", program] : [program];
        return new ProcessStartInfo(asUser[0], [.. asUser[1..], .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
            Environment = { ["FOLDER"] = folder },
        };
    }

    private async Task WaitUntilItAnswers()
    {
        for (var patience = Stopwatch.StartNew(); ; await Task.Delay(50))
        {
            try
            {
                await Execute("SELECT 1");
                return;
            }
            catch (NpgsqlException) when (patience.Elapsed < TimeSpan.FromSeconds(30) && !keeper.HasExited)
            {
                // Not yet.
            }
        }
    }

    private void Stop()
    {
        keeper.StandardInput.Close();
        keeper.WaitForExit(TimeSpan.FromSeconds(10));
        keeper.Dispose();
    }

    private static async Task Finish(Process process)
    {
        using (process)
        {
            var said = process.StartInfo.RedirectStandardError ? await process.StandardError.ReadToEndAsync() : "";
            await process.WaitForExitAsync();
            if (process.ExitCode != 0)
                throw new InvalidOperationException($"{process.StartInfo.FileName} ended with {process.ExitCode}. {said}");
        }
    }

    private static string? Find()
    {
        const string versions = "/usr/lib/postgresql";
        if (!Directory.Exists(versions))
            return null;

        return Directory.GetDirectories(versions)
            .OrderByDescending(v => int.TryParse(Path.GetFileName(v), out var number) ? number : 0)
            .Select(v => Path.Combine(v, "bin"))
            .FirstOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")) && File.Exists(Path.Combine(bin, "postgres")));
    }
}
