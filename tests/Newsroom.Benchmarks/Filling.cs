using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Newsroom.Data;
using Newsroom.Testing;
using Newsroom.Testing.Databases;

namespace Newsroom.Benchmarks;

/// <summary>Fills a database with copies of one release that was published by the newsroom's own verbs; only the words, times and addresses differ.</summary>
internal static class Filling
{
    private const int AtOnce = 2_000;
    private const int Years = 12;

    public static async Task Fill(TestDatabase database, int releases, DateTime now)
    {
        var first = await database.Keep(kind => A.Published(A.Draft("The first one", kind: kind, tags: [A.Tag()], now: now.AddYears(-Years).AddHours(-1)), now.AddYears(-Years)));
        await using var db = database.Open();
        var kinds = await db.Kinds.Select(k => k.Id).ToListAsync();
        var news = new InventedNews();
        await db.Database.OpenConnectionAsync();
        var (release, edition) = (await Row(db, "Releases"), await Row(db, "Editions"));
        edition.Remove("Id");
        for (var from = 0; from < releases; from += AtOnce)
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            using var addRelease = Insert(db, "Releases", release);
            using var addEdition = Insert(db, "Editions", edition);
            for (var number = from; number < Math.Min(releases, from + AtOnce); number++)
            {
                var (headline, summary, body) = news.Next(number, releases);
                var at = now.AddMinutes(-(releases - number) * (Years * 525_600.0 / (releases + 1)));
                var id = Guid.NewGuid();
                var key = number.ToString("X6", CultureInfo.InvariantCulture);
                Set(addRelease, release, ("Id", Like(release["Id"], id)), ("Reference", "B" + key[1..]), ("Version", Like(release["Version"], Guid.NewGuid())));
                Set(addEdition, edition,
                    ("ReleaseId", Like(edition["ReleaseId"], id)), ("Slug", "release-" + key), ("PublishAt", When(edition["PublishAt"], at)), ("FirstPublishedAt", When(edition["FirstPublishedAt"], at)),
                    ("Year", at.Year), ("Month", at.Month), ("KindId", kinds[number % kinds.Count]), ("Text_Headline", headline), ("Text_Summary", summary), ("Html", body));
                await addRelease.ExecuteNonQueryAsync();
                await addEdition.ExecuteNonQueryAsync();
            }

            await transaction.CommitAsync();
        }

        _ = first;
    }

    private static async Task<Dictionary<string, object>> Row(NewsroomDbContext db, string table)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"SELECT * FROM \"{table}\"";
        await using var rows = await command.ExecuteReaderAsync();
        await rows.ReadAsync();
        return Enumerable.Range(0, rows.FieldCount).ToDictionary(rows.GetName, rows.GetValue);
    }

    private static DbCommand Insert(NewsroomDbContext db, string table, Dictionary<string, object> row)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = $"INSERT INTO \"{table}\" ({string.Join(", ", row.Keys.Select(name => $"\"{name}\""))}) VALUES ({string.Join(", ", row.Keys.Select((_, i) => $"@p{i}"))})";
        return command;
    }

    private static void Set(DbCommand command, Dictionary<string, object> row, params (string Name, object Value)[] other)
    {
        var values = new Dictionary<string, object>(row);
        foreach (var (name, value) in other)
            values[values.ContainsKey(name) ? name : values.Keys.Single(k => k.EndsWith(name[(name.IndexOf('_', StringComparison.Ordinal) + 1)..], StringComparison.Ordinal))] = value;
        command.Parameters.Clear();
        foreach (var (value, i) in values.Values.Select((v, i) => (v, i)))
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ($"@p{i}", value);
            command.Parameters.Add(parameter);
        }
    }

    // SQLite keeps ids and times as text.
    private static object Like(object held, Guid id) => held is string ? id.ToString().ToUpperInvariant() : id;

    private static object When(object held, DateTime at) => held is string ? at.ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture) : at;
}
