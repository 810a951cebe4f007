using System.Globalization;
using System.Text;
using Newsroom.Data;
using Newsroom.Search;

namespace Newsroom.PostgreSql;

/// <summary>
/// Full text with tsvector (https://www.postgresql.org/docs/current/textsearch.html): each text by the words as Newsroom folds them, which know no accents, and
/// by its language's own configuration, which knows more endings.
/// </summary>
public sealed class PostgreSqlFullText(NewsroomDbContext db) : FullTextIndex(db)
{
    /// <summary>What position a tsvector can hold, and how many of one lexeme.</summary>
    private const int MaxPosition = 16_383;
    private const int MaxOfOne = 255;

    /// <summary>Body, lead, tags, headline: PostgreSQL's D, C, B and A.</summary>
    private const string Weights = "'{0.1, 0.4, 0.6, 1.0}'";

    /// <summary>ts_rank reads the whole vector of every text it weighs, at some 14 ms a thousand.</summary>
    public override int MostWeighed => 750;

    /// <summary>To compare a vector with a query it is read whole, too.</summary>
    public override int MostCounted => 3_000;

    public override async Task<IReadOnlyList<Hit>> Newest(SearchQuery query, SearchFilter filter, long now, bool inHeadline, int most, CancellationToken ct)
    {
        if (query.IsEmpty)
            return [];

        var (sql, values) = Matching(query);
        return await Read(
            $"""
            SELECT "Place", "EditionId", "KindId", "Year", "TagIds" FROM "SearchTexts"
            WHERE "Language" = @language AND "{(inHeadline ? "HeadlineVector" : "Vector")}" @@ ({sql}) AND "VisibleFrom" <= @now{Narrowed(filter)}
            ORDER BY "Place" DESC LIMIT {most.ToString(CultureInfo.InvariantCulture)}
            """,
            row => new Hit(row.GetInt64(0), row.GetInt64(1), row.GetInt32(2), row.GetInt32(3), row.GetString(4)), ct,
            [.. values, ("@language", query.Language), ("@now", now)]);
    }

    public override async Task<int> Count(SearchQuery query, long now, int most, CancellationToken ct)
    {
        if (query.IsEmpty)
            return 0;

        var (sql, values) = Matching(query);
        return (await Read(
            $"""SELECT count(*)::int FROM (SELECT 1 FROM "SearchTexts" WHERE "Language" = @language AND "Vector" @@ ({sql}) AND "VisibleFrom" <= @now LIMIT {most.ToString(CultureInfo.InvariantCulture)}) AS counted""",
            row => row.GetInt32(0), ct, [.. values, ("@language", query.Language), ("@now", now)]))[0];
    }

    public override async Task<IReadOnlyDictionary<long, double>> Scores(SearchQuery query, CancellationToken ct)
    {
        var (sql, values) = Matching(query);
        var whole = string.Join(" & ", query.Sought.Select(s => Phrase(query, s.Stems, isBeginning: false)));
        return (await Read(
            $"""
            SELECT "Place", ts_rank({Weights}, "Vector", ({sql}))
              + CASE WHEN "HeadlineVector" @@ @whole::tsquery THEN 0.5 ELSE 0 END + CASE WHEN "HeadlineVector" @@ @beside::tsquery THEN 0.5 ELSE 0 END
            FROM "SearchTexts" WHERE "Language" = @language AND "Vector" @@ ({sql})
            """,
            row => (Place: row.GetInt64(0), Score: row.GetDouble(1)), ct,
            [.. values, ("@language", query.Language), ("@whole", whole), ("@beside", Phrase(query, query.AsPhrase.Count > 0 ? query.AsPhrase : query.Sought[0].Stems, isBeginning: false))]))
            .ToDictionary(row => row.Place, row => row.Score);
    }

    protected override Task PutText(IndexedText text, CancellationToken ct) => Execute(
        $"""
        UPDATE "SearchTexts" SET
          "HeadlineVector" = @own_headline::tsvector || to_tsvector(@config::regconfig, @headline),
          "Vector" = @own::tsvector
            || setweight(to_tsvector(@config::regconfig, @headline), 'A') || setweight(to_tsvector(@config::regconfig, @tags), 'B')
            || setweight(to_tsvector(@config::regconfig, @lead), 'C') || to_tsvector(@config::regconfig, @body)
        WHERE "Place" = @place
        """, ct,
        ("@place", text.Place), ("@config", Configuration(text.Language)), ("@own_headline", Vector((text.HeadlineTerms, 'A'))),
        ("@own", Vector((text.HeadlineTerms, 'A'), (text.TagTerms, 'B'), (text.LeadTerms, 'C'), (text.BodyTerms, 'D'))),
        ("@headline", Lowered(text.Headline)), ("@tags", Lowered(text.Tags)), ("@lead", Lowered(text.Lead)), ("@body", Lowered(Beginning(text.Body))));

