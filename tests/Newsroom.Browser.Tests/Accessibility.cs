using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Newsroom.Browser.Tests;

public static class Accessibility
{
    /// <summary>Asks axe about the page as it stands: every rule, best practices included.</summary>
    public static async Task ShouldHaveNoAxeViolations(this IPage page)
    {
        var result = await page.RunAxe();

        result.Violations.Select(Sentence).ShouldBeEmpty($"axe on {page.Url}");
    }

    private static string Sentence(AxeResultItem violation) =>
        $"{violation.Id} ({violation.Impact}): {violation.Help}\n" + string.Join("\n", violation.Nodes.Select(n => $"  {n.Target}: {n.Html}"));
}
