using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Newsroom.Browser.Tests.Writing;

/// <summary>The visual editor's reading and writing of Markdown, run by Node: the code that browsers get, without a browser.</summary>
public sealed class TextEditor : IDisposable
{
    /// <summary>The folder of the whole project.</summary>
    public static readonly string Root = FindRoot();

    private readonly Process node;

    public TextEditor()
    {
        node = Process.Start(new ProcessStartInfo("node", [Path.Combine(Root, "tests/Newsroom.Browser.Tests/Writing/round-trip.mjs"), Path.Combine(Root, "src/Newsroom.Web/client")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        })!;
    }

    /// <summary>From Markdown to the document and back, twice; null where the editor has no place for the text.</summary>
    public Trip? Take(string markdown) => Ask(new { markdown });

    /// <summary>What the editor writes for one paragraph of these words, and once more.</summary>
    public Trip Type(params IReadOnlyList<MarkedWords> words) => Ask(new { words }) ?? throw new InvalidOperationException("The editor wrote nothing.");

    public void Dispose()
    {
        node.StandardInput.Close();
        node.WaitForExit();
        node.Dispose();
    }

    private Trip? Ask(object what)
    {
        lock (node)
        {
            node.StandardInput.WriteLine(JsonSerializer.Serialize(what, JsonSerializerOptions.Web));
            node.StandardInput.Flush();
            var line = node.StandardOutput.ReadLine() ?? throw new InvalidOperationException("Node ended; see its error above.");
            return JsonSerializer.Deserialize<Trip>(line, JsonSerializerOptions.Web);
        }
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "docker-compose.yml")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("docker-compose.yml is in no folder above the tests.");
        return folder.FullName;
    }
}

/// <param name="Text">The Markdown that the editor writes.</param>
/// <param name="Again">What it makes of that.</param>
public sealed record Trip(string Text, string? Again);

/// <param name="Text">Some words, or a part of one.</param>
/// <param name="Marks">'bold', 'italic', 'strike', 'code', 'link'.</param>
public sealed record MarkedWords(string Text, IReadOnlyList<string> Marks);
