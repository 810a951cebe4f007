using Microsoft.AspNetCore.Razor.TagHelpers;
using Newsroom.Releases;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Shared.TagHelpers;

/// <summary><c>&lt;a asp-release="Model.Address"&gt;</c>: leads to where a release is read.</summary>
[HtmlTargetElement("a", Attributes = "asp-release")]
public sealed class ReleaseLinkTagHelper(CurrentNewsroom newsroom) : TagHelper
{
    public ReleaseAddress? AspRelease { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (AspRelease is not null)
            output.Attributes.SetAttribute("href", newsroom.Path(AspRelease));
    }
}
