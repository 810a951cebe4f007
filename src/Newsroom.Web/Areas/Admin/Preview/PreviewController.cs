using Microsoft.AspNetCore.Mvc;
using Newsroom.Data;
using Newsroom.Web.Areas.Admin.Shared;

namespace Newsroom.Web.Areas.Admin.Preview;

/// <summary>The text as readers will see it.</summary>
public sealed class PreviewController(NewsroomDbContext db) : ReleaseController(db)
{
    /// <summary>The body while it is being written, as a piece of HTML.</summary>
    [HttpPost("/admin/preview")]
    public IActionResult Create([FromForm] string body)
    {
        var (html, whyNot) = ReadableBody.Of(body ?? "");
        return html is null ? UnprocessableEntity(whyNot) : Content(html, "text/html; charset=utf-8");
    }
}
