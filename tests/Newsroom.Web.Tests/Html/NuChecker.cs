using System.Diagnostics;
using System.Text.Json;

namespace Newsroom.Web.Tests.Html;

/// <summary>The Nu HTML checker, npm's vnu-jar (tests/Html), run once for a whole folder.</summary>
internal static class NuChecker
{
    /// <summary>Skips the test where Java or npm is not installed.</summary>
    /// <returns>Errors, each with the name of its file.</returns>
    public static async Task<IReadOnlyList<(string File, string Error)>> ErrorsIn(string folder)
    {
        var packages = FindPackages();
        var jar = Path.Combine(packages, "node_modules", "vnu-jar", "build", "dist", "vnu.jar");
        if (!File.Exists(jar))
        {
            var (code, said) = await Run("npm", packages, "Node and npm are", "nodejs npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error");
            code.ShouldBe(0, $"The HTML checker was not installed: {said}");
        }

        // It tells its findings where others tell what went wrong.
        var (_, found) = await Run("java", folder, "Java is", "default-jre-headless", "-jar", jar, "--errors-only", "--format", "json", "--also-check-css", folder);
        return [.. JsonDocument.Parse(found).RootElement.GetProperty("messages").EnumerateArray().Select(m =>
            (m.GetProperty("url").GetString()!.Split('/')[^1], $"{m.GetProperty("message").GetString()} {(m.TryGetProperty("extract", out var extract) ? extract.GetString() : "")}"))];
    }

    private static async Task<(int Code, string Said)> Run(string program, string folder, string missing, string debian, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
            var ignored = process.StandardOutput.ReadToEndAsync();
            var said = await process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            await ignored;
            return (process.ExitCode, said);
        }
        catch (System.ComponentModel.Win32Exception) when (Environment.GetEnvironmentVariable("CI") != "true")
        {
            Assert.Skip($"{missing} not installed; the HTML checker needs it. On Debian: apt-get install {debian}");
            throw;
        }
    }

    private static string FindPackages()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "tests", "Html", "package-lock.json")))
                return Path.Combine(folder.FullName, "tests", "Html");
        throw new DirectoryNotFoundException("tests/Html is in no folder above the tests.");
    }
}
