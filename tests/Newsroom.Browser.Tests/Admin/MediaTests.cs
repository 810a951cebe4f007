using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Newsroom.Data;
using Newsroom.Media;
using Newsroom.People;

namespace Newsroom.Browser.Tests.Admin;

public sealed class MediaTests(Chromium chromium)
{
    [Fact]
    public async Task Of_twelve_pictures_one_is_broken_and_the_others_arrive()
    {
        await using var site = await NewsroomSite.Start(listens: true);
        var officer = await site.AddPerson();

        await chromium.Visit(site, async page =>
        {
            await page.SignIn(officer);
            await page.GotoAsync("/admin/media");
            var broken = Files.Jpeg()[..3000];
            await page.GetByLabel("Add files").SetInputFilesAsync(Enumerable.Range(1, 12).Select(i =>
                new FilePayload { Name = $"pier-{i}.jpg", MimeType = "image/jpeg", Buffer = i == 7 ? broken : Files.Jpeg(300 + i, 200) }).ToArray());

            await Assertions.Expect(page.GetByText("11 files are in the library. 1 was not added; its line says why.")).ToBeAttachedAsync(new() { Timeout = 60_000 });
            var failed = page.GetByRole(AriaRole.List, new() { Name = "Uploads" }).GetByRole(AriaRole.Listitem).Filter(new() { HasText = "broken or ends too early" });
            await Assertions.Expect(failed).ToHaveCountAsync(1);
            await Assertions.Expect(failed).ToContainTextAsync("pier-7.jpg");
            await Assertions.Expect(page.Locator("[data-library] li")).ToHaveCountAsync(11);
            await page.ShouldHaveNoAxeViolations();
        });
        (await site.Ask(db => db.MediaFiles.CountAsync())).ShouldBe(11);
    }

    [Fact]
    public async Task A_large_file_goes_on_where_it_was_when_the_screen_is_loaded_anew()
    {
        await using var site = await NewsroomSite.Start(listens: true);
        var officer = await site.AddPerson();
        var film = Files.Mp3(frames: 25_000);
        var path = Path.Combine(Directory.CreateTempSubdirectory("newsroom-upload-").FullName, "speech.mp3");
        await File.WriteAllBytesAsync(path, film, TestContext.Current.CancellationToken);

        await chromium.Visit(site, async page =>
        {
            await page.SignIn(officer);
            await page.GotoAsync("/admin/media");
            var parts = 0;
            await page.RouteAsync("**/admin/media/uploads/*", async route =>
            {
                // After the first part the line is dead.
                if (route.Request.Method == "PATCH" && ++parts > 1)
                    await route.FulfillAsync(new() { Status = 503 });
                else
                    await route.ContinueAsync();
            });
            await page.GetByLabel("Add files").SetInputFilesAsync(path);
            await Assertions.Expect(page.GetByText("The line was lost.")).ToBeVisibleAsync(new() { Timeout = 60_000 });

            await page.UnrouteAsync("**/admin/media/uploads/*");
            page.Dialog += async (_, leaving) => await leaving.AcceptAsync();
            await page.ReloadAsync();
            await page.GetByLabel("Add files").SetInputFilesAsync(path);

            await Assertions.Expect(page.GetByText("1 file is in the library.")).ToBeAttachedAsync(new() { Timeout = 60_000 });
        });
        (await site.Ask(db => db.MediaUploads.CountAsync())).ShouldBe(1);
        (await site.Ask(db => db.MediaFiles.SingleAsync())).Bytes.ShouldBe(film.Length);
    }

