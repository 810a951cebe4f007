using System.Globalization;

namespace Newsroom.Web.Site.Shared;

/// <summary>The way to the other pages of a list: the first, the last, and those around this one.</summary>
/// <param name="Path">Address of the list with its filters, without a page number.</param>
public sealed record PageLinks(int Number, int Last, string Path)
{
    private const int Around = 2;

    public bool HasEarlier => Number < Last;
    public bool HasLater => Number > 1;

    /// <summary>Numbers to link to, in order; null stands for a gap.</summary>
    public IEnumerable<int?> Numbers
    {
        get
        {
            var previous = 0;
            for (var number = 1; number <= Last; number++)
            {
                if (number != 1 && number != Last && Math.Abs(number - Number) > Around)
                    continue;
                if (number > previous + 1)
                    yield return null;
                yield return number;
                previous = number;
            }
        }
    }

    public string To(int number) =>
        number == 1 ? Path : string.Create(CultureInfo.InvariantCulture, $"{Path}{(Path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}page={number}");
}
