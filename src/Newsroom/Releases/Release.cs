using Newsroom.Audit;
using Newsroom.Contacts;
using Newsroom.FollowUps;
using Newsroom.Kinds;
using Newsroom.Media;
using Newsroom.People;
using Newsroom.Rules;
using Newsroom.Tags;
using Newsroom.Text;

namespace Newsroom.Releases;

/// <summary>One news item in one language: an identity that outlives every text, and the working copy.</summary>
public sealed partial class Release
{
    /// <summary>How long a draft stays in the bin before it is gone: 30 days.</summary>
    public static readonly TimeSpan BinPeriod = TimeSpan.FromDays(30);

    private readonly List<ReleaseTag> tags = [];
    private readonly List<ReleaseContact> contacts = [];
    private readonly List<ReleaseMedia> media = [];
    private readonly List<Revision> revisions = [];
    private readonly List<Edition> editions = [];
    private readonly List<Withdrawal> withdrawals = [];
    private readonly List<Address> addresses = [];
    private readonly List<MissingApproval> missingApprovals = [];
    private readonly List<Erasure> erasures = [];
    private readonly List<ReadingLink> readingLinks = [];
    private readonly List<FollowUp> followUps = [];
    private readonly List<AuditEntry> record = [];

    private Release()
    {
    }

    /// <summary>Begins a draft; <see cref="Save"/> gives it its first text.</summary>
    /// <param name="id">Its identity, where it was promised before; else (empty) a new one.</param>
    public static Release Draft(string reference, Person author, Kind kind, string language, DateTime now, Guid id = default)
    {
        var release = new Release
        {
            Id = id == Guid.Empty ? Guid.CreateVersion7(now) : id,
            Reference = reference,
            Author = author,
            AuthorId = author.Id,
            Kind = kind,
            KindId = kind.Id,
            Language = language,
            CreatedAt = now,
            ChangedAt = now,
        };
        release.TranslationGroup = release.Id;
        release.Record(AuditEvents.ReleaseCreated, author, now);
        return release;
    }

    public Guid Id { get; private set; }

    /// <summary>Short permanent code, e.g. 7KQ2MX.</summary>
    public string Reference { get; private set; } = "";

    /// <summary>Releases of different languages that say the same thing share it.</summary>
    public Guid TranslationGroup { get; private set; }

    public Guid Version { get; private set; }

    // The working copy.
    public int KindId { get; private set; }
    public Kind Kind { get; private set; } = null!;
    public string Language { get; private set; } = "";
    public ReleaseText Text { get; private set; } = ReleaseText.Empty;

    /// <summary>The address an editor asked for; empty where the headline decides.</summary>
    public string Slug { get; private set; } = "";

    public int? BoilerplateId { get; private set; }
    public Boilerplate? Boilerplate { get; private set; }
    public ReleaseStatus Status { get; private set; }

    /// <summary>Number of the newest revision; 0 before the first save.</summary>
    public int RevisionNumber { get; private set; }

    public Guid AuthorId { get; private set; }
    public Person Author { get; private set; } = null!;
    public DateTime CreatedAt { get; private set; }
    public DateTime ChangedAt { get; private set; }

    /// <summary>When it was put in the bin; null while it is not there.</summary>
    public DateTime? BinnedAt { get; private set; }

    /// <summary>The release this one translates; null for an original.</summary>
    public Guid? TranslatedFromId { get; private set; }

    /// <summary>The newest revision of the original that this translation says; 0 for an original.</summary>
    public int TranslatedRevision { get; private set; }

    public IEnumerable<ReleaseTag> Tags => tags.OrderBy(t => t.Place);
    public IEnumerable<ReleaseContact> Contacts => contacts.OrderBy(c => c.Place);

    /// <summary>Pictures in the body, and files offered beside it.</summary>
    public IEnumerable<ReleaseMedia> Media => media.OrderBy(m => m.Use).ThenBy(m => m.Place);

    public IEnumerable<MediaFile> FilesInText => Media.Where(m => m.Use == MediaUse.Text).Select(m => m.File);

    public IEnumerable<MediaFile> Downloads => Media.Where(m => m.Use == MediaUse.Download).Select(m => m.File);

