using System.Globalization;
using Newsroom.Data;
using Newsroom.Search;

namespace Newsroom.SqlServer;

/// <summary>
/// Full text with CONTAINSTABLE, where the server has it. Its index fills a moment late: until it has caught up, what was put in lately is searched directly. Where
/// the server has none, every text is searched directly, word by word; health and the back office say so.
/// </summary>
public sealed class SqlServerFullText(NewsroomDbContext db) : FullTextIndex(db)
{
    public const string MissingSentence =
        "This SQL Server has no full-text search installed (package mssql-server-fts). Readers’ searches look through every text instead: they find the same, more slowly. Install it and create the index as docs/search.md shows.";

    private const string StateSql =
        """
        SELECT CASE WHEN OBJECTPROPERTYEX(OBJECT_ID('SearchContents'), 'TableHasActiveFulltextIndex') = 1 THEN 1 ELSE 0 END,
          CASE WHEN OBJECTPROPERTYEX(OBJECT_ID('SearchContents'), 'TableFulltextPopulateStatus') = 1 THEN 1 ELSE 0 END,
          CASE WHEN OBJECTPROPERTYEX(OBJECT_ID('SearchContents'), 'TableFulltextPendingChanges') > 0 THEN 1 ELSE 0 END
        """;

    private enum Standing
    {
        Missing,
        Filling,
        Behind,
        Ready,
    }

    public override async Task<string?> Shortcoming(CancellationToken ct) => await StateNow(ct) == Standing.Missing ? MissingSentence : null;

    public override async Task<IReadOnlyList<Hit>> Newest(SearchQuery query, SearchFilter filter, long now, bool inHeadline, int most, CancellationToken ct)
    {
        if (query.IsEmpty)
            return [];

        var (sql, values) = Matching(query, await StateNow(ct), inHeadline);
        return await Read(HitsSql(sql, filter, most), row => new Hit(row.GetInt64(0), row.GetInt64(1), row.GetInt32(2), row.GetInt32(3), row.GetString(4)), ct, [.. values, ("@now", now)]);
    }

    public override async Task<int> Count(SearchQuery query, long now, int most, CancellationToken ct)
    {
        if (query.IsEmpty)
            return 0;

        var (sql, values) = Matching(query, await StateNow(ct), inHeadline: false);
        return (await Read(CountSql(sql, most), row => row.GetInt32(0), ct, [.. values, ("@now", now)]))[0];
    }

    public override async Task<IReadOnlyDictionary<long, double>> Scores(SearchQuery query, CancellationToken ct)
    {
        var (sql, values) = Matching(query, await StateNow(ct), inHeadline: false);
        var (score, more) = Scored(query);
        return (await Read(ScoresSql(sql, score), row => (Place: row.GetInt64(0), Score: (double)row.GetInt32(1)), ct, [.. values, .. more])).ToDictionary(row => row.Place, row => row.Score);
    }

    protected override Task PutText(IndexedText text, CancellationToken ct) => Execute(
        """INSERT INTO "SearchContents" ("Place", "Headline", "Lead", "Body", "Tags", "PutAt") VALUES (@place, @headline, @lead, @body, @tags, SYSUTCDATETIME())""", ct,
        ("@place", text.Place), ("@headline", Spaced(text.HeadlineTerms)), ("@lead", Spaced(text.LeadTerms)), ("@body", Spaced(text.BodyTerms)), ("@tags", Spaced(text.TagTerms)));

    protected override Task RemoveText(long place, CancellationToken ct) => Execute("""DELETE FROM "SearchContents" WHERE "Place" = @place""", ct, ("@place", place));

    protected override Task Count(string language, IReadOnlyList<(string Shown, string Word, int More)> words, CancellationToken ct) => Execute(
        CountWordsSql(words), ct, [("@language", language), .. words.SelectMany((w, i) => new (string, object)[] { ($"@s{i}", w.Shown), ($"@w{i}", w.Word) })]);

