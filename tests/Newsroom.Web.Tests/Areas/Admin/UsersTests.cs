using System.Net;
using Microsoft.EntityFrameworkCore;
using Newsroom.Audit;
using Newsroom.People;
using Newsroom.Testing.Html;

namespace Newsroom.Web.Tests.Areas.Admin;

public sealed class UsersTests
{
    private const string LastAdministrator = "This is the last administrator who can sign in. Make somebody else an administrator first.";

    [Fact]
    public async Task A_role_is_changed_and_counts_at_once()
    {
        await using var site = await NewsroomSite.Start();
        var officer = await site.AddPerson();
        var visitor = await site.SignIn(officer);
        var administrator = await site.SignIn(Role.Administrator);

        await (await administrator.Get($"/admin/users/{officer.Id}")).Submit("Change role", ("Administrator", "true"));

        (await visitor.Get("/admin/users")).Address.AbsolutePath.ShouldBe("/admin/users");
        (await site.Ask(db => db.Audit.SingleAsync(a => a.Event == AuditEvents.PersonRoleChanged))).Values.ShouldBe("""{"from":"PressOfficer","to":"Administrator"}""");
    }

    [Fact]
    public async Task The_last_administrator_is_neither_demoted_nor_disabled()
    {
        await using var site = await NewsroomSite.Start();
        var last = await site.AddPerson(Role.Administrator);
        var administrator = await site.SignIn(last);
        var invited = await site.AddPerson(Role.Administrator, "Invited only");
        await site.Do(async db => (await db.People.SingleAsync(p => p.Id == invited.Id)).PasswordHash = null);

        var demoted = await (await administrator.Get($"/admin/users/{last.Id}")).Submit("Change role", ("Editor", "true"));

        demoted.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        demoted.Text.ShouldContain(LastAdministrator);
        (await site.Ask(db => db.People.SingleAsync(p => p.Id == last.Id))).Role.ShouldBe(Role.Administrator);
    }

