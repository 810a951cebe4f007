using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using Newsroom.Data;
using Newsroom.PostgreSql;
using Newsroom.Search;
using Newsroom.Sqlite;
using Newsroom.SqlServer;
using Newsroom.Web.Jobs;

namespace Newsroom.Web.Startup;

public static class SearchStartup
{
    public static void AddSearch(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped(services => FullTextOf(services.GetRequiredService<IOptions<DatabaseOptions>>().Value.Provider, services.GetRequiredService<NewsroomDbContext>()));
        builder.Services.AddScoped<Finder>();
        builder.Services.AddHostedService<FillSearchIndex>();
        builder.Services.AddHealthChecks().AddCheck<SearchHealth>("search", tags: ["ready"]);
    }

    public static FullTextIndex FullTextOf(DatabaseProvider provider, NewsroomDbContext db) => provider switch
    {
        DatabaseProvider.SqlServer => new SqlServerFullText(db),
        DatabaseProvider.PostgreSql => new PostgreSqlFullText(db),
        _ => new SqliteFullText(db),
    };

    private sealed class SearchHealth(FullTextIndex index) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            await index.Shortcoming(cancellationToken) is { } shortcoming ? HealthCheckResult.Degraded(shortcoming) : HealthCheckResult.Healthy("The database’s full-text search is used.");
    }
}
