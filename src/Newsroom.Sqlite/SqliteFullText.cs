using Newsroom.Data;
using Newsroom.Search;

namespace Newsroom.Sqlite;

/// <summary>
/// Full text with FTS5 (https://www.sqlite.org/fts5.html). Its table keeps the terms of each text: without them (contentless_delete) a text that is taken out
/// would go on counting in the average length, and so in the order of what is left.
/// </summary>
public sealed class SqliteFullText(NewsroomDbContext db) : FullTextIndex(db)
{
    // Headline, lead, body, tags.
    private const string Weights = "10.0, 4.0, 1.0, 6.0";

    public override async Task<IReadOnlyList<Hit>> Newest(SearchQuery query, SearchFilter filter, long now, bool inHeadline, int most, CancellationToken ct) =>
        query.IsEmpty ? [] : await Read(
            // CROSS JOIN keeps SQLite to the order in which the index gives its rows.
            $"""
            SELECT t."Place", t."EditionId", t."KindId", t."Year", t."TagIds" FROM "SearchIndex" i CROSS JOIN "SearchTexts" t ON t."Place" = i.rowid
            WHERE "SearchIndex" MATCH @match AND t."VisibleFrom" <= @now
              AND (@kind = 0 OR t."KindId" = @kind) AND (@year = 0 OR t."Year" = @year) AND (@tag = '' OR instr(t."TagIds", @tag) > 0)
            ORDER BY i.rowid DESC LIMIT @most
            """,
            row => new Hit(row.GetInt64(0), row.GetInt64(1), row.GetInt32(2), row.GetInt32(3), row.GetString(4)), ct,
            ("@match", inHeadline ? $"{{headline}} : ({Match(query)})" : Match(query)), ("@now", now),
            ("@kind", filter.KindId ?? 0), ("@year", filter.Year ?? 0), ("@tag", filter.TagId is { } tag ? $",{tag}," : ""), ("@most", most));

    public override async Task<int> Count(SearchQuery query, long now, int most, CancellationToken ct) =>
        query.IsEmpty ? 0 : (await Read(
            """
            SELECT count(*) FROM (SELECT 1 FROM "SearchIndex" i CROSS JOIN "SearchTexts" t ON t."Place" = i.rowid
            WHERE "SearchIndex" MATCH @match AND t."VisibleFrom" <= @now LIMIT @most)
            """,
            row => row.GetInt32(0), ct, ("@match", Match(query)), ("@now", now), ("@most", most)))[0];

    public override async Task<IReadOnlyDictionary<long, double>> Scores(SearchQuery query, CancellationToken ct) =>
        // bm25 is the smaller the better a text fits.
        (await Read($"""SELECT rowid, -bm25("SearchIndex", {Weights}) FROM "SearchIndex" WHERE "SearchIndex" MATCH @match""",
            row => (Place: row.GetInt64(0), Score: row.GetDouble(1)), ct, ("@match", Weighed(query)))).ToDictionary(row => row.Place, row => row.Score);

    protected override Task PutText(IndexedText text, CancellationToken ct) => Execute(
        """INSERT INTO "SearchIndex" (rowid, headline, lead, body, tags) VALUES (@place, @headline, @lead, @body, @tags)""", ct,
        ("@place", text.Place), ("@headline", string.Join(' ', text.HeadlineTerms)), ("@lead", string.Join(' ', text.LeadTerms)),
        ("@body", string.Join(' ', text.BodyTerms)), ("@tags", string.Join(' ', text.TagTerms)));

    protected override Task RemoveText(long place, CancellationToken ct) => Execute("""DELETE FROM "SearchIndex" WHERE rowid = @place""", ct, ("@place", place));

    protected override Task Count(string language, IReadOnlyList<(string Shown, string Word, int More)> words, CancellationToken ct) => Execute(
        $"""
        INSERT INTO "SearchWords" ("Language", "Shown", "Word", "Length", "Releases") VALUES {string.Join(", ", words.Select((w, i) => $"(@language, @s{i}, @w{i}, {w.Word.Length}, {w.More})"))}
        ON CONFLICT ("Language", "Shown") DO UPDATE SET "Releases" = "SearchWords"."Releases" + excluded."Releases"
        """, ct,
        [("@language", language), .. words.SelectMany((w, i) => new (string, object)[] { ($"@s{i}", w.Shown), ($"@w{i}", w.Word) })]);

    protected override string First(string select, int rows) => $"{select} LIMIT {rows}";

    /// <summary>What every text found holds. Every term is quoted: AND, NEAR and a star are words like others.</summary>
    internal static string Match(SearchQuery query) =>
        string.Join(" AND ", query.Sought.Select(sought => Phrase(query, sought.Stems) + (sought.IsBeginning ? " *" : ""))) + Without(query);

    /// <summary>The same texts; a whole word counts on top of one that only begins so, and all words beside each other on top of that.</summary>
    internal static string Weighed(SearchQuery query)
    {
        var all = string.Join(" AND ", query.Sought.Select(sought => sought.IsBeginning ? $"({Phrase(query, sought.Stems)} OR {Phrase(query, sought.Stems)} *)" : Phrase(query, sought.Stems)));
        return (query.AsPhrase.Count > 0 ? $"(({all}) OR {Phrase(query, query.AsPhrase)})" : $"({all})") + Without(query);
    }

    private static string Without(SearchQuery query) => string.Concat(query.Excluded.Select(excluded => " NOT " + Phrase(query, excluded.Stems)));

    private static string Phrase(SearchQuery query, IReadOnlyList<string> stems) => $"\"{string.Join(' ', stems.Select(stem => IndexedText.Term(query.Language, stem)))}\"";
}
