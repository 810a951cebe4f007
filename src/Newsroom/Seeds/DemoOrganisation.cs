namespace Newsroom.Seeds;

/// <summary>The invented harbour authority whose newsroom the demo shows. Telephone numbers are of the range kept for fiction.</summary>
internal static class DemoOrganisation
{
    public const string Name = "Calder Harbour";
    public const string TimeZone = "Europe/London";
    public const string DateFormat = "dd.MM.yyyy";

    /// <summary>The first is the language of the root address.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["en", "ru", "ar"];

    public const string OutOfHoursPhone = "+44 1632 960 199";
    public const string SecurityContact = "security@calder-harbour.example";

    /// <summary>Those without a language are accounts elsewhere.</summary>
    public static IReadOnlyList<(string Language, string Title, string Address)> Links { get; } =
    [
        ("en", "Timetables", "https://www.calder-harbour.example/timetables"),
        ("ru", "Расписание", "https://www.calder-harbour.example/ru/timetables"),
        ("ar", "مواعيد العبّارات", "https://www.calder-harbour.example/ar/timetables"),
        ("", "Mastodon", "https://social.example/@calderharbour"),
        ("", "PeerTube", "https://video.example/c/calderharbour"),
    ];

    public static IReadOnlyList<(string Language, string Name, DateOnly Until, string Successor)> FormerNames { get; } =
    [
        ("en", "Calder Port Trust", new DateOnly(2023, 12, 31), "Calder Harbour"),
        ("ru", "Портовый трест Колдера", new DateOnly(2023, 12, 31), "гавань Колдер"),
        ("ar", "هيئة مرفأ كالدر", new DateOnly(2023, 12, 31), "ميناء كالدر"),
    ];

    public static IReadOnlyList<DemoKind> Kinds { get; } =
    [
        new("press-release", "Press release", "Пресс-релиз", "بيان صحفي"),
        new("media-advisory", "Media advisory", "Анонс для СМИ", "دعوة إعلامية"),
        new("statement", "Statement", "Заявление", "تصريح"),
        new("fact-sheet", "Fact sheet", "Справка", "صحيفة وقائع"),
        new("speech", "Speech", "Выступление", "خطاب"),
        new("photo-release", "Photo release", "Фоторелиз", "بيان مصوّر"),
    ];

    public static IReadOnlyList<DemoContact> Contacts { get; } =
    [
        new("Ines Okafor", "Press officer", "ines.okafor@calder-harbour.example", "+44 1632 960 134", ""),
        new("Daniel Firth", "Head of press", "daniel.firth@calder-harbour.example", "+44 1632 960 135", "en"),
        new("Nadia Karim", "Press officer, Russian and Arabic", "nadia.karim@calder-harbour.example", "+44 1632 960 136", "ru"),
    ];

    public static IReadOnlyList<DemoBoilerplate> Boilerplates { get; } =
    [
        new("en", "About Calder Harbour", """
            Calder Harbour runs the port, the pilot station and eleven piers on Calder Sound for the six municipalities around it. It employs 180 people. In 2025 it served 2,203 ships and 648,900 ferry passengers. It has no shareholders: what it earns above its costs is spent on the harbour.
            """),
        new("ru", "О гавани Колдер", """
            Гавань Колдер (Calder Harbour) управляет портом, лоцманской станцией и одиннадцатью причалами в заливе Колдер-Саунд от имени шести окрестных муниципалитетов. В ней работают 180 человек. В 2025 году она приняла 2203 судна и 648 900 пассажиров паромов. Акционеров у гавани нет: всё, что она зарабатывает сверх расходов, вкладывается в порт.
            """),
        new("ar", "نبذة عن ميناء كالدر", """
            يدير ميناء كالدر (Calder Harbour) المرفأ ومحطة الإرشاد البحري وأحد عشر رصيفًا في مضيق كالدر لصالح البلديات الست المحيطة به. يعمل فيه 180 شخصًا، وقد خدم في عام 2025 ما مجموعه 2203 سفن و648,900 راكب على متن العبّارات. ليس للميناء مساهمون، وكل ما يزيد على نفقاته يُنفق على المرفأ نفسه.
            """),
    ];
}

/// <summary>A kind with its name in each language of the newsroom.</summary>
internal sealed record DemoKind(string Slug, string English, string Russian, string Arabic);

internal sealed record DemoContact(string Name, string Role, string Email, string Phone, string Language);

/// <summary>Text is Markdown.</summary>
internal sealed record DemoBoilerplate(string Language, string Title, string Text);
