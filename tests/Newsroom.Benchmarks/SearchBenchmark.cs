using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.Releases;
using Newsroom.Search;
using Newsroom.Testing;
using Newsroom.Testing.Databases;
using Newsroom.Web.Site.Search;
using Newsroom.Web.Startup;

namespace Newsroom.Benchmarks;

/// <summary>How long the first page of a search takes, counts and excerpts included, in a large and in a small newsroom.</summary>
internal static class SearchBenchmark
{
    private const int Small = 2_000;
    private const int Times = 41;
    private static readonly DateTime Now = new(2026, 11, 24, 9, 0, 0, DateTimeKind.Utc);

    public static async Task<int> Run(string[] args)
    {
        var large = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 100_000;
        DatabaseProvider[] providers = args.Length > 1
            ? [Enum.Parse<DatabaseProvider>(args[1], ignoreCase: true)]
            : [DatabaseProvider.Sqlite, DatabaseProvider.PostgreSql];
        foreach (var provider in providers)
        {
            var small = await Measure(provider, Small);
            var measured = await Measure(provider, large);
            Console.WriteLine();
            Console.WriteLine($"| {provider}: what is looked for | p50 at {large:N0} releases | p95 | p50 at {Small:N0} | growth |");
            Console.WriteLine("|---|---|---|---|---|");
            foreach (var (name, times) in measured)
                Console.WriteLine($"| {name} | {At(times, 0.5):0.0} ms | {At(times, 0.95):0.0} ms | {(small.TryGetValue(name, out var less) ? $"{At(less, 0.5):0.0} ms | {At(times, 0.5) / At(less, 0.5):0.00}" : "– | –")} |");
        }

        return 0;
    }

    private static async Task<Dictionary<string, List<double>>> Measure(DatabaseProvider provider, int releases)
    {
        await using var database = await TestDatabase.Create(provider);
        var watch = Stopwatch.StartNew();
        await Filling.Fill(database, releases, Now);
        Console.WriteLine($"{provider}: {releases:N0} releases written in {watch.Elapsed.TotalSeconds:0} s");
        watch.Restart();
        await database.Do(db => new SearchIndex(db, SearchStartup.FullTextOf(provider, db)).TakeIn(Now, CancellationToken.None));
        Console.WriteLine($"{provider}: indexed in {watch.Elapsed.TotalSeconds:0} s, {watch.Elapsed.TotalMilliseconds / releases:0.00} ms each");
        if (provider == DatabaseProvider.PostgreSql)
            await database.Do(db => db.Database.ExecuteSqlRawAsync("VACUUM ANALYZE"));

        var queries = new Dictionary<string, (string Typed, SearchOrder Order)>
        {
            ["a word of 20 texts"] = (InventedNews.Mark(20), SearchOrder.Relevance),
            ["a word of 200 texts"] = (InventedNews.Mark(200), SearchOrder.Relevance),
            ["a word of 2,000 texts"] = (InventedNews.Mark(2_000), SearchOrder.Relevance),
            ["the same by date"] = (InventedNews.Mark(2_000), SearchOrder.Date),
            ["that word and a frequent one"] = ($"{InventedNews.Mark(2_000)} {InventedNews.Everywhere}", SearchOrder.Relevance),
            ["a word of every text"] = (InventedNews.Everywhere, SearchOrder.Relevance),
            ["a word of no text"] = ("xylophon", SearchOrder.Relevance),
        };
        var times = queries.Keys.ToDictionary(name => name, _ => new List<double>());
        for (var i = 0; i < Times + 3; i++)
        {
            foreach (var (name, (typed, order)) in queries)
            {
                await using var db = database.Open();
                var started = Stopwatch.GetTimestamp();
                var shown = await FirstPage(db, SearchStartup.FullTextOf(provider, db), SearchQuery.Of(typed, "en"), order);
                // The first ones warm up.
                if (i >= 3)
                    times[name].Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                if (i == 0)
                    Console.WriteLine($"{provider}: {name}: {shown}");
            }
        }

        return times;
    }

    private static async Task<string> FirstPage(NewsroomDbContext db, FullTextIndex index, SearchQuery query, SearchOrder order)
    {
        var found = await new Finder(db, index).Find(query, SearchFilter.None, order, 1, Now, CancellationToken.None);
        var results = await db.Editions.Public(Now).Where(e => found.Editions.Contains(e.Id)).Select(SearchResult.From).ToListAsync();
        var marked = results.Count(r => Excerpt.Best(IndexedText.WithoutMarkup(r.Html), query).IsFound);
        return $"{found.Total:N0}{(found.IsMore ? "+" : "")} found, {marked} of {results.Count} excerpts hold the words, {found.Years.Count} years, {found.Kinds.Count} kinds";
    }

    private static double At(List<double> times, double share) => times.Order().ElementAt((int)((times.Count - 1) * share));
}
