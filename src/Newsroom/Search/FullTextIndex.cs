using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Newsroom.Data;

namespace Newsroom.Search;

/// <summary>A text that holds what was looked for.</summary>
/// <param name="Place">See <see cref="IndexedText"/>.</param>
/// <param name="TagIds">',3,17,'</param>
public sealed record Hit(long Place, long EditionId, int KindId, int Year, string TagIds)
{
    /// <summary>When its release was first published, in seconds since 1970.</summary>
    public long Seconds => Place >> IndexedText.BitsForId;
}

/// <summary>What a result is narrowed to; null stands for all.</summary>
public sealed record SearchFilter(int? KindId = null, int? TagId = null, int? Year = null)
{
    public static readonly SearchFilter None = new();

    public bool Lets(Hit hit) => LetsKind(hit) && LetsTag(hit) && LetsYear(hit);

    public bool LetsKind(Hit hit) => KindId is null || hit.KindId == KindId;
    public bool LetsTag(Hit hit) => TagId is null || hit.TagIds.Contains($",{TagId},", StringComparison.Ordinal);
    public bool LetsYear(Hit hit) => Year is null || hit.Year == Year;
}

/// <summary>How far the index has come.</summary>
/// <param name="Record">Length of the record (<see cref="Audit.AuditChain"/>) up to which its entries were looked at.</param>
/// <param name="Until">Up to which moment what is due was taken in, in milliseconds since 1970.</param>
/// <param name="RecordNow">How long the record is now.</param>
public sealed record IndexState(bool IsFilled, long Record, long Until, long RecordNow);

/// <summary>
/// What every provider's full-text index does. Its tables are no part of the model: SearchTexts has one row for each public text, SearchWords how many texts hold
/// each word, SearchTextWords which ones, so that they can be taken off again, SearchState how far it has come. What finds the texts is the provider's own.
/// </summary>
public abstract class FullTextIndex(NewsroomDbContext db)
{
    /// <summary>Rows in one statement, so that its parameters stay below every provider's limit.</summary>
    private const int AtOnce = 100;

    protected NewsroomDbContext Db => db;

    /// <summary>What is amiss with this database's full text, as a sentence for administrators that says what to do; null where nothing is.</summary>
    public virtual Task<string?> Shortcoming(CancellationToken ct) => Task.FromResult<string?>(null);

    /// <summary>
    /// Among more texts than these, weighing each takes long and tells little: those with all the words in the headline come first, and the newest of each.
    /// </summary>
    public virtual int MostWeighed => 2_000;

    /// <summary>More texts than these are not counted: it would take longer than anybody wants to wait.</summary>
    public virtual int MostCounted => 5_000;

    /// <summary>Texts that hold what was looked for, newest first.</summary>
    /// <param name="now">In milliseconds since 1970: what becomes public later is left out, whoever's clock let it in.</param>
    /// <param name="inHeadline">Whether everything has to stand in the headline.</param>
    public abstract Task<IReadOnlyList<Hit>> Newest(SearchQuery query, SearchFilter filter, long now, bool inHeadline, int most, CancellationToken ct);

    /// <summary>How many texts hold what was looked for; no more than <paramref name="most"/> are counted.</summary>
    public abstract Task<int> Count(SearchQuery query, long now, int most, CancellationToken ct);

    /// <summary>How well each text fits, by its place: more is better, and only the order counts.</summary>
    public abstract Task<IReadOnlyDictionary<long, double>> Scores(SearchQuery query, CancellationToken ct);

    /// <summary>Puts the searchable part of a text beside its row in SearchTexts.</summary>
    protected abstract Task PutText(IndexedText text, CancellationToken ct);

    /// <summary>Takes the searchable part of texts away.</summary>
    protected abstract Task RemoveText(long place, CancellationToken ct);

    /// <summary>Adds to how many texts hold each word.</summary>
    protected abstract Task Count(string language, IReadOnlyList<(string Shown, string Word, int More)> words, CancellationToken ct);

    /// <summary>The first rows of a query.</summary>
    protected abstract string First(string select, int rows);

    public async Task<IndexState> State(CancellationToken ct)
    {
        var rows = await Read(
            """SELECT s."IsFilled", s."Record", s."Until", c."Length" FROM "SearchState" s, "AuditChain" c WHERE s."Id" = 1 AND c."Id" = 1""",
            row => new IndexState(row.GetInt32(0) == 1, row.GetInt64(1), row.GetInt64(2), row.GetInt64(3)), ct);
        return rows.Count == 1 ? rows[0] : throw new InvalidOperationException("The row that says how far the search index has come is missing. Run 'migrate'.");
    }

    /// <summary>Keeps other instances from changing the index until the transaction ends.</summary>
    public Task Hold(CancellationToken ct) => Execute("""UPDATE "SearchState" SET "Held" = "Held" + 1 WHERE "Id" = 1""", ct);

    public Task Come(bool isFilled, long record, long until, CancellationToken ct) => Execute(
        """UPDATE "SearchState" SET "IsFilled" = @filled, "Record" = @record, "Until" = @until WHERE "Id" = 1""", ct, ("@filled", isFilled ? 1 : 0), ("@record", record), ("@until", until));

    /// <summary>What the index holds of these editions: places and tag names by edition.</summary>
    public async Task<Dictionary<long, (long Place, string TagNames)>> Held(IReadOnlyCollection<long> editions, CancellationToken ct)
    {
        var held = new Dictionary<long, (long, string)>();
        foreach (var ids in editions.Chunk(AtOnce))
        {
            var names = ids.Select((id, i) => ($"@e{i}", (object)id)).ToArray();
            foreach (var row in await Read($"""SELECT "EditionId", "Place", "TagNames" FROM "SearchTexts" WHERE "EditionId" IN ({string.Join(", ", names.Select(n => n.Item1))})""",
                row => (row.GetInt64(0), row.GetInt64(1), row.GetString(2)), ct, names))
                held[row.Item1] = (row.Item2, row.Item3);
        }

        return held;
    }

