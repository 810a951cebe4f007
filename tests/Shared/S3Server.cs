using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Newsroom.Media;

namespace Newsroom.Testing;

/// <summary>An S3-compatible store of one's own: npm's s3rver (tests/S3), on the loopback; gone when disposed.</summary>
public sealed class S3Server : IAsyncDisposable
{
    public const string Bucket = "newsroom";
    public const string Key = "S3RVER";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("newsroom-s3-");
    private Process? process;

    private S3Server()
    {
    }

    public Uri Address { get; private set; } = null!;

    /// <summary>Skips the test where Node is not installed.</summary>
    public static async Task<S3Server> Start()
    {
        var packages = await NodePackages.Install("S3", "s3rver");
        var server = new S3Server();
        var port = FreePort();
        server.Address = new Uri($"http://127.0.0.1:{port}");
        server.process = NodePackages.Run("node", packages.FullName, "Node is not installed; the S3 store for tests needs it. On Debian: apt-get install nodejs npm", Path.Combine(packages.FullName, "node_modules", "s3rver", "bin", "s3rver.js"),
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

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
