using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using NetEscapades.AspNetCore.SecurityHeaders;

namespace Newsroom.Web.Shared.TagHelpers;

/// <summary>Gives a script or style of the back office this response's nonce, without which the browser refuses it: <c>&lt;script with-nonce src="…"&gt;</c>.</summary>
[HtmlTargetElement("script", Attributes = "with-nonce")]
[HtmlTargetElement("link", Attributes = "with-nonce")]
public sealed class NonceTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.RemoveAll("with-nonce");
        output.Attributes.SetAttribute("nonce", ViewContext.HttpContext.GetNonce());
    }
}
