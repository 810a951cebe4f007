namespace Newsroom.Web.Site;

/// <summary>Whether a form that nobody signed in for was sent by a page of this very site.</summary>
public static class OwnForm
{
    /// <summary>
    /// Asks Sec-Fetch-Site (W3C Fetch Metadata, section 2.3) and Origin (RFC 6454, section 7). Pages without a referrer send 'Origin: null' even to themselves
    /// (Fetch, section 3.2), so that this counts only where Sec-Fetch-Site vouches for it; or where the site has no https, for there browsers send no Sec-Fetch-Site. A request with neither
    /// comes from no browser.
    /// </summary>
    /// <param name="siteAddress">Where readers reach the site: behind a proxy the request itself may know another host.</param>
    public static bool Sent(HttpRequest request, Uri siteAddress)
    {
        var (from, origin) = (request.Headers["Sec-Fetch-Site"].ToString(), request.Headers.Origin.ToString());
        if (from.Length > 0 && from != "same-origin")
            return false;

        return origin switch
        {
            "" => from.Length > 0,
            "null" => from.Length > 0 || siteAddress.Scheme == Uri.UriSchemeHttp,
            _ => IsOurs(origin, request, siteAddress),
        };
    }

    private static bool IsOurs(string origin, HttpRequest request, Uri siteAddress) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri)
        && (origin == siteAddress.GetLeftPart(UriPartial.Authority)
            || (uri.Authority == request.Host.Value && origin == uri.GetLeftPart(UriPartial.Authority)));
}
