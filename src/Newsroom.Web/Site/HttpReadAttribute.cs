using Microsoft.AspNetCore.Mvc.Routing;

namespace Newsroom.Web.Site;

/// <summary>Answers GET, and HEAD with the same headers (RFC 9110, section 9.3.2).</summary>
public sealed class HttpReadAttribute(string template) : HttpMethodAttribute(["GET", "HEAD"], template);
