using System.Diagnostics;

namespace Newsroom.Tests.Importing;

/// <summary>LibreOffice's writer without a window, where it is installed.</summary>
public static class LibreOffice
{
    public const string Missing = "LibreOffice is not installed. On Debian: apt-get install libreoffice-writer-nogui";

    /// <summary>In CI a missing program fails the test; elsewhere it skips it.</summary>
    public static bool IsHereOrDemanded => Program is not null || Environment.GetEnvironmentVariable("CI") == "true";

    private static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "soffice")).FirstOrDefault(File.Exists);

    /// <summary>Opens a document and saves it as .docx, as a writer would.</summary>
    /// <param name="name">Ends in the document's kind, such as release.html.</param>
    public static async Task<byte[]> SaveAsWord(string name, string document, CancellationToken stop)
    {
        var folder = Directory.CreateTempSubdirectory("newsroom-office-").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, name), document, stop);
            using var program = Process.Start(new ProcessStartInfo(
                Program ?? throw new InvalidOperationException(Missing),
                [$"-env:UserInstallation={new Uri(folder)}/profile", "--headless", "--norestore", "--convert-to", "docx:MS Word 2007 XML", "--outdir", folder, Path.Combine(folder, name)])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var said = await program.StandardError.ReadToEndAsync(stop);
            await program.WaitForExitAsync(stop);
            var made = Path.Combine(folder, Path.ChangeExtension(name, "docx"));
            return File.Exists(made) ? await File.ReadAllBytesAsync(made, stop) : throw new InvalidOperationException($"LibreOffice saved nothing. {said}");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
