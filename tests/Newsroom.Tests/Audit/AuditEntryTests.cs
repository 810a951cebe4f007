using Newsroom.Audit;
using Newsroom.Releases;

namespace Newsroom.Tests.Audit;

public sealed class AuditEntryTests
{
    [Theory]
    [InlineData("Ж")]
    [InlineData("م")]
    [InlineData("\"")]
    public void The_longest_comment_fits_the_record_in_any_script(string letter)
    {
        var comment = string.Concat(Enumerable.Repeat(letter, Release.ReviewCommentMaxLength / letter.Length));

        var entry = new AuditEntry(AuditEvents.ReleaseChangesRequested, A.Person(), Noon, "7KQ2MX", new { comment });

        entry.Values.Length.ShouldBeLessThanOrEqualTo(AuditEntry.ValuesMaxLength);
    }

    [Fact]
    public void A_long_subject_is_cut_to_its_column()
    {
        var entry = new AuditEntry(AuditEvents.TagCreated, by: null, Noon, new string('x', 500));

        entry.Subject.Length.ShouldBe(AuditEntry.SubjectMaxLength);
        entry.PersonId.ShouldBeNull();
    }
}
