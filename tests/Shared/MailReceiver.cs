using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Newsroom.Testing;

/// <summary>A mail server of the smallest kind (RFC 5321) on this machine: it keeps what it is given, and can refuse.</summary>
public sealed class MailReceiver : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentQueue<string> mails = [];
    private readonly Task accepting;

    public MailReceiver()
    {
        listener.Start();
        accepting = Accept();
    }

    /// <summary>Whether it refuses every recipient with 451.</summary>
    public bool Refuses { get; set; }

    /// <summary>Headers and text of each mail as it came, in order.</summary>
    public IReadOnlyList<string> Mails => [.. mails];

    /// <summary>For <see cref="NewsroomSite.Start"/>.</summary>
    public (string Key, string Value)[] Settings =>
    [
        ("Mail:Host", "127.0.0.1"), ("Mail:Port", $"{((IPEndPoint)listener.LocalEndpoint).Port}"), ("Mail:Security", "None"), ("Mail:From", "newsroom@newsroom.example"),
    ];

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Dispose();
        await accepting;
        stop.Dispose();
    }

    private async Task Accept()
    {
        try
        {
            while (true)
                _ = Talk(await listener.AcceptTcpClientAsync(stop.Token));
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // It is closed.
        }
    }

    private async Task Talk(TcpClient client)
    {
        using (client)
        {
            var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.UTF8);
            await Say("220 mail.newsroom.example");
            while (await reader.ReadLineAsync(stop.Token) is { } line)
            {
                switch (line.Split(' ', ':')[0].ToUpperInvariant())
                {
                    case "RCPT" when Refuses:
                        await Say("451 Not now");
                        break;
                    case "DATA":
                        await Say("354 Go on");
                        var mail = new StringBuilder();
                        while (await reader.ReadLineAsync(stop.Token) is { } said && said != ".")
                            mail.AppendLine(said);
                        mails.Enqueue(mail.ToString());
                        await Say("250 Taken");
                        break;
                    case "QUIT":
                        await Say("221 Goodbye");
                        return;
                    default:
                        await Say("250 Very well");
                        break;
                }
            }

            Task Say(string what) => stream.WriteAsync(Encoding.ASCII.GetBytes(what + "\r\n"), stop.Token).AsTask();
        }
    }
}
