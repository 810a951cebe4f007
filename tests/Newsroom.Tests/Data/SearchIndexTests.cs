using Microsoft.EntityFrameworkCore;
using Newsroom.Audit;
using Newsroom.Data;
using Newsroom.People;
using Newsroom.Releases;
using Newsroom.Search;
using Newsroom.Tags;
using Newsroom.Web.Startup;

namespace Newsroom.Tests.Data;

/// <summary>What is found, and that the index holds what is public and nothing else.</summary>
public abstract class SearchIndexTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    [Theory]
    [InlineData("en", "Evening ferries", "ferry")]
    [InlineData("en", "The ferry", "FÉRRIES")]
    [InlineData("en", "Shore power", "pow")]
    [InlineData("ru", "Билеты для парома", "паром")]
    [InlineData("ru", "Новый паром", "паромами")]
    [InlineData("ru", "Чёрный лёд", "черный лед")]
    [InlineData("de", "Die Hafenbehörde zieht um", "Hafen")]
    [InlineData("de", "Zwei neue Häfen", "Haefen")]
    [InlineData("de", "Zwei neue Haefen", "häfen")]
    [InlineData("de", "Straße gesperrt", "strasse")]
    [InlineData("fr", "Les bateaux de l’île", "bateau ile")]
    [InlineData("es", "Las estaciones", "estación")]
    [InlineData("ar", "العبّارة الليلية تعود", "عبارة")]
    [InlineData("ar", "أخبار الميناء", "اخبار ميناء")]
    [InlineData("ar", "مـــيناء", "ميناء")]
    public async Task A_word_is_found_in_all_its_forms(string language, string headline, string typed)
    {
        await Public(headline, "…", language);

        (await Found(typed, language: language)).ShouldBe([headline]);
    }

    [Theory]
    [InlineData("night ferry", "Two words apart,Words beside each other")]
    [InlineData("\"night ferry\"", "Words beside each other")]
    [InlineData("ferry -storm", "Words beside each other")]
    [InlineData("night -\"night ferry\"", "Two words apart")]
    [InlineData("night ferry zebra", "")]
    [InlineData("nights", "Two words apart,Words beside each other")]
    [InlineData("\"ferry nig\"", "")]
    public async Task Every_word_must_be_there_phrases_stay_together_and_a_minus_leaves_out(string typed, string headlines)
    {
        await Public("Two words apart", "A storm at night. The ferry stays.");
        await Public("Words beside each other", "The night ferry sails.");

        (await Found(typed)).Order().ShouldBe(headlines.Split(',', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task The_headline_beats_tags_tags_beat_the_body_and_a_whole_word_beats_its_beginning()
    {
        await Public("Short news of the day", "It is about the harbour, among others. " + string.Concat(Enumerable.Repeat("Much else is said. ", 20)));
        await Public("News about piers", "Piers.", tags: "Harbour");
        await Public("The harbour", "Piers.");

        (await Found("harbour")).ShouldBe(["The harbour", "News about piers", "Short news of the day"]);
    }

    [Fact]
    public async Task Words_beside_each_other_come_first()
    {
        await Public("Ferry timetable", "In winter there is no boat at night.", at: Noon);
        await Public("The night ferry is back", "It sails.", at: Noon.AddDays(-300));

        (await Found("night ferry")).ShouldBe(["The night ferry is back", "Ferry timetable"]);
    }

    [Fact]
    public async Task Among_equals_the_newer_comes_first_and_by_date_only_time_counts()
    {
        await Public("Pier closed old", "The pier is closed.", at: Noon.AddDays(-800));
        await Public("Pier closed new", "The pier is closed.", at: Noon.AddDays(-1));
        await Public("Other news", "A pier is mentioned.", at: Noon);

        (await Found("pier closed")).ShouldBe(["Pier closed new", "Pier closed old"]);
        (await Found("pier", order: SearchOrder.Date)).ShouldBe(["Other news", "Pier closed new", "Pier closed old"]);
    }

    [Fact]
    public async Task A_result_is_counted_by_kind_tag_and_year_and_narrowed_by_them()
    {
        await Public("Ferry one", "…", tags: "Ferries");
        await Public("Ferry two", "…", tags: "Ferries");
        await Public("Ferry three", "…", at: Noon.AddYears(-1));
        await Public("Pier", "…");
        var tag = await Ask(db => db.Tags.Select(t => t.Id).SingleAsync(Ct));

        var all = await Outcome("ferry");
        var tagged = await Outcome("ferry", new SearchFilter(TagId: tag, Year: 2026));

        all.Total.ShouldBe(3);
        all.Kinds.Values.ShouldBe([3]);
        all.Tags.ShouldBe(new Dictionary<int, int> { [tag] = 2 });
        all.Years.ShouldBe(new Dictionary<int, int> { [2026] = 2, [2025] = 1 }, ignoreOrder: true);
        tagged.Total.ShouldBe(2);
        tagged.Years[2026].ShouldBe(2);
        (await Outcome("ferry", new SearchFilter(KindId: 999))).Total.ShouldBe(0);
    }

    [Fact]
    public async Task Of_more_than_are_counted_those_that_pass_the_filter_are_found_however_old()
    {
        await Public("Ferry of old", "…", at: Noon.AddYears(-1));
        foreach (var number in Enumerable.Range(1, 4))
            await Public($"Ferry {number}", "…", at: Noon.AddHours(-number));
        await using var db = Open();
        var finder = new Finder(db, FullText(db)) { MostCounted = 3 };

        var all = await finder.Find(SearchQuery.Of("ferry", "en"), SearchFilter.None, SearchOrder.Relevance, 1, Noon, Ct);
        var old = await finder.Find(SearchQuery.Of("ferry", "en"), new SearchFilter(Year: 2025), SearchOrder.Relevance, 1, Noon, Ct);

        (all.Total, all.IsMore).ShouldBe((3, true));
        (old.Total, old.IsMore, old.Editions.Count).ShouldBe((1, false, 1));
    }

    [Fact]
    public async Task What_is_scheduled_is_found_from_its_time_on_and_leaves_no_word_before()
    {
        await Public("Harbour", "…");
        await Keep(kind => A.Scheduled(A.Draft("Zebra harbour", kind: kind, tags: [A.Tag("Zebras")])));
        (await Found("harbour")).ShouldBe(["Harbour"]);
        (await Held("zebra")).ShouldBe(0);

        (await Found("harbour", now: Noon.AddDays(1).AddMilliseconds(-1))).ShouldBe(["Harbour"]);
        (await Held("zebra")).ShouldBe(0);

        (await Found("zebra", now: Noon.AddDays(1))).ShouldBe(["Zebra harbour"]);
        (await Held("zebra")).ShouldBe(2);
    }

    [Fact]
    public async Task A_scheduled_correction_takes_the_place_of_what_it_corrects_at_its_time()
    {
        var kept = await Public("Giraffe harbour", "…");
        (await Found("giraffe")).Count.ShouldBe(1);
        await Change(kept, release =>
        {
            release.Rewrite(headline: "Zebra harbour", now: Noon);
            release.Correct("Wrong animal.", Noon.AddHours(1), release.NextAddress(Noon, Noon, Berlin), release.Author, Noon);
        });
        (await Found("giraffe")).Count.ShouldBe(1);

        (await Found("zebra", now: Noon.AddHours(1))).ShouldBe(["Zebra harbour"]);

        (await Found("giraffe", now: Noon.AddHours(1))).ShouldBeEmpty();
        (await Held("giraffe")).ShouldBe(0);
    }

    [Fact]
    public async Task What_is_withdrawn_is_gone_and_comes_back_when_that_is_undone()
    {
        var kept = await Public("Zebra harbour", "…");
        (await Found("zebra")).Count.ShouldBe(1);

        await Change(kept, release => release.Withdraw("Not true.", release.Author, Noon.AddHours(1)));
        (await Found("zebra", now: Noon.AddHours(1))).ShouldBeEmpty();
        (await Held("zebra")).ShouldBe(0);

        await Change(kept, release => release.UndoWithdrawal(release.Author, Noon.AddDays(2)));
        (await Found("zebra", now: Noon.AddDays(2))).ShouldBe(["Zebra harbour"]);
        (await Held("zebra")).ShouldBe(1);
    }

    [Fact]
    public async Task What_was_withdrawn_weighs_nothing_in_the_order_of_what_is_left()
    {
        await Public("Harbour", "The harbour and its piers.");
        await Public("Piers", "A harbour, too, and more words than the other one has.");
        await Found("harbour");
        var before = await Ask(db => FullText(db).Scores(SearchQuery.Of("harbour", "en"), Ct));
        var kept = await Public("Zebra harbour", string.Concat(Enumerable.Repeat("harbour zebra ", 2_000)));
        (await Found("harbour")).Count.ShouldBe(3);

        await Change(kept, release => release.Withdraw("Not true.", release.Author, Noon.AddHours(1)));
        (await Found("harbour", now: Noon.AddHours(1))).Count.ShouldBe(2);

        (await Ask(db => FullText(db).Scores(SearchQuery.Of("harbour", "en"), Ct))).ShouldBe(before, ignoreOrder: true);
    }

    [Fact]
    public async Task A_tag_is_found_by_its_new_name_once_it_has_one_and_where_it_was_merged()
    {
        var kept = await Public("Harbour", "…", tags: "Zebras");
        (await Found("zebras")).Count.ShouldBe(1);

        await Database.Do(async db =>
        {
            var tag = await db.Tags.SingleAsync(Ct);
            tag.Rename("Giraffes", "giraffes");
            db.Audit.Add(new AuditEntry(AuditEvents.TagRenamed, null, Noon, "Giraffes"));
            await db.SaveChangesAsync(Ct);
        });
        (await Found("zebras")).ShouldBeEmpty();
        (await Found("giraffes")).Count.ShouldBe(1);

        await Database.Do(async db =>
        {
            var other = A.Tag("Elephants");
            db.Add(other);
            await db.SaveChangesAsync(Ct);
            var by = await db.People.FirstAsync(Ct);
            await db.MergeTags((await db.Tags.SingleAsync(t => t.Name == "Giraffes", Ct)).Id, other.Id, by, Noon, Ct);
        });
        (await Found("giraffes")).ShouldBeEmpty();
        (await Found("elephants")).Count.ShouldBe(1);
        kept.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_text_that_was_committed_late_is_taken_in_although_later_ones_were_already()
    {
        await Public("Harbour", "…", at: Noon);
        (await Found("harbour", now: Noon.AddSeconds(2))).Count.ShouldBe(1);

        await Public("Late harbour", "…", at: Noon.AddSeconds(1));

        (await Found("harbour", now: Noon.AddSeconds(2))).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Where_a_clock_is_a_little_ahead_its_texts_are_not_shown_early_and_none_is_lost_afterwards()
    {
        await Public("Harbour", "…");
        await Keep(kind => A.Scheduled(A.Draft("Zebra harbour", kind: kind), at: Noon.AddMinutes(1)));
        (await Found("harbour", now: Noon.AddMinutes(1))).Count.ShouldBe(2);

        (await Found("harbour", now: Noon.AddSeconds(59))).ShouldBe(["Harbour"]);
        (await Found("harbour", now: Noon.AddMinutes(1))).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Where_a_clock_was_wrong_by_a_day_everything_is_compared_again()
    {
        await Public("Harbour", "…");
        await Keep(kind => A.Scheduled(A.Draft("Zebra harbour", kind: kind)));
        (await Found("harbour", now: Noon.AddDays(1))).Count.ShouldBe(2);

        (await Found("harbour", now: Noon)).ShouldBe(["Harbour"]);
        (await Held("zebra")).ShouldBe(0);
        (await Found("harbour", now: Noon.AddDays(1))).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Many_who_search_at_once_take_in_each_text_once()
    {
        for (var i = 0; i < 12; i++)
            await Public($"Harbour {i}", "…");

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Found("harbour"), Ct)));

        (await Outcome("harbour")).Total.ShouldBe(12);
        (await Held("harbour")).ShouldBe(12);
    }

    [Theory]
    [InlineData("harbor", "harbour")]
    [InlineData("habrour", "harbour")]
    [InlineData("lindquist", "lindqvist")]
    [InlineData("dreging -harbor", "dredging -harbor")]
    [InlineData("the \"harbor master\"", "the \"harbour master\"")]
    [InlineData("harbour", null)]
    [InlineData("xylophone", null)]
    [InlineData("hbr", null)]
    public async Task A_mistyped_word_names_a_tag_or_a_name_that_would_find_something(string typed, string? meant)
    {
        await Public("Harbour master Mara Lindqvist", "Speaks.", tags: "Dredging");
        await Public("Harbour", "…");
        await Found("harbour");

        await using var db = Open();
        (await new Finder(db, FullText(db)).DidYouMean(SearchQuery.Of(typed, "en"), Noon, Ct)).ShouldBe(meant);
    }

    [Theory]
    [InlineData("паорм", "паром")]
    [InlineData("причял", "причал")]
    public async Task Mistyped_Cyrillic_is_put_right_too(string typed, string meant)
    {
        await Public("Паром и причал", "…", "ru");
        await Found("паром", language: "ru");

        await using var db = Open();
        (await new Finder(db, FullText(db)).DidYouMean(SearchQuery.Of(typed, "ru"), Noon, Ct)).ShouldBe(meant);
    }

    [Theory]
    [InlineData("AND")]
    [InlineData("ferry OR")]
    [InlineData("NEAR(ferry)")]
    [InlineData("NOT ferry")]
    [InlineData("ferry*")]
    [InlineData("headline:ferry")]
    [InlineData("{headline} : ferry")]
    [InlineData("^ferry")]
    [InlineData("ferry & !pier | 'x':*")]
    [InlineData("ferry <-> pier")]
    [InlineData("' OR 1=1; DROP TABLE x --")]
    [InlineData("\"ferry\" \"")]
    [InlineData("ferry\0pier")]
    [InlineData("[a-z]% _")]
    [InlineData("ﷺ ﬃ ½ Ⅷ ㎏")]
    [InlineData("-ferry -pier night")]
    [InlineData("the and of")]
    public async Task A_strange_query_is_answered(string typed)
    {
        await Public("Night ferry", "…");

        await Should.NotThrowAsync(() => Outcome(typed));
    }

    [Fact]
    public async Task A_very_long_text_is_found_by_its_beginning()
    {
        await Public("Long", string.Concat(Enumerable.Range(0, 29_000).Select(i => $"w{i} ")));

        (await Found("w9")).ShouldBe(["Long"]);
    }

    protected Task<Release> Public(string headline, string body, string language = "en", DateTime? at = null, string? tags = null) => Database.Ask(async db =>
    {
        var tag = tags is null ? null : await db.Tags.FirstOrDefaultAsync(t => t.Name == tags && t.Language == language, Ct) ?? A.Tag(tags, language);
        var kind = await db.Kinds.OrderBy(k => k.Order).FirstAsync(Ct);
        var from = at ?? Noon;
        var release = A.Published(A.Draft(headline, summary: "…", body: body, language: language, kind: kind, tags: tag is null ? [] : [tag], now: from.AddHours(-1)), from);
        db.Add(release);
        await db.SaveChangesAsync(Ct);
        return release;
    });

    protected async Task<Outcome> Outcome(string typed, SearchFilter? filter = null, string language = "en", SearchOrder order = SearchOrder.Relevance, DateTime? now = null)
    {
        await using var db = Open();
        return await new Finder(db, FullText(db)).Find(SearchQuery.Of(typed, language), filter ?? SearchFilter.None, order, 1, now ?? Noon, Ct);
    }

    protected async Task<IReadOnlyList<string>> Found(string typed, string language = "en", SearchOrder order = SearchOrder.Relevance, DateTime? now = null)
    {
        var found = (await Outcome(typed, null, language, order, now)).Editions;
        var headlines = await Ask(db => db.Editions.Where(e => found.Contains(e.Id)).ToDictionaryAsync(e => e.Id, e => e.Text.Headline, Ct));
        return [.. found.Select(id => headlines[id])];
    }

    /// <summary>How many texts the vocabulary says hold words that begin so.</summary>
    private async Task<int> Held(string word) =>
        (await Ask(db => FullText(db).WordsOfLength(0, 99, "en", Ct))).Where(w => w.Word.StartsWith(word, StringComparison.Ordinal)).Sum(w => w.Releases);

    private FullTextIndex FullText(NewsroomDbContext db) => SearchStartup.FullTextOf(Database.Provider, db);

    private Task<T> Ask<T>(Func<NewsroomDbContext, Task<T>> what) => Database.Ask(what);

    private Task Change(Release kept, Action<Release> how) => Database.Do(async db =>
    {
        how(await db.Releases.WithReference(kept.Reference, Ct));
        await db.SaveChangesAsync(Ct);
    });
}

public sealed class SearchIndexTestsOnSqlite() : SearchIndexTests(DatabaseProvider.Sqlite);

public sealed class SearchIndexTestsOnPostgreSql() : SearchIndexTests(DatabaseProvider.PostgreSql);

public sealed class SearchIndexTestsOnSqlServer() : SearchIndexTests(DatabaseProvider.SqlServer);
