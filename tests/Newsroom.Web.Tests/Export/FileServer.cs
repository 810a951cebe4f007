using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace Newsroom.Web.Tests.Export;

/// <summary>A server that knows nothing but files, and a reader who follows every link of what it serves.</summary>
internal sealed class FileServer : IAsyncDisposable
{
    private readonly WebApplication server;
    private readonly HttpClient http;

    private FileServer(WebApplication server, HttpClient http) => (this.server, this.http) = (server, http);

    public static async Task<FileServer> Start(string folder)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        var files = new FileServerOptions { FileProvider = new PhysicalFileProvider(folder) };
        files.StaticFileOptions.ServeUnknownFileTypes = true;
        server.UseFileServer(files);
        await server.StartAsync();
        var address = server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return new FileServer(server, new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(address) });
    }

    /// <summary>Follows every link from the front page.</summary>
    /// <returns>Paths of all that was found, each with the status it answered with; and links to other places than files, with their pages.</returns>
    public async Task<(Dictionary<string, int> Found, List<string> Elsewhere)> FollowEveryLink(string siteAddress)
    {
        var (found, elsewhere, next) = (new Dictionary<string, int>(), new List<string>(), new Queue<string>(["/"]));
        while (next.TryDequeue(out var path))
        {
            if (found.ContainsKey(path))
                continue;

            using var answer = await http.GetAsync(path);
            found[path] = (int)answer.StatusCode;
            if (answer.Content.Headers.ContentType?.MediaType != "text/html")
                continue;

            foreach (var (link, element) in Links(await answer.Content.ReadAsStringAsync()))
            {
                if (link.StartsWith('/'))
                    next.Enqueue(link.Split('#')[0]);
                else if (element != "LINK" && link.StartsWith(siteAddress, StringComparison.Ordinal) || link.StartsWith('.') || link.StartsWith('?'))
                    elsewhere.Add($"{link} on {path}");
            }
        }

        return (found, elsewhere);
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await server.DisposeAsync();
    }

    private static IEnumerable<(string Link, string Element)> Links(string html)
    {
        foreach (var element in new HtmlParser().ParseDocument(html).All)
        {
            foreach (var name in new[] { "href", "src", "action" })
                if (element.GetAttribute(name) is { Length: > 0 } link)
                    yield return (link, element.TagName);
            foreach (var candidate in (element.GetAttribute("srcset") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                yield return (candidate.Split(' ')[0], element.TagName);
        }
    }
}
