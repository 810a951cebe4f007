namespace Newsroom.Seeds;

internal static class DemoReleases2026SecondHalf
{
    public static DemoRelease[] All { get; } =
    [
        new()
        {
            Key = "fish-market",
            Kind = "press-release",
            Headline = "New ice plant at pier 11 makes 40 tonnes a day, from sea water and at night",
            Summary = "The fishing fleet no longer buys its ice from inland. The plant runs when electricity is cheap and cools the auction hall with what is left over.",
            Dateline = "Calder, 18 August",
            Body = """
            The ice plant at pier 11 delivered its first ice this morning at 03:30, to the trawler Good Intent. It makes 40 tonnes a day from filtered sea water. Until now lorries brought the ice from 70 kilometres inland, up to five a day.

            A tonne costs boats £62 instead of £88. The plant runs mostly between 23:00 and 06:00, when electricity is cheapest, and stores the ice in a silo the height of a three-storey house.

            > “Ice made from sea water is softer and the fish lies in it like in a bed. I didn't believe it either.”
            > — Piet Garrow, Calder Sound Fishermen's Association

            The waste cold keeps the auction hall at four degrees. That saves about 310 megawatt hours a year and the noise of six compressors on the roof.

            The plant cost £2.7 million. The harbour paid two thirds and the association one third; profits are shared in the same way. Visitors can watch the auction from the gallery on weekdays from 06:00.
            """,
            Tags = "Fisheries, Environment, Piers",
            PublishedAt = "2026-08-18 09:00",
            Related = ["seagrass"],
        },
        new()
        {
            Key = "night-ferry-hundred-nights",
            Kind = "press-release",
            Headline = "A hundred days of the night ferry: 15,870 passengers, 31 calves and one wedding",
            Subheadline = "Cabins are full on two nights out of three. On Tuesdays the boat is half empty.",
            Summary = "The first figures of the night ferry are better than planned in June and August and worse in July. What islanders use it for has surprised the harbour.",
            Dateline = "Calder, 9 September",
            Body = """
            The night ferry carried 15,870 passengers in its first hundred days, on 86 nights. That is 185 a night, with room for 220. The harbour had planned with 172.

            | | June | July | August | 1 to 8 September |
            |---|--:|--:|--:|--:|
            | Nights sailed | 26 | 26 | 27 | 7 |
            | Passengers | 4,790 | 4,330 | 5,470 | 1,280 |
            | Per night | 184 | 167 | 203 | 183 |
            | of them islanders | 61 % | 44 % | 39 % | 63 % |
            | Cabins taken | 71 % | 58 % | 83 % | 66 % |
            | Arrived within ten minutes | 26 | 24 | 27 | 7 |

            ## What islanders travel for

            A survey of 1,100 islanders on board brought these answers: visits 31 per cent, hospital and doctors 24, shopping and errands 17, work 15, onward journeys 9, other 4. The harbour had expected work to come first.

            > “I teach on Skellan and sing in a choir in Calder. For eleven years I sang alone.”
            > — Hester Lund, teacher, Skellan

            ## What changes

            - On Tuesdays cabins cost £24.00 instead of £32.00 until the end of October.
            - Two more cabins are rebuilt for wheelchair users; the four existing ones were taken on 80 of 86 nights.
            - The stop at Brae Holm moves ten minutes earlier, so that the connecting bus is reached.

            The wedding was held off Skellan on 8 August, a Saturday, when the boat otherwise stays in port. The master read the vows; there were 214 guests. The boat was two minutes late. One night in July was lost to fog.
            """,
            Tags = "Ferries, Outer islands, Fares",
            PublishedAt = "2026-09-09 10:00",
            Related = ["night-ferry", "night-ferry-first-sailing"],
        },
        new()
        {
            Key = "aldis-report",
            Kind = "press-release",
            Headline = "Tug Aldis: a worn joystick and a crowded wheelhouse led to the grounding",
            Subheadline = "The outside inquiry clears the trainee. The harbour replaces the controls of all three tugs.",
            Summary = "The inquiry into the grounding of 15 May recommends five measures. Two concern things, three concern people. All are accepted.",
            Dateline = "Calder, 6 October",
            Body = """
            The tug Aldis ran onto the foot of pier 2 in May because its port thruster did not follow the lever. That is the result of the outside inquiry, published in full today. A worn contact in the joystick let the signal drop for 2.6 seconds. In that time the tug turned by 31 degrees.

            The trainee at the controls reacted correctly, the report says. The master could not reach the emergency lever because two visitors stood before it.

            ## Five measures

            1. New controls with a second, independent signal for the Aldis, the Corrin and the Brandal, by March 2027, for £390,000
            2. A test of all levers before each departure, 40 seconds
            3. No visitors in the wheelhouse of a tug under way
            4. A free path to the emergency lever, marked on the floor
            5. “Calder, stop” is practised aloud once a week, by everyone, in turn

            > “The deckhand said it four seconds after she saw it. The report says that most people need eleven.”
            > — Maren Holt, harbour master

            The repair of the Aldis cost £214,000 and was finished on 3 July. The two visitors were guests of the harbour, which apologises to them, to the crew and above all to the trainee. He passed his examination in September.
            """,
            Tags = "Investigations, Tugs, Safety",
            PublishedAt = "2026-10-06 11:00",
            Author = "editor",
            Related = ["aldis-grounding", "harbour-master-speech"],
        },
        new()
        {
            Key = "winter-timetable-2026",
            Kind = "press-release",
            Headline = "Winter timetable: night ferry on Sundays, Tuesdays and Thursdays from 16 November",
            Subheadline = "Second boat on standby at Morrey again. Day crossings as last year.",
            Summary = "In winter the night ferry sails three times a week. The nights follow the clinics' timetable, because every fourth islander on board has an appointment.",
            Dateline = "Calder, 20 October",
            Body = """
            From 16 November to 7 March the night ferry sails on Sundays, Tuesdays and Thursdays. The three nights were chosen with the hospital in Calder, which now gives islanders their appointments on the mornings after.

            | | Vane | Brae Holm | Skellan | Morrey | Calder |
            |---|--:|--:|--:|--:|--:|
            | Night ferry | 22:30 | 23:25 | 00:40 | 02:40 | 05:30 |
            | First day boat | 07:40 | 08:05 | 07:15 | 06:30 | |
            | Last day boat home, from Calder | 16:50 | 16:50 | 18:15 | 20:40 | |

            The second boat with crew lies at Morrey from 16 November. Last winter it sailed 43 times; the average wait after a breakdown fell from nineteen hours to one hour and twenty minutes.

            > “We paid for it 18 weeks and used it in 15. I had hoped to be wrong.”
            > — Carys Bohm, managing director of Sound Lines

            Whoever has a ticket for a cancelled night may travel on the next day boat and gets the cabin refunded without asking. Messages about cancellations are sent free of charge to anyone who registers at pier 3 or at [sound-lines.example](https://sound-lines.example/messages).
            """,
            Tags = "Ferries, Winter services, Outer islands",
            PublishedAt = "2026-10-20 09:00",
            Related = ["winter-tender", "night-ferry-hundred-nights"],
        },
        new()
        {
            Key = "fares-2027",
            Kind = "press-release",
            Headline = "Fares for 2027: islanders pay the same, visitors 40 pence more",
            Subheadline = "Children under 16 travel free of charge on the day ferries from 1 April.",
            Summary = "The board has decided the ferry fares for next year. Half of the new income pays for free travel of children.",
            Dateline = "Calder, 10 November",
            Body = """
            Fares on the day ferries rise by an average of 40 pence for visitors on 1 April 2027. Islanders pay what they have paid since 2023. Children under 16 travel free of charge, wherever they live. The board decided this yesterday without a vote against.

            | Single, in £ | Islanders | Visitors 2026 | Visitors 2027 |
            |---|--:|--:|--:|
            | Morrey | 3.20 | 7.10 | 7.40 |
            | Skellan | 4.60 | 9.80 | 10.20 |
            | Brae Holm | 5.50 | 12.40 | 12.90 |
            | Vane | 6.10 | 13.90 | 14.30 |
            | Night ferry, all islands | 13.50 | 18.00 | 18.00 |

            The higher fares bring about £168,000 a year. Free travel for children costs £84,000; the rest goes into the winter boats.

            > “A class trip from Vane used to cost 400 pounds before anyone had seen anything. That was the letter that decided it. It was written in crayon.”
            > — Oliver Tamsin, finance director

            On the night ferry the half fare for islanders ended on 30 September, as announced. Since then they pay three quarters.
            """,
            Tags = "Fares, Ferries, Outer islands, Finance",
            PublishedAt = "2026-11-10 10:00",
            Related = ["budget-2026", "night-ferry"],
        },
        new()
        {
            Key = "gale-november-2026",
            Kind = "statement",
            Headline = "On Friday's gale: no ferries until Saturday noon, the night ferry stays at Morrey",
            Summary = "The wind at Vane Light has stood above 50 knots since 13:00. All passengers are on land or at berth. Shelter is open at piers 3 and 9.",
            Dateline = "Calder, 20 November, 17:30",
            Body = """
            A gale from the north-west has stopped all traffic on Calder Sound since 14:00. Nobody is missing and nobody has been hurt.

            ## Ferries

            - All day crossings are cancelled until Saturday, 21 November, at noon.
            - The night ferry Vesper, on its way back to Vane, went into shelter at Morrey at 13:50 with 71 passengers. They sleep on board. Supper and breakfast are free.
            - Tickets are valid until 30 November. Refunds come without asking.

            ## Ships

            Eleven ships are at their berths and three at anchor, each with an anchor watch. Two ships have been sent to sea, where there is room. Pilots do not board above four metres of wave height; at present it is 5.1.

            ## Shelter

            About 90 people could not get home to the islands. They can stay in the waiting hall at pier 3 and in the seafarers' centre at pier 9. Both are heated, open all night, and step-free. Dogs are welcome at pier 9.

            > “Please do not come to look at the waves. We have closed the mole, and we have no one to spare for fetching you.”
            > — Maren Holt, harbour master

            The next statement comes on Saturday at 09:00. The press officer on call has the number on the page [newsroom contacts](/about/newsroom-contacts).
            """,
            Tags = "Weather, Ferries, Safety",
            PublishedAt = "2026-11-20 17:30",
            Author = "editor",
            Related = ["storm-december-2023", "winter-timetable-2026"],
        },
    ];
}
