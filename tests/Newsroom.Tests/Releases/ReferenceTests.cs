using FsCheck.Xunit;
using Newsroom.Releases;

namespace Newsroom.Tests.Releases;

public sealed class ReferenceTests
{
    [Fact]
    public void New_references_hold_six_characters_without_look_alikes()
    {
        var references = Enumerable.Range(0, 1_000).Select(_ => Reference.New()).ToList();

        references.ShouldAllBe(r => r.Length == Reference.Length && r.All("0123456789ABCDEFGHJKMNPQRSTVWXYZ".Contains));
        references.Distinct().Count().ShouldBeGreaterThan(990);
    }

    [Theory]
    [InlineData("7KQ2MX", "7KQ2MX")]
    [InlineData(" 7kq-2mx ", "7KQ2MX")]
    [InlineData("7K Q2 MX", "7KQ2MX")]
    [InlineData("oOiIlL", "001111")]
    public void A_reference_is_read_as_people_type_it(string typed, string reference)
    {
        Reference.TryParse(typed, out var parsed).ShouldBeTrue();

        parsed.ShouldBe(reference);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("7KQ2M")]
    [InlineData("7KQ2MX7")]
    [InlineData("7KQ2MU")]
    [InlineData("7KQ2M/")]
    [InlineData("７KQ2MX")]
    [InlineData("7KQ2M\0")]
    public void Anything_else_is_no_reference(string? typed)
    {
        Reference.TryParse(typed, out var parsed).ShouldBeFalse();

        parsed.ShouldBe("");
    }

    [Property]
    public void Every_new_reference_is_read_back_in_any_case(bool small)
    {
        var reference = Reference.New();

        Reference.TryParse(small ? reference.ToLowerInvariant() : reference, out var parsed).ShouldBeTrue();
        parsed.ShouldBe(reference);
    }
}
