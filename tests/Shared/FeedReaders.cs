using System.Text.Json;
using Xunit;

namespace Newsroom.Testing;

/// <summary>Feed readers that nobody here wrote: npm's feedsmith (tests/Feeds) and Debian's python3-feedparser.</summary>
public static class FeedReaders
{
    private const string Python = "/usr/bin/python3";
    private const string WithoutPython = "Needs Debian's feed reader: apt-get install python3-feedparser.";

    /// <summary>What feedsmith understood: 'format' and 'feed', see its documentation.</summary>
    public static async Task<JsonElement> Feedsmith(string feed)
    {
        var packages = await NodePackages.Install("Feeds", "feedsmith");
        var (said, complained) = await Run("node", "Node is not installed; feedsmith needs it. On Debian: apt-get install nodejs npm", packages, "read.mjs", feed);
        return said.Length > 0 ? JsonDocument.Parse(said).RootElement : throw new InvalidDataException($"feedsmith does not understand it: {complained}");
    }

    /// <summary>What feedparser understood, see tests/Feeds/read.py.</summary>
    public static async Task<JsonElement> Feedparser(string feed)
    {
        var (said, complained) = await Run(Python, WithoutPython, NodePackages.Find("Feeds"), "read.py", feed);
        Assert.SkipWhen(complained.Contains("No module named 'feedparser'", StringComparison.Ordinal) && Environment.GetEnvironmentVariable("CI") != "true", WithoutPython);
        return said.Length > 0 ? JsonDocument.Parse(said).RootElement : throw new InvalidDataException($"feedparser does not understand it: {complained}");
    }

    private static async Task<(string Said, string Complained)> Run(string program, string whatIsMissing, DirectoryInfo folder, string script, string feed)
    {
        using var process = NodePackages.Run(program, folder.FullName, whatIsMissing, script);
        var said = process.StandardOutput.ReadToEndAsync();
        var complained = process.StandardError.ReadToEndAsync();
        try
        {
            await process.StandardInput.WriteAsync(feed);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it read; what it complained of says why.
        }

        await process.WaitForExitAsync();
        return (await said, await complained);
    }
}