    public IReadOnlyCollection<Revision> Revisions => revisions;
    public IReadOnlyCollection<Edition> Editions => editions;
    public IReadOnlyCollection<Withdrawal> Withdrawals => withdrawals;
    public IReadOnlyCollection<Address> Addresses => addresses;
    public IReadOnlyCollection<MissingApproval> MissingApprovals => missingApprovals;
    public IReadOnlyCollection<Erasure> Erasures => erasures;
    public IReadOnlyCollection<ReadingLink> ReadingLinks => readingLinks;

    /// <summary>What still has to be done after its publication; loaded only while it waits.</summary>
    public IReadOnlyCollection<FollowUp> FollowUps => followUps;

    public IReadOnlyCollection<AuditEntry> Audit => record;

    /// <summary>Replaces the working copy and keeps it as a revision. What is public stays as it is.</summary>
    /// <param name="basedOn">Number of the revision that was being edited.</param>
    /// <returns>Whether anything was kept that was not kept before: if not, nothing is written. What was saved automatically is kept for good.</returns>
    /// <exception cref="StaleSave">A newer revision exists than <paramref name="basedOn"/>.</exception>
    /// <exception cref="RuleBroken">A part is too long, or a published release would change its language.</exception>
    public bool Save(WorkingCopy copy, int basedOn, Person by, DateTime now)
    {
        if (!Replace(copy, basedOn, out var changed))
        {
            if (NewestRevision is not { IsAutomatic: true } typed)
                return false;

            typed.Keep();
        }
        else
        {
            revisions.Add(new Revision(this, RevisionNumber, changed, isAutomatic: false, by, now));
            NoteWhoChanged(by, now);
        }

        Record(AuditEvents.ReleaseSaved, by, now, new { revision = RevisionNumber, changed });
        return true;
    }

    /// <summary>
    /// Saves what is being typed, without being asked to. The automatic saves of one sitting fold into one revision: the newest text and number
    /// stay. What somebody saved by hand, submitted, approved or published is never folded away.
    /// </summary>
    /// <param name="newest">The newest revision; null before the first.</param>
    /// <inheritdoc cref="Save"/>
    public bool SaveAutomatically(WorkingCopy copy, int basedOn, Revision? newest, Person by, DateTime now)
    {
        var mayFold = newest is not null && newest.Number == RevisionNumber && newest.IsOfTheSameSitting(by, now)
            && newest.ReleaseId == Id && Status == ReleaseStatus.Draft && !editions.Exists(e => e.RevisionNumber == newest.Number);
        if (!Replace(copy, basedOn, out var changed))
            return false;

        NoteWhoChanged(by, now);
        if (mayFold)
        {
            newest!.Fold(this, RevisionNumber, changed, now);
            Version = Guid.NewGuid();
            return true;
        }

        revisions.Add(new Revision(this, RevisionNumber, changed, isAutomatic: true, by, now));
        Record(AuditEvents.ReleaseSaved, by, now, new { revision = RevisionNumber, changed, automatic = true });
        return true;
    }

    /// <summary>Makes the text of an older revision the working copy again, as a new revision. Tags, contacts and boilerplate stay as they are.</summary>
    /// <param name="basedOn">Number of the newest revision that was seen.</param>
    /// <param name="filesInText">What the old body names of the library; null for nothing.</param>
    /// <exception cref="StaleSave">A newer revision exists than <paramref name="basedOn"/>.</exception>
    /// <exception cref="RuleBroken">It is the same text already, or it was erased.</exception>
    public void RestoreRevision(Revision old, int basedOn, Person by, DateTime now, IReadOnlyList<MediaFile>? filesInText = null)
    {
        if (old.ReleaseId != Id)
            throw new NotFound("The revision");
        RuleBroken.ThrowIf(old.IsErased, "The text of this revision was erased for a legal cause and cannot be restored.");
        RuleBroken.ThrowIf(old.Language != Language, "This revision is in another language than the release is now. Copy what you need from it by hand.");
        var copy = new WorkingCopy(old.Kind, Language, old.Text, Slug, Boilerplate, [.. Tags.Select(t => t.Tag)], [.. Contacts.Select(c => c.Contact)])
        {
            FilesInText = filesInText ?? [],
            Downloads = [.. Downloads],
        };
        RuleBroken.ThrowIf(!Replace(copy, basedOn, out var changed), "The working copy says exactly this already.");

        revisions.Add(new Revision(this, RevisionNumber, changed, isAutomatic: false, by, now));
        NoteWhoChanged(by, now);
        Record(AuditEvents.ReleaseSaved, by, now, new { revision = RevisionNumber, changed, restored = old.Number });
    }

