using System.Net;
using Newsroom.People;

namespace Newsroom.Testing.Html;

/// <summary>Someone at a browser without JavaScript: asks for pages, follows redirects, sends forms.</summary>
public sealed class Visitor(HttpClient http)
{
    private const int MaxRedirects = 10;

    /// <summary>For requests whose raw answer matters: redirects are not followed.</summary>
    public HttpClient Http { get; } = http;

    /// <summary>The answer as it comes, redirects not followed.</summary>
    public Task<HttpResponseMessage> Ask(string path) => Http.GetAsync(path);

    /// <summary>The page that a reader would end at, whatever its status.</summary>
    public Task<HtmlPage> Get(string path) => Send(new HttpRequestMessage(HttpMethod.Get, path));

    /// <summary>Signs in through the form at /account/sign-in, with everybody's password.</summary>
    public async Task SignIn(Person person)
    {
        var form = await Get("/account/sign-in");
        var next = await form.Submit("Sign in", ("E-mail", person.Email!), ("Password", NewsroomSite.Password));
        if (next.Address.AbsolutePath.StartsWith("/account/sign-in", StringComparison.Ordinal))
            throw new InvalidOperationException($"{person.Email} was not signed in. {next}");
    }

    public async Task<HtmlPage> Send(HttpRequestMessage request)
    {
        for (var redirects = 0; ; redirects++)
        {
            var response = await Http.SendAsync(request);
            var address = new Uri(Http.BaseAddress!, request.RequestUri!);
            if (response.Headers.Location is not { } location || (int)response.StatusCode is < 300 or >= 400)
                return await HtmlPage.Read(this, address, response);
            if (redirects == MaxRedirects)
                throw new InvalidOperationException($"{address} redirects for ever.");

            var keeps = response.StatusCode is HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;
            request = new HttpRequestMessage(keeps ? request.Method : HttpMethod.Get, new Uri(address, location));
        }
    }
}
