using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Newsroom.People;
using Newsroom.Testing.Html;
using Newsroom.Web.Account;

namespace Newsroom.Web.Tests.Account;

public sealed class OneTimeLinkTests
{
    private const string NewPassword = "slow grey ferry home";

    [Fact]
    public async Task An_added_person_sets_a_password_with_the_link_and_signs_in()
    {
        await using var site = await NewsroomSite.Start();
        var administrator = await site.SignIn(Role.Administrator);
        var added = await (await administrator.Get("/admin/users/new"))
            .Submit("Add person", ("Name", "Ines Okafor"), ("E-mail", "ines@newsroom.example"), ("Editor", "true"));
        var visitor = site.Visitor();

        var set = await SetPassword(visitor, LinkOn(added), NewPassword);
        var desk = await set.Submit("Sign in", ("E-mail", "ines@newsroom.example"), ("Password", NewPassword));

        desk.Address.AbsolutePath.ShouldBe("/admin");
        (await site.Ask(db => db.People.SingleAsync(p => p.Email == "ines@newsroom.example"))).Role.ShouldBe(Role.Editor);
    }

    [Fact]
    public async Task A_link_dies_when_it_is_used()
    {
        await using var site = await NewsroomSite.Start();
        var link = LinkFor(site, await site.AddPerson());
        await SetPassword(site.Visitor(), link, NewPassword);

        var again = await site.Visitor().Get(link);

        again.Status.ShouldBe(HttpStatusCode.Gone);
        again.Text.ShouldContain("Ask an administrator of the newsroom for a new link.");
    }

    [Fact]
    public async Task A_link_dies_when_a_newer_one_is_made()
    {
        await using var site = await NewsroomSite.Start();
        var officer = await site.AddPerson();
        var session = await site.SignIn(officer);
        var old = LinkFor(site, officer);
        var administrator = await site.SignIn(Role.Administrator);

        var shown = await (await administrator.Get($"/admin/users/{officer.Id}")).Submit("Reset and make a link");

        (await site.Visitor().Get(old)).Status.ShouldBe(HttpStatusCode.Gone);
        (await site.Visitor().Get(LinkOn(shown))).Status.ShouldBe(HttpStatusCode.OK);
        (await session.Get("/admin")).Address.AbsolutePath.ShouldBe("/account/sign-in");
        (await administrator.Get($"/admin/users/{officer.Id}")).HasField($"One-time link for {officer.DisplayName}").ShouldBeFalse();
    }

    [Fact]
    public async Task A_link_dies_after_three_days()
    {
        await using var site = await NewsroomSite.Start();
        var link = LinkFor(site, await site.AddPerson());

        site.Clock.Advance(TimeSpan.FromDays(3) - TimeSpan.FromMinutes(1));
        var before = await site.Visitor().Get(link);
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        var after = await site.Visitor().Get(link);

        before.Status.ShouldBe(HttpStatusCode.OK);
        after.Status.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task Of_two_who_use_a_link_at_once_one_sets_the_password()
    {
        await using var site = await NewsroomSite.Start();
        var link = LinkFor(site, await site.AddPerson());
        var (first, second) = (await site.Visitor().Get(link), await site.Visitor().Get(link));

        var answers = await Task.WhenAll(Submit(first, "slow grey ferry home"), Submit(second, "nine small islands"));

        answers.Count(a => a.Status == HttpStatusCode.Gone).ShouldBe(1);
        answers.Count(a => a.Address.AbsolutePath == "/account/sign-in").ShouldBe(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("%00")]
    [InlineData("../../etc/passwd")]
    public async Task What_is_no_token_opens_nothing(string token)
    {
        await using var site = await NewsroomSite.Start();

        (await site.Visitor().Get("/account/set-password?token=" + token)).Status.ShouldBe(HttpStatusCode.Gone);
        (await site.Visitor().Get("/account/set-up?token=" + token)).Status.ShouldBe(HttpStatusCode.Gone);
    }

    [Theory]
    [InlineData("short", "at least 12 characters")]
    [InlineData("Mara Lindqvist", "not made of your name")]
    [InlineData("password12345", "among the first")]
    public async Task A_weak_password_is_refused_and_the_link_lives_on(string password, string sentence)
    {
        await using var site = await NewsroomSite.Start();
        var link = LinkFor(site, await site.AddPerson());

        var refused = await SetPassword(site.Visitor(), link, password);

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain(sentence);
        (await site.Visitor().Get(link)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_changed_password_ends_other_sessions_but_not_this_one()
    {
        await using var site = await NewsroomSite.Start();
        var person = await site.AddPerson();
        var (here, elsewhere) = (await site.SignIn(person), await site.SignIn(person));

        var changed = await (await here.Get("/account/password"))
            .Submit("Change password", ("Present password", NewsroomSite.Password), ("New password", NewPassword), ("New password again", NewPassword));

        changed.Text.ShouldContain("Your password is changed.");
        (await here.Get("/account")).Address.AbsolutePath.ShouldBe("/account");
        (await elsewhere.Get("/account")).Address.AbsolutePath.ShouldBe("/account/sign-in");
    }

    private static string LinkFor(NewsroomSite site, Person person) =>
        site.Services.GetRequiredService<OneTimeLinks>().ToSetPassword(person, site.Clock.Now);

    private static string LinkOn(HtmlPage page) => new Uri(page.Document.QuerySelector("#link")!.TextContent.Trim()).PathAndQuery;

    private static async Task<HtmlPage> SetPassword(Visitor visitor, string link, string password) => await Submit(await visitor.Get(link), password);

    private static Task<HtmlPage> Submit(HtmlPage page, string password) => page.Submit("Set password", ("New password", password), ("New password again", password));
}
