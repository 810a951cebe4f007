using System.ComponentModel.DataAnnotations;
using Newsroom.Text;

namespace Newsroom.Web.Areas.Admin.Shared;

/// <summary>The longest a text may be, in characters, counted as it will be kept; the refusal says how long it is.</summary>
/// <param name="what">'headline', as in 'Shorten the headline to 200 characters'.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AtMostAttribute(int characters, string what) : ValidationAttribute
{
    public int Characters => characters;

    public string What => what;

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        var length = (value as string)?.Length ?? 0;
        if (length > characters)
            length = TextInput.Paragraphs((string)value!).Length;

        return length > characters
            ? new ValidationResult($"Shorten the {what} to {characters:N0} characters; it has {length:N0}.", [validationContext.MemberName!])
            : ValidationResult.Success;
    }
}
