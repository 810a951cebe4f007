using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Newsroom.Releases;
using Newsroom.Rules;

namespace Newsroom.Web.Site.Shared;

/// <summary>One numbered page of a list of releases.</summary>
/// <param name="Number">Which page, counted from 1.</param>
/// <param name="Last">Number of the last page; 1 where there is nothing.</param>
/// <param name="Total">Releases on all pages together.</param>
public sealed record Paged<T>(IReadOnlyList<T> Items, int Number, int Last, int Total);

public static class Paging
{
    /// <summary>Releases on a page.</summary>
    public const int Size = 20;

    extension(IQueryable<Edition> editions)
    {
        /// <summary>One page of these, newest first.</summary>
        /// <param name="page">As it stands in the address; empty or null is the first.</param>
        /// <exception cref="NotFound">There is no such page.</exception>
        public async Task<Paged<T>> OnPage<T>(string? page, Expression<Func<Edition, T>> shown, CancellationToken ct)
        {
            var number = NumberOf(page);
            var total = await editions.CountAsync(ct);
            var last = Math.Max(1, (total + Size - 1) / Size);
            if (number > last)
                throw new NotFound("The page");

            var items = await editions.LatestFirst().Skip((number - 1) * Size).Take(Size).Select(shown).ToListAsync(ct);
            return new Paged<T>(items, number, last, total);
        }
    }

    /// <summary>The page that an address names; the first where it names none.</summary>
    /// <exception cref="NotFound">It is no number.</exception>
    public static int NumberOf(string? page)
    {
        if (string.IsNullOrEmpty(page))
            return 1;

        return int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : throw new NotFound("The page");
    }
}
