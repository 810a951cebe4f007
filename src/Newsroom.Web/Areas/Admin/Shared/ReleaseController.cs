using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.Releases;
using Newsroom.Rules;

namespace Newsroom.Web.Areas.Admin.Shared;

/// <summary>A screen about one release, which its address names by reference.</summary>
public abstract class ReleaseController(NewsroomDbContext db) : AdminController(db)
{
    private const int MostAttempts = 3;

    public static string PathOf(string reference, string screen = "") => $"/admin/releases/{reference}{(screen.Length > 0 ? "/" + screen : "")}";

    /// <exception cref="NotFound">There is no such release.</exception>
    protected Task<Release> Find(string reference, CancellationToken ct) =>
        Reference.TryParse(reference, out var known) ? Db.Releases.WithReference(known, ct) : throw new NotFound("The release");

    protected LocalRedirectResult GoTo(Release release, string screen = "") => LocalRedirect(PathOf(release.Reference, screen));

    /// <summary>Does it once more from the beginning, at most twice, where somebody else took the same address, name or release in between.</summary>
    /// <exception cref="RuleBroken">Somebody changed the release each time.</exception>
    protected async Task<T> Again<T>(Func<Task<T>> change)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await change();
            }
            catch (DbUpdateException) when (attempt < MostAttempts)
            {
                Db.ChangeTracker.Clear();
                Db.Attach(Me);
            }
            catch (DbUpdateConcurrencyException)
            {
                throw new RuleBroken("Someone else changed this release at the same moment. Look at it again, then repeat what you did.");
            }
        }
    }
}