    [Theory]
    [InlineData(320, ColorScheme.Dark)]
    [InlineData(1280, ColorScheme.Light)]
    public async Task The_focal_point_is_set_with_arrow_keys(int width, ColorScheme scheme)
    {
        await using var site = await NewsroomSite.Start(listens: true);
        var officer = await site.AddPerson();
        var file = await Added(site, officer);

        await chromium.Visit(site, async page =>
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await page.SignIn(officer);
            await page.GotoAsync($"/admin/media/{file.Code}");
            var point = page.GetByRole(AriaRole.Slider, new() { Name = "Focal point" });
            await point.FocusAsync();
            for (var i = 0; i < 3; i++)
                await page.Keyboard.PressAsync("Shift+ArrowRight");
            await page.Keyboard.PressAsync("ArrowUp");

            await Assertions.Expect(point).ToHaveAttributeAsync("aria-valuetext", "80 percent from the left, 49 percent from the top");
            await Assertions.Expect(page.GetByLabel("From the left, in percent")).ToHaveValueAsync("80");
            await page.ShouldHaveNoAxeViolations();
            await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
            await Assertions.Expect(page.GetByText("Saved. Releases")).ToBeVisibleAsync();
            await page.GotoAsync("/admin/media");
            await page.ShouldHaveNoAxeViolations();
        });
        var saved = await site.Ask(db => db.MediaFiles.SingleAsync());
        (saved.FocusXPercent, saved.FocusYPercent).ShouldBe((80, 49));
    }

    [Fact]
    public async Task From_the_library_into_a_text_and_to_its_readers()
    {
        await using var site = await NewsroomSite.Start(listens: true);
        var officer = await site.AddPerson();
        var file = await Added(site, officer);

        await chromium.Visit(site, async page =>
        {
            await page.SignIn(officer);
            await page.GotoAsync("/admin/releases/new");
            await page.GetByLabel("Headline", new() { Exact = true }).FillAsync("The pier in the evening");
            await page.GetByLabel("Summary", new() { Exact = true }).FillAsync("A picture and a file.");
            await page.GetByLabel("Body", new() { Exact = true }).FillAsync("Look at it.");
            await page.GetByRole(AriaRole.Button, new() { Name = "Picture" }).ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "pier.jpg" }).ClickAsync();
            await page.GetByLabel("What it tells here").FillAsync("A wooden pier.");
            await page.GetByRole(AriaRole.Button, new() { Name = "Insert the picture" }).ClickAsync();
            await Assertions.Expect(page.Locator("textarea#Body")).ToHaveValueAsync($"Look at it.\n\n![A wooden pier.]({file.Address})");
            await ShouldBeSeen(page.Locator(".ProseMirror figure img"));
            await page.GetByRole(AriaRole.Button, new() { Name = "Choose a file" }).ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "pier.jpg" }).ClickAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Checkbox, new() { Name = "pier.jpg" })).ToBeCheckedAsync();

            await page.GetByRole(AriaRole.Button, new() { Name = "Publish now" }).ClickAsync();
            await page.WaitForURLAsync("**/publication*");
            await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Publish") }).ClickAsync();
            await page.WaitForURLAsync(new System.Text.RegularExpressions.Regex("/admin/releases/[0-9A-Z]{6}$"));
            await page.GotoAsync("/r/" + new Uri(page.Url).Segments[^1]);

            await ShouldBeSeen(page.Locator("figure img"));
            (await page.GetByRole(AriaRole.Img, new() { Name = "A wooden pier." }).GetAttributeAsync("width")).ShouldNotBeNull();
            await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "pier.jpg" })).ToHaveAttributeAsync("href", $"/media/{file.Code}/original/pier.jpg");
            await page.ShouldHaveNoAxeViolations();
        });
    }

    /// <summary>Came from the server, and is a picture.</summary>
    private static async Task ShouldBeSeen(ILocator picture)
    {
        await Assertions.Expect(picture).ToBeVisibleAsync();
        await Assertions.Expect(picture).ToHaveJSPropertyAsync("complete", true);
        (await picture.EvaluateAsync<int>("img => img.naturalWidth")).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task The_picker_asks_what_the_picture_tells_here()
    {
        await using var site = await NewsroomSite.Start(listens: true);
        var officer = await site.AddPerson();
        var file = await Added(site, officer);

        await chromium.Visit(site, async page =>
        {
            await page.SignIn(officer);
            await page.GotoAsync("/admin/releases/new");
            await Choose(page);
            await page.GetByLabel("Search the library").FillAsync("nothing like it");
            await Assertions.Expect(page.GetByText("Nothing in the library has these words.")).ToBeVisibleAsync();
            await page.GetByLabel("Search the library").FillAsync("PIER");
            await page.GetByRole(AriaRole.Button, new() { Name = "pier.jpg" }).ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Insert the picture" }).ClickAsync();
            await Assertions.Expect(page.GetByText("Say what the picture tells, or tick that it tells nothing.")).ToBeVisibleAsync();
            await page.GetByLabel("What it tells here").FillAsync("IMG_2041");
            await page.Keyboard.PressAsync("Tab");
            await page.GetByRole(AriaRole.Button, new() { Name = "Insert the picture" }).ClickAsync();
            await Assertions.Expect(page.GetByText("This is the name of a file")).ToBeVisibleAsync();
            await page.ShouldHaveNoAxeViolations();

            await page.GetByLabel("What it tells here").FillAsync("A wooden pier.");
            await page.GetByRole(AriaRole.Button, new() { Name = "Insert the picture" }).ClickAsync();
            await Assertions.Expect(page).ToHaveTitleAsync($"{file.Address}|A wooden pier.");

            await Choose(page);
            await page.GetByRole(AriaRole.Button, new() { Name = "pier.jpg" }).ClickAsync();
            await page.GetByLabel("This picture tells nothing: decorative").CheckAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Insert the picture" }).ClickAsync();
            await Assertions.Expect(page).ToHaveTitleAsync($"{file.Address}#decorative|");
        });
    }

    private static async Task Choose(IPage page) => await page.EvaluateAsync(
        "() => document.querySelector('main').dispatchEvent(new CustomEvent('newsroom:choose-picture', { bubbles: true, cancelable: true, detail: { insert: p => { document.title = `${p.address}|${p.alt}` } } }))");

    private static async Task<MediaFile> Added(NewsroomSite site, Person by)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var person = await scope.ServiceProvider.GetRequiredService<NewsroomDbContext>().People.SingleAsync(p => p.Id == by.Id);
        return await scope.ServiceProvider.GetRequiredService<MediaLibrary>().Add(new MemoryStream(Files.Jpeg()), "pier.jpg", person, Times.Noon, CancellationToken.None);
    }
}
