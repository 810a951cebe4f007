using Newsroom.Sharing;

namespace Newsroom.Tests.Sharing;

public sealed class AbsoluteHtmlTests
{
    private static readonly Uri Page = new("https://news.example/ru/news/2026/05/night-ferry");

    [Theory]
    [InlineData("""<p><a href="/tags/ferries">x</a></p>""", """<p><a href="https://news.example/tags/ferries">x</a></p>""")]
    [InlineData("""<a id="r" href="#fn:1">1</a>""", """<a id="r" href="https://news.example/ru/news/2026/05/night-ferry#fn:1">1</a>""")]
    [InlineData("""<a href="https://other.example/?a=1&amp;b=2">x</a>""", """<a href="https://other.example/?a=1&amp;b=2">x</a>""")]
    [InlineData("""<a href="mailto:press@news.example">x</a>""", """<a href="mailto:press@news.example">x</a>""")]
    [InlineData("""<img alt="src=&quot;/x&quot;" src="/media/A/a.jpg">""", """<img alt="src=&quot;/x&quot;" src="https://news.example/media/A/a.jpg">""")]
    [InlineData("""<source srcset="/media/A/400.webp 400w, /media/A/800.webp 800w">""", """<source srcset="https://news.example/media/A/400.webp 400w, https://news.example/media/A/800.webp 800w">""")]
    [InlineData("""<p>href="/not-a-tag"</p>""", """<p>href="/not-a-tag"</p>""")]
    public void Links_and_pictures_get_their_whole_addresses(string html, string expected) => AbsoluteHtml.Of(html, Page).ShouldBe(expected);
}
