using Microsoft.EntityFrameworkCore;
using Newsroom.Search;
using Newsroom.Seeds;
using Newsroom.Web.Startup;

namespace Newsroom.Tests.Data;

/// <summary>Forty questions that people ask the demo newsroom, each with how the headline begins that they hope for, and how far down it may stand.</summary>
public abstract class SearchRelevanceTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    private static readonly DateTime Today = new(2026, 11, 24, 9, 0, 0, DateTimeKind.Utc);

    private static readonly (string Language, string Typed, string Headline, int Within)[] Questions =
    [
        ("en", "night ferry returns", "Night ferry returns to Calder Sound", 1),
        ("en", "\"night ferry\"", "Night ferry returns to Calder Sound", 5),
        ("en", "hundred days", "A hundred days of the night ferry", 1),
        ("en", "winter timetable", "Winter timetable", 2),
        ("en", "later boat home", "Winter timetable: fewer crossings", 1),
        ("en", "budget", "Budget 2026", 3),
        ("en", "budget 2024", "Board adopts a budget of £38.6 million for 2024", 2),
        ("en", "Amara Voss", "Amara Voss becomes chief executive", 2),
        ("en", "chief executive", "Amara Voss becomes chief executive", 1),
        ("en", "Merrow Star", "Merrow Star", 2),
        ("en", "grounding", "On the grounding of", 2),
        ("en", "grounding of the Merrow Star", "On the grounding of the bulk carrier Merrow Star", 1),
        ("en", "tug Aldis joystick", "Tug Aldis: a worn joystick", 1),
        ("en", "shore power", "First ship on shore power", 2),
        ("en", "shore power contract", "Ships at piers 7 and 8 will turn off their engines", 3),
        ("en", "cruise ships", "From 2027 only one cruise ship a day", 1),
        ("en", "cruise ship limit", "From 2027 only one cruise ship a day", 1),
        ("en", "dredging", "Dredging of the main channel begins", 1),
        ("en", "dredger marl", "Dredging of the main channel begins", 2),
        ("en", "seagrass", "Seagrass in Calder Sound", 1),
        ("en", "pilots", "Four", 3),
        ("en", "Sanna Quill", "Four new pilots", 1),
        ("en", "trainee pilot", "Four places for trainee pilots", 1),
        ("en", "seafarers centre", "Seafarers' centre opens at pier 9", 1),
        ("en", "lighthouse vane", "Vane Light shines again", 2),
        ("en", "open day crane", "Open day: pilots, cranes", 1),
        ("en", "step-free boarding", "Pier 4 reopens with step-free boarding", 2),
        ("en", "accident linesman", "On the accident at pier 8", 1),
        ("en", "ice plant", "New ice plant at pier 11", 1),
        ("en", "storm december", "On the storm of 7 December", 1),
        ("en", "gale ferries cancelled", "On Friday's gale", 1),
        ("en", "Hafenschlepper", "Nordwasserstraßenverkehrssicherheitskonferenz", 1),
        ("en", "nordwasserstrassen", "Nordwasserstraßenverkehrssicherheitskonferenz", 1),
        ("en", "fares children", "Fares for 2027", 2),
        ("ru", "паромы", "Ночной паром возвращается", 2),
        ("ru", "ночной паром", "Ночной паром возвращается", 2),
        ("ru", "телефон для моряка", "Телефон доверия для моряков", 2),
        ("ru", "зимние расписания", "Зимнее расписание", 1),
        ("ar", "عبارة ليلية", "العبّارة الليلية", 1),
        ("ar", "كهرباء رصيف", "أول سفينة تعمل بكهرباء الرصيف", 1),
    ];

    [Fact]
    public async Task Who_asks_finds_what_they_hope_for_near_the_top()
    {
        await using var db = Open();
        await DemoNewsroom.Seed(db, Today, Ct);
        var finder = new Finder(db, SearchStartup.FullTextOf(Database.Provider, db));
        var headlines = await db.Editions.ToDictionaryAsync(e => e.Id, e => e.Text.Headline, Ct);

        var disappointed = new List<string>();
        foreach (var (language, typed, headline, within) in Questions)
        {
            var found = (await finder.Find(SearchQuery.Of(typed, language), SearchFilter.None, SearchOrder.Relevance, 1, Today, Ct)).Editions.Select(id => headlines[id]).ToList();
            if (!found.Take(within).Any(h => h.StartsWith(headline, StringComparison.Ordinal)))
                disappointed.Add($"‘{typed}’ hopes for ‘{headline}’ within {within}, and gets: {string.Join(" | ", found.Take(within + 2))}");
        }

        Questions.Length.ShouldBe(40);
        disappointed.ShouldBeEmpty(string.Join('\n', disappointed));
    }

    [Theory]
    [InlineData("humpback")]
    [InlineData("\"battery ferries\" yards")]
    [InlineData("catamaran pupils")]
    public async Task What_the_demo_newsroom_has_not_published_is_not_found(string typed)
    {
        await using var db = Open();
        await DemoNewsroom.Seed(db, Today, Ct);
        var finder = new Finder(db, SearchStartup.FullTextOf(Database.Provider, db));

        (await finder.Find(SearchQuery.Of(typed, "en"), SearchFilter.None, SearchOrder.Relevance, 1, Today, Ct)).Total.ShouldBe(0);
    }
}

public sealed class SearchRelevanceTestsOnSqlite() : SearchRelevanceTests(DatabaseProvider.Sqlite);

public sealed class SearchRelevanceTestsOnPostgreSql() : SearchRelevanceTests(DatabaseProvider.PostgreSql);

public sealed class SearchRelevanceTestsOnSqlServer() : SearchRelevanceTests(DatabaseProvider.SqlServer);
