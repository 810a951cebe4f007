using System.Collections;
using System.Globalization;
using System.Net;
using System.Resources;
using System.Text.RegularExpressions;
using Newsroom.Settings;
using Newsroom.Web.Site;

namespace Newsroom.Web.Tests.Site;

/// <summary>What somebody finds who follows every link of the demo newsroom in all languages.</summary>
[Collection(DemoCollection.Name)]
public sealed partial class CrawlTests(DemoCrawl crawl)
{
    private static readonly Dictionary<string, Dictionary<string, string>> Texts = DemoCrawl.Languages.Skip(1).ToDictionary(l => l, TextsIn);

    [Fact]
    public void Every_link_leads_somewhere()
    {
        crawl.Found.Count.ShouldBeGreaterThan(300);
        // What was withdrawn says so, at addresses that old texts may name.
        crawl.Found.Values.Where(a => a.Status is not (HttpStatusCode.OK or HttpStatusCode.Found or HttpStatusCode.Gone))
            .Select(a => $"{(int)a.Status} {a.Path} on {a.On}").ShouldBeEmpty();
    }

    [Fact]
    public void Every_language_is_reached()
    {
        foreach (var language in DemoCrawl.Languages)
            crawl.Pages.Count(p => p.Language == language).ShouldBeGreaterThan(3, language);
    }

    [Fact]
    public void Each_page_says_the_language_of_its_address_and_which_way_it_is_read()
    {
        crawl.Pages.Where(p => p.Document.DocumentElement.GetAttribute("lang") != p.Language || p.Document.DocumentElement.GetAttribute("dir") != LanguageNames.Direction(p.Language))
            .Select(p => p.Path).ShouldBeEmpty();
    }

    [Fact]
    public void No_page_speaks_the_interface_of_another_language()
    {
        var mixed = new List<string>();
        foreach (var page in crawl.Pages)
        {
            var own = page.Language == "en" ? Texts["ru"].Keys.ToHashSet() : [.. Texts[page.Language].Values];
            var foreign = Texts.Where(t => t.Key != page.Language).SelectMany(t => t.Value.Values).ToHashSet();
            if (page.Language != "en")
                foreign.UnionWith(Texts[page.Language].Keys);
            mixed.AddRange(page.Words.Where(words => foreign.Contains(words) && !own.Contains(words)).Select(words => $"{page.Path}: {words}"));
            if (page.Language != "en")
                mixed.AddRange(EnglishPatterns.Where(p => page.Words.Any(words => p.IsMatch(words))).Select(p => $"{page.Path}: {p}"));
        }

        mixed.Distinct().Take(20).ShouldBeEmpty();
    }

    [Fact]
    public void Translations_name_each_other()
    {
        var alone = new List<string>();
        foreach (var page in crawl.Pages)
        {
            foreach (var other in page.Document.QuerySelectorAll("link[rel=alternate][hreflang]").Where(l => l.GetAttribute("hreflang") is not ("x-default")))
            {
                var (href, language) = (other.GetAttribute("href")!, other.GetAttribute("hreflang")!);
                if (DemoCrawl.Own(href, page.Path) is not { } path || !href.StartsWith(DemoCrawl.SiteAddress, StringComparison.Ordinal))
                    alone.Add($"{page.Path}: {href} is no address of the site");
                else if (DemoCrawl.LanguageOf(path) != language)
                    alone.Add($"{page.Path}: {href} is not in {language}");
                else if (crawl.Found.GetValueOrDefault(path)?.Page is not { } named)
                    alone.Add($"{page.Path}: {href} is no page");
                else if (!named.Document.QuerySelectorAll($"link[rel=alternate][hreflang={page.Language}]").Any(l => DemoCrawl.Own(l.GetAttribute("href")!, path) == page.Path))
                    alone.Add($"{page.Path}: {href} does not name it");
            }
        }

        alone.ShouldBeEmpty();
        crawl.Pages.ShouldContain(p => p.Path.StartsWith("/ru/news/2", StringComparison.Ordinal) && p.Document.QuerySelector("link[rel=alternate][hreflang=en]") != null);
    }

    [Fact]
    public void Every_text_is_there_in_every_language_with_the_same_places_to_fill()
    {
        var all = Texts.Values.SelectMany(t => t.Keys).Distinct().ToList();

        all.Count.ShouldBeGreaterThan(100);
        foreach (var (language, texts) in Texts)
        {
            all.Except(texts.Keys).ShouldBeEmpty($"missing in {language}");
            texts.Where(t => string.IsNullOrWhiteSpace(t.Value)).ShouldBeEmpty(language);
            texts.Where(t => !PlacesOf(t.Key).SetEquals(PlacesOf(t.Value))).Select(t => $"{language}: {t.Key} → {t.Value}").ShouldBeEmpty();
        }
    }

    [Fact]
    public void Every_text_that_a_page_of_the_site_asks_for_is_there()
    {
        var site = Path.Combine(Repository(), "src", "Newsroom.Web", "Site");
        var asked = Directory.GetFiles(site, "*.cshtml", SearchOption.AllDirectories)
            .SelectMany(file => Asked().Matches(File.ReadAllText(file)).Select(m => (Key: Regex.Unescape(m.Groups["key"].Value), File: Path.GetFileName(file))))
            .ToList();

        asked.Count.ShouldBeGreaterThan(100);
        asked.Where(a => !Texts["ru"].ContainsKey(a.Key)).Select(a => $"{a.File}: {a.Key}").ShouldBeEmpty();
    }

    private static List<Regex> EnglishPatterns { get; } =
        [.. Texts["ru"].Where(t => HasWordsAroundItsPlaces(t.Key) && t.Key != t.Value && !Pattern(t.Key).IsMatch(t.Value)).Select(t => Pattern(t.Key))];

    private static Regex Pattern(string text) => new($"^{Place().Replace(Regex.Escape(text), ".+")}$", RegexOptions.CultureInvariant);

    private static bool HasWordsAroundItsPlaces(string text) => Place().IsMatch(Regex.Escape(text)) && Place().Replace(Regex.Escape(text), "").Count(char.IsLetter) >= 6;

    private static HashSet<string> PlacesOf(string text) => [.. Number().Matches(text).Select(m => m.Value)];

    private static Dictionary<string, string> TextsIn(string language) =>
        new ResourceManager(typeof(SiteText)).GetResourceSet(CultureInfo.GetCultureInfo(language), createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>().ToDictionary(e => (string)e.Key, e => (string)e.Value!);

    private static string Repository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Newsroom.sln")))
                return folder.FullName;
        throw new DirectoryNotFoundException("Newsroom.sln is in no folder above the tests.");
    }

    [GeneratedRegex("""\bT\["(?<key>(\\.|[^"\\])+)"[,\]]""")]
    private static partial Regex Asked();

    // As Regex.Escape writes it.
    [GeneratedRegex(@"\\\{\d[^}]*}")]
    private static partial Regex Place();

    [GeneratedRegex(@"\{\d")]
    private static partial Regex Number();
}
