using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Newsroom.Testing;

/// <summary>From now on a site's SQLite database may not grow any more, as if its disk were full; until disposed.</summary>
public sealed class FullDisk : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly string file;
    private readonly List<IDisposable> subscriptions = [];

    private FullDisk(string file) => this.file = file;

    public static async Task<FullDisk> Of(NewsroomSite site)
    {
        var disk = new FullDisk(await site.Ask(db => Task.FromResult(new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource)));
        disk.subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(disk));
        return disk;
    }

    public void OnNext(DiagnosticListener listener)
    {
        if (listener.Name == DbLoggerCategory.Name)
            subscriptions.Add(listener.Subscribe(this, name => name == RelationalEventId.ConnectionOpened.Name));
    }

    public void OnNext(KeyValuePair<string, object?> happened)
    {
        if (happened.Value is not ConnectionEndEventData { Connection: SqliteConnection connection } || connection.DataSource != file)
            return;

        using var command = connection.CreateCommand();
        // SQLite takes the present size where less is asked for.
        command.CommandText = "PRAGMA max_page_count = 1";
        command.ExecuteScalar();
    }

    public void Dispose() => subscriptions.ForEach(s => s.Dispose());

    void IObserver<DiagnosticListener>.OnCompleted()
    {
    }

    void IObserver<DiagnosticListener>.OnError(Exception error)
    {
    }

    void IObserver<KeyValuePair<string, object?>>.OnCompleted()
    {
    }

    void IObserver<KeyValuePair<string, object?>>.OnError(Exception error)
    {
    }
}