    /// <summary>What the index holds of editions between two numbers.</summary>
    public async Task<Dictionary<long, (long Place, string TagNames)>> Held(long after, long upTo, CancellationToken ct) =>
        (await Read("""SELECT "EditionId", "Place", "TagNames" FROM "SearchTexts" WHERE "EditionId" > @after AND "EditionId" <= @to""",
            row => (Id: row.GetInt64(0), Place: row.GetInt64(1), Names: row.GetString(2)), ct, ("@after", after), ("@to", upTo))).ToDictionary(row => row.Id, row => (row.Place, row.Names));

    /// <summary>The numbers of all editions that the index holds, to be asked about within a query.</summary>
    public IQueryable<long> Editions => db.Database.SqlQueryRaw<long>("""SELECT "EditionId" AS "Value" FROM "SearchTexts" """);

    public async Task Put(IReadOnlyList<IndexedText> texts, CancellationToken ct)
    {
        var counts = new Dictionary<string, Dictionary<string, int>>();
        foreach (var text in texts)
        {
            await Execute(
                """INSERT INTO "SearchTexts" ("Place", "EditionId", "Language", "KindId", "Year", "VisibleFrom", "TagIds", "TagNames") VALUES (@place, @edition, @language, @kind, @year, @from, @tags, @names)""", ct,
                ("@place", text.Place), ("@edition", text.EditionId), ("@language", text.Language), ("@kind", text.KindId), ("@year", text.Year), ("@from", text.VisibleFrom), ("@tags", text.TagIds), ("@names", text.TagNames));
            await PutText(text, ct);
            var words = text.Vocabulary();
            await Execute("""INSERT INTO "SearchTextWords" ("Place", "Words") VALUES (@place, @words)""", ct, ("@place", text.Place), ("@words", string.Join(' ', words)));
            Add(counts, text.Language, words, +1);
        }

        await Count(counts, ct);
    }

    public async Task Remove(IReadOnlyCollection<long> places, CancellationToken ct)
    {
        var counts = new Dictionary<string, Dictionary<string, int>>();
        foreach (var place in places)
        {
            foreach (var (language, words) in await Read("""SELECT t."Language", w."Words" FROM "SearchTexts" t JOIN "SearchTextWords" w ON w."Place" = t."Place" WHERE t."Place" = @place""",
                row => (row.GetString(0), row.GetString(1)), ct, ("@place", place)))
                Add(counts, language, words.Split(' ', StringSplitOptions.RemoveEmptyEntries), -1);
            await RemoveText(place, ct);
            await Execute("""DELETE FROM "SearchTextWords" WHERE "Place" = @place""", ct, ("@place", place));
            await Execute("""DELETE FROM "SearchTexts" WHERE "Place" = @place""", ct, ("@place", place));
        }

        await Count(counts, ct);
        if (places.Count > 0)
            await Execute("""DELETE FROM "SearchWords" WHERE "Releases" <= 0""", ct);
    }

    /// <summary>Whether a public text holds a word that begins so.</summary>
    /// <param name="stem">Folded; letters and digits only.</param>
    public async Task<bool> IsKnown(string stem, string language, CancellationToken ct) =>
        (await Read(First("""SELECT "Releases" FROM "SearchWords" WHERE "Language" = @language AND "Word" >= @stem AND "Word" < @after""", 1), row => row.GetInt32(0), ct,
            ("@language", language), ("@stem", stem), ("@after", stem + '\uFFFD'))).Count > 0;

    /// <summary>Words of public texts that are about as long, and how many texts hold them.</summary>
    public Task<List<(string Shown, string Word, int Releases)>> WordsOfLength(int from, int to, string language, CancellationToken ct) => Read(
        """SELECT "Shown", "Word", "Releases" FROM "SearchWords" WHERE "Language" = @language AND "Length" BETWEEN @from AND @to""",
        row => (row.GetString(0), row.GetString(1), row.GetInt32(2)), ct, ("@language", language), ("@from", from), ("@to", to));

    protected async Task<List<T>> Read<T>(string sql, Func<DbDataReader, T> read, CancellationToken ct, params (string Name, object Value)[] values)
    {
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            await using var command = Command(sql, values);
            await using var rows = await command.ExecuteReaderAsync(ct);
            var list = new List<T>();
            while (await rows.ReadAsync(ct))
                list.Add(read(rows));
            return list;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    protected async Task Execute(string sql, CancellationToken ct, params (string Name, object Value)[] values)
    {
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            await using var command = Command(sql, values);
            await command.ExecuteNonQueryAsync(ct);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private DbCommand Command(string sql, (string Name, object Value)[] values)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private static void Add(Dictionary<string, Dictionary<string, int>> counts, string language, IEnumerable<string> words, int more)
    {
        if (!counts.TryGetValue(language, out var ofLanguage))
            counts.Add(language, ofLanguage = []);
        foreach (var word in words)
            ofLanguage[word] = ofLanguage.GetValueOrDefault(word) + more;
    }

    private async Task Count(Dictionary<string, Dictionary<string, int>> counts, CancellationToken ct)
    {
        foreach (var (language, words) in counts)
        {
            foreach (var some in words.Select(w => (w.Key, Words.In(w.Key, language)[0], w.Value)).Chunk(AtOnce))
                await Count(language, some, ct);
        }
    }
}