    [Fact]
    public async Task Two_administrators_who_demote_each_other_at_once_leave_one()
    {
        await using var site = await NewsroomSite.Start();
        var (first, second) = (await site.AddPerson(Role.Administrator, "First"), await site.AddPerson(Role.Administrator, "Second"));
        var (firstVisitor, secondVisitor) = (await site.SignIn(first), await site.SignIn(second));
        var (onSecond, onFirst) = (await firstVisitor.Get($"/admin/users/{second.Id}"), await secondVisitor.Get($"/admin/users/{first.Id}"));

        await Task.WhenAll(onSecond.Submit("Change role", ("Press officer", "true")), onFirst.Submit("Change role", ("Press officer", "true")));

        (await site.Ask(db => db.People.ActiveAdministrators().CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task An_e_mail_is_used_once()
    {
        await using var site = await NewsroomSite.Start();
        await site.AddPerson(email: "ines@newsroom.example");
        var administrator = await site.SignIn(Role.Administrator);

        var refused = await (await administrator.Get("/admin/users/new")).Submit("Add person", ("Name", "Ines"), ("E-mail", "INES@newsroom.example"));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("Somebody with this e-mail is in the newsroom already.");
        refused.Field("Name").GetAttribute("value").ShouldBe("Ines");
    }

    [Fact]
    public async Task A_mail_that_fails_does_not_keep_a_person_out()
    {
        await using var site = await NewsroomSite.Start(settings: [("Mail:Host", "localhost"), ("Mail:Port", "1"), ("Mail:Security", "None"), ("Mail:From", "newsroom@newsroom.example"), ("Serilog:MinimumLevel:Override:Newsroom.Web.Shared.Mailer", "Fatal")]);
        var administrator = await site.SignIn(Role.Administrator);

        var added = await (await administrator.Get("/admin/users/new")).Submit("Add person", ("Name", "Ines Okafor"), ("E-mail", "ines@newsroom.example"));

        added.Text.ShouldContain("The mail could not be sent; hand over this link yourself.");
        added.HasField("One-time link for Ines Okafor").ShouldBeTrue();
    }

    [Fact]
    public async Task A_locked_person_is_unlocked()
    {
        await using var site = await NewsroomSite.Start();
        var officer = await site.AddPerson();
        await site.Do(async db => (await db.People.SingleAsync(p => p.Id == officer.Id)).LockoutEnd = Times.Noon.AddMinutes(10));
        var administrator = await site.SignIn(Role.Administrator);

        await (await administrator.Get($"/admin/users/{officer.Id}")).Submit("Unlock");

        (await site.SignIn(officer)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_disabled_person_is_enabled_again()
    {
        await using var site = await NewsroomSite.Start();
        var officer = await site.AddPerson();
        var administrator = await site.SignIn(Role.Administrator);
        var disabled = await (await administrator.Get($"/admin/users/{officer.Id}")).Submit($"Disable {officer.DisplayName}");

        await disabled.Submit("Enable again");

        (await site.SignIn(officer)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Whoever_leaves_hands_over_all_that_is_unfinished_and_nothing_else()
    {
        await using var site = await NewsroomSite.Start();
        var (leaver, heir) = (await site.AddPerson(name: "Leaver"), await site.AddPerson(name: "Heir"));
        await site.Do(async db =>
        {
            var author = await db.People.SingleAsync(p => p.Id == leaver.Id);
            var kind = await db.Kinds.FirstAsync();
            var inReview = A.Draft("In review", by: author, kind: kind);
            inReview.SubmitForReview(author, Noon);
            db.Releases.AddRange(
                A.Draft("A draft", by: author, kind: kind), inReview, A.Scheduled(A.Draft("Scheduled", by: author, kind: kind)),
                A.Published(A.Draft("Published", by: author, kind: kind)));
        });
        var administrator = await site.SignIn(Role.Administrator);

        var page = await administrator.Get($"/admin/users/{leaver.Id}/handover");
        var done = await page.Submit("Hand over 3 releases", ("New author", "Heir (Press officer)"));

        done.Text.ShouldContain("3 releases now belong to Heir.");
        (await site.Ask(db => db.Releases.Where(r => r.AuthorId == heir.Id).Select(r => r.Text.Headline).Order().ToListAsync())).ShouldBe(["A draft", "In review", "Scheduled"]);
        (await site.Ask(db => db.Releases.SingleAsync(r => r.AuthorId == leaver.Id))).Text.Headline.ShouldBe("Published");
    }

    [Theory]
    [InlineData("/admin/users", Role.Administrator)]
    [InlineData("/admin/users/new", Role.Administrator)]
    [InlineData("/admin/settings", Role.Administrator)]
    [InlineData("/admin/settings/about-pages", Role.Administrator)]
    [InlineData("/admin/kinds", Role.Administrator)]
    [InlineData("/admin/audit", Role.Administrator)]
    [InlineData("/admin/contacts/new", Role.Editor)]
    [InlineData("/admin/boilerplates/new", Role.Editor)]
    [InlineData("/admin/tags", Role.PressOfficer)]
    [InlineData("/admin/contacts", Role.PressOfficer)]
    [InlineData("/admin/boilerplates", Role.PressOfficer)]
    public async Task Each_role_sees_what_it_may(string path, Role from)
    {
        await using var site = await NewsroomSite.Start();

        (await site.Visitor().Get(path)).Address.AbsolutePath.ShouldBe("/account/sign-in");
        foreach (var role in Enum.GetValues<Role>())
        {
            var page = await (await site.SignIn(role)).Get(path);
            (page.Status, page.Address.AbsolutePath).ShouldBe(role >= from ? (HttpStatusCode.OK, path) : (HttpStatusCode.Forbidden, "/account/not-allowed"));
        }
    }

    [Theory]
    [InlineData("/admin/users/{0}/role")]
    [InlineData("/admin/users/{0}/disabling")]
    [InlineData("/admin/users/{0}/disabling/end")]
    [InlineData("/admin/users/{0}/invitation")]
    [InlineData("/admin/users/{0}/lock/end")]
    [InlineData("/admin/users/{0}/handover")]
    public async Task No_verb_on_people_is_for_editors(string path)
    {
        await using var site = await NewsroomSite.Start();
        var person = await site.AddPerson();
        var editor = await site.SignIn(Role.Editor);

        var answer = await editor.Send(new HttpRequestMessage(HttpMethod.Post, string.Format(null, path, person.Id)) { Content = new FormUrlEncodedContent([]) });

        answer.Status.ShouldBe(HttpStatusCode.Forbidden);
    }
}
