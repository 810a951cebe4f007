using FsCheck.Xunit;
using Newsroom.Text;

namespace Newsroom.Tests.Text;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("Ångström CAFÉ", "angstrom cafe")]
    [InlineData("Straße Øresund Łódź Æther", "strasse oresund lodz aether")]
    [InlineData("İstanbul ısı", "istanbul isi")]
    [InlineData("Чёрный ЙОД", "черныи иод")]
    [InlineData("Ἀθήνα ΟΔΟΣ οδός", "αθηνα οδοσ οδοσ")]
    [InlineData("مُحَمَّد", "محمد")]
    [InlineData("محـــمد", "محمد")]
    [InlineData("أخبار", "اخبار")]
    [InlineData("ﬁne ½", "fine 1⁄2")]
    [InlineData("한국", "한국")]
    public void Texts_that_a_reader_takes_for_the_same_fold_alike(string text, string folded)
    {
        Folding.Fold(text).ShouldBe(folded);
    }

    [Fact]
    public void Composed_and_decomposed_letters_fold_alike()
    {
        Folding.Fold("\u0438\u0306").ShouldBe(Folding.Fold("й"));
    }

    [Property(MaxTest = 500)]
    public void Folding_takes_any_string_and_twice_changes_nothing(char[] codeUnits)
    {
        var folded = Folding.Fold(new string(codeUnits));

        Folding.Fold(folded).ShouldBe(folded);
    }
}
