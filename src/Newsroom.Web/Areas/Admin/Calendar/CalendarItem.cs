using System.Globalization;
using Newsroom.People;
using Newsroom.Planning;
using Newsroom.Web.Areas.Admin.Plans;
using Newsroom.Web.Areas.Admin.Shared;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Areas.Admin.Calendar;

/// <summary>One thing in the calendar as a screen shows it.</summary>
/// <param name="On">Its day in the newsroom's zone.</param>
/// <param name="Time">'09:00', with the offset where the clock shows it twice; "" for a day alone.</param>
/// <param name="MoveScreen">Where it is moved, with a day to be typed; null for what cannot be moved.</param>
/// <param name="MoveTo">The same for a day that is chosen already: what stands before the day and, after it, the time of day.</param>
public sealed record CalendarItem(CalendarRow Row, DateOnly On, string Time, string? MoveScreen, (string Before, string After) MoveTo)
{
    public string Title => Row.Headline.Length > 0 ? Row.Headline : "Untitled";

    public ReleaseState State => StateOf(Row);

    /// <summary>Where the draft of a plan stands; null where there is none.</summary>
    public ReleaseState? Draft => Row.DraftStatus is { } status ? ReleaseState.OfWorkingCopy(status, Row.IsHeldBack) : null;

    public string Path => PathOf(Row);

    public static ReleaseState StateOf(CalendarRow row) => row switch
    {
        { PlanId: not null } => new("Planned", "planned"),
        { IsPending: true, IsEmbargoed: true } => new("Embargoed", "embargoed"),
        { IsPending: true, IsCorrection: true } => new("Correction scheduled", "scheduled"),
        { IsPending: true } => new("Scheduled", "scheduled"),
        { IsWithdrawn: true } => new("Withdrawn", "withdrawn"),
        { IsCorrection: true } => new("Correction", "public"),
        _ => new("Public", "public"),
    };

    public static string PathOf(CalendarRow row) =>
        row.PlanId is { } plan ? PlansController.PathOf(plan) : ReleaseController.PathOf(row.Reference!);

    public static CalendarItem Of(CalendarRow row, Person me, CurrentNewsroom newsroom)
    {
        var local = row.HasTime ? newsroom.Local(row.At) : row.At;
        var offset = row.HasTime ? TypedTime.OffsetOf(row.At, newsroom.Zone) : "";
        var time = row.HasTime ? local.ToString("HH:mm", CultureInfo.InvariantCulture) + (offset.Length > 0 ? $" (UTC{offset})" : "") : "";
        var (screen, to) = row switch
        {
            { PlanId: { } plan } => (PlansController.PathOf(plan, "move"), (PlansController.PathOf(plan, "move") + "?on=", "")),
            { IsPending: true } when me.IsEditor || row.AuthorId == me.Id => Publication(row, local),
            _ => (null, ("", "")),
        };
        return new CalendarItem(row, DateOnly.FromDateTime(local), time, screen, to);
    }

    private static (string Screen, (string Before, string After) To) Publication(CalendarRow row, DateTime local)
    {
        var screen = ReleaseController.PathOf(row.Reference!, row.IsCorrection ? "correction" : "publication") + "?at=";
        return (screen, (screen, local.ToString("'T'HH:mm", CultureInfo.InvariantCulture)));
    }
}
