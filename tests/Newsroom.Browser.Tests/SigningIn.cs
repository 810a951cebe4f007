using Microsoft.Playwright;
using Newsroom.People;

namespace Newsroom.Browser.Tests;

public static class SigningIn
{
    /// <summary>Signs a person of <see cref="NewsroomSite.AddPerson"/> in, as they would; ends at the Desk.</summary>
    public static async Task SignIn(this IPage page, Person person)
    {
        await page.GotoAsync("/account/sign-in");
        await page.GetByLabel("E-mail").FillAsync(person.Email!);
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(NewsroomSite.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await page.WaitForURLAsync("**/admin");
    }
}
