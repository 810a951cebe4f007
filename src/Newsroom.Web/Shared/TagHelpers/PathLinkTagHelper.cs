using Microsoft.AspNetCore.Razor.TagHelpers;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Shared.TagHelpers;

/// <summary><c>&lt;a asp-path="/tags"&gt;</c>: an address of the site in the language of the page: '/ru/tags' on Russian pages.</summary>
[HtmlTargetElement("a", Attributes = "asp-path")]
public sealed class PathLinkTagHelper(CurrentNewsroom newsroom) : TagHelper
{
    public string AspPath { get; set; } = "/";

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.Attributes.SetAttribute("href", newsroom.Path(AspPath));
}
