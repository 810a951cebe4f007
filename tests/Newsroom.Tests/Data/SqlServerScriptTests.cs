using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using Newsroom.Data;
using Newsroom.Releases;
using Newsroom.Search;
using Newsroom.SqlServer;
using Newsroom.Web.Startup;

namespace Newsroom.Tests.Data;

/// <summary>What would be sent to SQL Server is read by Microsoft's own parser of its language, without a server.</summary>
public sealed class SqlServerScriptTests : IDisposable
{
    private readonly NewsroomDbContext db = ModelTests.Designed(DatabaseProvider.SqlServer);

    [Theory]
    [InlineData(MigrationsSqlGenerationOptions.Default)]
    [InlineData(MigrationsSqlGenerationOptions.Idempotent)]
    public void The_migration_script_is_sound(MigrationsSqlGenerationOptions options)
    {
        var script = db.GetService<IMigrator>().GenerateScript(options: options);

        script.ShouldContain("CREATE TABLE [Releases]");
        ErrorsIn(script).ShouldBeEmpty();
    }

    [Fact]
    public void A_list_with_every_filter_is_sound()
    {
        var query = db.Editions.Public(Noon).In("en").OfKind(1).Tagged(2)
            .Where(e => e.Year == 2026 && e.Month == 5)
            .LatestFirst().Skip(40).Take(20)
            .Select(e => new { e.Language, e.Year, e.Month, e.Slug, Kind = e.Kind.Name, e.Text.Headline, e.Text.Summary, e.FirstPublishedAt });

        ErrorsIn(query.ToQueryString()).ShouldBeEmpty();
    }

    [Fact]
    public void A_release_page_with_all_its_parts_is_sound()
    {
        var query = db.Editions.Public(Noon).OfReference("7KQ2MX")
            .Include(e => e.Kind).ThenInclude(k => k.Names)
            .Include(e => e.Tags).ThenInclude(t => t.Tag)
            .Include(e => e.Contacts).ThenInclude(c => c.Contact)
            .Include(e => e.Release).ThenInclude(r => r.Withdrawals);

        ErrorsIn(query.ToQueryString()).ShouldBeEmpty();
    }

    [Fact]
    public void A_whole_release_is_sound()
    {
        var query = db.Releases.Whole().AsSingleQuery().Where(r => r.Reference == "7KQ2MX");

        ErrorsIn(query.ToQueryString()).ShouldBeEmpty();
    }

    [Fact]
    public void The_Desk_is_sound()
    {
        var mine = db.Releases.NotInBin().Where(r => r.AuthorId == Guid.Empty && r.Status == ReleaseStatus.InReview).OrderByDescending(r => r.ChangedAt).Take(20);
        var due = db.Editions.Where(e => e.PublishAt > Noon).OrderBy(e => e.PublishAt).Select(e => new { e.Release.Reference, e.Text.Headline, e.PublishAt });
        var binned = db.Releases.InBin().Where(r => r.BinnedAt < Noon - Release.BinPeriod);

        ErrorsIn(mine.ToQueryString()).ShouldBeEmpty();
        ErrorsIn(due.ToQueryString()).ShouldBeEmpty();
        ErrorsIn(binned.ToQueryString()).ShouldBeEmpty();
    }

    [Fact]
    public void Counting_the_releases_of_every_tag_is_sound()
    {
        var query = db.Editions.Public(Noon).In("en").SelectMany(e => e.Tags)
            .GroupBy(t => new { t.Tag.Name, t.Tag.Slug }).Select(g => new { g.Key.Name, g.Key.Slug, Count = g.Count() }).OrderBy(t => t.Name);

        ErrorsIn(query.ToQueryString()).ShouldBeEmpty();
    }

    [Fact]
    public void Counting_the_releases_of_every_month_is_sound()
    {
        var query = db.Editions.Public(Noon).In("en").GroupBy(e => new { e.Year, e.Month })
            .Select(g => new { g.Key.Year, g.Key.Month, Count = g.Count() }).OrderByDescending(g => g.Year).ThenByDescending(g => g.Month);

        ErrorsIn(query.ToQueryString()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("night ferry")]
    [InlineData("\"night ferry\" pier -tug -\"old pier\"")]
    [InlineData("'; DROP TABLE x -- \" OR [1=1]")]
    public void Searching_is_sound_with_and_without_the_servers_full_text(string typed)
    {
        foreach (var statement in SqlServerFullText.Statements(SearchQuery.Of(typed, "en")))
            ErrorsIn(statement).ShouldBeEmpty(statement);
    }

    [Fact]
    public void Full_text_is_asked_for_outside_transactions_and_only_where_it_is_installed()
    {
        var script = db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Default);
        var made = script.IndexOf("CREATE FULLTEXT INDEX", StringComparison.Ordinal);
        var before = script[..made];

        before.LastIndexOf("COMMIT;", StringComparison.Ordinal).ShouldBeGreaterThan(before.LastIndexOf("BEGIN TRANSACTION;", StringComparison.Ordinal));
        before[^120..].ShouldContain("IF FULLTEXTSERVICEPROPERTY('IsFullTextInstalled') = 1");
    }

    public void Dispose() => db.Dispose();

    private static IEnumerable<string> ErrorsIn(string sql)
    {
        new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(sql), out var errors);
        return errors.Select(e => $"{e.Line}:{e.Column} {e.Message}");
    }
}
