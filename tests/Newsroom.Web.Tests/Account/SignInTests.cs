using System.Net;
using Microsoft.EntityFrameworkCore;
using Newsroom.Audit;
using Newsroom.People;

namespace Newsroom.Web.Tests.Account;

public sealed class SignInTests
{
    [Fact]
    public async Task The_right_password_opens_the_back_office_and_is_put_on_record()
    {
        await using var site = await NewsroomSite.Start();
        var person = await site.AddPerson(email: "mara@newsroom.example");

        var desk = await SignIn(site.Visitor(), person.Email!, NewsroomSite.Password);

        desk.Address.AbsolutePath.ShouldBe("/admin");
        (await site.Ask(db => db.Audit.CountAsync(a => a.Event == AuditEvents.SignedIn && a.PersonId == person.Id))).ShouldBe(1);
    }

    [Fact]
    public async Task Every_refusal_reads_the_same()
    {
        await using var site = await NewsroomSite.Start();
        var known = await site.AddPerson(email: "known@newsroom.example");
        var disabled = await site.AddPerson(email: "disabled@newsroom.example");
        var locked = await site.AddPerson(email: "locked@newsroom.example");
        var invited = await site.AddPerson(email: "invited@newsroom.example");
        await site.Do(async db =>
        {
            (await db.People.SingleAsync(p => p.Id == disabled.Id)).DisabledAt = Times.Noon;
            (await db.People.SingleAsync(p => p.Id == locked.Id)).LockoutEnd = Times.Noon.AddMinutes(5);
            (await db.People.SingleAsync(p => p.Id == invited.Id)).PasswordHash = null;
        });

        var refusals = new[]
        {
            await SignIn(site.Visitor(), known.Email!, "wrong-but-long-enough"),
            await SignIn(site.Visitor(), "nobody@newsroom.example", NewsroomSite.Password),
            await SignIn(site.Visitor(), disabled.Email!, NewsroomSite.Password),
            await SignIn(site.Visitor(), locked.Email!, NewsroomSite.Password),
            await SignIn(site.Visitor(), invited.Email!, NewsroomSite.Password),
            await SignIn(site.Visitor(), "", ""),
            await SignIn(site.Visitor(), "a\u202eb@newsroom.example", new string('x', 300_000)),
        };

        refusals.ShouldAllBe(r => r.Status == HttpStatusCode.UnprocessableEntity);
        refusals.Select(r => r.AllWithRole("alert").Single().TextContent.Trim()).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Five_failures_lock_for_fifteen_minutes_even_against_the_right_password()
    {
        await using var site = await NewsroomSite.Start();
        var person = await site.AddPerson();
        for (var i = 0; i < 5; i++)
            await SignIn(site.Visitor(), person.Email!, $"wrong-number-{i}-is-long");

        var locked = await SignIn(site.Visitor(), person.Email!, NewsroomSite.Password);
        site.Clock.Advance(TimeSpan.FromMinutes(15));
        var later = await SignIn(site.Visitor(), person.Email!, NewsroomSite.Password);

        locked.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        later.Address.AbsolutePath.ShouldBe("/admin");
        (await site.Ask(db => db.Audit.CountAsync(a => a.Event == AuditEvents.LockedOut && a.Subject == person.Email))).ShouldBe(1);
    }

    [Fact]
    public async Task Twenty_guesses_at_once_are_still_five()
    {
        await using var site = await NewsroomSite.Start();
        var person = await site.AddPerson();
        var forms = new List<Testing.Html.HtmlPage>();
        for (var i = 0; i < 20; i++)
            forms.Add(await site.Visitor().Get("/account/sign-in"));

        await Task.WhenAll(forms.Select((form, i) => form.Submit("Sign in", ("E-mail", person.Email!), ("Password", $"wrong-number-{i}-is-long"))));
        var locked = await SignIn(site.Visitor(), person.Email!, NewsroomSite.Password);

        locked.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await site.Ask(db => db.Audit.CountAsync(a => a.Event == AuditEvents.LockedOut))).ShouldBe(1);
    }

    [Fact]
    public async Task A_disabled_person_is_out_with_the_next_request()
    {
        await using var site = await NewsroomSite.Start();
        var officer = await site.AddPerson();
        var visitor = await site.SignIn(officer);
        var administrator = await site.SignIn(Role.Administrator);

        await (await administrator.Get($"/admin/users/{officer.Id}")).Submit($"Disable {officer.DisplayName}");
        var next = await visitor.Get("/admin/releases");

        next.Address.AbsolutePath.ShouldBe("/account/sign-in");
    }

    [Theory]
    [InlineData("/admin/releases?status=draft", "/admin/releases")]
    [InlineData("https://evil.example/", "/admin")]
    [InlineData("//evil.example/", "/admin")]
    [InlineData("/\\evil.example/", "/admin")]
    [InlineData("javascript:alert(1)", "/admin")]
    public async Task Signing_in_leads_only_to_this_site(string returnUrl, string path)
    {
        await using var site = await NewsroomSite.Start();
        var person = await site.AddPerson();
        var form = await site.Visitor().Get("/account/sign-in?returnUrl=" + Uri.EscapeDataString(returnUrl));

        var next = await form.Submit("Sign in", ("E-mail", person.Email!), ("Password", NewsroomSite.Password));

        next.Address.Host.ShouldBe("localhost");
        next.Address.AbsolutePath.ShouldBe(path);
    }

    [Fact]
    public async Task Attempts_are_limited_per_address()
    {
        await using var site = await NewsroomSite.Start(settings: ("AttemptLimits:PerAddress", "2"));
        var visitor = site.Visitor();
        await SignIn(visitor, "a@newsroom.example", "wrong-but-long-enough");
        await SignIn(visitor, "b@newsroom.example", "wrong-but-long-enough");

        var refused = await SignIn(visitor, "c@newsroom.example", "wrong-but-long-enough");

        refused.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Response.Headers.RetryAfter.ShouldNotBeNull();
        refused.Text.ShouldContain("Wait one minute, then try again.");
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        await using var site = await NewsroomSite.Start();
        var visitor = await site.SignIn();

        var after = await (await visitor.Get("/account")).Submit("Sign out");

        after.Text.ShouldContain("You are signed out.");
        (await visitor.Get("/admin")).Address.AbsolutePath.ShouldBe("/account/sign-in");
    }

    [Fact]
    public async Task A_session_ends_after_twelve_hours()
    {
        await using var site = await NewsroomSite.Start();
        var visitor = await site.SignIn();

        site.Clock.Advance(TimeSpan.FromHours(11));
        var working = await visitor.Get("/account");
        site.Clock.Advance(TimeSpan.FromHours(2));
        var over = await visitor.Get("/account");

        working.Address.AbsolutePath.ShouldBe("/account");
        over.Address.AbsolutePath.ShouldBe("/account/sign-in");
    }

    [Fact]
    public async Task A_password_typed_as_e_mail_is_not_kept()
    {
        await using var site = await NewsroomSite.Start();

        await SignIn(site.Visitor(), "my-secret-passphrase", "");

        var entries = await site.Ask(db => db.Audit.ToListAsync());
        entries.ShouldAllBe(a => !a.Subject.Contains("secret") && !a.Values.Contains("secret"));
    }

    private static async Task<Testing.Html.HtmlPage> SignIn(Testing.Html.Visitor visitor, string email, string password) =>
        await (await visitor.Get("/account/sign-in")).Submit("Sign in", ("E-mail", email), ("Password", password));
}
