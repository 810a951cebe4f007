using Newsroom.People;
using Newsroom.Seeds;

namespace Newsroom.Tests.People;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("slow grey ferry home")]
    [InlineData("Сеть баклан рыбак")]
    [InlineData("x7!Qm2@Lp9#Z")]
    [InlineData("mara sells nine blue boats")]
    public void A_long_and_uncommon_password_is_accepted(string password) => Refusals(password).ShouldBeEmpty();

    [Theory]
    [InlineData("")]
    [InlineData("eleven-char")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("abcabcabcabcabc")]
    [InlineData("123456789012")]
    [InlineData("qwertyuiopas")]
    [InlineData("password12345")]
    [InlineData("P@ssw0rd!!!!!!")]
    [InlineData("Administrator1!")]
    [InlineData(DemoNewsroom.Password)]
    [InlineData("mara@newsroom.example")]
    [InlineData("Mara Lindqvist")]
    [InlineData("maralindqvist1")]
    [InlineData("lindqvist2026")]
    public void What_others_would_try_first_is_refused(string password) => Refusals(password).Count().ShouldBe(1);

    [Fact]
    public void A_password_has_at_most_256_characters() =>
        Refusals(string.Concat(Enumerable.Range(0, 100).Select(i => $"{i} ships "))).Single().ShouldBe("Shorten the password to 256 characters.");

    private static IEnumerable<string> Refusals(string password) => PasswordRules.Blockers(password, "mara@newsroom.example", "Mara Lindqvist");
}
