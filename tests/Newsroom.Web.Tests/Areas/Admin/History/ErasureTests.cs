using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.People;
using Newsroom.Releases;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Tests.Areas.Admin.History;

/// <summary>A destroyed text leaves no word in any table; number, times, hash and reason stay.</summary>
public sealed class ErasureTests
{
    private const string Word = "Xanthippe";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    [InlineData(DatabaseProvider.SqlServer)]
    public async Task Two_people_destroy_a_text_and_no_column_holds_a_word_of_it(DatabaseProvider provider)
    {
        await using var site = await NewsroomSite.Start(provider, settings: ("Site:Address", "https://news.example"));
        var (asker, second) = (await site.SignIn(Role.Editor, "Erik Sandvik"), await site.SignIn(Role.Editor, "Noor Haddad"));
        var edit = await (await asker.Get("/admin/releases/new")).Submit("Save draft", ("Headline", "Night ferry returns"), ("Summary", $"About {Word}."), ("Body", "Begun."));
        edit = await edit.Submit("Save draft", ("Body", $"**{Word}** lives in Harbour Street."), ("Subheadline", Word), ("Event place", Word), ("Dateline", Word));
        var reference = edit.Address.Segments[3].TrimEnd('/');
        await (await asker.Get($"/admin/releases/{reference}/publication")).Submit("Publish now on news.example");
        await (await asker.Get($"/admin/releases/{reference}/edit")).Submit("Save draft", ("Body", $"{Word} lives elsewhere."));
        edit = await (await asker.Get($"/admin/releases/{reference}/edit")).Submit("Save draft", ("Body", "Nobody is named."), ("Summary", "About nobody."), ("Subheadline", ""), ("Event place", ""), ("Dateline", ""));
        await (await asker.Get($"/admin/releases/{reference}/correction")).Submit("Correct now on news.example", ("What changed and why", "A name was taken out."));
        var before = await site.Ask(db => db.Editions.AsNoTracking().SingleAsync(e => e.Number == 1, Stop));
        (await Holding(site, Word)).ShouldNotBeEmpty();

        var path = $"/admin/releases/{reference}/history/editions/1/erasure";
        var asked = await (await asker.Get(path)).Submit("Ask for the destruction", ("Legal cause", "A court's order."));
        var own = await asker.Get(path);
        var unread = await (await second.Get("/admin")).Follow($"Confirm or drop it: edition 1 of {reference}");
        var unticked = await unread.Submit("Destroy the text of edition 1");
        var done = await unread.Submit("Destroy the text of edition 1", ("I know that this cannot be undone", "true"));

        asked.Text.ShouldContain("Asked for.");
        own.Has("button", "Destroy the text of edition 1").ShouldBeFalse();
        own.Text.ShouldContain("A second person has to confirm it");
        unread.Text.ShouldContain("Revisions 1 to 3");
        unticked.Text.ShouldContain("Tick the box");
        done.Text.ShouldContain("Destroyed.");
        (await Holding(site, Word)).ShouldBeEmpty();
        var after = await site.Ask(db => db.Editions.AsNoTracking().SingleAsync(e => e.Number == 1, Stop));
        (after.Hash, after.PublishAt, after.EndsAt, after.ErasedBecause).ShouldBe((before.Hash, before.PublishAt, before.EndsAt, "A court's order."));
        var read = await site.Reader().Get("/news/2026/05/night-ferry-returns/history?edition=1");
        read.Text.ShouldContain("The text was destroyed for a legal cause. A court's order.");
        read.Text.ShouldContain(before.Hash);
        (await asker.Get($"/admin/releases/{reference}/history/2")).Text.ShouldContain("destroyed for a legal cause");
        (await asker.Get($"/admin/releases/{reference}/history?from=e1&to=4")).Text.ShouldContain("They cannot be compared");
        (await asker.Get($"/admin/releases/{reference}")).Text.ShouldContain("Nobody is named.");
        (await asker.Get("/admin")).Text.ShouldNotContain("Texts to be destroyed");
    }