    protected override Task RemoveText(long place, CancellationToken ct) => Task.CompletedTask;

    protected override Task Count(string language, IReadOnlyList<(string Shown, string Word, int More)> words, CancellationToken ct) => Execute(
        """
        INSERT INTO "SearchWords" ("Language", "Shown", "Word", "Length", "Releases")
        SELECT @language, shown, word, char_length(word), more FROM unnest(@shown::text[], @word::text[], @more::int[]) AS w (shown, word, more)
        ON CONFLICT ("Language", "Shown") DO UPDATE SET "Releases" = "SearchWords"."Releases" + excluded."Releases"
        """, ct,
        ("@language", language), ("@shown", words.Select(w => w.Shown).ToArray()), ("@word", words.Select(w => w.Word).ToArray()), ("@more", words.Select(w => w.More).ToArray()));

    protected override string First(string select, int rows) => $"{select} LIMIT {rows.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>The configuration that knows a language's endings; 'simple' where PostgreSQL brings none.</summary>
    private static string Configuration(string language) => language switch
    {
        "ar" => "pg_catalog.arabic",
        "da" => "pg_catalog.danish",
        "de" => "pg_catalog.german",
        "en" => "pg_catalog.english",
        "es" => "pg_catalog.spanish",
        "fi" => "pg_catalog.finnish",
        "fr" => "pg_catalog.french",
        "it" => "pg_catalog.italian",
        "nl" => "pg_catalog.dutch",
        "no" or "nb" => "pg_catalog.norwegian",
        "pt" => "pg_catalog.portuguese",
        "ro" => "pg_catalog.romanian",
        "ru" => "pg_catalog.russian",
        "sv" => "pg_catalog.swedish",
        "tr" => "pg_catalog.turkish",
        _ => "pg_catalog.simple",
    };

    /// <summary>SQL that makes the tsquery, and its parameters. Where a configuration finds stop words only, its part is empty and the other one counts.</summary>
    private static (string Sql, List<(string Name, object Value)> Values) Matching(SearchQuery query)
    {
        var values = new List<(string, object)> { ("@config", Configuration(query.Language)) };
        string One(string name, Sought sought)
        {
            values.Add(($"@{name}", Phrase(query, sought.Stems, sought.IsBeginning)));
            values.Add(($"@{name}_typed", Lowered(sought.Typed)));
            return $"(@{name}::tsquery || phraseto_tsquery(@config::regconfig, @{name}_typed))";
        }

        var all = string.Join(" && ", query.Sought.Select((sought, i) => One($"s{i}", sought)));
        return (string.Concat(all, string.Concat(query.Excluded.Select((excluded, i) => " && !!" + One($"x{i}", excluded)))), values);
    }

    /// <summary>'en0night':* as text of a tsquery. Terms are letters and digits alone, so that nothing in them needs escaping.</summary>
    private static string Phrase(SearchQuery query, IReadOnlyList<string> stems, bool isBeginning) =>
        $"({string.Join(" <-> ", stems.Select((stem, i) => $"'{IndexedText.Term(query.Language, stem)}'{(isBeginning && i == stems.Count - 1 ? ":*" : "")}"))})";

    /// <summary>A tsvector as text, its lexemes with positions and weights. A gap keeps phrases from running from one part into the next.</summary>
    private static string Vector(params (IReadOnlyList<string> Terms, char Weight)[] parts)
    {
        var places = new Dictionary<string, List<string>>();
        var position = 0;
        foreach (var (terms, weight) in parts)
        {
            foreach (var term in terms)
            {
                position = Math.Min(position + 1, MaxPosition);
                if (!places.TryGetValue(term, out var of))
                    places.Add(term, of = []);
                if (of.Count < MaxOfOne)
                    of.Add(string.Create(CultureInfo.InvariantCulture, $"{position}{weight}"));
            }

            position = Math.Min(position + 5, MaxPosition);
        }

        var vector = new StringBuilder();
        foreach (var (term, of) in places)
            vector.Append('\'').Append(term).Append("':").AppendJoin(',', of).Append(' ');
        return vector.ToString();
    }

    private static string Narrowed(SearchFilter filter) => string.Create(CultureInfo.InvariantCulture,
        $"{(filter.KindId is { } kind ? $" AND \"KindId\" = {kind}" : "")}{(filter.Year is { } year ? $" AND \"Year\" = {year}" : "")}{(filter.TagId is { } tag ? $" AND \"TagIds\" LIKE '%,{tag},%'" : "")}");

    // In the C locale the server's own lower() leaves Cyrillic as it is. NUL is no text to it.
    private static string Lowered(string text) => text.ToLowerInvariant().Replace('ё', 'е').Replace("\0", "", StringComparison.Ordinal);

    private static string Beginning(string text) => text.Length > 200_000 ? Newsroom.Text.TextInput.Cut(text, 200_000) : text;
}
