using Microsoft.Playwright;

namespace Newsroom.Browser.Tests;

public static class Pictures
{
    /// <summary>Names the folder into which a run puts the README's pictures, such as docs/images; unset, none are made.</summary>
    public const string Variable = "NEWSROOM_PICTURES";

    public static async Task Picture(this IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png") });
    }
}
