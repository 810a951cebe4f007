using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.Releases;
using Newsroom.Rules;

namespace Newsroom.Web.Areas.Admin.Shared;

/// <summary>A screen about one release, which its address names by reference.</summary>
public abstract class ReleaseController(NewsroomDbContext db) : AdminController(db)
{
    public static string PathOf(string reference, string screen = "") => $"/admin/releases/{reference}{(screen.Length > 0 ? "/" + screen : "")}";

    /// <exception cref="NotFound">There is no such release.</exception>
    protected Task<Release> Find(string reference, CancellationToken ct) =>
        Reference.TryParse(reference, out var known) ? Db.Releases.WithReference(known, ct) : throw new NotFound("The release");

    protected LocalRedirectResult GoTo(Release release, string screen = "") => LocalRedirect(PathOf(release.Reference, screen));

    /// <summary>Does it once more from the beginning where somebody else took the same address, name or release in between.</summary>
    /// <exception cref="RuleBroken">It happened twice in a row.</exception>
    protected async Task<T> Again<T>(Func<Task<T>> change)
    {
        try
        {
            return await change();
        }
        catch (DbUpdateException)
        {
            Db.ChangeTracker.Clear();
            Db.Attach(Me);
        }

        try
        {
            return await change();
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RuleBroken("Someone else changed this release at the same moment. Look at it again, then repeat what you did.");
        }
    }
}
