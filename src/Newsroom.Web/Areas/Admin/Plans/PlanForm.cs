using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.Kinds;
using Newsroom.Planning;
using Newsroom.Rules;
using Newsroom.Settings;
using Newsroom.Web.Areas.Admin.Calendar;
using Newsroom.Web.Areas.Admin.Shared;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Areas.Admin.Plans;

public sealed class PlanForm
{
    [Required(ErrorMessage = "Say what is planned: a working title is enough.")]
    [AtMost(PlannedDate.TitleMaxLength, "title")]
    public string Title { get; init; } = "";

    /// <summary>'2026-05-26'</summary>
    [Required(ErrorMessage = "Choose the day.")]
    public string On { get; init; } = "";

    /// <summary>'09:00'; "" for the day alone.</summary>
    public string Time { get; init; } = "";

    /// <summary>Which of two equal local times is meant.</summary>
    public string Offset { get; init; } = "";

    public int? KindId { get; init; }

    /// <summary>"" where it is open.</summary>
    public string Language { get; init; } = "";

    [AtMost(PlannedDate.NoteMaxLength, "note")]
    public string Note { get; init; } = "";

    /// <summary>Of the plan as it was when the form was opened.</summary>
    public Guid Version { get; set; }

    public static PlanForm Of(PlannedDate plan, CurrentNewsroom newsroom)
    {
        var local = PlanTime.Local(plan.Time, newsroom.Zone);
        return new()
        {
            Title = plan.Title,
            On = TypedDay.Of(DateOnly.FromDateTime(local)),
            Time = plan.HasTime ? local.ToString("HH:mm", CultureInfo.InvariantCulture) : "",
            Offset = plan.HasTime ? TypedTime.OffsetOf(plan.At, newsroom.Zone) : "",
            KindId = plan.KindId,
            Language = plan.Language,
            Note = plan.Note,
            Version = plan.Version,
        };
    }

    /// <exception cref="RuleBroken">Something chosen is not offered, or day and time cannot be used.</exception>
    public async Task<PlannedWork> Read(NewsroomDbContext db, PlannedDate? plan, CurrentNewsroom newsroom, CancellationToken ct)
    {
        RuleBroken.ThrowIf(Language.Length > 0 && Language != plan?.Language && !newsroom.Settings.AllLanguages.Contains(Language), "Choose a language from the list.");
        var kind = KindId is { } id ? await db.Kinds.SingleOrDefaultAsync(k => k.Id == id, ct) ?? throw new RuleBroken("Choose a kind from the list.") : null;
        return new PlannedWork(Title, PlanTime.Read(On, Time, Offset, newsroom.Zone), kind, Language, Note);
    }
}

/// <param name="Plan">Null while it is being made.</param>
public sealed record PlanPage(PlannedDate? Plan, PlanForm Form, IReadOnlyList<Kind> Kinds, IReadOnlyList<string> Languages, IReadOnlyList<string> Offsets)
{
    public static async Task<PlanPage> Of(NewsroomDbContext db, PlannedDate? plan, PlanForm form, CurrentNewsroom newsroom, CancellationToken ct) => new(
        plan, form,
        await db.Kinds.AsNoTracking().OrderBy(k => k.Order).ToListAsync(ct),
        [.. newsroom.Settings.AllLanguages.Union(plan?.Language is { Length: > 0 } own ? [own] : [])],
        TypedTime.Choices($"{form.On}T{form.Time}", newsroom.Zone));
}
