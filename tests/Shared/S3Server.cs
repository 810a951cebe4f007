using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Newsroom.Media;
using Xunit;

namespace Newsroom.Testing;

/// <summary>An S3-compatible store of one's own: npm's s3rver (tests/S3), on the loopback; gone when disposed.</summary>
public sealed class S3Server : IAsyncDisposable
{
    public const string Bucket = "newsroom";
    public const string Key = "S3RVER";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly SemaphoreSlim Installing = new(1);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("newsroom-s3-");
    private Process? process;

    private S3Server()
    {
    }

    public Uri Address { get; private set; } = null!;

    /// <summary>Skips the test where Node is not installed.</summary>
    public static async Task<S3Server> Start()
    {
        var packages = FindPackages();
        await Install(packages);
        var server = new S3Server();
        var port = FreePort();
        server.Address = new Uri($"http://127.0.0.1:{port}");
        server.process = Run("node", packages.FullName, Path.Combine(packages.FullName, "node_modules", "s3rver", "bin", "s3rver.js"),
            "--directory", server.folder.FullName, "--address", "127.0.0.1", "--port", $"{port}", "--configure-bucket", Bucket, "--silent");
        _ = server.process.StandardOutput.ReadToEndAsync();
        _ = server.process.StandardError.ReadToEndAsync();
        await server.Answers();
        return server;
    }

    public S3Storage Storage() => S3Storage.At(Address, "us-east-1", Bucket, Key, Key);

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }

        folder.Delete(recursive: true);
    }

    private static async Task Install(DirectoryInfo packages)
    {
        await Installing.WaitAsync();
        try
        {
            if (Directory.Exists(Path.Combine(packages.FullName, "node_modules", "s3rver")))
                return;

            using var npm = Run("npm", packages.FullName, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error");
            var said = npm.StandardOutput.ReadToEndAsync();
            var complained = await npm.StandardError.ReadToEndAsync();
            await npm.WaitForExitAsync();
            if (npm.ExitCode != 0)
                throw new InvalidOperationException($"The S3 store for tests was not installed: {await said} {complained}");
        }
        finally
        {
            Installing.Release();
        }
    }

    private async Task Answers()
    {
        var until = Stopwatch.StartNew();
        while (until.Elapsed < Patience)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, Address.Port);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(100);
            }
        }

        throw new TimeoutException("The S3 store for tests did not start.");
    }

    private static Process Run(string program, string folder, params string[] arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        }
        catch (System.ComponentModel.Win32Exception) when (Environment.GetEnvironmentVariable("CI") != "true")
        {
            Assert.Skip("Node and npm are not installed; the S3 store for tests needs them. On Debian: apt-get install nodejs npm");
            throw;
        }
    }

    private static DirectoryInfo FindPackages()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "tests", "S3", "package-lock.json")))
                return new DirectoryInfo(Path.Combine(folder.FullName, "tests", "S3"));
        throw new DirectoryNotFoundException("tests/S3 is in no folder above the tests.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
