using System.ComponentModel.DataAnnotations;
using Newsroom.Contacts;
using Newsroom.Text;
using Newsroom.Web.Areas.Admin.Shared;

namespace Newsroom.Web.Areas.Admin.Contacts;

public sealed class ContactForm
{
    [Required(ErrorMessage = "Write the contact's name.")]
    [AtMost(Contact.NameMaxLength, "name")]
    public string Name { get; init; } = "";

    [AtMost(Contact.RoleMaxLength, "role")]
    public string Role { get; init; } = "";

    [EmailOrNothing]
    [AtMost(Contact.EmailMaxLength, "e-mail")]
    public string Email { get; init; } = "";

    [AtMost(Contact.PhoneMaxLength, "phone number")]
    public string Phone { get; init; } = "";

    /// <summary>Empty for any.</summary>
    public string Language { get; init; } = "";

    public bool IsDefault { get; init; }

    /// <summary>Days on which they answer; none where nothing is said.</summary>
    public Weekdays[] OfficeDays { get; init; } = [];

    /// <summary>In the newsroom's zone.</summary>
    public TimeOnly? OfficeOpens { get; init; }

    /// <summary>In the newsroom's zone.</summary>
    public TimeOnly? OfficeCloses { get; init; }

    /// <summary>Of the contact as it was when the form was opened.</summary>
    public Guid Version { get; set; }

    public static ContactForm Of(Contact c) => new()
    {
        Name = c.Name,
        Role = c.Role,
        Email = c.Email,
        Phone = c.Phone,
        Language = c.Language,
        IsDefault = c.IsDefault,
        OfficeDays = [.. c.OfficeDays.Each],
        OfficeOpens = c.OfficeOpens,
        OfficeCloses = c.OfficeCloses,
        Version = c.Version,
    };

    public void ApplyTo(Contact contact)
    {
        contact.Name = TextInput.OneLine(Name);
        contact.Role = TextInput.OneLine(Role);
        contact.Email = TextInput.OneLine(Email);
        contact.Phone = TextInput.OneLine(Phone);
        contact.Language = Language;
        contact.IsDefault = IsDefault;
        ApplyHoursTo(contact);
    }

    /// <exception cref="Rules.RuleBroken">Only a part of the hours is given, or they end before they begin.</exception>
    public void ApplyHoursTo(Contact contact) => contact.Answer(OfficeDays.Aggregate(Weekdays.None, (all, day) => all | day), OfficeOpens, OfficeCloses);
}

/// <param name="Contact">Null while it is being added.</param>
public sealed record ContactPage(Contact? Contact, ContactForm Form)
{
    /// <summary>Null while it is being added.</summary>
    public UsesPanel? Uses { get; init; }
}

/// <summary>An e-mail, or an empty field.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class EmailOrNothingAttribute() : ValidationAttribute("Write the e-mail as name@example.org, or leave it out.")
{
    public override bool IsValid(object? value) =>
        TextInput.OneLine(value as string) is var email && (email.Length == 0 || (System.Net.Mail.MailAddress.TryCreate(email, out var address) && address.Address == email));
}
