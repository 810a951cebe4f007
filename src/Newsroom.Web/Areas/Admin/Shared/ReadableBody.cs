using Newsroom.Media;
using Newsroom.Rules;
using Newsroom.Text;

namespace Newsroom.Web.Areas.Admin.Shared;

/// <summary>A body as readers will see it, or the sentence that says why it cannot be shown.</summary>
public static class ReadableBody
{
    /// <param name="files">What it names of the library, fetched as the back office fetches it.</param>
    public static (string? Html, string? WhyNot) Of(string markdown, IEnumerable<MediaFile> files)
    {
        try
        {
            return (MediaPlace.Office.In(MarkdownText.ToHtml(markdown, files.ToDictionary(f => f.Code))), null);
        }
        catch (RuleBroken refusal)
        {
            return (null, refusal.Message);
        }
    }
}
