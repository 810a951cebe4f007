using Microsoft.Playwright;
using Newsroom.People;

namespace Newsroom.Browser.Tests;

public sealed class DeskTests(Chromium chromium)
{
    [Theory]
    [InlineData(Role.PressOfficer)]
    [InlineData(Role.Administrator)]
    public async Task The_Desk_opens_after_signing_in_and_has_no_axe_violations(Role role)
    {
        await using var site = await NewsroomSite.Start(listens: true);
        var person = await site.AddPerson(role);

        await chromium.Visit(site, async page =>
        {
            await page.SignIn(person);

            await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
            await page.ShouldHaveNoAxeViolations();
        });
    }
}
