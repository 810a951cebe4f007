using Newsroom.Contacts;
using Newsroom.Tags;

namespace Newsroom.Releases;

/// <summary>A tag on the working copy, with its place in the row of tags.</summary>
public sealed class ReleaseTag
{
    private ReleaseTag()
    {
    }

    internal ReleaseTag(Tag tag, int place) => (Tag, Place) = (tag, place);

    public Guid ReleaseId { get; private set; }
    public int TagId { get; private set; }
    public Tag Tag { get; private set; } = null!;
    public int Place { get; internal set; }
}

/// <summary>A media contact named on the working copy.</summary>
public sealed class ReleaseContact
{
    private ReleaseContact()
    {
    }

    internal ReleaseContact(Contact contact, int place) => (Contact, Place) = (contact, place);

    public Guid ReleaseId { get; private set; }
    public int ContactId { get; private set; }
    public Contact Contact { get; private set; } = null!;
    public int Place { get; internal set; }
}

/// <summary>A tag on an edition. It stands outside the edition's hash: merging tags repoints it.</summary>
public sealed class EditionTag
{
    private EditionTag()
    {
    }

    internal EditionTag(Tag tag, int place) => (Tag, Place) = (tag, place);

    public long EditionId { get; private set; }
    public Edition Edition { get; private set; } = null!;
    public int TagId { get; private set; }
    public Tag Tag { get; private set; } = null!;
    public int Place { get; private set; }
}

/// <summary>A media contact named on an edition; the contact itself stays live.</summary>
public sealed class EditionContact
{
    private EditionContact()
    {
    }

    internal EditionContact(Contact contact, int place) => (Contact, Place) = (contact, place);

    public long EditionId { get; private set; }
    public int ContactId { get; private set; }
    public Contact Contact { get; private set; } = null!;
    public int Place { get; private set; }
}
