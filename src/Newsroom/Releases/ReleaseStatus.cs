namespace Newsroom.Releases;

/// <summary>Where the working copy stands. It says nothing about what is public.</summary>
public enum ReleaseStatus
{
    Draft,
    InReview,
    Approved,
}

/// <summary>What readers see of a release at a moment; computed from its editions, never stored.</summary>
public enum Publication
{
    /// <summary>Nothing was ever public and nothing is scheduled.</summary>
    Unpublished,
    Scheduled,
    Public,
    Withdrawn,
}
