using Newsroom.Contacts;
using Newsroom.Kinds;
using Newsroom.Releases;
using Newsroom.Rules;
using Newsroom.Tags;
using Newsroom.Text;

namespace Newsroom.Templates;

/// <summary>What a new release of a kind begins with: a skeleton of its text, and what goes with it. A release begun from it knows nothing of it later.</summary>
public sealed class ReleaseTemplate
{
    public const int NameMaxLength = 80;

    private readonly List<TemplateTag> tags = [];
    private readonly List<TemplateContact> contacts = [];

    private ReleaseTemplate()
    {
    }

    /// <inheritdoc cref="Save"/>
    public ReleaseTemplate(string name, WorkingCopy beginning) => Save(name, beginning);

    public int Id { get; private set; }
    public string Name { get; private set; } = "";
    public int KindId { get; private set; }
    public Kind Kind { get; private set; } = null!;

    /// <summary>The language of what is begun from it; empty where it serves any.</summary>
    public string Language { get; private set; } = "";

    /// <summary>What is left to fill in stands in square brackets: '[TK: name of the ship]'. See <see cref="Placeholders"/>.</summary>
    public ReleaseText Text { get; private set; } = ReleaseText.Empty;

    /// <summary>Null where the default of the release's language is meant.</summary>
    public int? BoilerplateId { get; private set; }

    public Boilerplate? Boilerplate { get; private set; }

    /// <summary>Set when it is no longer offered for new releases.</summary>
    public DateTime? RetiredAt { get; private set; }

    public Guid Version { get; private set; }

    public IEnumerable<TemplateTag> Tags => tags.OrderBy(t => t.Place);

    /// <summary>None where the default contacts are meant.</summary>
    public IEnumerable<TemplateContact> Contacts => contacts.OrderBy(c => c.Place);

    /// <summary>Replaces all of it.</summary>
    /// <param name="beginning">An empty language serves any; its address and the times of an event are not kept.</param>
    /// <exception cref="RuleBroken">It has no name, a part is too long, or something in it belongs to another language.</exception>
    public void Save(string name, WorkingCopy beginning)
    {
        name = TextInput.OneLine(name);
        RuleBroken.ThrowIf(name.Length == 0, "Give the template a name that says when to use it, such as Quarterly figures.");
        RuleBroken.ThrowIf(name.Length > NameMaxLength, $"Shorten the template's name to {NameMaxLength} characters; it has {name.Length}.");
        var text = beginning.Text.Accepted() with { EventStartsAt = null, EventEndsAt = null };
        RuleBroken.ThrowIfAny(WhatBelongsElsewhere(beginning));

        (Name, Kind, KindId, Language, Text) = (name, beginning.Kind, beginning.Kind.Id, beginning.Language, text);
        (Boilerplate, BoilerplateId) = (beginning.Boilerplate, beginning.Boilerplate?.Id);
        Replace([.. beginning.Tags.Distinct()], [.. beginning.Contacts.Distinct()]);
    }

    public void Retire(DateTime now) => RetiredAt ??= now;

    public void OfferAgain() => RetiredAt = null;

    private static IEnumerable<string> WhatBelongsElsewhere(WorkingCopy beginning)
    {
        if (beginning.Tags.Any(t => t.Language != beginning.Language))
            yield return "A tag belongs to one language. Choose the template's language before you give it tags.";
        if (beginning.Boilerplate is { } boilerplate && boilerplate.Language != beginning.Language)
            yield return $"The boilerplate ‘{boilerplate.Title}’ belongs to another language than the template. Choose one of its language, or none.";
    }

    private void Replace(IReadOnlyList<Tag> newTags, IReadOnlyList<Contact> newContacts)
    {
        tags.RemoveAll(t => !newTags.Contains(t.Tag));
        foreach (var (tag, place) in newTags.Select((t, i) => (t, i)))
        {
            if (tags.Find(t => t.Tag == tag) is { } kept)
                kept.Place = place;
            else
                tags.Add(new TemplateTag(tag, place));
        }

        contacts.RemoveAll(c => !newContacts.Contains(c.Contact));
        foreach (var (contact, place) in newContacts.Select((c, i) => (c, i)))
        {
            if (contacts.Find(c => c.Contact == contact) is { } kept)
                kept.Place = place;
            else
                contacts.Add(new TemplateContact(contact, place));
        }
    }
}

/// <summary>A tag that a template gives, with its place in the row of tags.</summary>
public sealed class TemplateTag
{
    private TemplateTag()
    {
    }

    internal TemplateTag(Tag tag, int place) => (Tag, Place) = (tag, place);

    public int TemplateId { get; private set; }
    public int TagId { get; private set; }
    public Tag Tag { get; private set; } = null!;
    public int Place { get; internal set; }
}

/// <summary>A media contact that a template names.</summary>
public sealed class TemplateContact
{
    private TemplateContact()
    {
    }

    internal TemplateContact(Contact contact, int place) => (Contact, Place) = (contact, place);

    public int TemplateId { get; private set; }
    public int ContactId { get; private set; }
    public Contact Contact { get; private set; } = null!;
    public int Place { get; internal set; }
}
