namespace Newsroom.Seeds;

internal static class DemoReleases2026FirstHalf
{
    public static DemoRelease[] All { get; } =
    [
        new()
        {
            Key = "budget-2026",
            Kind = "press-release",
            Headline = "Budget 2026: £43.1 million, and the last gap at pier 4 is paid for",
            Subheadline = "Harbour dues rise by 2.1 per cent. Fares for islanders stay the same for the fourth year.",
            Summary = "The harbour takes up a loan of £9 million for shore power and finishes step-free pier 4 out of its own income. The board agreed without a vote against.",
            Dateline = "Calder, 19 January",
            Body = """
            The harbour board has adopted the budget for 2026. Spending rises to £43.1 million and income to £43.3 million. For the first time since 2011 nobody voted against.

            | | 2025, £m | 2026, £m | Change |
            |---|--:|--:|--:|
            | Wages and pensions | 12.3 | 12.8 | +4.1 % |
            | Ferry contracts | 9.8 | 11.0 | +12.2 % |
            | Piers and buildings | 7.9 | 8.6 | +8.9 % |
            | Pilotage and tugs | 5.2 | 5.4 | +3.8 % |
            | Dredging | 1.6 | 1.1 | −31.3 % |
            | Interest | 1.3 | 1.8 | +38.5 % |
            | Everything else | 2.8 | 2.4 | −14.3 % |
            | **Total** | **40.9** | **43.1** | **+5.4 %** |

            Ferry contracts grow because of the second winter boat and the preparations for the night ferry. Interest grows because of the loan for shore power, £9 million over fifteen years.

            ## Pier 4

            The last £1.2 million for step-free boarding comes out of current income. From May the pontoon rises and falls with the tide, and no ramp is steeper than one in twelve.

            > “The members for Skellan and Strandholm wanted this two years ago. They were right about the year, and we were right about the design. I would rather have had both.”
            > — Judith Aske, chair of the harbour board
            """,
            Tags = "Finance, Board, Fares, Piers",
            PublishedAt = "2026-01-19 16:00",
            Author = "editor",
            Related = ["budget-2024"],
        },
        new()
        {
            Key = "shore-power-live",
            Kind = "press-release",
            Headline = "First ship on shore power: pier 7 is quiet",
            Subheadline = "The noise on the balconies opposite fell from 58 to 41 decibels.",
            Summary = "A cruise ship took 46 megawatt hours from the grid in nine hours and burned no fuel at the quay. The system came in £0.6 million below its budget.",
            Dateline = "Calder, 10 March",
            Body = """
            At 08:52 today a ship at pier 7 turned off its engines and went on cooking breakfast for 1,900 people. It was the first to take its electricity from the shore. By 18:00 it had used 46 megawatt hours, which would have been eleven tonnes of fuel.

            On the balconies of Corn Street, 140 metres away, the noise fell from 58 to 41 decibels. The background without any ship is 40.

            > “I went out to hear it. There was a blackbird. I had forgotten we have one.”
            > — Margit Oyelaran, resident of Corn Street

            ## What comes next

            - Until the end of May every ship plugs in with a harbour electrician present.
            - From June two ships can be connected at once.
            - In 2026 about 30 of 72 cruise calls will use the sockets. The others have none yet.

            The system cost £13.2 million instead of £13.8 million, because half of the trench could share that of the waterworks. The saving goes into sockets for tugs at pier 2.

            > “The lights in town flickered for nobody. I checked with the hospital and the bakery.”
            > — Priya Raman, chief engineer

            The electricity comes from a supply contract with two wind farms. A yearly report says how much of it was produced in the same hour in which it was used.
            """,
            Tags = "Shore power, Environment, Cruise",
            PublishedAt = "2026-03-10 18:30",
            Related = ["shore-power-contract", "cruise-limit"],
        },
        new()
        {
            Key = "harbour-numbers-2025",
            Kind = "fact-sheet",
            Headline = "The harbour in numbers, 2025",
            Subheadline = "Ships, people, fish, money and mud: everything we count, for three years.",
            Summary = "The yearly fact sheet with all figures of Calder Harbour for 2023 to 2025, and how each is counted.",
            Body = """
            ## Traffic, month by month

            | 2025 | Jan | Feb | Mar | Apr | May | Jun | Jul | Aug | Sep | Oct | Nov | Dec | Year |
            |---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|
            | Ship calls | 151 | 148 | 172 | 185 | 204 | 219 | 226 | 221 | 203 | 178 | 152 | 144 | 2,203 |
            | of them cruise ships | 0 | 0 | 1 | 4 | 10 | 14 | 16 | 15 | 9 | 4 | 1 | 0 | 74 |
            | Pilotages | 138 | 136 | 157 | 168 | 183 | 195 | 201 | 197 | 182 | 161 | 138 | 131 | 1,987 |
            | Ferry passengers, thousands | 31.2 | 32.0 | 41.8 | 53.1 | 62.4 | 74.9 | 91.3 | 95.6 | 63.7 | 45.5 | 28.9 | 28.5 | 648.9 |
            | Crossings cancelled | 31 | 27 | 16 | 7 | 3 | 1 | 2 | 4 | 9 | 21 | 26 | 34 | 181 |

            ## Three years

            | | 2023 | 2024 | 2025 |
            |---|--:|--:|--:|
            | Ship calls | 2,146 | 2,071 | 2,203 |
            | Cargo, million tonnes | 3.41 | 3.28 | 3.52 |
            | Ferry passengers | 612,000 | 631,400 | 648,900 |
            | Fish landed, tonnes | 9,800 | 9,450 | 9,910 |
            | Mud and sand dredged, m³ | 22,000 | 417,000 | 38,000 |
            | Accidents with injuries | 4 | 3 | 5 |
            | Near misses reported | 61 | 118 | 204 |
            | Employees | 172 | 176 | 180 |
            | Income, £m | 35.9 | 39.4 | 41.6 |

            More near misses are reported because reporting them has become easier, and because nobody is blamed for it. The number of accidents shows why both matter.

            ## How we count

            - A *ship call* is one arrival of a vessel of more than 300 gross tonnage. Ferries, tugs and fishing boats do not count.
            - A *passenger* is one person on one crossing. Someone who goes to Morrey and back counts twice.
            - *Cancelled* means that a crossing did not begin within three hours of its time.[^1]

            All figures since 1998 can be had as a table from the [press office](/about/newsroom-contacts).

            [^1]: Until 2023 the limit was two hours. By the old rule 2025 would have had 197 cancelled crossings.
            """,
            Tags = "Harbour in numbers, Ferries, Outer islands, Pilotage, Safety, Dredging, Environment, Shore power, Finance, Piers, Fisheries, Freight, Cruise, Winter services, Fares, Jobs and training, Weather, Tugs, Seafarers, Community",
            PublishedAt = "2026-05-04 09:00",
            Related = ["ten-year-plan-facts"],
        },
        new()
        {
            Key = "pier-4-photo-call",
            Kind = "media-advisory",
            Headline = "Photo call: first step-free boarding at pier 4",
            Summary = "On 19 May the first passengers roll on board without help. Pictures, interviews and a look below the pontoon.",
            Dateline = "Calder, 12 May",
            Body = """
            After fourteen months of rebuilding, pier 4 takes its first passengers on Tuesday, 19 May. The boarding pontoon rises and falls with the tide, so that the way on board stays level.

            - **10:15** Ferry Lantern arrives from Morrey; among the passengers are twelve who use a wheelchair and a school class with prams
            - **10:30** First boarding
            - **10:50** Interviews: Ruth Abara, accessibility adviser; Priya Raman, chief engineer; passengers
            - **11:15** Below the pontoon, by boat, for six people; please book

            Please do not film passengers from behind or handle their chairs. All twelve have agreed to pictures; the class has agreed to pictures of hands and prams.

            Registration is open until 18 May, 16:00, at the [press office](/about/newsroom-contacts).
            """,
            Tags = "Accessibility, Piers, Ferries",
            PublishedAt = "2026-05-12 09:00",
            Event = new("2026-05-19 10:15", "Pier 4, eastern pontoon, Calder") { EndsAt = "2026-05-19 11:45" },
            Related = ["budget-2026"],
        },
        new()
        {
            Key = "aldis-grounding",
            Kind = "statement",
            Headline = "On the grounding of the tug Aldis: nobody hurt, no oil lost, pier 2 closed until Thursday",
            Summary = "The tug touched the stone foot of pier 2 at 16:20 while turning. It is afloat and moored. Divers inspect the pier until Thursday.",
            Dateline = "Calder, 15 May, 18:45",
            Body = """
            The tug Aldis touched the stone foot of pier 2 at 16:20 today while it was turning in the basin. It sat on the stones for eleven minutes and came off with its own engines. None of the five people on board was hurt. No oil was lost.

            - The Aldis has a dent of about two metres on the port side, above the fuel tanks. It stays at pier 1 until the damage has been surveyed.
            - Pier 2 is closed until Thursday, 21 May, so that divers can look at its foot.
            - The tugs Corrin and Brandal take over. A third tug arrives tomorrow from a port of the mutual aid agreement of last September.
            - Ferries, pilots and cargo ships keep to their plans.

            The tug was not assisting a ship. At the time of the accident a trainee mate was at the controls, with the master beside him, as training demands.

            > “The phrase ‘Calder, stop’ was spoken, by the deckhand, about four seconds too late. Four seconds is what we will now look into.”
            > — Maren Holt, harbour master

            The inquiry is led from outside, as after every grounding since 2024.
            """,
            Tags = "Tugs, Safety, Piers, Investigations",
            PublishedAt = "2026-05-15 18:45",
            Author = "editor",
            Related = ["tug-conference", "merrow-star-report"],
        },
        new()
        {
            Key = "night-ferry",
            Kind = "press-release",
            Headline = "Night ferry returns to Calder Sound after eleven years",
            Subheadline = "The first overnight sailing leaves on 1 June; islanders travel at half fare until the autumn.",
            Summary = "The harbour board has signed a ten-year agreement with Sound Lines. The night ferry takes seven hours, carries 220 passengers and has cabins for wheelchair users.",
            Dateline = "Calder, 16 May",
            Body = """
            The harbour board has signed a ten-year agreement with Sound Lines to bring back the night ferry between Calder and the outer islands. The crossing takes seven hours and carries 220 passengers, 60 cars and, for the first time, sleeping cabins that open to wheelchair users without an escort.

            Bookings open on Monday at noon. The board expects 40,000 passengers in the first season, a third more than the last full year of the old service.

            > “People here stopped planning around the ferry because there was none. From June they can leave after supper and be at a hospital appointment at eight.”
            > — Maren Holt, harbour master

            ## When it sails

            The Vesper leaves Vane at 22:30, calls at Brae Holm, Skellan and Morrey and reaches Calder at 05:30. Passengers may sleep on board until 07:30. At 11:00 it sails back from pier 3 as a day boat. Until the end of September it sails every night except Saturday; after that, three nights a week.

            ## What it costs

            A single ticket costs £18.00, with islanders at £9.00 until 30 September. Children travel for £5.40. Cabins start at £32.00 for two.

            | | Single | Islanders until 30 September |
            |---|--:|--:|
            | Adult, reclining seat | £18.00 | £9.00 |
            | Cabin for two, per cabin | £32.00 | £24.00 |
            | Car up to five metres | £41.00 | £26.00 |
            | Bicycle, wheelchair, pram | free | free |

            ## What it took

            The old service ended in 2015 with a loss of £310,000 a year. The new agreement shares the risk: Sound Lines bears the first £200,000 of any loss, the harbour the next £150,000. Beyond that both sides may end the contract after three years.

            > “We have kept the ship small. An empty big ship is what killed the last one.”
            > — Carys Bohm, managing director of Sound Lines

            Tickets are sold at [sound-lines.example](https://sound-lines.example/night), at pier 3 and in the shops on all four islands.
            """,
            Tags = "Ferries, Outer islands, Accessibility",
            PublishedAt = "2026-05-16 09:00",
            Related = ["ten-year-plan", "winter-tender", "pier-4-photo-call"],
            Correction = new(
                "2026-05-17 10:20",
                "The fare for children is 4.50, not 5.40.",
                "Children travel for £5.40.",
                "Children travel for £4.50."),
        },
        new()
        {
            Key = "pier-4-reopens",
            Kind = "press-release",
            Headline = "Pier 4 reopens with step-free boarding",
            Subheadline = "The steepest ramp is now one in twelve at any tide. It used to be one in four.",
            Summary = "Twelve wheelchair users from Morrey tested the new pontoon yesterday before anyone else. They found three faults; two are already gone.",
            Dateline = "Calder, 20 May",
            Body = """
            Since this morning all day ferries use the rebuilt pier 4. The boarding pontoon, 64 metres long, follows the tide by itself over a range of 5.2 metres. No ramp is steeper than one in twelve; at low spring tides it used to be one in four.

            Yesterday twelve people from Morrey who use a wheelchair boarded before anyone else, with a list and a stopwatch. On average they needed 3 minutes 10 seconds from the ticket gate to their place. Last year it was 14 minutes, and only with two members of staff.

            They also found three faults:

            - The button of the lift was out of reach for two of them. It has been moved 18 centimetres down.
            - The yellow line ended before the ferry's door. It has been painted to the end.
            - In the waiting room one place for wheelchairs looks at a wall. A window is being made; it will take until July.

            > “Nobody asked me whether I needed help. It is hard to explain how good that was.”
            > — Tilda Marsh, teacher, Morrey

            The rebuilding took fourteen months and cost £8.3 million, £0.4 million more than planned, because two piles met rock. The four island piers follow by 2029.
            """,
            Tags = "Accessibility, Piers, Ferries, Outer islands",
            PublishedAt = "2026-05-20 09:00",
            Related = ["pier-4-photo-call", "night-ferry", "ten-year-plan"],
        },
        new()
        {
            Key = "night-ferry-first-sailing",
            Kind = "photo-release",
            Headline = "Pictures of the first night: the Vesper arrives with 184 passengers",
            Summary = "The youngest passenger was nine weeks old, the oldest had been on the last sailing in 2015. Nine pictures, free for news reporting.",
            Dateline = "Calder, 2 June",
            Body = """
            The Vesper made fast at pier 3 at 05:27 today, three minutes early, with 184 passengers, 41 cars, a cello and a calf. It had left Vane at 22:30, in a light wind from the south-west.

            Forty-six passengers had a hospital appointment, nine an early train. Walter Ness, 88, had been on the last sailing in 2015 and had kept the ticket.

            > “They said it would be back after the summer. They didn't say which.”
            > — Walter Ness, retired postman, Skellan

            The pictures show the departure from Vane at dusk, the cabins, breakfast and the arrival at sunrise. More can be taken: photographers travel free of charge until 12 June if they register a day before with the [press office](/about/newsroom-contacts).
            """,
            Tags = "Ferries, Outer islands",
            PublishedAt = "2026-06-02 08:00",
            Event = new("2026-06-02 05:27", "Pier 3, Calder"),
            Related = ["night-ferry"],
        },
        new()
        {
            Key = "harbour-master-speech",
            Kind = "speech",
            Headline = "“Four seconds”: Maren Holt on Seafarers' Day",
            Subheadline = "Speech of the harbour master at the seafarers' centre, pier 9. Check against delivery.",
            Summary = "Why people on a bridge keep silent, what a linesman taught the harbour, and what anybody may say aloud from now on.",
            Dateline = "Calder, 25 June",
            Body = """
            Dear colleagues, dear guests, and dear crew of the ship that has just come in and would rather be asleep.

            In three years I have stood before cameras three times with bad news. A ship on a bank. A rope. A tug on the stones. People ask me what the three have in common, and hope that I shall say: nothing.

            They have a silence in common.

            ## Seventy seconds

            On the Merrow Star, a third mate saw on his screen that the turn was late. He told himself that the pilot surely knew. It took him seventy seconds to speak. He was 24 and it was his second voyage, and he told all this to the inquiry, which took more courage than any of us needed that night.

            ## Nine minutes

            At pier 8, everybody on the quay had known for years where a rope strikes when it parts. We had all stood there anyway, because the ship was waiting. Now nobody stands there, and making fast takes nine minutes longer. I have had letters about the nine minutes. I answer each of them by hand.

            The man who was struck is called a linesman in our statements, because he wanted it so. He came back to work in April, in the office, three mornings a week. On his first day he corrected my roster.

            ## Four seconds

            On the Aldis, a deckhand of 19 said “Calder, stop”. That is the phrase with which anybody, of any rank, may stop anything. She said it four seconds too late, and she has been asked about those four seconds ever since. I should like us to ask about something else: why was she the only one?

            ## What I ask of you

            You come from forty countries. You work for nine months at a stretch, and some of you have been taught that a junior who speaks is a junior who leaves. In this harbour it is the other way round. Say it in any language. Say it if you are not sure. If you were wrong, we have lost two minutes, and I shall buy you a coffee in this house.

            I have bought eleven so far. I hope it becomes expensive.
            """,
            Tags = "Seafarers, Safety, Tugs",
            PublishedAt = "2026-06-25 11:00",
            Author = "editor",
            Related = ["seafarers-centre", "aldis-grounding", "linesman-measures"],
        },
    ];
}