    [Fact]
    public async Task Where_nothing_followed_the_working_copy_goes_too_and_the_withdrawal_stays()
    {
        await using var site = await NewsroomSite.Start(settings: ("Site:Address", "https://news.example"));
        var (asker, second) = (await site.SignIn(Role.Editor, "Erik Sandvik"), await site.SignIn(Role.Editor, "Noor Haddad"));
        var release = await site.Keep(kind => A.Withdrawn(A.Published(A.Draft("Night ferry returns", body: $"{Word} lives here.", kind: kind), Noon.AddHours(-2)), at: Noon.AddHours(-1)));
        var copy = await site.Keep(kind => A.Draft("A copy", body: $"{Word} lives here.", kind: kind));
        var path = $"/admin/releases/{release.Reference}/history/editions/1/erasure";

        var screen = await asker.Get(path);
        await screen.Submit("Ask for the destruction", ("Legal cause", "A court's order."));
        await (await second.Get(path)).Submit("Destroy the text of edition 1", ("I know that this cannot be undone", "true"));

        screen.Text.ShouldContain("The working copy. As nothing followed this edition");
        screen.Text.ShouldContain(copy.Reference);
        (await Holding(site, Word)).ShouldAllBe(found => found.EndsWith(".Body"));
        (await site.Ask(db => db.Releases.AsNoTracking().SingleAsync(r => r.Id == release.Id, Stop))).Text.ShouldBe(ReleaseText.Empty);
        (await asker.Get($"/admin/releases/{release.Reference}/withdrawal/undo")).Text.ShouldContain("cannot come back");
        (await site.Reader().Get("/r/" + release.Reference)).Text.ShouldContain("The crossing was cancelled.");
    }

    [Fact]
    public async Task A_request_can_be_dropped()
    {
        await using var site = await NewsroomSite.Start(settings: ("Site:Address", "https://news.example"));
        var asker = await site.SignIn(Role.Editor, "Erik Sandvik");
        var release = await site.Keep(kind => A.Corrected(A.Published(A.Draft(body: $"{Word}.", kind: kind), Noon.AddHours(-2)), at: Noon));
        var path = $"/admin/releases/{release.Reference}/history/editions/1/erasure";
        await (await asker.Get(path)).Submit("Ask for the destruction", ("Legal cause", "A court's order."));

        var dropped = await (await asker.Get(path)).Submit("Drop the request");

        dropped.Text.ShouldContain("Dropped. The text of edition 1 stays.");
        dropped.Text.ShouldContain(Word);
    }

    /// <summary>Every 'table.column' that holds the word, in any case.</summary>
    private static Task<List<string>> Holding(NewsroomSite site, string word) => site.Ask(async db =>
    {
        List<string> holding = [];
        var connection = db.Database.GetDbConnection();
        await db.Database.OpenConnectionAsync(Stop);
        foreach (var (table, column) in TextColumns(db))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT COUNT(*) FROM {Quoted(table, db)} WHERE LOWER({Quoted(column, db)}) LIKE '%{word.ToLowerInvariant()}%'";
            if (Convert.ToInt64(await command.ExecuteScalarAsync(Stop), System.Globalization.CultureInfo.InvariantCulture) > 0)
                holding.Add($"{table}.{column}");
        }

        return holding;
    });

    private static IEnumerable<(string Table, string Column)> TextColumns(NewsroomDbContext db) =>
        from table in db.Model.GetRelationalModel().Tables
        from column in table.Columns
        where column.PropertyMappings.Any(m => (m.TypeMapping.Converter?.ProviderClrType ?? m.TypeMapping.ClrType) == typeof(string))
        select (table.Name, column.Name);

    private static string Quoted(string name, NewsroomDbContext db) => db.Database.IsSqlServer() ? $"[{name}]" : $"\"{name}\"";
}
