using Microsoft.EntityFrameworkCore;
using Newsroom.Rules;
using Newsroom.Text;

namespace Newsroom.Media;

public static class MediaQueries
{
    extension(IQueryable<MediaFile> files)
    {
        /// <exception cref="NotFound">There is none; removed ones are found.</exception>
        public async Task<MediaFile> WithCode(string code, CancellationToken ct) =>
            await files.Include(f => f.AddedBy).SingleOrDefaultAsync(f => f.Code == code, ct) ?? throw new NotFound("The file");

        public IQueryable<MediaFile> InLibrary() => files.Where(f => f.RemovedAt == null);

        public IQueryable<MediaFile> LatestFirst() => files.OrderByDescending(f => f.AddedAt).ThenByDescending(f => f.Id);

        public IQueryable<MediaFile> Pictures() => files.Where(f =>
            f.Format == MediaFormat.Jpeg || f.Format == MediaFormat.Png || f.Format == MediaFormat.WebP || f.Format == MediaFormat.Avif || f.Format == MediaFormat.Gif);

        /// <summary>Those that hold every word, in any case and with or without accents.</summary>
        public IQueryable<MediaFile> Saying(string words)
        {
            var found = files;
            foreach (var word in Folding.Fold(TextInput.OneLine(words)).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Take(10))
                found = found.Where(f => f.SearchText.Contains(word));
            return found;
        }

        /// <param name="keyword">One of their tags, whole, as it was found among them.</param>
        public IQueryable<MediaFile> Tagged(string keyword) =>
            files.Where(f => (", " + f.Keywords + ", ").Contains(", " + keyword + ", "));

        /// <param name="day">The last day on which they may still be used is this one or earlier.</param>
        public IQueryable<MediaFile> UsageEndsBy(DateOnly day) => files.Where(f => f.UsageEndsOn != null && f.UsageEndsOn <= day);
    }

    extension(IQueryable<EditionMedia> uses)
    {
        /// <summary>What readers see now although it may not be used any more, or only until <paramref name="day"/>; what is over first.</summary>
        public IQueryable<EditionMedia> PublicPastUsage(DateTime now, DateOnly day) => uses
            .Where(m => m.Edition.PublishAt <= now && (m.Edition.EndsAt == null || m.Edition.EndsAt > now) && m.File.UsageEndsOn != null && m.File.UsageEndsOn <= day)
            .OrderBy(m => m.File.UsageEndsOn).ThenBy(m => m.EditionId);
    }
}
