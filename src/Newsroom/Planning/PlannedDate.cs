using System.Globalization;
using Newsroom.Audit;
using Newsroom.Contacts;
using Newsroom.Kinds;
using Newsroom.People;
using Newsroom.Releases;
using Newsroom.Rules;
using Newsroom.Text;

namespace Newsroom.Planning;

/// <summary>A date without a text yet: something the newsroom means to publish. It never becomes public; the release begun from it may.</summary>
public sealed class PlannedDate
{
    public const int TitleMaxLength = 200;
    public const int NoteMaxLength = 2_000;

    private PlannedDate()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>When (UTC). Without <see cref="HasTime"/> it is midnight UTC of the day that is meant, whatever the newsroom's zone.</summary>
    public DateTime At { get; private set; }

    /// <summary>Whether the time of day counts, or the day alone.</summary>
    public bool HasTime { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>For the newsroom; "" where there is none.</summary>
    public string Note { get; private set; } = "";

    public int? KindId { get; private set; }
    public Kind? Kind { get; private set; }

    /// <summary>BCP 47 code; "" where it is open.</summary>
    public string Language { get; private set; } = "";

    public Guid CreatedById { get; private set; }
    public Person CreatedBy { get; private set; } = null!;
    public DateTime CreatedAt { get; private set; }
    public DateTime ChangedAt { get; private set; }

    /// <summary>When it was called off; null while it stands.</summary>
    public DateTime? CancelledAt { get; private set; }

    /// <summary>The draft begun from it; null before, and after that draft was deleted for good.</summary>
    public Guid? ReleaseId { get; private set; }

    public Release? Release { get; private set; }
    public Guid Version { get; private set; }

    /// <summary>Whether a release was begun from it that is not in the bin.</summary>
    public bool HasDraft => Release is { BinnedAt: null };

    public PlannedTime Time => new(At, HasTime);

    /// <exception cref="RuleBroken">There is no title, or title or note are too long.</exception>
    public static (PlannedDate Plan, AuditEntry Entry) Plan(PlannedWork work, Person by, DateTime now)
    {
        var plan = new PlannedDate { Id = Guid.CreateVersion7(now), CreatedBy = by, CreatedById = by.Id, CreatedAt = now };
        plan.Take(Accepted(work), now);
        return (plan, plan.Entry(AuditEvents.PlanMade, by, now, plan.Values()));
    }

    /// <returns>What goes on record; null where nothing differs.</returns>
    /// <inheritdoc cref="Plan"/>
    public AuditEntry? Change(PlannedWork work, Person by, DateTime now)
    {
        work = Accepted(work);
        RefuseIfCancelled();
        if (work == new PlannedWork(Title, Time, Kind, Language, Note))
            return null;

        Take(work, now);
        return Entry(AuditEvents.PlanChanged, by, now, Values());
    }

    /// <returns>What goes on record; null where it stands there already.</returns>
    /// <exception cref="RuleBroken">It was cancelled.</exception>
    public AuditEntry? Move(PlannedTime to, Person by, DateTime now)
    {
        RefuseIfCancelled();
        var from = Time;
        if (to == from)
            return null;

        (At, HasTime, ChangedAt) = (to.At, to.HasTime, now);
        return Entry(AuditEvents.PlanMoved, by, now, new { from = Written(from), to = Written(to) });
    }

    /// <returns>What goes on record; null where it was cancelled before.</returns>
    public AuditEntry? Cancel(Person by, DateTime now)
    {
        if (CancelledAt is not null)
            return null;

        (CancelledAt, ChangedAt) = (now, now);
        return Entry(AuditEvents.PlanCancelled, by, now, new { on = Written(Time) });
    }

    /// <returns>What goes on record; null where it stands already.</returns>
    public AuditEntry? Restore(Person by, DateTime now)
    {
        if (CancelledAt is null)
            return null;

        (CancelledAt, ChangedAt) = (null, now);
        return Entry(AuditEvents.PlanRestored, by, now, new { on = Written(Time) });
    }

    /// <summary>Begins the draft that was planned, with the title as its headline.</summary>
    /// <param name="kind">The plan's, or what new releases begin with.</param>
    /// <param name="language">The plan's, or what new releases begin with; boilerplate and contacts as in any new draft.</param>
    /// <exception cref="RuleBroken">It was cancelled, or a draft was begun already.</exception>
    public (Release Draft, AuditEntry Entry) Write(
        string reference, Kind kind, string language, Boilerplate? boilerplate, IReadOnlyList<Contact> contacts, Person by, DateTime now)
    {
        RefuseIfCancelled();
        RuleBroken.ThrowIf(HasDraft, "The release is begun already. Go on with its draft.");

        var draft = Release.Draft(reference, by, kind, language, now);
        draft.Save(new WorkingCopy(kind, language, new ReleaseText { Headline = Title }, "", boilerplate, [], contacts), basedOn: 0, by, now);
        (Release, ReleaseId, ChangedAt) = (draft, draft.Id, now);
        return (draft, Entry(AuditEvents.PlanBegun, by, now, new { release = reference }));
    }

    private void Take(PlannedWork work, DateTime now)
    {
        (Title, At, HasTime, Language, Note) = (work.Title, work.Time.At, work.Time.HasTime, work.Language, work.Note);
        (Kind, KindId) = (work.Kind, work.Kind?.Id);
        ChangedAt = now;
    }

    private void RefuseIfCancelled() => RuleBroken.ThrowIf(CancelledAt is not null, "This date was cancelled. Plan it again first.");

    private static PlannedWork Accepted(PlannedWork work)
    {
        var (title, note) = (TextInput.OneLine(work.Title), TextInput.Paragraphs(work.Note));
        RuleBroken.ThrowIf(title.Length == 0, "Say what is planned: a working title is enough.");
        RuleBroken.ThrowIf(title.Length > TitleMaxLength, $"Shorten the title to {TitleMaxLength} characters.");
        RuleBroken.ThrowIf(note.Length > NoteMaxLength, $"Shorten the note to {NoteMaxLength:N0} characters.");
        return work with { Title = title, Note = note };
    }

    private AuditEntry Entry(string what, Person by, DateTime now, object values) => new(what, by, now, Title, values);

    private object Values() => new { on = Written(Time), kind = Kind?.Name, language = Language, note = Note };

    /// <summary>The day alone, or the instant.</summary>
    private static string Written(PlannedTime time) => time.At.ToString(time.HasTime ? "O" : "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>What is planned, as it is to be kept.</summary>
/// <param name="Kind">Null where it is open.</param>
/// <param name="Language">BCP 47 code; "" where it is open.</param>
public sealed record PlannedWork(string Title, PlannedTime Time, Kind? Kind = null, string Language = "", string Note = "");

/// <summary>An instant, or a day.</summary>
/// <param name="At">UTC; for a day alone, its midnight UTC.</param>
public readonly record struct PlannedTime(DateTime At, bool HasTime)
{
    public static PlannedTime Of(DateTime at) => new(at, HasTime: true);

    public static PlannedTime Of(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), HasTime: false);
}
