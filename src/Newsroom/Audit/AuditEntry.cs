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

    /// <summary>A JSON object of names and values.</summary>
    public string Values { get; private set; } = "{}";
}
