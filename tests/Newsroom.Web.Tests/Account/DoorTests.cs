using System.Net;
using Newsroom.People;

namespace Newsroom.Web.Tests.Account;

public sealed class DoorTests
{
    [Fact]
    public async Task Who_has_not_signed_in_is_sent_to_the_door()
    {
        await using var site = await NewsroomSite.Start();
        await site.AddPerson(Role.Administrator);

        var page = await site.Visitor().Get("/admin");

        page.Address.AbsolutePath.ShouldBe("/account/sign-in");
    }

    [Theory]
    [InlineData(Role.PressOfficer)]
    [InlineData(Role.Editor)]
    [InlineData(Role.Administrator)]
    public async Task Everyone_who_signed_in_reaches_the_Desk(Role role)
    {
        await using var site = await NewsroomSite.Start();
        var someone = await site.SignIn(role);

        var desk = await someone.Get("/admin");

        desk.Status.ShouldBe(HttpStatusCode.OK);
        desk.Address.AbsolutePath.ShouldBe("/admin");
        desk.Response.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }
}