    private bool Replace(WorkingCopy copy, int basedOn, out List<string> changed)
    {
        var text = copy.Text.Accepted();
        var slug = AcceptedSlug(copy.Slug);
        RuleBroken.ThrowIf(BinnedAt is not null, "This draft is in the bin. Restore it before you go on writing.");
        RuleBroken.ThrowIf(copy.Language != Language && editions.Count > 0,
            "A release that was published or scheduled keeps its language. Duplicate it as a translation instead.");

        changed = WhatDiffers(copy with { Text = text, Slug = slug });
        if (changed.Count == 0 && RevisionNumber > 0)
            return false;
        if (basedOn != RevisionNumber)
            throw new StaleSave();

        (Kind, KindId, Language, Text, Slug) = (copy.Kind, copy.Kind.Id, copy.Language, text, slug);
        (Boilerplate, BoilerplateId) = (copy.Boilerplate, copy.Boilerplate?.Id);
        Replace(copy.Tags, copy.Contacts);
        Replace(copy.FilesInText, MediaUse.Text);
        Replace(copy.Downloads, MediaUse.Download);
        if (Status == ReleaseStatus.Approved)
            Status = ReleaseStatus.Draft;

        RevisionNumber++;
        return true;
    }

    /// <summary>Null where it is not loaded, or before the first save.</summary>
    private Revision? NewestRevision => revisions.Find(r => r.Number == RevisionNumber);

    private void NoteWhoChanged(Person by, DateTime now)
    {
        ChangedAt = now;
        NoteWhoChangesTheReviewed(by);
    }

    /// <summary>Begins a new draft with this working copy's text, as its own release.</summary>
    /// <param name="reference">The copy's own reference.</param>
    public Release Duplicate(string reference, Person by, DateTime now) => CopyTo(Draft(reference, by, Kind, Language, now), by, now);

    /// <summary>Begins a translation: a draft in another language, joined with this one. Tags and boilerplate belong to a language and are not copied.</summary>
    /// <exception cref="RuleBroken">The language is this release's own.</exception>
    public Release Translate(string language, string reference, Person by, DateTime now)
    {
        RuleBroken.ThrowIf(language == Language, "Choose another language than the release's own for the translation.");
        var translation = Draft(reference, by, Kind, language, now);
        translation.TranslationGroup = TranslationGroup;
        (translation.TranslatedFromId, translation.TranslatedRevision) = (Id, RevisionNumber);
        return CopyTo(translation, by, now);
    }

    /// <summary>Whether the original was changed since this translation was last compared with it.</summary>
    /// <param name="original">The release named by <see cref="TranslatedFromId"/>.</param>
    public bool IsOutdatedAgainst(Release original) => original.Id == TranslatedFromId && original.RevisionNumber > TranslatedRevision;

    /// <summary>Notes that the translation says what the original says by now.</summary>
    /// <param name="revision">The original's revision that was compared.</param>
    /// <exception cref="RuleBroken">It is not this release's original, or was changed after it was compared.</exception>
    public void ConfirmTranslation(Release original, int revision, Person by, DateTime now)
    {
        RuleBroken.ThrowIf(original.Id != TranslatedFromId, "This release is not a translation of that one.");
        RuleBroken.ThrowIf(revision != original.RevisionNumber, "The original was changed after you opened this screen. Compare the newest text before you confirm.");
        if (TranslatedRevision == revision)
            return;

        TranslatedRevision = revision;
        Record(AuditEvents.TranslationConfirmed, by, now, new { original = original.Reference, revision });
    }

    /// <summary>Makes somebody else the author.</summary>
    public void HandOver(Person to, Person by, DateTime now)
    {
        if (to.Id == AuthorId)
            return;

        Record(AuditEvents.ReleaseHandedOver, by, now, new { from = AuthorId, to = to.Id });
        (Author, AuthorId) = (to, to.Id);
    }

