using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Newsroom.Importing;

/// <summary>Which paragraphs are items of a list, and under which number.</summary>
internal sealed class WordNumbering
{
    private const int Levels = 9;

    private readonly WordStyles styles;
    private readonly Dictionary<int, NumberingInstance> instances = [];
    private readonly Dictionary<int, AbstractNum> kinds = [];
    private readonly Dictionary<int, int?[]> counted = [];
    private readonly HashSet<(int, int)> restarted = [];

    public WordNumbering(MainDocumentPart main, WordStyles styles)
    {
        this.styles = styles;
        var numbering = main.NumberingDefinitionsPart?.Numbering;
        foreach (var kind in numbering?.Elements<AbstractNum>() ?? [])
            if (kind.AbstractNumberId?.Value is { } id)
                kinds.TryAdd(id, kind);
        foreach (var instance in numbering?.Elements<NumberingInstance>() ?? [])
            if (instance.NumberID?.Value is { } id)
                instances.TryAdd(id, instance);
    }

    /// <summary>Counts on, so every paragraph is to be asked once and in order.</summary>
    /// <returns>Null for a paragraph that is no item of a list.</returns>
    public ListPlace? PlaceOf(ParagraphProperties? properties)
    {
        var numbering = styles.Numbering(properties, out var style);
        if (numbering?.NumberingId?.Val?.Value is not { } id || id == 0 || !instances.TryGetValue(id, out var instance))
            return null;
        var kind = KindOf(instance);
        if (kind is null)
            return null;

        var level = Math.Clamp(numbering.NumberingLevelReference?.Val?.Value ?? LevelLinkedTo(style, kind) ?? 0, 0, Levels - 1);
        var changed = instance.Elements<LevelOverride>().FirstOrDefault(o => o.LevelIndex?.Value == level);
        var look = changed?.Level ?? kind.Elements<Level>().FirstOrDefault(l => l.LevelIndex?.Value == level);
        var format = look?.NumberingFormat?.Val?.Value ?? NumberFormatValues.Decimal;
        if (format == NumberFormatValues.None)
            return null;

        return new ListPlace(id, level, format != NumberFormatValues.Bullet, Next(kind, id, level, look, changed), format != NumberFormatValues.Bullet && format != NumberFormatValues.Decimal);
    }

    // A kind can be another kind's, by way of a style; and that one its own.
    private AbstractNum? KindOf(NumberingInstance instance)
    {
        var seen = new HashSet<int>();
        for (var next = instance; next?.AbstractNumId?.Val?.Value is { } id && seen.Add(id) && kinds.TryGetValue(id, out var kind);)
        {
            if (kind.NumberingStyleLink?.Val?.Value is not { } link)
                return kind;
            next = styles.NumberingOfStyle(link) is { } linked ? instances.GetValueOrDefault(linked) : null;
        }
        return null;
    }

    private static int? LevelLinkedTo(string? style, AbstractNum kind) =>
        style is null ? null : kind.Elements<Level>().FirstOrDefault(l => l.ParagraphStyleIdInLevel?.Val?.Value == style)?.LevelIndex?.Value;

    private int Next(AbstractNum kind, int id, int level, Level? look, LevelOverride? changed)
    {
        var counts = counted.GetValueOrDefault(kind.AbstractNumberId!.Value) ?? (counted[kind.AbstractNumberId.Value] = new int?[Levels]);
        var start = changed?.StartOverrideNumberingValue?.Val?.Value ?? look?.StartNumberingValue?.Val?.Value ?? 1;
        if (changed?.StartOverrideNumberingValue is not null && restarted.Add((id, level)))
            counts[level] = null;
        counts[level] = counts[level] is { } last ? last + 1 : start;
        for (var deeper = level + 1; deeper < Levels; deeper++)
            counts[deeper] = null;
        return Math.Clamp(counts[level]!.Value, 0, 999_999_999);
    }
}

/// <param name="List">Items of one number belong together.</param>
/// <param name="Level">0 for the outermost.</param>
/// <param name="IsByOtherThanNumbers">Letters or Roman numerals, which Markdown does not know.</param>
internal sealed record ListPlace(int List, int Level, bool IsOrdered, int Number, bool IsByOtherThanNumbers);
