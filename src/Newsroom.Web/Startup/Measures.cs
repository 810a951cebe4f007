using System.Diagnostics.Metrics;

namespace Newsroom.Web.Startup;

/// <summary>What can be measured from outside: the meter 'Newsroom' (System.Diagnostics.Metrics), read by dotnet-counters or any OpenTelemetry collector.</summary>
public sealed class Measures
{
    public const string MeterName = "Newsroom";

    private readonly Counter<long> delivered;
    private readonly Counter<long> failed;

    public Measures(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        meter.CreateObservableGauge("newsroom.follow_ups.waiting", () => Waiting, "{follow-up}", "Follow-ups that are not done yet.");
        meter.CreateObservableGauge("newsroom.follow_ups.overdue", () => Overdue, "{follow-up}", "Follow-ups that should have been done, and those given up.");
        meter.CreateObservableGauge("newsroom.clock.skew", () => ClockSkew.TotalSeconds, "s", "How far this machine's clock is ahead of the database server's.");
        delivered = meter.CreateCounter<long>("newsroom.follow_ups.delivered", "{follow-up}", "Follow-ups done.");
        failed = meter.CreateCounter<long>("newsroom.follow_ups.failed", "{attempt}", "Attempts that failed.");
    }

    public int Waiting { get; set; }

    public int Overdue { get; set; }

    public TimeSpan ClockSkew { get; set; }

    public void Delivered(string kind) => delivered.Add(1, new KeyValuePair<string, object?>("kind", kind));

    public void Failed(string kind) => failed.Add(1, new KeyValuePair<string, object?>("kind", kind));
}
