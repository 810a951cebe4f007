using System.Globalization;
using System.Text.RegularExpressions;
using Newsroom.Rules;

namespace Newsroom.Settings;

/// <summary>
/// The one colour of the reading site, checked against its papers. Contrast and relative luminance are those of WCAG 2.2,
/// https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio.
/// </summary>
/// <param name="Colour">As #rrggbb, lower case.</param>
public sealed partial record Accent(string Colour)
{
    /// <summary>What text needs (WCAG 2.2, 1.4.3 level AA).</summary>
    public const double NeededContrast = 4.5;

    /// <summary>Light letters on dark paper look thinner, so they get more.</summary>
    private const double ComfortableContrast = 6;

    /// <summary>The darkest surface that links stand on in light, and the lightest in dark: the panels of site.css.</summary>
    private const string LightPanel = "#f4f1ea";

    private const string DarkPanel = "#1c2026";

    public static readonly Accent Default = new("#0b5c8a");

    /// <summary>On dark paper: the accent itself, or mixed with as much white as it needs to stand out.</summary>
    public string OnDark { get; } = Lightened(Colour, DarkPanel);

    /// <param name="colour">#rrggbb or #rgb, the # may be left out; "" is the default colour.</param>
    /// <exception cref="RuleBroken">It is no colour, or stands out too little on light paper; then the nearest that passes is named.</exception>
    public static Accent Accept(string? colour)
    {
        colour = colour?.Trim().ToLowerInvariant() ?? "";
        if (colour.Length == 0)
            return Default;

        var match = Shape().Match(colour);
        RuleBroken.ThrowIf(!match.Success, "Write the accent colour as #rrggbb, such as #0b5c8a.");
        var digits = match.Groups[1].Value;
        colour = "#" + (digits.Length == 3 ? string.Concat(digits.Select(d => $"{d}{d}")) : digits);

        var contrast = Contrast(colour, LightPanel);
        RuleBroken.ThrowIf(contrast < NeededContrast, string.Create(CultureInfo.InvariantCulture,
            $"The accent colour {colour} stands out too little on the site's paper: {Math.Floor(contrast * 10) / 10:0.0} to 1, and text needs {NeededContrast:0.0} to 1. The nearest that passes is {Darkened(colour, LightPanel)}."));
        return new Accent(colour);
    }

    /// <summary>1 to 21.</summary>
    public static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + .05) / (Math.Min(a, b) + .05);
    }

    // In linear light a factor on all three parts is the same factor on the luminance, and hue stays.
    private static string Darkened(string colour, string paper)
    {
        var kept = ((Luminance(paper) + .05) / NeededContrast - .05) / Luminance(colour);
        while (true)
        {
            var near = Written([.. Linear(colour).Select(part => part * kept)]);
            if (Contrast(near, paper) >= NeededContrast)
                return near;

            kept -= .002;   // rounding to eight bits missed it
        }
    }

    // Mixed with white as paint would be: in linear light it turns grey.
    private static string Lightened(string colour, string paper)
    {
        var parts = Parts(colour);
        for (var white = 0; ; white++)
        {
            var near = Hexadecimal(parts.Select(part => part + (255 - part) * white / 255));
            if (Luminance(near) > Luminance(paper) && Contrast(near, paper) >= ComfortableContrast)
                return near;
        }
    }

    private static double Luminance(string colour)
    {
        var parts = Linear(colour);
        return .2126 * parts[0] + .7152 * parts[1] + .0722 * parts[2];
    }

    private static double[] Linear(string colour) =>
        [.. Parts(colour).Select(part => part / 255d).Select(part => part <= .04045 ? part / 12.92 : Math.Pow((part + .055) / 1.055, 2.4))];

    private static string Written(double[] linear) => Hexadecimal(linear
        .Select(part => part <= .0031308 ? part * 12.92 : 1.055 * Math.Pow(part, 1 / 2.4) - .055)
        .Select(part => (int)Math.Round(Math.Clamp(part, 0, 1) * 255)));

    private static int[] Parts(string colour) =>
        [.. Enumerable.Range(0, 3).Select(i => int.Parse(colour.AsSpan(1 + 2 * i, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture))];

    private static string Hexadecimal(IEnumerable<int> parts) => "#" + string.Concat(parts.Select(part => part.ToString("x2", CultureInfo.InvariantCulture)));

    [GeneratedRegex("^#?([0-9a-f]{3}|[0-9a-f]{6})$")]
    private static partial Regex Shape();
}
