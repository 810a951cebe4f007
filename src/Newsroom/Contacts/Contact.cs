namespace Newsroom.Contacts;

/// <summary>A media contact: whom journalists ask. Shown live on every release that names it, so no old number stands for ever.</summary>
public sealed class Contact
{
    public const int NameMaxLength = 100;
    public const int RoleMaxLength = 100;
    public const int EmailMaxLength = 254;
    public const int PhoneMaxLength = 40;

    public int Id { get; private set; }
    public required string Name { get; set; }
    public string Role { get; set; } = "";
    public string Email { get; set; } = "";
    public string Phone { get; set; } = "";

    /// <summary>The language in which they speak to journalists; empty for any.</summary>
    public string Language { get; set; } = "";

    /// <summary>Whether new releases of their language name this contact unless told otherwise.</summary>
    public bool IsDefault { get; set; }

    /// <summary>Set when the contact is no longer offered for new releases; releases that name it go on showing it.</summary>
    public DateTime? RetiredAt { get; set; }

    public Guid Version { get; private set; }
}
