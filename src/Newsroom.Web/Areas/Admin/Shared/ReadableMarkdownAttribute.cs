using System.ComponentModel.DataAnnotations;
using Newsroom.Rules;
using Newsroom.Text;

namespace Newsroom.Web.Areas.Admin.Shared;

/// <summary>Markdown that can be shown: not too deeply nested, and whatever else <see cref="MarkdownText.ToHtml"/> refuses.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ReadableMarkdownAttribute : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        try
        {
            _ = MarkdownText.ToHtml(TextInput.Paragraphs(value as string));
            return ValidationResult.Success;
        }
        catch (RuleBroken refusal)
        {
            return new ValidationResult(refusal.Message, [validationContext.MemberName!]);
        }
    }
}