    protected override string First(string select, int rows) => string.Create(CultureInfo.InvariantCulture, $"{select} ORDER BY 1 OFFSET 0 ROWS FETCH NEXT {rows} ROWS ONLY");

    private async Task<Standing> StateNow(CancellationToken ct) =>
        (await Read(StateSql, row => (row.GetInt32(0), row.GetInt32(1), row.GetInt32(2)) switch
        {
            (0, _, _) => Standing.Missing,
            (_, 1, _) => Standing.Filling,
            (_, _, 1) => Standing.Behind,
            _ => Standing.Ready,
        }, ct))[0];

    /// <summary>Every statement that is ever sent, for the parser of its language.</summary>
    public static IEnumerable<string> Statements(SearchQuery query)
    {
        yield return StateSql;
        yield return CountWordsSql([("harbour", "harbour", 1), ("pier", "pier", -1)]);
        foreach (var state in Enum.GetValues<Standing>())
        {
            yield return HitsSql(Matching(query, state, inHeadline: true).Sql, new SearchFilter(1, 2, 2026), 100);
            yield return HitsSql(Matching(query, state, inHeadline: false).Sql, SearchFilter.None, 100);
            yield return CountSql(Matching(query, state, inHeadline: false).Sql, 100);
            yield return ScoresSql(Matching(query, state, inHeadline: false).Sql, Scored(query).Sql);
        }
    }

    private static string HitsSql(string matching, SearchFilter filter, int most) => string.Create(CultureInfo.InvariantCulture,
        $"""
        SELECT TOP ({most}) t."Place", t."EditionId", t."KindId", t."Year", t."TagIds" FROM "SearchTexts" t JOIN "SearchContents" c ON c."Place" = t."Place"
        WHERE t."VisibleFrom" <= @now AND {matching}{Narrowed(filter)} ORDER BY t."Place" DESC
        """);

    private static string CountSql(string matching, int most) => string.Create(CultureInfo.InvariantCulture,
        $"""SELECT COUNT(*) FROM (SELECT TOP ({most}) t."Place" FROM "SearchTexts" t JOIN "SearchContents" c ON c."Place" = t."Place" WHERE t."VisibleFrom" <= @now AND {matching}) AS counted""");

    private static string ScoresSql(string matching, string score) => $"""SELECT c."Place", {score} FROM "SearchContents" c WHERE {matching}""";

    private static string CountWordsSql(IReadOnlyList<(string Shown, string Word, int More)> words) => string.Create(CultureInfo.InvariantCulture,
        $"""
        MERGE "SearchWords" AS held USING (VALUES {string.Join(", ", words.Select((w, i) => string.Create(CultureInfo.InvariantCulture, $"(@language, @s{i}, @w{i}, {w.Word.Length}, {w.More})")))}) AS more ("Language", "Shown", "Word", "Length", "Releases")
        ON held."Language" = more."Language" AND held."Shown" = more."Shown"
        WHEN MATCHED THEN UPDATE SET "Releases" = held."Releases" + more."Releases"
        WHEN NOT MATCHED THEN INSERT ("Language", "Shown", "Word", "Length", "Releases") VALUES (more."Language", more."Shown", more."Word", more."Length", more."Releases");
        """);

    /// <summary>The condition under which a text holds what is looked for.</summary>
    private static (string Sql, List<(string Name, object Value)> Values) Matching(SearchQuery query, Standing state, bool inHeadline)
    {
        var values = new List<(string, object)>();
        var direct = Directly(query, inHeadline, values);
        if (state is Standing.Missing or Standing.Filling)
            return (direct, values);

        // One question for each thing that is looked for, so that they may stand in different columns.
        var columns = inHeadline ? "\"Headline\"" : "(\"Headline\", \"Lead\", \"Body\", \"Tags\")";
        var indexed = string.Join(" AND ", query.Sought.Select((_, i) => $"CONTAINS(c.{columns}, @f{i})"))
            + string.Concat(query.Excluded.Select((_, i) => $" AND NOT CONTAINS(c.{columns}, @g{i})"));
        indexed = indexed.Replace("c.(\"Headline\", \"Lead\", \"Body\", \"Tags\")", "(c.\"Headline\", c.\"Lead\", c.\"Body\", c.\"Tags\")", StringComparison.Ordinal);
        values.AddRange(query.Sought.Select((sought, i) => ($"@f{i}", (object)FullTextTerm(query, sought, sought.IsBeginning))));
        values.AddRange(query.Excluded.Select((excluded, i) => ($"@g{i}", (object)FullTextTerm(query, excluded, isBeginning: false))));
        return state == Standing.Ready ? ($"({indexed})", values)
            : ($"(({indexed}) OR c.\"PutAt\" > DATEADD(hour, -1, SYSUTCDATETIME()) AND {direct})", values);
    }

