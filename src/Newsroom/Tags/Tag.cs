using Newsroom.Releases;
using Newsroom.Rules;
using Newsroom.Text;

namespace Newsroom.Tags;

/// <summary>A topic label. It belongs to one language; its page lists that language's releases.</summary>
public sealed class Tag
{
    public const int NameMaxLength = 60;

    /// <summary>Folding may lengthen a name: one ligature can stand for many letters.</summary>
    public const int NameKeyMaxLength = 120;

    private readonly List<FormerTagSlug> formerSlugs = [];

    private Tag()
    {
    }

    /// <param name="name">1 to 60 characters.</param>
    /// <param name="slug">Its address, checked by the caller to be free in the language.</param>
    public Tag(string language, string name, string slug)
    {
        Language = language;
        Name = Accepted(name);
        NameKey = KeyOf(Name);
        Slug = slug;
    }

    public int Id { get; private set; }
    public string Language { get; private set; } = "";
    public string Name { get; private set; } = "";

    /// <summary>The name without case and accents: two tags of one language never share it.</summary>
    public string NameKey { get; private set; } = "";

    public string Slug { get; private set; } = "";
    public Guid Version { get; private set; }

    /// <summary>Addresses this tag once had, its own and those of tags merged into it; they redirect.</summary>
    public IReadOnlyCollection<FormerTagSlug> FormerSlugs => formerSlugs;

    public static string KeyOf(string name) => TextInput.Cut(Folding.Fold(TextInput.OneLine(name)), NameKeyMaxLength);

    /// <summary>Changes the name, and with it the address; the old address redirects.</summary>
    /// <param name="slug">The address that belongs to the new name, checked by the caller to be free.</param>
    public void Rename(string name, string slug)
    {
        Name = Accepted(name);
        NameKey = KeyOf(Name);
        if (slug == Slug)
            return;

        Answer(Slug);
        formerSlugs.RemoveAll(f => f.Slug == slug);
        Slug = slug;
    }

    /// <summary>Takes over an address: what once led to another tag, or to this one under another name, now leads here.</summary>
    public void Answer(string slug)
    {
        if (formerSlugs.TrueForAll(f => f.Slug != slug))
            formerSlugs.Add(new FormerTagSlug(Language, slug));
    }

    private static string Accepted(string name)
    {
        name = TextInput.OneLine(name);
        RuleBroken.ThrowIf(name.Length == 0, "Give the tag a name.");
        RuleBroken.ThrowIf(name.Length > NameMaxLength, $"Shorten the tag ‘{TextInput.Cut(name, 30)}…’ to {NameMaxLength} characters.");
        return name;
    }
}

/// <summary>An address a tag had before it was renamed or merged.</summary>
public sealed class FormerTagSlug
{
    private FormerTagSlug()
    {
    }

    internal FormerTagSlug(string language, string slug)
    {
        Language = language;
        Slug = slug;
    }

    public string Language { get; private set; } = "";
    public string Slug { get; private set; } = "";
    public int TagId { get; private set; }
}
