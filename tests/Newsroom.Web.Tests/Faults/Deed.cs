using System.Globalization;
using Newsroom.Data;
using Newsroom.Kinds;
using Newsroom.People;
using Newsroom.Releases;
using Newsroom.Testing.Html;

namespace Newsroom.Web.Tests.Faults;

/// <summary>One verb as an editor does it: on which release, on which screen, with what typed. A further verb is a further entry of <see cref="All"/>.</summary>
/// <param name="Begin">The release before it, written by this person with this kind; the last argument is now (UTC).</param>
/// <param name="Screen">Last part of the address, behind /admin/releases/{reference}/.</param>
/// <param name="Fill">What is typed, by label.</param>
public sealed record Deed(Func<Kind, Person, DateTime, Release> Begin, Func<DateTime, string> Screen, params (string Label, string Value)[] Fill)
{
    public static readonly IReadOnlyDictionary<string, Deed> All = new Dictionary<string, Deed>
    {
        ["publish"] = new(Draft, _ => "publication"),
        ["schedule anew"] = new(Scheduled, now => $"publication?at={Typed(now.AddDays(2))}"),
        ["unschedule"] = new(Scheduled, _ => "publication") { Button = "Unschedule" },
        ["correct"] = new(Changed, _ => "correction", ("What changed and why", "We named the wrong day.")),
        ["withdraw"] = new(WithCorrectionScheduled, _ => "withdrawal", ("Reason", "The crossing was cancelled.")),
        ["save"] = new(Draft, _ => "edit", ("Body", "On Saturdays."), ("Tags", "Ferries, Outer islands")) { Button = "Save draft" },
    };

    /// <summary>What is pressed; null for the screen's one main button.</summary>
    public string? Button { get; init; }

    /// <exception cref="HttpRequestException">The program died.</exception>
    public Task<HtmlPage> Do(HtmlPage screen) => screen.Submit(Button ?? screen.Document.QuerySelector("main button.primary")!.TextContent.Trim(), Fill);

    private static Release Draft(Kind kind, Person by, DateTime now) => A.Draft(kind: kind, by: by, body: "On Mondays.", now: now.AddHours(-2));

    private static Release Scheduled(Kind kind, Person by, DateTime now) => A.Scheduled(Draft(kind, by, now), at: now.AddDays(3), now: now.AddHours(-1));

    private static Release Changed(Kind kind, Person by, DateTime now)
    {
        var release = A.Published(Draft(kind, by, now), at: now.AddHours(-1));
        release.Rewrite(body: "On Fridays.", now: now.AddMinutes(-30));
        return release;
    }

    private static Release WithCorrectionScheduled(Kind kind, Person by, DateTime now)
    {
        var release = Changed(kind, by, now);
        release.Correct("We named the wrong day.", now.AddDays(3), release.NextAddress(now, now, Berlin), by, now.AddMinutes(-20));
        return release;
    }

    /// <summary>In UTC, the zone of a new newsroom.</summary>
    private static string Typed(DateTime at) => at.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
}
