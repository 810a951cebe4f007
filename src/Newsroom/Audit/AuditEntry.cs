using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Newsroom.People;
using Newsroom.Releases;
using Newsroom.Text;

namespace Newsroom.Audit;

/// <summary>Who did what, when, to what: an event code and values, never a sentence.</summary>
public sealed class AuditEntry
{
    public const int EventMaxLength = 60;
    public const int SubjectMaxLength = 200;
    public const int ValuesMaxLength = 100_000;
    public const int FromAddressMaxLength = 45;
    public const int HashLength = 64;

    /// <summary>Letters stay letters: escaped, the longest comment in Cyrillic would not fit into <see cref="ValuesMaxLength"/>.</summary>
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private AuditEntry()
    {
    }

    /// <param name="what">One of <see cref="AuditEvents"/>.</param>
    /// <param name="by">Null where the system itself acted, or nobody was signed in.</param>
    /// <param name="subject">What it was done to: a release's reference, a tag's name, a person's e-mail.</param>
    /// <param name="values">Anonymous object whose properties are the values.</param>
    public AuditEntry(string what, Person? by, DateTime at, string subject, object? values = null)
    {
        Event = what;
        PersonId = by?.Id;
        At = at;
        Subject = TextInput.Cut(subject, SubjectMaxLength);
        Values = values is null ? "{}" : JsonSerializer.Serialize(values, Json);
    }

    /// <summary>Puts something on a release's record without touching the release: what a reader does must not make its editor's work stale.</summary>
    internal static AuditEntry About(Release release, string what, Person by, DateTime at, object values) =>
        new(what, by, at, release.Reference, values) { ReleaseId = release.Id };

    /// <inheritdoc cref="About(Release, string, Person, DateTime, object)"/>
    internal static AuditEntry About(ReadingLink link, string what, DateTime at) =>
        new(what, by: null, at, link.Release.Reference, new { link = link.Id, purpose = $"{link.Purpose}", reader = link.Reader }) { ReleaseId = link.ReleaseId };

    public long Id { get; private set; }
    public DateTime At { get; private set; }
    public string Event { get; private set; } = "";
    public Guid? PersonId { get; private set; }
    public Person? Person { get; private set; }

    /// <summary>The release it was done to; null for other subjects, and after a draft was deleted for good.</summary>
    public Guid? ReleaseId { get; private set; }

    public string Subject { get; private set; } = "";

    /// <summary>The network address it was done from; empty where the newsroom itself acted.</summary>
    public string FromAddress { get; private set; } = "";

    /// <summary>Its place in the chain: 1, 2, 3 … without a gap; null until it is stored.</summary>
    public long? Sequence { get; private set; }

    /// <summary>SHA-256 in lower-case hexadecimal over this entry and the hash of the one before it.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>A JSON object of names and values.</summary>
    public string Values { get; private set; } = "{}";

    /// <summary>A whole number among the values; 0 where there is none of this name.</summary>
    internal long Number(string name)
    {
        try
        {
            using var values = JsonDocument.Parse(Values);
            return values.RootElement.ValueKind == JsonValueKind.Object && values.RootElement.TryGetProperty(name, out var value)
                && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) ? number : 0;
        }
        catch (JsonException)
        {
            // Edited in the database; the check says so.
            return 0;
        }
    }

    internal void ComeFrom(string address)
    {
        if (FromAddress.Length == 0)
            FromAddress = TextInput.Cut(address, FromAddressMaxLength);
    }

    internal void Chain(long sequence, string previousHash)
    {
        Sequence = sequence;
        Hash = HashAfter(previousHash);
    }

    /// <summary>What <see cref="Hash"/> has to be. The release it belongs to is named by <see cref="Subject"/>: its id is taken away when a draft is deleted for good.</summary>
    internal string HashAfter(string previousHash)
    {
        string[] parts =
        [
            previousHash, string.Create(CultureInfo.InvariantCulture, $"{Sequence}"), At.ToString("yyyy-MM-ddTHH:mm:ss.fff", CultureInfo.InvariantCulture),
            Event, $"{PersonId}", FromAddress, Subject, Values,
        ];
        // Each part is preceded by its length, so that no two different entries give the same bytes.
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(parts.Select(p => $"{p.Length}:{p}\n")))));
    }
}
