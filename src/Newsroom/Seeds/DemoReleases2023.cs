namespace Newsroom.Seeds;

internal static class DemoReleases2023
{
    public static DemoRelease[] All { get; } =
    [
        new()
        {
            Key = "winter-timetable-2023",
            Kind = "press-release",
            Headline = "Winter timetable: fewer crossings, but one later boat home",
            Subheadline = "From 27 November the last ferry to Morrey leaves Calder at 20:40 instead of 19:10.",
            Summary = "Four of eighteen daily crossings pause until March. In exchange islanders get the late boat they have asked for since 2019.",
            Dateline = "Calder, 13 November",
            Body = """
            The winter timetable for the day ferries begins on Monday, 27 November, and lasts until 3 March. Fourteen of the eighteen daily crossings remain. The last boat from Calder to Morrey leaves at 20:40, ninety minutes later than before.

            The four crossings that pause carried an average of eleven passengers each last winter. The late boat replaces them at no extra cost: fuel, crew and berth together come to about £2,150 a week either way.

            > “Nobody missed the 06:05. Everybody missed the evening class, the late shift and the second half.”
            > — Gwen Sollis, leader of Morrey council

            ## Daily crossings from Calder

            | To | Summer | Winter | Last boat in winter |
            |---|--:|--:|---|
            | Morrey | 8 | 6 | 20:40 |
            | Skellan | 5 | 4 | 18:15 |
            | Brae Holm | 3 | 2 | 16:50 |
            | Vane | 2 | 2 | 16:50 |

            ## When it blows

            Crossings are cancelled when the wind at Vane Light stays above 45 knots for twenty minutes. The decision falls at least ninety minutes before departure and is shown on the boards at piers 3 and 4. Tickets stay valid for seven days.

            The harbour will count passengers on every crossing until March and publish the figures with the [next fact sheet](/kinds/fact-sheet).
            """,
            Tags = "Ferries, Winter services, Outer islands",
            PublishedAt = "2023-11-13 09:00",
        },
        new()
        {
            Key = "kestrel-point",
            Kind = "press-release",
            Headline = "Pilot boat Kestrel Point enters service",
            Subheadline = "The new boat reaches the pilot station in 24 minutes and rights itself if it capsizes.",
            Summary = "After eleven weeks of trials the 17-metre boat takes over from the 1996 Gannet, which becomes the reserve.",
            Dateline = "Calder, 28 November",
            Body = """
            The pilot boat Kestrel Point took its first pilot to sea at 05:40 this morning. It replaces the Gannet, which has made some 61,000 trips since 1996 and now becomes the reserve boat.

            Kestrel Point is 17 metres long and reaches 26 knots. It needs 24 minutes from pier 1 to the boarding ground off Vane Light; the Gannet needed 37. The wheelhouse rests on rubber mounts, and at full speed it is quieter inside than an ordinary car on a motorway.

            > “You climb a rope ladder up a moving wall, often in the dark. What you want from the boat below is that it stays exactly where it is. This one does.”
            > — Henrik Lowe, chief pilot

            ## What was tested

            - 212 boardings in daylight and 94 at night, in waves of up to 3.5 metres
            - recovery of a person from the water by two crew, best time 1 minute 50 seconds
            - a full capsize in the builder's basin: the boat was upright again after nine seconds

            The boat cost £2.9 million, which is £140,000 below the sum the board approved in 2021. Pilotage dues do not rise because of it.
            """,
            Tags = "Pilotage, Safety",
            PublishedAt = "2023-11-28 10:00",
        },
        new()
        {
            Key = "storm-december-2023",
            Kind = "statement",
            Headline = "On the storm of 7 December: piers 5 and 6 closed, nobody hurt",
            Summary = "Gusts of 71 knots tore away 40 metres of fender at pier 6. All ships rode out the night. The ferries sail again from noon.",
            Dateline = "Calder, 8 December, 07:30",
            Body = """
            A storm passed over Calder Sound last night. The wind at Vane Light reached 71 knots at 02:14. Nobody was hurt.

            What we know this morning:

            - Pier 6 has lost about 40 metres of timber fender. A container of road salt fell into the basin and has been marked with a buoy.
            - Pier 5 stays closed until divers have looked at its piles, probably until Saturday.
            - Nine ships rode out the night at their berths and four at anchor. None dragged.
            - There is no oil on the water.

            Ferries to all islands sail again from noon. Passengers booked on a cancelled crossing may take any other until 15 December.

            > “Two linesmen spent six hours doubling up ropes in the dark. That is why this is a statement about timber and not about ships.”
            > — Maren Holt, harbour master

            The next statement follows when the divers have reported.
            """,
            Tags = "Weather, Safety, Piers",
            PublishedAt = "2023-12-08 07:30",
        },
    ];
}
