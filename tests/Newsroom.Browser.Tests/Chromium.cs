using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Newsroom.Browser.Tests;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace Newsroom.Browser.Tests;

/// <summary>The one browser of a test run; every visit has a context of its own.</summary>
public sealed class Chromium : IAsyncLifetime
{
    public const string Variable = "CHROMIUM";

    private static readonly string[] UsualPlaces = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    public async ValueTask InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        // All test projects run at once, and may share two cores.
        Assertions.SetDefaultExpectTimeout(15_000);
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = await FindOrInstall(),
            // Chromium's sandbox does not start as root; /dev/shm is too small in most containers.
            Args = Environment.IsPrivilegedProcess ? ["--no-sandbox", "--disable-dev-shm-usage"] : ["--disable-dev-shm-usage"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }

    /// <summary>
    /// Visits a site that listens. The visit fails, with a screenshot beside the test results, when something in it does; and when the
    /// browser complained: an error in the console, a refusal by the Content Security Policy, a request to a third party.
    /// </summary>
    /// <param name="what">What to do; the page's addresses are relative to the site's.</param>
    /// <param name="options">Viewport, colour scheme, JavaScript and the like; null for a desktop window.</param>
    /// <param name="expected">What the browser is going to complain about, because it is what is tested; null for nothing.</param>
    public Task Visit(NewsroomSite site, Func<IPage, Task> what, BrowserNewContextOptions? options = null, Regex? expected = null) => Visit(site.Address, what, options, expected);

    /// <inheritdoc cref="Visit(NewsroomSite, Func{IPage, Task}, BrowserNewContextOptions?, Regex?)"/>
    public async Task Visit(Uri address, Func<IPage, Task> what, BrowserNewContextOptions? options = null, Regex? expected = null)
    {
        options ??= new();
        options.BaseURL = address.ToString();
        await using var context = await browser.NewContextAsync(options);
        context.SetDefaultTimeout(30_000);
        var complaints = new Complaints(context, address, expected);
        var page = await context.NewPageAsync();
        try
        {
            await what(page);
        }
        catch (Exception error)
        {
            throw new InvalidOperationException($"{error.Message}\nAt {page.Url}, screenshot: {await Screenshot(page)}\n{complaints}", error);
        }

        complaints.ShouldBeNone();
    }

    private static async Task<string> Screenshot(IPage page)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "TestResults", $"{TestContext.Current.Test?.UniqueID ?? "page"}.png");
        await page.ScreenshotAsync(new() { Path = file, FullPage = true });
        return file;
    }

    /// <returns>The program's path; null for Playwright's own download.</returns>
    private async Task<string?> FindOrInstall()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
            return File.Exists(named) ? named : throw new FileNotFoundException($"The environment variable {Variable} names {named}, and there is no such file.");
        if (Array.Find(UsualPlaces, File.Exists) is { } found)
            return found;
        if (File.Exists(playwright.Chromium.ExecutablePath) || await Task.Run(() => Microsoft.Playwright.Program.Main(["install", "chromium"])) == 0)
            return null;
        if (Environment.IsPrivilegedProcess && await Runs("apt-get", "install", "-y", "-o", "DPkg::Lock::Timeout=300", "chromium"))
            return Array.Find(UsualPlaces, File.Exists);

        throw new InvalidOperationException(
            $"The browser tests need Chromium and could not install it. On Debian: apt-get install chromium. Elsewhere set {Variable} to the path of Chromium or Chrome.");
    }

    private static async Task<bool> Runs(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { Environment = { ["DEBIAN_FRONTEND"] = "noninteractive" } })!;
            await process.WaitForExitAsync();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
