namespace Newsroom.Seeds;

/// <summary>What the harbour's press officers begin with.</summary>
internal static class DemoTemplates
{
    public static IReadOnlyList<DemoTemplate> All { get; } =
    [
        new("A service begins or returns", "press-release", "en",
            "[TK: who] brings [TK: what] to [TK: where]",
            "[TK: the first day], [TK: what it costs or changes for passengers]",
            "[TK: the whole news in one sentence: who does what, where and from when]",
            "Calder Bay, [TK: day month year]",
            """
            [TK: who] begins [TK: what] on [TK: day]. [TK: why it matters to those who use it].

            [TK: the figures: how often, how many, at what price]

            > “[TK: what only this person can say, in one or two sentences]”
            >
            > — [TK: name], [TK: role]

            ## What changes for passengers

            - [TK: timetable]
            - [TK: tickets]
            - [TK: access without steps]
            """, "Ferries", ""),
        new("Figures of the quarter", "press-release", "en",
            "Harbour counts [TK: number] passengers in the [TK: which] quarter",
            "[TK: compared with the same quarter last year]",
            "",
            "Calder Bay, [TK: day month year]",
            """
            [TK: number] passengers and [TK: number] ships used Calder Harbour between [TK: month] and [TK: month], [TK: how much more or fewer] than a year before.

            | | This quarter | A year before |
            | --- | --- | --- |
            | Passengers | [TK: number] | [TK: number] |
            | Ships | [TK: number] | [TK: number] |

            [TK: the one cause that explains most of the change]

            > “[TK: what follows from it]”
            >
            > — [TK: name], [TK: role]
            """, "", ""),
        new("Briefing at the pier", "media-advisory", "en",
            "Media briefing: [TK: subject]",
            "",
            "Journalists are invited to [TK: what], on [TK: day] at [TK: time].",
            "",
            """
            **What:** [TK: what will be shown or said]

            **Who:** [TK: names and roles of those who speak]

            **When:** [TK: day and time]; [TK: when pictures can be taken]

            **Where:** [TK: place, and how to get there without steps]

            Please register with the press office by [TK: day and time]. Bring a press card.
            """, "", "Pier 4, Calder Bay"),
        new("Answer to an incident", "statement", "en",
            "Statement on [TK: what happened] on [TK: day]",
            "",
            "",
            "Calder Bay, [TK: day month year, time]",
            """
            “[TK: what we know happened, in one sentence, without a guess at the cause]. [TK: who was hurt or affected, and who helps them].

            [TK: what we did at once, and what we do next]. [TK: when we say more, and where].”

            — [TK: name], [TK: role]
            """, "", ""),
        new("Пресс-релиз об изменении расписания", "press-release", "ru",
            "[TK: что] ходит по новому расписанию с [TK: число и месяц]",
            "",
            "[TK: главное в одном предложении]",
            "Колдер-Бэй, [TK: дата]",
            """
            С [TK: число и месяц] [TK: что] отправляется [TK: когда]. [TK: почему это важно пассажирам].

            [TK: цены, льготы, посадка без ступеней]
            """, "", ""),
    ];
}

/// <param name="Tags">Separated by commas.</param>
internal sealed record DemoTemplate(
    string Name, string Kind, string Language, string Headline, string Subheadline, string Summary, string Dateline, string Body, string Tags, string EventPlace);
