using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Newsroom.Data;
using Newsroom.Web.Startup;

namespace Newsroom.Tests.Data;

/// <summary>What the model may say, so that every provider can do it. None of this needs a server.</summary>
public sealed partial class ModelTests
{
    private const int SqlServerIndexKeyMaxBytes = 1_700;

    // SQL Server lets a clustered primary key be longer in theory and refuses the row that is.
    private const int SqlServerPrimaryKeyMaxBytes = 900;

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.SqlServer)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public void The_migrations_say_what_the_model_says(DatabaseProvider provider)
    {
        using var db = Designed(provider);

        db.Database.HasPendingModelChanges().ShouldBeFalse("Run scripts/migration with a name for the change.");
    }

    [Fact]
    public void No_foreign_key_deletes_anything_in_the_database()
    {
        using var db = Designed(DatabaseProvider.SqlServer);
        DeleteBehavior[] harmless = [DeleteBehavior.Restrict, DeleteBehavior.NoAction, DeleteBehavior.ClientCascade, DeleteBehavior.ClientSetNull, DeleteBehavior.ClientNoAction];

        var harmful = Tables(db).SelectMany(e => e.GetForeignKeys()).Where(fk => !fk.IsOwnership && !harmless.Contains(fk.DeleteBehavior));

        harmful.Select(fk => $"{fk.DeclaringEntityType.DisplayName()} -> {fk.PrincipalEntityType.DisplayName()}: {fk.DeleteBehavior}").ShouldBeEmpty();
    }

    [Fact]
    public void No_index_is_on_a_column_without_a_limit_or_longer_than_SQL_Server_takes()
    {
        using var db = Designed(DatabaseProvider.SqlServer);

        var tooLong = Tables(db).SelectMany(e => e.GetIndexes())
            .Select(i => (Name: $"{i.DeclaringEntityType.DisplayName()}: {string.Join(", ", i.Properties.Select(p => p.Name))}", Bytes: i.Properties.Sum(Bytes)))
            .Where(i => i.Bytes > SqlServerIndexKeyMaxBytes);

        tooLong.ShouldBeEmpty();
    }

    [Fact]
    public void No_primary_key_is_longer_than_SQL_Server_takes()
    {
        using var db = Designed(DatabaseProvider.SqlServer);

        var tooLong = Tables(db).Where(IsOurs).Select(e => e.FindPrimaryKey()!)
            .Select(k => (Name: k.DeclaringEntityType.DisplayName(), Bytes: k.Properties.Sum(Bytes)))
            .Where(k => k.Bytes > SqlServerPrimaryKeyMaxBytes);

        tooLong.ShouldBeEmpty();
    }

    [Fact]
    public void Every_text_has_a_length()
    {
        using var db = Designed(DatabaseProvider.SqlServer);

        var unlimited = Tables(db).Where(IsOurs)
            .SelectMany(e => e.GetFlattenedProperties())
            .Where(p => p.ClrType == typeof(string) && p.GetMaxLength() is null && !IsIdentitys(p));

        unlimited.Select(p => $"{p.DeclaringType.DisplayName()}.{p.Name}").ShouldBeEmpty();
    }

    [Fact]
    public void No_time_carries_an_offset()
    {
        using var db = Designed(DatabaseProvider.SqlServer);

        var offsets = Tables(db).Where(IsOurs)
            .SelectMany(e => e.GetFlattenedProperties())
            .Where(p => (Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType) == typeof(DateTimeOffset) && !IsIdentitys(p));

        offsets.Select(p => $"{p.DeclaringType.DisplayName()}.{p.Name}").ShouldBeEmpty();
    }

    [Fact]
    public void Every_choice_is_stored_as_its_name()
    {
        using var db = Designed(DatabaseProvider.SqlServer);

        var numbers = Tables(db).Where(IsOurs)
            .SelectMany(e => e.GetFlattenedProperties())
            .Where(p => (Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType).IsEnum && p.GetTypeMapping().Converter?.ProviderClrType != typeof(string));

        numbers.Select(p => $"{p.DeclaringType.DisplayName()}.{p.Name}").ShouldBeEmpty();
    }

    internal static NewsroomDbContext Designed(DatabaseProvider provider) => provider switch
    {
        DatabaseProvider.SqlServer => new SqlServer.DesignTimeFactory().CreateDbContext([]),
        DatabaseProvider.PostgreSql => new PostgreSql.DesignTimeFactory().CreateDbContext([]),
        _ => new Sqlite.DesignTimeFactory().CreateDbContext([]),
    };

    private static IEnumerable<IEntityType> Tables(NewsroomDbContext db) => db.Model.GetEntityTypes();

    private static bool IsOurs(IEntityType entity) => entity.ClrType.Assembly == typeof(NewsroomDbContext).Assembly;

    /// <summary>A person's columns that ASP.NET Core Identity declares.</summary>
    private static bool IsIdentitys(IProperty property) =>
        property.PropertyInfo?.DeclaringType?.Namespace?.StartsWith("Microsoft.AspNetCore.Identity", StringComparison.Ordinal) == true;

    /// <summary>The most bytes a value can take in an index of SQL Server.</summary>
    private static int Bytes(IReadOnlyProperty property)
    {
        var type = property.GetRelationalTypeMapping().StoreType;
        var length = Length().Match(type);
        return type switch
        {
            "date" => 3,
            "int" => 4,
            "bigint" or "datetime2" => 8,
            "datetimeoffset" => 10,
            "bit" => 1,
            "uniqueidentifier" => 16,
            _ when type.Contains("max", StringComparison.Ordinal) => int.MaxValue / 16,
            _ when length.Success => int.Parse(length.Value, CultureInfo.InvariantCulture) * (type.StartsWith('n') ? 2 : 1),
            _ => throw new NotSupportedException($"How long is a {type}?"),
        };
    }

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Length();
}
