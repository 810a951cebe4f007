using Microsoft.EntityFrameworkCore;
using Newsroom.Kinds;
using Newsroom.People;
using Newsroom.Releases;
using Newsroom.Testing.Html;

namespace Newsroom.Web.Tests.Areas.Admin;

/// <summary>A newsroom in Berlin at https://news.example with an officer who writes, a second officer, and an editor.</summary>
public abstract class AdminTest : IAsyncLifetime
{
    protected NewsroomSite Site { get; private set; } = null!;

    /// <summary>Writes what the tests write.</summary>
    protected Visitor Officer { get; private set; } = null!;

    protected Someone Colleague { get; private set; } = null!;
    protected Someone Editor { get; private set; } = null!;

    protected Person Author { get; private set; } = null!;

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Site = await NewsroomSite.Start(settings: ("Site:Address", "https://news.example"));
        await Site.Do(async db =>
        {
            var settings = await db.Settings.SingleAsync();
            settings.UseZone("Europe/Berlin");
            settings.UseLanguages(["en", "ru"]);
        });
        Author = await Site.AddPerson(Role.PressOfficer, "Ines Okafor");
        Officer = await Site.SignIn(Author);
        Colleague = new Someone(() => Site.SignIn(Role.PressOfficer, "Olga Petrova"));
        Editor = new Someone(() => Site.SignIn(Role.Editor, "Erik Sandvik"));
    }

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected static string PathOf(Release release, string screen = "") => $"/admin/releases/{release.Reference}{(screen.Length > 0 ? "/" + screen : "")}";

    /// <summary>A release of <see cref="Author"/>'s, kept after <paramref name="then"/> was done to it.</summary>
    protected async Task<Release> Written(string headline = "Night ferry returns", string body = "The **night ferry** sails again.", string summary = "It sails again.", Func<Release, Release>? then = null)
    {
        Release? kept = null;
        await Site.Do(async db =>
        {
            var author = await db.People.SingleAsync(p => p.Id == Author.Id);
            Kind kind = await db.Kinds.OrderBy(k => k.Order).FirstAsync();
            kept = A.Draft(headline, summary, body, by: author, kind: kind);
            kept = then is null ? kept : then(kept);
            db.Add(kept);
        });
        return kept!;
    }

    /// <summary>The release as the database holds it now.</summary>
    protected Task<Release> Now(Release release) => Site.Ask(db => db.Releases.WithReference(release.Reference, CancellationToken.None));

    protected Task<List<string>> Record(Release release) =>
        Site.Ask(db => db.Audit.Where(a => a.Subject == release.Reference).OrderBy(a => a.Id).Select(a => a.Event).ToListAsync());

    /// <summary>Signs in when first asked for something: a password is slow to check, and most tests need one person.</summary>
    protected sealed class Someone(Func<Task<Visitor>> signIn)
    {
        private readonly Lazy<Task<Visitor>> visitor = new(signIn);

        public async Task<HtmlPage> Get(string path) => await (await visitor.Value).Get(path);

        public async Task<HtmlPage> Post(string path, params (string Name, string Value)[] fields) => await (await visitor.Value).Post(path, fields);
    }
}

public static class Posting
{
    /// <summary>Sends a form of one's own making, with a token of a screen that has one.</summary>
    public static async Task<HtmlPage> Post(this Visitor visitor, string path, params (string Name, string Value)[] fields)
    {
        var token = (await visitor.Get("/admin/releases/new")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await visitor.Send(new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)).Append(new("__RequestVerificationToken", token))),
        });
    }
}
