using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using Newsroom.Data;
using Newsroom.FollowUps;
using Newsroom.Media;

namespace Newsroom.Web.Startup;

public static class HealthStartup
{
    public static void AddHealth(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Measures>();
        builder.Services.AddHealthChecks()
            .AddDbContextCheck<NewsroomDbContext>("database", tags: ["ready"])
            .AddCheck<FollowUpsHealth>("follow-ups", tags: ["ready"])
            .AddCheck<ClockHealth>("clock", tags: ["ready"])
            .AddCheck<MediaHealth>("media", tags: ["ready"]);
    }

    /// <summary>
    /// /health/live: the process answers. /health/ready: it can reach its database. What is overdue and clocks that differ are told there, too, as
    /// Degraded and with 200: a newsroom that takes all its instances out of service because of a mail serves nobody.
    /// </summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains("ready"), ResponseWriter = Say });
    }

    private static Task Say(HttpContext http, HealthReport report) => http.Response.WriteAsJsonAsync(new
    {
        status = report.Status.ToString(),
        checks = report.Entries.ToDictionary(e => e.Key, e => new { status = e.Value.Status.ToString(), description = e.Value.Exception is null ? e.Value.Description : null }),
    });

    private sealed class FollowUpsHealth(NewsroomDbContext db, TimeProvider clock, IOptions<FollowUpOptions> options) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            // Anybody may ask: how many there are would tell of releases that nobody may know of yet. The number is in the back office.
            return await db.FollowUps.Overdue(clock.UtcNow, options.Value.Patience).AnyAsync(cancellationToken)
                ? HealthCheckResult.Degraded("Something is overdue or given up. See Follow-ups in the back office.")
                : HealthCheckResult.Healthy("Nothing is overdue.");
        }
    }

    private sealed class ClockHealth(NewsroomDbContext db, TimeProvider clock, IOptions<ClockOptions> options) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            var skew = await ServerClock.Skew(db, clock, cancellationToken);
            return ServerClock.Alarm(skew, options.Value.MostSkew) is { } alarm ? HealthCheckResult.Degraded(alarm)
                : HealthCheckResult.Healthy(skew is null ? "The database is a file on this machine: there is one clock only." : "This machine’s clock agrees with the database server’s.");
        }
    }
    private sealed class MediaHealth(MediaStorage storage, ILogger<MediaHealth> log) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            try
            {
                await storage.Check(cancellationToken);
                return HealthCheckResult.Healthy("The storage of pictures and files answers.");
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                log.LogError(error, "The storage of pictures and files does not answer.");
                return HealthCheckResult.Degraded("The storage of pictures and files does not answer. Pages are served without what is not cached.");
            }
        }
    }
}
