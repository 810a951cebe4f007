using Newsroom.Rules;

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

    /// <summary>The days on which they answer; none where nothing is said about office hours.</summary>
    public Weekdays OfficeDays { get; private set; }

    /// <summary>In the newsroom's zone; null where nothing is said.</summary>
    public TimeOnly? OfficeOpens { get; private set; }

    /// <summary>In the newsroom's zone, after <see cref="OfficeOpens"/> on the same day; null where nothing is said.</summary>
    public TimeOnly? OfficeCloses { get; private set; }

    /// <summary>The language in which they speak to journalists; empty for any.</summary>
    public string Language { get; set; } = "";

    /// <summary>Whether new releases of their language name this contact unless told otherwise.</summary>
    public bool IsDefault { get; set; }

    /// <summary>Set when the contact is no longer offered for new releases; releases that name it go on showing it.</summary>
    public DateTime? RetiredAt { get; set; }

    public Guid Version { get; private set; }

    public bool HasOfficeHours => OfficeDays != Weekdays.None;

    /// <summary>Says when they answer: days, opening and closing, or none of the three.</summary>
    /// <exception cref="RuleBroken">A part is missing, or they close before they open.</exception>
    public void Answer(Weekdays days, TimeOnly? opens, TimeOnly? closes)
    {
        var given = (days != Weekdays.None ? 1 : 0) + (opens is null ? 0 : 1) + (closes is null ? 0 : 1);
        RuleBroken.ThrowIf(given is 1 or 2, "Office hours need their days, when they begin and when they end. Fill in all three, or none.");
        RuleBroken.ThrowIf(opens >= closes, "The office closes before it opens. Write the hours within one day.");
        (OfficeDays, OfficeOpens, OfficeCloses) = (days, opens, closes);
    }
}

/// <summary>Days of the week, as they are worked.</summary>
[Flags]
public enum Weekdays
{
    None = 0,
    Monday = 1,
    Tuesday = 2,
    Wednesday = 4,
    Thursday = 8,
    Friday = 16,
    Saturday = 32,
    Sunday = 64,
}
