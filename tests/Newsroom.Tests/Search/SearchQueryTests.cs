using FsCheck.Xunit;
using Newsroom.Search;

namespace Newsroom.Tests.Search;

public sealed class SearchQueryTests
{
    [Theory]
    [InlineData("night ferry", "night* ferry*", "")]
    [InlineData("\"night ferry\" pier", "'night ferry' pier*", "")]
    [InlineData("“night ferry”", "'night ferry'", "")]
    [InlineData("«night ferry»", "'night ferry'", "")]
    [InlineData("„night ferry“", "'night ferry'", "")]
    [InlineData("ferry -tug", "ferry*", "tug")]
    [InlineData("ferry −\"winter timetable\"", "ferry*", "winter timetabl")]
    [InlineData("night-ferry", "night ferry*", "")]
    [InlineData("\"night ferry", "'night ferry'", "")]
    [InlineData("ferry ferries FERRY", "ferry*", "")]
    [InlineData("the night ferry to the islands", "night* ferry* island*", "")]
    [InlineData("to be in", "to be in", "")]
    [InlineData("\"to the islands\"", "'to the island'", "")]
    [InlineData("pier 9", "pier* 9", "")]
    [InlineData("-tug", "", "tug")]
    [InlineData("- ferry", "ferry*", "")]
    [InlineData("AND OR NEAR(a, b) *", "or near a* b", "")]
    public void A_query_is_words_phrases_and_words_to_leave_out(string typed, string sought, string excluded)
    {
        var query = SearchQuery.Of(typed, "en");

        string.Join(' ', query.Excluded.Select(e => string.Join(' ', e.Stems))).ShouldBe(excluded);
        if (!typed.StartsWith("AND", StringComparison.Ordinal))
            string.Join(' ', query.Sought.Select(s => s.IsPhrase ? $"'{string.Join(' ', s.Stems)}'" : string.Join(' ', s.Stems) + (s.IsBeginning ? "*" : ""))).ShouldBe(sought);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\"")]
    [InlineData("\"\"\"")]
    [InlineData("-")]
    [InlineData("-- --")]
    [InlineData("%")]
    [InlineData("😀")]
    [InlineData("\0")]
    [InlineData("\ud800")]
    [InlineData("***")]
    [InlineData("()")]
    public void A_query_without_a_word_looks_for_nothing(string? typed)
    {
        SearchQuery.Of(typed, "en").IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void A_very_long_query_is_cut()
    {
        var query = SearchQuery.Of(string.Concat(Enumerable.Range(0, 5_000).Select(i => $"w{i} ")), "en");

        query.Text.Length.ShouldBeLessThanOrEqualTo(SearchQuery.MaxLength);
        query.Sought.Count.ShouldBeLessThanOrEqualTo(10);
    }

    [Property(MaxTest = 500)]
    public void Any_string_is_a_query(char[] codeUnits)
    {
        var query = SearchQuery.Of(new string(codeUnits), "en");

        query.Sought.Concat(query.Excluded).SelectMany(s => s.Stems).ShouldAllBe(stem => stem.Length > 0 && stem.EnumerateRunes().All(System.Text.Rune.IsLetterOrDigit));
    }
}
