namespace Newsroom.Web.Tests.Areas.Admin.Suggestions;

public sealed class SuggestionsTests : AdminTest
{
    [Fact]
    public async Task Tags_of_the_language_are_found_by_the_beginning_of_their_words()
    {
        await Site.Do(db => db.Tags.AddRange(A.Tag("Outer islands"), A.Tag("Island ferries"), A.Tag("Острова", "ru"), A.Tag("Tugs")));

        var found = await (await Officer.Ask("/admin/suggestions/tags?language=en&q=ISL")).Content.ReadAsStringAsync(Stop);

        found.ShouldBe("""[{"name":"Island ferries"},{"name":"Outer islands"}]""");
    }

    [Fact]
    public async Task Releases_are_found_but_never_the_one_they_are_for()
    {
        var one = await Written("Night ferry returns");
        var other = await Written("Night ferry in numbers");

        var found = await (await Officer.Ask($"/admin/suggestions/releases?q=night+ferry&except={one.Reference}")).Content.ReadAsStringAsync(Stop);

        found.ShouldContain(other.Reference);
        found.ShouldNotContain(one.Reference);
    }

    [Theory]
    [InlineData("/admin/suggestions/tags")]
    [InlineData("/admin/suggestions/tags?q=%25&language=en")]
    [InlineData("/admin/suggestions/releases")]
    [InlineData("/admin/suggestions/releases?q=%00")]
    public async Task Nothing_typed_finds_nothing(string address) =>
        (await (await Officer.Ask(address)).Content.ReadAsStringAsync(Stop)).ShouldBe("[]");
}
