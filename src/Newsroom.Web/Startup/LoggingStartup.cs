using Serilog;
using Serilog.Events;

namespace Newsroom.Web.Startup;

/// <summary>Structured logs: one line per request, never a body, a query string or a secret.</summary>
public static class LoggingStartup
{
    public static void AddLogging(this WebApplicationBuilder builder) =>
        builder.Services.AddSerilog(log => log
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)
            .MinimumLevel.Override("System.Net.Http", LogEventLevel.Warning)
            .ReadFrom.Configuration(builder.Configuration)
            .Enrich.FromLogContext()
            .Enrich.With<SecretPaths.Enricher>()
            .WriteTo.Console(formatProvider: System.Globalization.CultureInfo.InvariantCulture));

    public static void UseRequestLog(this WebApplication app) =>
        app.UseSerilogRequestLogging(log =>
        {
            log.MessageTemplate = "{RequestMethod} {RequestPath} {StatusCode} in {Elapsed:0.0} ms";
            log.GetLevel = (http, _, error) => error is not null || http.Response.StatusCode >= 500 ? LogEventLevel.Error
                : http.Request.Path.StartsWithSegments("/health") ? LogEventLevel.Debug
                : LogEventLevel.Information;
        });
}
