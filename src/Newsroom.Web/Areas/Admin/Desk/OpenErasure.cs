using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.People;

namespace Newsroom.Web.Areas.Admin.Desk;

/// <summary>A text that somebody asks to destroy for a legal cause.</summary>
/// <param name="IsMine">Whoever looks asked for it: a second person has to confirm.</param>
public sealed record OpenErasure(string Reference, string Headline, string Language, int EditionNumber, string Reason, string AskedBy, DateTime AskedAt, bool IsMine)
{
    /// <returns>The oldest first; none for those who cannot confirm.</returns>
    public static async Task<IReadOnlyList<OpenErasure>> For(Person me, NewsroomDbContext db, CancellationToken ct) => me.MayNotHide() is not null
        ? []
        : await db.Erasures.AsNoTracking().Where(e => e.SettledAt == null).OrderBy(e => e.AskedAt)
            .Select(e => new OpenErasure(e.Release.Reference, e.Release.Text.Headline, e.Release.Language, e.EditionNumber, e.Reason, e.AskedBy.DisplayName, e.AskedAt, e.AskedById == me.Id))
            .ToListAsync(ct);
}
