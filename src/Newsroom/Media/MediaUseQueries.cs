using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.Releases;

namespace Newsroom.Media;

public static class MediaUseQueries
{
    extension(NewsroomDbContext db)
    {
        /// <summary>What a text names of the library, in its order.</summary>
        public async Task<IReadOnlyList<MediaFile>> FilesNamedIn(string markdown, CancellationToken ct) => await db.FilesWithCodes(MediaAddress.CodesIn(markdown), ct);

        /// <summary>In the order of the codes; a code that names nothing is left out.</summary>
        public async Task<IReadOnlyList<MediaFile>> FilesWithCodes(IReadOnlyList<string> codes, CancellationToken ct)
        {
            if (codes.Count == 0)
                return [];

            var found = await db.MediaFiles.Where(f => codes.Contains(f.Code)).ToDictionaryAsync(f => f.Code, ct);
            return [.. codes.Distinct().Where(found.ContainsKey).Select(code => found[code])];
        }

        /// <summary>Pictures that readers find in the public library: offered there, in a public release, and not past their usage.</summary>
        /// <param name="now">UTC.</param>
        /// <param name="today">The day in the newsroom's zone.</param>
        public IQueryable<MediaFile> PublicLibrary(DateTime now, DateOnly today)
        {
            var open = db.Editions.Public(now);
            return db.MediaFiles.AsNoTracking().InLibrary().Pictures().Where(f =>
                f.IsForPublicLibrary
                && (f.UsageEndsOn == null || f.UsageEndsOn >= today)
                && db.EditionMedia.Any(m => m.MediaId == f.Id && open.Any(e => e.Id == m.EditionId)));
        }

        /// <summary>The public releases in which a file appears, newest first.</summary>
        public IQueryable<Edition> PublicUses(Guid mediaId, DateTime now) =>
            db.Editions.Public(now).Where(e => e.Media.Any(m => m.MediaId == mediaId)).LatestFirst();

        /// <summary>The file, if readers may have it: something public shows or offers it, or it is the newsroom's logo. Null for everything else, whether it exists or not.</summary>
        public Task<MediaFile?> PublicFile(string code, DateTime now, CancellationToken ct)
        {
            var (open, kept) = (db.Editions.Public(now), db.Editions.KeptWithNotice(now));
            return db.MediaFiles.AsNoTracking()
                .Where(f => f.Code == code
                    && (db.EditionMedia.Any(m => m.MediaId == f.Id && (open.Any(e => e.Id == m.EditionId) || kept.Any(e => e.Id == m.EditionId)))
                        || db.Settings.Any(s => s.LogoId == f.Id || s.DarkLogoId == f.Id)))
                .SingleOrDefaultAsync(ct);
        }
    }
}
