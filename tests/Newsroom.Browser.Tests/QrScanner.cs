using System.Diagnostics;

namespace Newsroom.Browser.Tests;

/// <summary>Reads a QR code from a picture as a telephone would, with zbarimg.</summary>
public static class QrScanner
{
    public const string Program = "/usr/bin/zbarimg";

    /// <param name="png">A picture in which one QR code can be seen.</param>
    public static async Task<string> Read(byte[] png)
    {
        Assert.SkipUnless(File.Exists(Program) || Environment.GetEnvironmentVariable("CI") == "true", "Reading a QR code needs zbarimg: apt-get install zbar-tools.");
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".png");
        try
        {
            await File.WriteAllBytesAsync(file, png);
            using var process = Process.Start(new ProcessStartInfo(Program, ["--quiet", "--raw", file]) { RedirectStandardOutput = true })!;
            var read = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return read.Trim();
        }
        finally
        {
            File.Delete(file);
        }
    }
}
