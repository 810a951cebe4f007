using Microsoft.EntityFrameworkCore;
using Newsroom.Releases;
using Newsroom.Testing.Html;

namespace Newsroom.Web.Tests.Site;

/// <summary>A site at https://news.example with English, Russian and Arabic, and somebody who reads it.</summary>
public abstract class SiteTest : IAsyncLifetime
{
    protected const string SiteAddress = "https://news.example";

    protected NewsroomSite Site { get; private set; } = null!;
    protected Visitor Reader { get; private set; } = null!;

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Site = await NewsroomSite.Start(settings: ("Site:Address", SiteAddress));
        Reader = Site.Reader();
        await Site.Do(async db => (await db.Settings.SingleAsync()).UseLanguages(["en", "ru", "ar"]));
    }

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected static string PathOf(Release release) => release.Editions.MaxBy(e => e.Number)!.Address.Path("en");

    protected Task<Release> Published(string headline = "Night ferry returns", string language = "en", string body = "The night ferry sails again.", DateTime? at = null) =>
        Site.Keep(kind => A.Published(A.Draft(headline, kind: kind, language: language, body: body), at));

    /// <summary>The release as the database holds it, with everything that a verb needs; saved afterwards.</summary>
    protected Task Change(Release release, Action<Release> change) => Site.Do(async db => change(await db.Releases.WithReference(release.Reference, CancellationToken.None)));
}