    /// <summary>Puts a never-published draft in the bin, where it stays for 30 days. It comes back as a draft that nobody reviews.</summary>
    /// <exception cref="RuleBroken">Something of it is, was or will be public.</exception>
    public void PutInBin(Person by, DateTime now)
    {
        RuleBroken.ThrowIfAny(BinBlockers());
        if (BinnedAt is not null)
            return;

        BinnedAt = now;
        Status = ReleaseStatus.Draft;  // the screen says so when it comes back, and reviewers' Desks forget it
        Record(AuditEvents.ReleaseBinned, by, now);
    }

    public IEnumerable<string> BinBlockers()
    {
        if (editions.Count > 0)
            yield return "Only a draft that was never published or scheduled goes into the bin. Withdraw or unschedule the release instead.";
    }

    public void Restore(Person by, DateTime now)
    {
        if (BinnedAt is null)
            return;

        BinnedAt = null;
        Record(AuditEvents.ReleaseRestored, by, now);
    }

    /// <summary>Puts a verb on record, and makes whoever loaded the release before it stale.</summary>
    internal void Record(string what, Person? by, DateTime now, object? values = null)
    {
        record.Add(new AuditEntry(what, by, now, Reference, values));
        Version = Guid.NewGuid();
    }

    private Release CopyTo(Release copy, Person by, DateTime now)
    {
        var sameLanguage = copy.Language == Language;
        copy.Save(
            new WorkingCopy(Kind, copy.Language, Text, "", sameLanguage ? Boilerplate : null,
                sameLanguage ? [.. Tags.Select(t => t.Tag)] : [], [.. Contacts.Select(c => c.Contact)])
            {
                FilesInText = [.. FilesInText],
                Downloads = [.. Downloads],
            },
            basedOn: 0, by, now);
        return copy;
    }

    private List<string> WhatDiffers(WorkingCopy copy)
    {
        List<string> changed = [.. Text.PartsThatDiffer(copy.Text)];
        if (copy.Kind.Id != KindId) changed.Add(nameof(Kind));
        if (copy.Language != Language) changed.Add(nameof(Language));
        if (copy.Slug != Slug) changed.Add(nameof(Slug));
        if (copy.Boilerplate?.Id != BoilerplateId) changed.Add(nameof(Boilerplate));
        if (!Tags.Select(t => t.Tag).SequenceEqual(copy.Tags.Distinct())) changed.Add(nameof(Tags));
        if (!Contacts.Select(c => c.Contact).SequenceEqual(copy.Contacts.Distinct())) changed.Add(nameof(Contacts));
        if (!Downloads.SequenceEqual(copy.Downloads.Distinct())) changed.Add(nameof(Downloads));
        return changed;
    }

    private void Replace(IReadOnlyList<MediaFile> files, MediaUse use)
    {
        media.RemoveAll(m => m.Use == use && !files.Contains(m.File));
        foreach (var (file, place) in files.Distinct().Select((f, i) => (f, i)))
        {
            if (media.Find(m => m.Use == use && m.File == file) is { } kept)
                kept.Place = place;
            else
                media.Add(new ReleaseMedia(file, use, place));
        }
    }

    private void Replace(IReadOnlyList<Tag> newTags, IReadOnlyList<Contact> newContacts)
    {
        tags.RemoveAll(t => !newTags.Contains(t.Tag));
        foreach (var (tag, place) in newTags.Distinct().Select((t, i) => (t, i)))
        {
            if (tags.Find(t => t.Tag == tag) is { } kept)
                kept.Place = place;
            else
                tags.Add(new ReleaseTag(tag, place));
        }

        contacts.RemoveAll(c => !newContacts.Contains(c.Contact));
        foreach (var (contact, place) in newContacts.Distinct().Select((c, i) => (c, i)))
        {
            if (contacts.Find(c => c.Contact == contact) is { } kept)
                kept.Place = place;
            else
                contacts.Add(new ReleaseContact(contact, place));
        }
    }

    private static string AcceptedSlug(string slug)
    {
        slug = TextInput.OneLine(slug);
        RuleBroken.ThrowIf(slug.Length > 0 && !Releases.Slug.IsValid(slug),
            $"Write the address with small letters a to z, digits and single hyphens, at most {Releases.Slug.MaxLength} characters, such as night-ferry-returns.");
        return slug;
    }
}
