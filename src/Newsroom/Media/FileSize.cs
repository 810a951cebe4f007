using System.Globalization;

namespace Newsroom.Media;

/// <summary>The size of a file as people read it.</summary>
public static class FileSize
{
    private static readonly string[] Units = ["B", "kB", "MB", "GB"];

    /// <summary>Two digits that count, in units of 1,000 bytes (SI): 734 B, 96 kB, 1.4 MB.</summary>
    public static string Words(long bytes)
    {
        var (size, unit) = ((double)bytes, 0);
        while (size >= 999.5 && unit < Units.Length - 1)
            (size, unit) = (size / 1_000, unit + 1);
        return (unit == 0 || size >= 9.95 ? size.ToString("0", CultureInfo.CurrentCulture) : size.ToString("0.0", CultureInfo.CurrentCulture)) + " " + Units[unit];
    }
}
