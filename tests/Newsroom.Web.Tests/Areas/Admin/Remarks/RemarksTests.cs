using System.Net;
using Microsoft.EntityFrameworkCore;

namespace Newsroom.Web.Tests.Areas.Admin.Remarks;

public sealed class RemarksTests : AdminTest
{
    [Fact]
    public async Task A_remark_stands_on_the_desk_of_whom_it_is_for_until_it_is_settled()
    {
        var draft = await Written();
        var said = await (await Editor.Get(PathOf(draft, "review"))).Submit("Leave this remark", ("Remark", "Is Friday right?"), ("To", "Ines Okafor"));

        var desk = await Officer.Get("/admin");
        var settled = await desk.Submit("Settle the remark on Night ferry returns");

        said.Text.ShouldContain("Is Friday right?");
        desk.Text.ShouldContain("Remarks to you");
        desk.Text.ShouldContain("Is Friday right?");
        settled.Text.ShouldNotContain("Is Friday right?");
        (await Officer.Get(PathOf(draft))).Text.ShouldContain("settled by Ines Okafor");
    }

    [Fact]
    public async Task An_empty_remark_is_refused_and_nothing_is_kept()
    {
        var draft = await Written();

        var refused = await (await Officer.Get(PathOf(draft))).Submit("Leave this remark", ("Remark", "  "));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("Write what you want to say.");
        (await Site.Ask(db => db.Remarks.CountAsync())).ShouldBe(0);
    }
}
