using Newsroom.People;
using Newsroom.Releases;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Tests.Areas.Admin.Withdrawal;

public sealed class ReplacingEachOtherTests
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    [InlineData(DatabaseProvider.SqlServer)]
    public async Task Of_two_that_would_replace_each_other_at_the_same_moment_one_is_refused(DatabaseProvider provider)
    {
        await using var site = await NewsroomSite.Start(provider, settings: ("Site:Address", "https://news.example"));
        var (one, other) = (await site.SignIn(Role.Editor, "Erik Sandvik"), await site.SignIn(Role.Editor, "Noor Haddad"));
        for (var round = 0; round < 3; round++)
        {
            var first = await site.Keep(kind => A.Published(A.Draft(kind: kind)));
            var second = await site.Keep(kind => A.Published(A.Draft(kind: kind)));
            var forms = (await one.Get($"/admin/releases/{first.Reference}/withdrawal"), await other.Get($"/admin/releases/{second.Reference}/withdrawal"));

            var answers = await Task.WhenAll(
                forms.Item1.Submit("Withdraw from news.example", ("Replaced by another release", "true"), ("Replaced by", second.Reference), ("Reason", "See there.")),
                forms.Item2.Submit("Withdraw from news.example", ("Replaced by another release", "true"), ("Replaced by", first.Reference), ("Reason", "See there.")));

            answers.Count(a => a.Text.Contains("Withdrawn. Its address")).ShouldBe(1);
            var led = await site.Reader().Get("/r/" + first.Reference);
            (await site.Reader().Get("/r/" + second.Reference)).Address.ShouldBe(led.Address);
        }
    }
}
