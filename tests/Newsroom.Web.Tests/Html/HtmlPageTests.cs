using System.Net;
using Newsroom.Testing.Html;

namespace Newsroom.Web.Tests.Html;

/// <summary>The tests' own reading of pages, tested: what it gets wrong, every other test gets wrong.</summary>
public sealed class HtmlPageTests
{
    private const string Form =
        """
        <form method="post" action="/save?x=1">
          <input type="hidden" name="token" value="t&amp;1">
          <label for="h">Headline</label> <input id="h" name="Headline" value="Old">
          <label>Body <textarea name="Body">Old words</textarea></label>
          <label for="k">Kind</label>
          <select id="k" name="KindId"><option value="1">Press release</option><option value="2" selected>Statement</option></select>
          <label><input type="checkbox" name="Minor" value="true"> Minor</label>
          <label><input type="radio" name="When" value="now" checked> Now</label>
          <label><input type="radio" name="When" value="later"> Later</label>
          <fieldset disabled><input name="Never" value="sent"></fieldset>
          <button name="do" value="save">Save draft</button>
          <button name="do" value="preview" formaction="/preview"><span aria-hidden="true">×</span> Preview</button>
        </form>
        """;

    [Fact]
    public async Task A_form_sends_what_a_browser_would_send()
    {
        var (page, sent) = Page(Form);

        await page.Submit("Save draft", ("Headline", "New"), ("Kind", "Press release"), ("Minor", "true"), ("Later", "true"));

        sent.ShouldBe(["POST /save?x=1", "token=t%261&Headline=New&Body=Old+words&KindId=1&Minor=true&When=later&do=save"]);
    }

    [Fact]
    public async Task A_button_may_send_the_form_elsewhere()
    {
        var (page, sent) = Page(Form);

        await page.Submit("Preview");

        sent.ShouldBe(["POST /preview", "token=t%261&Headline=Old&Body=Old+words&KindId=2&When=now&do=preview"]);
    }

    [Fact]
    public void What_is_missing_is_reported_with_what_is_there()
    {
        var (page, _) = Page(Form);

        var error = Should.Throw<InvalidOperationException>(() => page.Button("Publish now"));

        error.Message.ShouldBe("There is no button 'Publish now'. There are: 'Save draft', 'Preview'.");
    }

    [Fact]
    public void Things_are_found_by_role_and_name()
    {
        var (page, _) = Page("""<nav aria-label="Pages"><a href="/news?page=2">Next  page</a></nav><h2 id="t">Tags</h2><section role="status" aria-labelledby="t">None</section>""");

        page.Link("Next page").GetAttribute("href").ShouldBe("/news?page=2");
        page.Has("navigation", "Pages").ShouldBeTrue();
        page.ByRole("status", "Tags").TextContent.ShouldBe("None");
        page.Text.ShouldContain("Next page");
    }

    private static (HtmlPage Page, List<string> Sent) Page(string html)
    {
        List<string> sent = [];
        var http = new HttpClient(new Recorder(sent)) { BaseAddress = new Uri("http://localhost/") };
        return (HtmlPage.Of(html, new Visitor(http)), sent);
    }

    private sealed class Recorder(List<string> sent) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            sent.Add($"{request.Method} {request.RequestUri!.PathAndQuery}");
            sent.Add(request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken));
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("") };
        }
    }
}
