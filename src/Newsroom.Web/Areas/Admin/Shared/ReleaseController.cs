using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.Releases;
using Newsroom.Rules;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Areas.Admin.Shared;

/// <summary>A screen about one release, which its address names by reference.</summary>
public abstract class ReleaseController(NewsroomDbContext db) : AdminController(db)
{
    private const int MostAttempts = 5;

    /// <summary>What a commit may take at the most before an edition's time: 1 second.</summary>
    private static readonly TimeSpan CommitMargin = TimeSpan.FromSeconds(1);

    public static string PathOf(string reference, string screen = "") => $"/admin/releases/{reference}{(screen.Length > 0 ? "/" + screen : "")}";

    /// <exception cref="NotFound">There is no such release.</exception>
    protected Task<Release> Find(string reference, CancellationToken ct) =>
        Reference.TryParse(reference, out var known) ? Db.Releases.WithReference(known, ct) : throw new NotFound("The release");

    protected LocalRedirectResult GoTo(Release release, string screen = "") => LocalRedirect(PathOf(release.Reference, screen));

    /// <summary>What is found in the working copy, were it to go out now.</summary>
    protected async Task<Readiness> ReadinessOf(Release release, CancellationToken ct, bool isBeforeReview = false)
    {
        var terms = new PublishingTerms(Newsroom.Settings.DemandsSecondPerson);
        var context = await Db.ReadinessContextOf(release, Now, Now, terms, Me, Newsroom.SiteAddress, ct);
        return Readiness.Of(release, context with { IsBeforeReview = isBeforeReview });
    }

    /// <summary>Does it again from the beginning where somebody else took the same address, name or release in between; five times at most.</summary>
    /// <exception cref="RuleBroken">It happened each time.</exception>
    /// <exception cref="DiskFull">There is no room left.</exception>
    protected async Task<T> Again<T>(Func<Task<T>> change)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await change();
            }
            catch (Exception error) when (error.IsDiskFull)
            {
                throw new DiskFull();
            }
            catch (DbUpdateException) when (attempt < MostAttempts)
            {
                Db.ChangeTracker.Clear();
                Db.Attach(Me);
                Newsroom.LookAtTheClock();
            }
            catch (DbUpdateException)
            {
                throw new RuleBroken("Others changed the same things at the same moment, so this was not done. Look at the release again, then repeat what you did.");
            }
        }
    }

    /// <summary>Saves what a verb did. Where it takes back an edition that waits, the clock is asked once more before it counts.</summary>
    /// <exception cref="RuleBroken">Saving took so long that the edition is about to appear, or has appeared; nothing is saved.</exception>
    protected async Task SaveInTime(CancellationToken ct)
    {
        var due = Db.ChangeTracker.Entries<Edition>().Where(e => e.State == EntityState.Deleted).Min(e => (DateTime?)e.Entity.PublishAt);
        if (due is null)
        {
            await Db.SaveChangesAsync(ct);
            return;
        }

        await Db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var transaction = await Db.Database.BeginTransactionAsync(ct);
            await Db.SaveChangesAsync(acceptAllChangesOnSuccess: false, ct);
            Newsroom.LookAtTheClock();
            RuleBroken.ThrowIf(due - Now < CommitMargin, "What is scheduled appears this very moment and can no longer be stopped. Correct or withdraw it.");
            await transaction.CommitAsync(ct);
        });
        Db.ChangeTracker.AcceptAllChanges();
    }
}
