using Newsroom.Releases;
using Newsroom.Rules;
using Newsroom.Text;

namespace Newsroom.Kinds;

/// <summary>What sort of release: Press release, Media advisory, Statement …</summary>
public sealed class Kind
{
    public const int NameMaxLength = 60;
    public const int NotForMaxLength = 200;

    private readonly List<KindName> names = [];
    private readonly List<FormerKindSlug> formerSlugs = [];

    private Kind()
    {
    }

    public Kind(string name, int order, bool hasEvent = false)
    {
        Name = Accepted(name);
        Slug = Releases.Slug.From(Name, "en", "kind");
        Order = order;
        HasEvent = hasEvent;
    }

    public int Id { get; private set; }

    /// <summary>Name in the newsroom's first language.</summary>
    public string Name { get; private set; } = "";

    public string Slug { get; private set; } = "";

    /// <summary>Place in lists and on the front page, lowest first.</summary>
    public int Order { get; set; }

    /// <summary>Whether releases of this kind invite to something at a time and place, as a media advisory does.</summary>
    public bool HasEvent { get; set; }

    /// <summary>What it must not be used for, as the end of the sentence 'Do not use this kind for …'; empty where nothing is to be said.</summary>
    public string NotFor { get; private set; } = "";

    public Guid Version { get; private set; }

    /// <summary>Names in the newsroom's further languages.</summary>
    public IReadOnlyCollection<KindName> Names => names;

    /// <summary>Addresses this kind once had; they redirect.</summary>
    public IReadOnlyCollection<FormerKindSlug> FormerSlugs => formerSlugs;

    /// <summary>The name in a language; the first language's where none was given.</summary>
    public string NameIn(string language) => names.Find(n => n.Language == language)?.Name ?? Name;

    /// <summary>Changes the name, and with it the address; the old address redirects.</summary>
    /// <param name="name">New name, 1 to 60 characters.</param>
    /// <param name="slug">The address that belongs to it, checked by the caller to be free.</param>
    public void Rename(string name, string slug)
    {
        Name = Accepted(name);
        if (slug == Slug)
            return;

        formerSlugs.Add(new FormerKindSlug(Slug));
        formerSlugs.RemoveAll(f => f.Slug == slug);
        Slug = slug;
    }

    /// <summary>Says what the kind must not be used for.</summary>
    /// <param name="notFor">The end of the sentence 'Do not use this kind for …', at most 200 characters; empty to say nothing.</param>
    public Kind KeepFrom(string? notFor)
    {
        notFor = TextInput.OneLine(notFor).TrimEnd('.');
        RuleBroken.ThrowIf(notFor.Length > NotForMaxLength, $"Shorten what the kind is not for to {NotForMaxLength} characters; it has {notFor.Length}.");
        NotFor = notFor;
        return this;
    }

    /// <summary>Sets the name in a further language; an empty name removes it.</summary>
    public void NameFor(string language, string name)
    {
        names.RemoveAll(n => n.Language == language);
        if (TextInput.OneLine(name) is { Length: > 0 } accepted)
            names.Add(new KindName(language, Accepted(accepted)));
    }

    private static string Accepted(string name)
    {
        name = TextInput.OneLine(name);
        RuleBroken.ThrowIf(name.Length == 0, "Give the kind a name.");
        RuleBroken.ThrowIf(name.Length > NameMaxLength, $"Shorten the kind's name to {NameMaxLength} characters.");
        return name;
    }
}

/// <summary>A kind's name in a language that is not the newsroom's first.</summary>
public sealed class KindName
{
    private KindName()
    {
    }

    internal KindName(string language, string name)
    {
        Language = language;
        Name = name;
    }

    public int KindId { get; private set; }
    public string Language { get; private set; } = "";
    public string Name { get; private set; } = "";
}

/// <summary>An address a kind had before it was renamed.</summary>
public sealed class FormerKindSlug
{
    private FormerKindSlug()
    {
    }

    internal FormerKindSlug(string slug) => Slug = slug;

    public int KindId { get; private set; }
    public string Slug { get; private set; } = "";
}
