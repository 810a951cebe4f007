using System.ComponentModel.DataAnnotations;

namespace Newsroom.Web.Startup;

public enum DatabaseProvider
{
    Sqlite,
    SqlServer,
    PostgreSql,
}

/// <summary>Section 'Database'.</summary>
public sealed class DatabaseOptions : IValidatableObject
{
    public const string Section = "Database";

    /// <summary>Sqlite (default), SqlServer or PostgreSql.</summary>
    public DatabaseProvider Provider { get; init; } = DatabaseProvider.Sqlite;

    /// <summary>ADO.NET connection string. Default for SQLite: the file App_Data/newsroom.db below the content root; required for the others.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>Whether the site brings the database up to date when it starts. Default: yes on SQLite and in Development, else no: run 'migrate' first.</summary>
    public bool? MigrateAtStart { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Provider != DatabaseProvider.Sqlite && string.IsNullOrWhiteSpace(ConnectionString))
            yield return new ValidationResult($"Database:ConnectionString is missing: the provider {Provider} needs one.", [nameof(ConnectionString)]);
    }
}
