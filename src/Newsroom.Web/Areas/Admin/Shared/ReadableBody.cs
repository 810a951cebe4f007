using Newsroom.Rules;
using Newsroom.Text;

namespace Newsroom.Web.Areas.Admin.Shared;

/// <summary>A body as readers will see it, or the sentence that says why it cannot be shown.</summary>
public static class ReadableBody
{
    public static (string? Html, string? WhyNot) Of(string markdown)
    {
        try
        {
            return (MarkdownText.ToHtml(markdown), null);
        }
        catch (RuleBroken refusal)
        {
            return (null, refusal.Message);
        }
    }
}
