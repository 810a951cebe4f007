using Newsroom.Media;

namespace Newsroom.Seeds;

/// <summary>A picture of the demo newsroom: what is drawn, what is said about it, and the release that shows it.</summary>
/// <param name="Release">Key of the release.</param>
/// <param name="Name">Of its file.</param>
internal sealed record DemoPicture(string Release, string Name, Action<DemoCanvas, DemoLight> Scene, DemoLight Light, string Title, string Caption, string AltText, string Keywords)
{
    private const string Credit = "Picture: Calder Harbour";
    private const string Licence = "Free for news reporting when Calder Harbour is named; for advertising, ask us first.";

    /// <summary>In the language of the release.</summary>
    public (string Credit, string Licence) Terms { get; init; } = (Credit, Licence);

    public MediaWords Words => new() { Title = Title, Caption = Caption, AltText = AltText, Credit = Terms.Credit, Licence = Terms.Licence, Keywords = Keywords };

    /// <returns>A JPEG.</returns>
    public byte[] Draw()
    {
        var canvas = new DemoCanvas();
        Scene(canvas, Light);
        return canvas.Jpeg();
    }
}

internal static class DemoPictures
{
    private static readonly (string, string) InRussian = ("Изображение: порт Колдер", "Бесплатно для новостей с указанием порта Колдер; для рекламы сначала спросите нас.");
    private static readonly (string, string) InArabic = ("الصورة: ميناء كالدر", "مجانية للأخبار مع ذكر ميناء كالدر؛ وللإعلانات اسألنا أولًا.");

    public static IReadOnlyList<DemoPicture> All { get; } =
    [
        new("gale-november-2026", "gale-off-calder.jpg", DemoScenes.Gale, DemoLight.Storm, "Gale off Calder",
            "The mouth of Calder Sound on Friday afternoon.", "Steep grey waves, and behind them a ferry under a low sky.", "Weather, Ferries"),
        new("fares-2027", "day-ferry.jpg", DemoScenes.Ferry, DemoLight.Day, "Day ferry",
            "The day ferry on her way to the outer islands.", "A white ferry with a red funnel on a blue sea, islands on the horizon.", "Ferries"),
        new("winter-timetable-2026", "ferry-at-dusk.jpg", DemoScenes.Ferry, DemoLight.Dusk, "Ferry at dusk",
            "From 16 November the Vesper sails on Sundays, Tuesdays and Thursdays.", "A ferry with lit windows under an orange evening sky.", "Ferries, Timetables"),
        new("aldis-report", "tug-aldis.jpg", DemoScenes.Tug, DemoLight.Morning, "Tug Aldis",
            "The tug Aldis in Calder Sound.", "A black tug with a red waterline and a yellow funnel, seen from the side.", "Tugs, Safety"),
        new("night-ferry-hundred-nights", "night-ferry.jpg", DemoScenes.Ferry, DemoLight.Night, "Night ferry Vesper",
            "The Vesper leaves Calder at 23:10.", "A ferry with rows of yellow windows on a dark sea under a full moon.", "Ferries, Night ferry"),
        new("fish-market", "fishing-fleet.jpg", DemoScenes.Quay, DemoLight.Morning, "Fishing fleet at pier 11",
            "Trawlers in front of the auction halls at pier 11.", "Three small trawlers in a row before gabled houses in many colours.", "Fisheries, Piers"),
        new("harbour-master-speech", "calder-light.jpg", DemoScenes.Lighthouse, DemoLight.Dusk, "Calder Light",
            "Calder Light at the entrance of the sound.", "A lighthouse with red bands on a headland, its beam over the evening sea.", "Safety, Seafarers"),
        new("pier-4-reopens", "pier-4.jpg", DemoScenes.Pier, DemoLight.Day, "Pier 4",
            "Pier 4 on the morning it reopened.", "A ferry beside a pier with three cranes and stacked containers.", "Piers"),
        new("shore-power-live", "pier-7-at-night.jpg", DemoScenes.Pier, DemoLight.Night, "Pier 7 at night",
            "Pier 7 after the engines were switched off.", "A lit ship lies at a dark pier; cranes stand against the night sky.", "Piers, Environment"),
        new("ten-year-plan-facts", "outer-islands.jpg", DemoScenes.Isles, DemoLight.Morning, "The outer islands",
            "The outer islands, seen from the sound.", "Two sailing boats before green islands in the morning light.", "Islands"),
        new("winter-timetable-2026-ru", "zimniy-parom.jpg", DemoScenes.Ferry, DemoLight.Winter, "Паром зимой",
            "«Веспер» зимним утром у внешних островов.", "Белый паром с красной трубой на бледном зимнем море.", "Паромы") { Terms = InRussian },
        new("night-ferry-ru", "ostrova-vecherom.jpg", DemoScenes.Isles, DemoLight.Dusk, "Острова вечером",
            "Колдер-Саунд вечером, перед отходом ночного парома.", "Две парусные лодки у островов под вечерним небом.", "Паромы, Острова") { Terms = InRussian },
        new("night-ferry-ar", "light-at-night.jpg", DemoScenes.Lighthouse, DemoLight.Night, "منارة كالدر ليلًا",
            "منارة كالدر عند مدخل المضيق.", "منارة بخطوط حمراء على رأس بحري، وضوؤها فوق البحر ليلًا.", "العبّارات") { Terms = InArabic },
        new("shore-power-live-ar", "pier-7-at-dusk.jpg", DemoScenes.Pier, DemoLight.Dusk, "الرصيف 7 مساءً",
            "الرصيف 7 بعد إيقاف المحركات.", "سفينة مضاءة عند رصيف، ورافعات أمام سماء المساء.", "الأرصفة") { Terms = InArabic },
    ];
}
