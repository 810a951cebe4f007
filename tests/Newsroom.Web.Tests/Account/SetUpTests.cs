using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Newsroom.People;
using Newsroom.Testing.Html;
using Newsroom.Web.Account;

namespace Newsroom.Web.Tests.Account;

public sealed class SetUpTests
{
    [Fact]
    public async Task The_link_makes_the_first_administrator_and_dies()
    {
        await using var site = await NewsroomSite.Start();
        var link = site.Services.GetRequiredService<OneTimeLinks>().ToSetUp(site.Clock.Now);

        var desk = await Submit(await site.Visitor().Get(link));

        desk.Address.AbsolutePath.ShouldBe("/admin");
        var (settings, person) = await site.Ask(async db => (await db.Settings.SingleAsync(), await db.People.SingleAsync()));
        settings.Organisation.ShouldBe("Calder Harbour");
        settings.Zone.ShouldBe("Europe/London");
        settings.SetUpAt.ShouldBe(Times.Noon);
        person.Role.ShouldBe(Role.Administrator);
        var again = await site.Visitor().Get(link);
        again.Status.ShouldBe(HttpStatusCode.Gone);
        again.Text.ShouldContain("set up already");
    }

    [Fact]
    public async Task Of_two_at_once_one_becomes_administrator()
    {
        await using var site = await NewsroomSite.Start();
        var link = site.Services.GetRequiredService<OneTimeLinks>().ToSetUp(site.Clock.Now);
        var (first, second) = (await site.Visitor().Get(link), await site.Visitor().Get(link));

        await Task.WhenAll(Submit(first, "first@newsroom.example"), Submit(second, "second@newsroom.example"));

        (await site.Ask(db => db.People.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task The_link_dies_after_a_day()
    {
        await using var site = await NewsroomSite.Start();
        var link = site.Services.GetRequiredService<OneTimeLinks>().ToSetUp(site.Clock.Now);

        site.Clock.Advance(TimeSpan.FromHours(24));
        var late = await site.Visitor().Get(link);

        late.Status.ShouldBe(HttpStatusCode.Gone);
        late.Text.ShouldContain("Start the site again");
    }

    [Fact]
    public async Task A_refused_form_keeps_what_was_typed_and_writes_nothing()
    {
        await using var site = await NewsroomSite.Start();
        var form = await site.Visitor().Get(site.Services.GetRequiredService<OneTimeLinks>().ToSetUp(site.Clock.Now));

        var refused = await form.Submit("Set up the newsroom", ("Organisation", "Calder Harbour"), ("Site address", "ftp://files"), ("Your name", "Amara Voss"),
            ("Your e-mail", "amara@newsroom.example"), ("New password", "slow grey ferry home"), ("New password again", "slow grey ferry home"));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("Write the site address as https://news.example.org");
        refused.Field("Your name").GetAttribute("value").ShouldBe("Amara Voss");
        (await site.Ask(db => db.People.AnyAsync())).ShouldBeFalse();
        (await site.Ask(db => db.Settings.SingleAsync())).SetUpAt.ShouldBeNull();
    }

    private static Task<HtmlPage> Submit(HtmlPage page, string email = "amara@newsroom.example") => page.Submit("Set up the newsroom",
        ("Organisation", "Calder Harbour"), ("Site address", "https://news.calder.example"), ("Time zone", "Europe/London"), ("Your name", "Amara Voss"), ("Your e-mail", email),
        ("New password", "slow grey ferry home"), ("New password again", "slow grey ferry home"));
}
