using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Shared.TagHelpers;

/// <summary>
/// <c>&lt;local-time utc="…"&gt;</c>: a date as the newsroom writes it, in its own zone, with the instant for machines
/// (HTML, section 4.5.14).
/// </summary>
[HtmlTargetElement("local-time", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class LocalTimeTagHelper(CurrentNewsroom newsroom) : TagHelper
{
    public DateTime Utc { get; set; }

    /// <summary>Whether hours and minutes are shown, too. Default: the date alone.</summary>
    public bool WithTime { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", Utc.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        output.Content.SetContent(WithTime ? newsroom.DateAndTime(Utc) : newsroom.Date(Utc));
    }
}
