using System.Globalization;
using System.Linq.Expressions;
using System.Text.Json;
using Newsroom.Audit;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Areas.Admin.Audit;

/// <param name="Person">Null where the system itself acted, or nobody was signed in.</param>
/// <param name="Reference">Of the release it was done to; null for other subjects.</param>
public sealed record AuditRow(DateTime At, string Event, string? Person, string Subject, string? Reference, string FromAddress, string Values)
{
    /// <summary>Letters of a SHA-256; the first twelve tell it apart.</summary>
    private const int HashLength = 64;

    public static readonly Expression<Func<AuditEntry, AuditRow>> From = a =>
        new AuditRow(a.At, a.Event, a.Person!.DisplayName, a.Subject, a.ReleaseId == null ? null : a.Subject, a.FromAddress, a.Values);

    /// <summary>Names and values as people read them: instants in the newsroom's zone, people by their names.</summary>
    public IEnumerable<(string Name, string Value)> Readable(CurrentNewsroom newsroom, IReadOnlyDictionary<Guid, string> people)
    {
        JsonDocument? values;
        try
        {
            values = JsonDocument.Parse(Values);
        }
        catch (JsonException)
        {
            values = null;
        }

        if (values?.RootElement is not { ValueKind: JsonValueKind.Object } root)
            return [("values", Values)];

        return [.. root.EnumerateObject().Select(p => (Spaced(p.Name), Shown(p.Value, newsroom, people))).Where(p => p.Item2.Length > 0)];
    }

    private static string Shown(JsonElement value, CurrentNewsroom newsroom, IReadOnlyDictionary<Guid, string> people) => value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.True => "yes",
        JsonValueKind.False => "no",
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(v => Shown(v, newsroom, people))),
        JsonValueKind.Object => string.Join("; ", value.EnumerateObject().Select(p => $"{Spaced(p.Name)} {Shown(p.Value, newsroom, people)}")),
        JsonValueKind.String => Shown(value.GetString()!, newsroom, people),
        _ => value.ToString(),
    };

    private static string Shown(string text, CurrentNewsroom newsroom, IReadOnlyDictionary<Guid, string> people) =>
        Guid.TryParse(text, out var id) && people.TryGetValue(id, out var name) ? name
        : DateTime.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at) && at.Kind == DateTimeKind.Utc ? newsroom.DateAndTime(at)
        : text.Length == HashLength && text.All(char.IsAsciiHexDigitLower) ? text[..12] + "…"
        : text;

    /// <summary>'toSlug' becomes 'to slug'.</summary>
    private static string Spaced(string name) =>
        string.Concat(name.Select((c, i) => char.IsAsciiLetterUpper(c) ? (i > 0 ? " " : "") + char.ToLowerInvariant(c) : c.ToString()));
}

public sealed record AuditPage(AuditFilter Filter, IReadOnlyList<AuditRow> Rows, bool HasNext, IReadOnlyDictionary<Guid, string> People);
