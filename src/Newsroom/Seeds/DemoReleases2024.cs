namespace Newsroom.Seeds;

internal static class DemoReleases2024
{
    public static DemoRelease[] All { get; } =
    [
        new()
        {
            Key = "budget-2024",
            Kind = "press-release",
            Headline = "Board adopts a budget of £38.6 million for 2024",
            Subheadline = "A quarter goes into piers and dredging. Harbour dues rise by 2.8 per cent, island fares do not.",
            Summary = "The harbour plans a surplus of £0.4 million. The largest single item is dredging the main channel, for the first time since 2017.",
            Dateline = "Calder, 22 January",
            Body = """
            The harbour board has adopted the budget for 2024 with ten votes to two. Income is planned at £39.0 million and spending at £38.6 million. The surplus of £0.4 million goes into the storm reserve, which paid for the fenders lost in December.

            Harbour dues rise by 2.8 per cent on 1 April, less than prices in general. Fares on the day ferries stay where they are for islanders and rise by an average of 20 pence for everyone else.

            | Where the money goes | 2023, £m | 2024, £m |
            |---|--:|--:|
            | Wages and pensions | 11.2 | 11.7 |
            | Ferry contracts | 8.9 | 9.1 |
            | Piers and buildings | 6.1 | 5.8 |
            | Dredging | 0.9 | 3.9 |
            | Pilotage and tugs | 4.6 | 4.7 |
            | Interest | 1.6 | 1.4 |
            | Everything else | 2.1 | 2.0 |
            | **Total** | **35.4** | **38.6** |

            > “We borrow nothing this year and we put off nothing that would cost more later. It is not an exciting budget.”
            > — Oliver Tamsin, finance director

            ## Why two members voted against

            The members for Skellan and Strandholm wanted the step-free rebuilding of pier 4 to begin this year. The majority preferred to finish the design first. The board will come back to the question in September.
            """,
            Tags = "Finance, Board, Dredging",
            PublishedAt = "2024-01-22 16:00",
            Related = ["storm-december-2023"],
            Author = "editor",
        },
        new()
        {
            Key = "dredging-2024",
            Kind = "press-release",
            Headline = "Dredging of the main channel begins on 4 March",
            Subheadline = "The dredger Marl works around the clock for nine weeks. Ferries keep to their timetable.",
            Summary = "410,000 cubic metres of sand and silt have to go so that ships with a draught of 10.5 metres can reach piers 7 and 8 at any tide.",
            Dateline = "Calder, 12 February",
            Body = """
            On 4 March the trailing suction dredger Marl begins to clear the main channel between Skerry Bank and pier 8. By 5 May it will take up 410,000 cubic metres of sand and silt. After that, ships with a draught of 10.5 metres can reach piers 7 and 8 at any state of the tide. At present they wait up to four hours.

            ## What changes, and when

            | Section | Dates | What it means |
            |---|---|---|
            | Skerry Bank | 4 to 24 March | One-way traffic, pilot on board for every ship over 60 metres |
            | Middle ground | 25 March to 14 April | Anchorage B closed |
            | Turning basin | 15 April to 5 May | Cruise ships turn before pier 9; no angling from pier 8 |

            Ferries pass the dredger on the western side and keep their times. Leisure craft should stay 200 metres away.

            ## Where the sand goes

            About two thirds is clean sand. It goes to the beach at Easter Wick, which has lost 14 metres of width since 2012. The silt goes to the licensed ground eight miles out. Samples from 46 places were tested beforehand; all were below the lower of the two national limits.[^1]

            > “We asked for a pause while the herring spawn, and it is in the contract: no dredging at the Middle Ground before 25 March.”
            > — Piet Garrow, Calder Sound Fishermen's Association

            The work costs £3.6 million. Noise is measured at three houses on Strandholm; the readings are published every Friday at [tides.calder-harbour.example](https://tides.calder-harbour.example/noise).

            [^1]: Sampling in October 2023, depth 0 to 1.2 metres. The laboratory's report can be read at Harbour House.
            """,
            Tags = "Dredging, Environment, Fisheries",
            PublishedAt = "2024-02-12 09:00",
            Related = ["budget-2024"],
        },
        new()
        {
            Key = "merrow-star-grounding",
            Kind = "statement",
            Headline = "On the grounding of the bulk carrier Merrow Star on Skerry Bank",
            Summary = "The ship ran onto sand at 03:52 with a pilot on board. The crew is safe and no oil has been seen. An attempt to refloat it is planned for Thursday's high water.",
            Dateline = "Calder, 19 March, 06:15",
            Body = """
            The bulk carrier Merrow Star ran aground on Skerry Bank at 03:52 this morning. It was inbound for pier 10 with 8,400 tonnes of wheat and had a pilot on board. All 19 people on board are safe.

            The ship sits upright on sand. Its tanks have been sounded and are whole. A flight at first light saw no oil. The tugs Aldis and Corrin are alongside and will stay there.

            ## What happens next

            1. Divers inspect the hull as soon as the tide allows, at about 11:00.
            2. The ship will be lightened if the divers advise it.
            3. The first attempt to refloat is planned for the high water of Thursday, 21 March, at 13:26.

            The main channel is open for ships with a draught of up to 8.0 metres. Ferries are not affected. The dredger Marl has stopped work and left the area.

            > “We will find out why this happened, and we will publish what we find. This morning our job is to keep the ship quiet and the water clean.”
            > — Maren Holt, harbour master

            The pilot has been relieved of duty with full pay, as is usual after any grounding. It says nothing about blame.
            """,
            Tags = "Safety, Pilotage, Investigations, Freight",
            PublishedAt = "2024-03-19 06:15",
            Author = "editor",
            Related = ["dredging-2024"],
            Correction = new(
                "2024-03-19 08:40",
                "There were 17 people on board, not 19. The first count included two harbour staff who had boarded after the grounding.",
                "All 19 people on board are safe.",
                "All 17 people on board are safe.")
            {
                Then = new(
                    "2024-03-19 15:05",
                    "The main channel is open for ships with a draught of up to 7.4 metres, not 8.0. A survey at noon found less water beside the ship than the chart shows.",
                    "a draught of up to 8.0 metres",
                    "a draught of up to 7.4 metres"),
            },
        },
        new()
        {
            Key = "merrow-star-refloated",
            Kind = "press-release",
            Headline = "Merrow Star is afloat again",
            Subheadline = "Three tugs pulled the ship off Skerry Bank at the first attempt.",
            Summary = "The bulk carrier came free at 13:19 on Thursday, seven minutes before high water. It is now at pier 10, where divers found scratched paint and a bent rudder stop.",
            Dateline = "Calder, 21 March",
            Body = """
            The bulk carrier Merrow Star came free of Skerry Bank at 13:19 today. The tugs Aldis, Corrin and Brandal had begun to pull at 12:40 with a joint force of 148 tonnes. At 15:05 the ship was fast at pier 10.

            It had been lightened by 900 tonnes of wheat, which two barges took ashore on Wednesday. No oil was lost at any time. The main channel is open without limits.

            > “She moved two metres, stopped, and then went as if nobody had ever held her. The tide did most of it. It usually does.”
            > — Ingrid Paley, master of the tug Aldis

            Divers have since found scratched paint over 30 metres and a bent rudder stop. The ship may leave when its classification society agrees.

            The harbour has asked two outside experts to look into the cause. Their report will be published in full by the end of September.
            """,
            Tags = "Safety, Tugs, Freight",
            PublishedAt = "2024-03-21 16:45",
            Related = ["merrow-star-grounding"],
        },
        new()
        {
            Key = "chair-speech-2024",
            Kind = "speech",
            Headline = "“A harbour that cannot say no is not a harbour”: Judith Aske at the open meeting",
            Subheadline = "Speech of the chair of the harbour board in the Corn Hall, Calder. Check against delivery.",
            Summary = "The chair of the board on what the Merrow Star taught, why the night ferry should come back, and what the harbour owes to people who never set foot on a ship.",
            Dateline = "Calder, 25 April",
            Body = """
            Good evening. There are 214 chairs in this hall and I am told they have run out. Thank you for coming; last year we were 60.

            I suspect many of you are here because of a ship. So let me begin with it.

            ## The ship

            For fifty-seven hours in March, a ship of 120 metres lay on our doorstep, and the whole coast could see it. People asked me whether it was embarrassing. No. It is embarrassing to hide such a thing. We published one statement before breakfast that day and corrected it twice, in public. I would rather be corrected twice before supper than be right a week later.

            ## The word no

            In the past ten years this harbour has said yes to longer ships, to deeper ships and to more of them. A harbour that cannot say no is not a harbour. It is a coast with a price list. The board will therefore ask, for every kind of traffic, how much of it this sound can carry. We begin with cruise ships, and we begin this autumn.

            ## The islands

            In 2015 we let the night ferry go. It lost £310,000 a year and nobody fought for it hard enough, myself included. Since then Skellan has lost its dentist, a third of its school and 96 people. I do not say that one caused the other. I say that nobody moves to a place which closes at half past eight.

            So tonight I promise one thing only: before I leave this office, there will be a plan for the outer islands that looks ten years ahead, with sums in it.

            ## Those who never sail

            Most people around the sound never board anything. They hear the harbour at night and smell it when the wind is east. They are why we measure noise, and why the next large sum goes into cables, so that ships can turn their engines off.

            The floor is yours. We have the hall until ten, and Mr Tamsin has brought the accounts.
            """,
            Tags = "Board, Outer islands, Community, Cruise",
            PublishedAt = "2024-04-25 19:30",
            Author = "editor",
            Related = ["merrow-star-refloated"],
        },
        new()
        {
            Key = "seafarers-centre",
            Kind = "press-release",
            Headline = "Seafarers' centre opens at pier 9",
            Subheadline = "Free telephone, a quiet room, a doctor twice a week, and nobody asks for a ticket.",
            Summary = "Some 31,000 seafarers pass through Calder every year, most for less than a day. From today they have a house of their own, open from 08:00 to 23:00.",
            Dateline = "Calder, 25 June",
            Body = """
            A centre for seafarers opens today at pier 9. It offers free telephone and internet, a kitchen, a quiet room, a small shop and a doctor on Tuesdays and Fridays. It is open every day from 08:00 to 23:00, and no membership is needed.

            About 31,000 seafarers pass through Calder each year. The average call lasts nineteen hours. Until now the nearest public telephone was 2.4 kilometres from the berth and the nearest shop 3.1.

            > “A man sat here yesterday during our rehearsal and talked to his daughter for three hours. She was born while he was at sea. He asked me what it cost.”
            > — Farid Nasser, manager of the centre

            ## Languages

            The six staff and 22 volunteers speak eleven languages between them. Printed advice on wages, sick leave and complaints is available in English, Russian, Arabic, Tagalog and Hindi.

            ## Who pays

            The harbour gave the former customs shed and £420,000 for its rebuilding. Running costs of £96,000 a year come from a contribution of £45 per ship call, which shipping companies pay of their own accord. So far 71 of 80 regular lines have agreed.

            A shuttle bus runs from piers 5 to 11 every half hour. It can be called from any ship on VHF channel 14.
            """,
            Tags = "Seafarers, Community, Piers",
            PublishedAt = "2024-06-25 10:00",
        },
        new()
        {
            Key = "vane-light",
            Kind = "photo-release",
            Headline = "Vane Light shines again after fourteen months behind canvas",
            Summary = "The lighthouse of 1871 has a new gallery and its old lens. It will be relit on Saturday at dusk.",
            Dateline = "Vane, 18 July",
            Body = """
            Vane Light, built in 1871, will be relit on Saturday, 20 July, at 21:35. For fourteen months the tower stood behind canvas while its iron gallery was replaced piece by piece. A temporary light did its work meanwhile.

            The lens is the old one. Its 312 prisms were taken out one at a time, washed in soft water and put back by two people in nine weeks. Three prisms were broken and have been cast anew.

            > “You learn not to hurry. The lens weighs two tonnes and floats on a bath of oil; you can turn it with one finger.”
            > — Tomas Reddy, lighthouse engineer

            Photographers can work in the lantern room on Friday in groups of four, and on Saturday from the quay. The light reaches 18 nautical miles: three flashes, then a pause, every twenty seconds.
            """,
            Tags = "Heritage",
            PublishedAt = "2024-07-18 11:00",
            Event = new("2024-07-20 20:30", "Vane Light, quay side. Boat for the press from pier 4 at 19:15.") { EndsAt = "2024-07-20 22:15" },
        },
        new()
        {
            Key = "merrow-star-report",
            Kind = "press-release",
            Headline = "Merrow Star: report names tiredness and an old chart; all nine recommendations accepted",
            Subheadline = "The pilot had been awake for nineteen hours. The survey of Skerry Bank was six years old.",
            Summary = "Two outside experts have examined the grounding of 19 March. Their report is published in full today. The harbour accepts all nine recommendations and has carried out four.",
            Dateline = "Calder, 24 September",
            Body = """
            The bulk carrier Merrow Star ran aground on 19 March because it turned four minutes late, on a bank that had moved 85 metres since it was last surveyed. That is the finding of the two outside experts whom the harbour asked to look into the case. Their report of 88 pages is published today without cuts.

            The pilot had been awake for nineteen hours, within the rules of the time. The bridge team of the ship noticed the late turn but did not speak up for 70 seconds.

            > “No single person put this ship on the sand. A roster, a chart and a silence did. All three were ours to prevent, or partly ours.”
            > — Maren Holt, harbour master

            ## The recommendations

            | No. | Recommendation | By | State |
            |--:|---|---|---|
            | 1 | Eleven hours' rest before every pilotage | at once | done |
            | 2 | Survey Skerry Bank twice a year | June 2024 | done |
            | 3 | Publish each survey within ten days | June 2024 | done |
            | 4 | Second pilot at night for ships over 110 metres | July 2024 | done |
            | 5 | Four more pilots | end of 2025 | begun |
            | 6 | Joint training of pilots and tug masters | March 2025 | begun |
            | 7 | A lit buoy on the western edge | May 2025 | ordered |
            | 8 | An agreed phrase with which anyone may stop a manoeuvre | October 2024 | begun |
            | 9 | Yearly public account of near misses | each January | planned |

            ## The pilot

            The pilot returned to duty in May after a medical examination and six accompanied trips. The harbour takes no disciplinary steps. The owner and the insurer of the ship have made no claim against the harbour so far.
            """,
            Tags = "Investigations, Pilotage, Safety",
            PublishedAt = "2024-09-24 11:00",
            Author = "editor",
            Related = ["merrow-star-grounding", "merrow-star-refloated"],
        },
        new()
        {
            Key = "trainee-pilots",
            Kind = "press-release",
            Headline = "Four places for trainee pilots, and for once no sea captain's licence needed",
            Summary = "Mates with five years at sea can apply until 30 November. Training begins in January and takes ten months at full pay.",
            Dateline = "Calder, 15 October",
            Body = """
            The pilot station is looking for four trainees. Until now only holders of a master's certificate could apply. From this year chief mates with at least five years at sea are welcome too, and the harbour pays for the missing certificate.

            Training takes ten months and covers 320 trips, first beside a pilot, then with one beside you. The salary is £51,000 in training and from £84,000 afterwards.

            > “The youngest of us is 44. I have nothing against grey hair, but somebody has to be here when ours is white.”
            > — Henrik Lowe, chief pilot

            Applicants need good eyesight, with glasses or without, and must be able to climb a nine-metre ladder. Half-time posts are possible after training. The station's last three vacancies drew 29 applications, two of them from women; the harbour would like to see more.

            Applications go to [work@calder-harbour.example](mailto:work@calder-harbour.example). An open evening with a trip on the simulator takes place on 6 November at 18:00, pier 1.
            """,
            Tags = "Pilotage, Jobs and training",
            PublishedAt = "2024-10-15 09:00",
            Related = ["merrow-star-report", "kestrel-point"],
        },
        new()
        {
            Key = "pier-works-winter-2024",
            Kind = "media-advisory",
            Headline = "Piers 2, 5 and 6 close in turn from 6 January to 28 March for new fenders, lighting and bollards; what it means for tugs, coasters, anglers, the Saturday market and visitors to the old crane",
            Summary = "Site visit for the press on 28 November with the chief engineer. Plans, dates and drawings are handed out there.",
            Dateline = "Calder, 19 November",
            Body = """
            Three piers are refitted one after the other this winter. Journalists can see the site and the drawings before the work begins.

            - **Who:** Priya Raman, chief engineer, and Maren Holt, harbour master
            - **What:** walk along piers 5 and 6, then questions in the site office
            - **Pictures:** the old crane, the first of 64 new rubber fenders, divers at work if the wind allows
            - **Bring:** sturdy shoes; helmets and jackets are provided

            Pier 2 closes from 6 to 31 January, pier 5 from 3 to 28 February and pier 6 from 3 to 28 March. The Saturday market moves to the square in front of Harbour House for those weeks.

            Please tell the press office by 27 November at noon if you are coming: [newsroom contacts](/about/newsroom-contacts).
            """,
            Tags = "Piers, Tugs, Community",
            PublishedAt = "2024-11-19 10:00",
            Event = new("2024-11-28 10:30", "Pier 5, gate B. Parking behind the old crane.") { EndsAt = "2024-11-28 12:00" },
            Related = ["storm-december-2023"],
        },
    ];
}
