using Newsroom.Audit;

namespace Newsroom.Tests.Releases;

public sealed class AuthorTests
{
    [Fact]
    public void A_release_is_handed_over_on_the_record()
    {
        var release = A.Draft();
        var (from, to) = (release.Author, A.Person(name: "Ida Holm"));

        release.HandOver(to, by: from, Noon);

        release.Author.ShouldBeSameAs(to);
        release.AuthorId.ShouldBe(to.Id);
        var entry = release.Audit.ShouldHaveSingleItemOf(AuditEvents.ReleaseHandedOver);
        entry.Values.ShouldContain(from.Id.ToString());
        entry.Values.ShouldContain(to.Id.ToString());
    }

    [Fact]
    public void Handing_a_release_to_its_author_changes_nothing()
    {
        var release = A.Draft();

        release.HandOver(release.Author, by: release.Author, Noon);

        release.Audit.ShouldNotContain(a => a.Event == AuditEvents.ReleaseHandedOver);
    }
}
