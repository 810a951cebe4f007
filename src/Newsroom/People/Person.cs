using Microsoft.AspNetCore.Identity;

namespace Newsroom.People;

/// <summary>Someone who works in the newsroom. People are disabled, never deleted: what they did stays theirs.</summary>
public sealed class Person : IdentityUser<Guid>
{
    public const int DisplayNameMaxLength = 100;

    public Person()
    {
        Id = Guid.CreateVersion7();
        SecurityStamp = Guid.NewGuid().ToString("N");
    }

    public required string DisplayName { get; set; }
    public Role Role { get; set; }
    public DateTime CreatedAt { get; set; }

    /// <summary>Since when this person may not sign in; null while they may.</summary>
    public DateTime? DisabledAt { get; set; }

    public bool IsDisabled => DisabledAt is not null;
}