    private static string Directly(SearchQuery query, bool inHeadline, List<(string, object)> values)
    {
        string[] columns = inHeadline ? ["Headline"] : ["Headline", "Lead", "Tags", "Body"];
        string Held(string name, IReadOnlyList<string> stems, bool isBeginning)
        {
            values.Add((name, Pattern(query, stems, isBeginning)));
            return $"({string.Join(" OR ", columns.Select(column => $"c.\"{column}\" LIKE {name}"))})";
        }

        return "(" + string.Join(" AND ", [
            .. query.Sought.Select((sought, i) => Held($"@d{i}", sought.Stems, sought.IsBeginning)),
            .. query.Excluded.Select((excluded, i) => "NOT " + Held($"@n{i}", excluded.Stems, isBeginning: false)),
        ]) + ")";
    }

    /// <summary>Where the words stand: in the headline beside each other, in the headline, in the tags, in the lead, in the body.</summary>
    private static (string Sql, List<(string Name, object Value)> Values) Scored(SearchQuery query)
    {
        var values = new List<(string, object)>();
        var sums = new List<string>();
        void Worth(string name, IReadOnlyList<string> stems, bool isBeginning, params (string Column, int Points)[] columns)
        {
            values.Add((name, Pattern(query, stems, isBeginning)));
            sums.AddRange(columns.Select(c => string.Create(CultureInfo.InvariantCulture, $"CASE WHEN c.\"{c.Column}\" LIKE {name} THEN {c.Points} ELSE 0 END")));
        }

        foreach (var (sought, i) in query.Sought.Select((s, i) => (s, i)))
        {
            Worth($"@p{i}", sought.Stems, sought.IsBeginning, ("Headline", 50), ("Tags", 30), ("Lead", 20), ("Body", 5));
            if (sought.IsBeginning)
                Worth($"@q{i}", sought.Stems, isBeginning: false, ("Headline", 50), ("Tags", 30), ("Lead", 20), ("Body", 5));
        }

        if (query.AsPhrase.Count > 0)
            Worth("@beside", query.AsPhrase, isBeginning: false, ("Headline", 100), ("Lead", 40), ("Body", 20));
        return (string.Join(" + ", sums), values);
    }

    // Terms are letters and digits alone, so that there is nothing to escape.
    private static string Pattern(SearchQuery query, IReadOnlyList<string> stems, bool isBeginning) =>
        $"% {string.Join(' ', stems.Select(stem => IndexedText.Term(query.Language, stem)))}{(isBeginning ? "" : " ")}%";

    private static string FullTextTerm(SearchQuery query, Sought sought, bool isBeginning) =>
        $"\"{string.Join(' ', sought.Stems.Select(stem => IndexedText.Term(query.Language, stem)))}{(isBeginning ? "*" : "")}\"";

    private static string Spaced(IReadOnlyList<string> terms) => $" {string.Join(' ', terms)} ";

    private static string Narrowed(SearchFilter filter) => string.Create(CultureInfo.InvariantCulture,
        $"{(filter.KindId is { } kind ? $" AND t.\"KindId\" = {kind}" : "")}{(filter.Year is { } year ? $" AND t.\"Year\" = {year}" : "")}{(filter.TagId is { } tag ? $" AND t.\"TagIds\" LIKE '%,{tag},%'" : "")}");
}
