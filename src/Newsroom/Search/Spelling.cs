namespace Newsroom.Search;

/// <summary>How far one word is from another in typing mistakes.</summary>
public static class Spelling
{
    /// <summary>
    /// Letters left out, typed too much, mistaken or exchanged with their neighbour: each is one. (Damerau and Levenshtein's distance, optimal string alignment.)
    /// </summary>
    /// <param name="most">What is farther than this is <paramref name="most"/> + 1.</param>
    public static int Distance(string one, string other, int most)
    {
        if (Math.Abs(one.Length - other.Length) > most)
            return most + 1;

        Span<int> beforeLast = stackalloc int[Words.MaxLength + 1], last = stackalloc int[Words.MaxLength + 1], row = stackalloc int[Words.MaxLength + 1];
        for (var j = 0; j <= other.Length; j++)
            last[j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var cost = one[i - 1] == other[j - 1] ? 0 : 1;
                var distance = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                    distance = Math.Min(distance, beforeLast[j - 2] + 1);
                row[j] = distance;
                least = Math.Min(least, distance);
            }

            if (least > most)
                return most + 1;
            var free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }

        return Math.Min(last[other.Length], most + 1);
    }

    /// <summary>How many mistakes a word may hold and still be recognised.</summary>
    public static int Forgiven(string word) => word.Length switch { < 4 => 0, < 6 => 1, _ => 2 };
}
