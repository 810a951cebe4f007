namespace Newsroom.Seeds;

/// <summary>What lies on the desk: drafts, reviews, one release due tomorrow, one in the bin.</summary>
internal static class DemoReleasesUnpublished
{
    public static DemoRelease[] All { get; } =
    [
        new()
        {
            Key = "school-boat",
            State = DemoState.Scheduled,
            Kind = "press-release",
            Headline = "A school boat for Vane: nineteen pupils no longer leave at ten to six",
            Subheadline = "From January a small catamaran takes them to Morrey in 48 minutes.",
            Summary = "The trial runs until July and costs £74,000. Two of the four municipalities concerned had first voted against it.",
            Dateline = "Vane",
            Body = """
            From 11 January a boat of its own takes the nineteen pupils from Vane to school on Morrey. It leaves at 07:35 and needs 48 minutes. Until now they had to take the freight boat at 05:50 and wait in the harbour office for lessons to begin.

            The catamaran Minnow has 24 seats, heating, and a rule that nobody may be tested on vocabulary on board. It is chartered from a diving company, which needs it only in the afternoon and in summer.

            > “I'm in year nine. I worked it out: I have spent 41 whole days in that harbour office.”
            > — Isla Brandt, pupil, Vane

            ## Money

            The trial until July costs £74,000. The harbour pays half; Morrey, Skellan, Calder and Strandholm share the rest. Morrey and Strandholm had first voted against it, and agreed when the adult evening class was given the empty seats back.

            If at least 85 of 100 crossings can sail on time by Easter, the boat becomes part of the [plan for the outer islands](/tags/outer-islands).
            """,
            Tags = "Outer islands, Ferries, Community",
            Related = ["ten-year-plan"],
            Author = "editor",
        },
        new()
        {
            Key = "budget-2027",
            State = DemoState.Approved,
            Kind = "press-release",
            Headline = "Draft budget for 2027: £44.6 million, and the first instalment for battery ferries",
            Subheadline = "The board decides on 18 January. Until then anyone may object in writing.",
            Summary = "The draft is laid out for five weeks. It holds the first £2 million for two battery ferries and no rise of harbour dues.",
            Dateline = "Calder",
            Body = """
            The draft budget for 2027 can be read from today at Harbour House and in the libraries of all six municipalities. Spending is planned at £44.6 million, 3.5 per cent more than this year. Harbour dues stay as they are.

            | | 2026, £m | 2027, £m |
            |---|--:|--:|
            | Wages and pensions | 12.8 | 13.2 |
            | Ferry contracts | 11.0 | 11.4 |
            | Piers and buildings | 8.6 | 6.9 |
            | Battery ferries, first instalment | 0.0 | 2.0 |
            | Pilotage and tugs | 5.4 | 5.8 |
            | Dredging | 1.1 | 1.2 |
            | Interest | 1.8 | 1.7 |
            | Everything else | 2.4 | 2.4 |
            | **Total** | **43.1** | **44.6** |

            > “Two ferries will cost about 24 million. We put two aside now, so that we need not borrow the last two at the price of that day.”
            > — Oliver Tamsin, finance director

            Objections may be sent until 8 January to [board@calder-harbour.example](mailto:board@calder-harbour.example). Each one is answered, and the answers are attached to the papers of the board.
            """,
            Tags = "Finance, Board, Ferries",
            Related = ["budget-2026"],
        },
        new()
        {
            Key = "anchor-watch",
            State = DemoState.InReview,
            Kind = "statement",
            Headline = "After the gale of 20 November: what held and what did not",
            Summary = "One anchor dragged, one ramp is damaged, all passengers are home. The account promised on Friday.",
            Dateline = "Calder",
            Body = """
            The gale of last Friday lasted nineteen hours and reached 66 knots. This is the account we promised.

            ## What held

            - All eleven ships at their berths. The fenders renewed in 2025 lost not one board.
            - Shelter for 93 people and four dogs at piers 3 and 9.
            - The night ferry at Morrey; her 71 passengers were home on Saturday by 15:00.

            ## What did not

            - One ship at anchorage B dragged for 300 metres before its watch noticed. Harbour control had called it six minutes earlier and got no answer.
            - The island ramp on Brae Holm is bent. Cars cannot land there until 4 December at the earliest; foot passengers can.
            - Our message at 14:10 went to 2,300 telephones and not to 400 others. The cause is a list that was not copied. It has been copied now, and somebody checks it every Monday.

            > “Six minutes is a long time with a phone in your hand. We will talk to that ship's owner, and to ourselves about calling twice.”
            > — Maren Holt, harbour master
            """,
            Tags = "Weather, Safety, Ferries",
            Related = ["gale-november-2026"],
        },
        new()
        {
            Key = "tug-sockets",
            State = DemoState.ChangesRequested,
            Remark = "Good. Two things before it goes out: the saving is per tug, not for all three (ask Priya), and the quotation needs Ingrid Paley's consent in writing. Please also say when the third socket comes.",
            Kind = "press-release",
            Headline = "Tugs at pier 2 now sleep with their engines off",
            Summary = "Two of three sockets are ready. They were paid for with what the trench for shore power did not cost.",
            Dateline = "Calder",
            Body = """
            The tugs at pier 2 take their electricity from the shore at night. Two of three sockets went into service this week. Each tug lies at the pier for about 5,200 hours a year; an auxiliary engine used to run all that time.

            That saves 96 tonnes of fuel a year for all three tugs.

            > “You don't notice the noise until it stops. Then you notice the refrigerator.”
            > — Ingrid Paley, master of the tug Aldis

            The sockets cost £540,000. The money was left over when the trench for piers 7 and 8 could be shared with the waterworks.
            """,
            Tags = "Shore power, Tugs, Environment",
            Related = ["shore-power-live"],
        },
        new()
        {
            Key = "marrowby-seagrass",
            State = DemoState.Draft,
            Kind = "press-release",
            Headline = "Second planting at Marrowby: jute mats keep the worms out",
            Subheadline = "Six months on, 64 of 100 shoots are alive.",
            Summary = "The meadow that failed in 2024 has been planted again. This time the shoots stand in mats which last two years and then rot.",
            Dateline = "Marrowby",
            Body = """
            Of 12,000 shoots of seagrass planted at Marrowby in May, 64 in 100 are alive. In 2024 it was three in 100, because lugworms buried them. This time they stand in mats of jute, through which worms cannot push the sand.

            The mats were sewn by a group of 30 volunteers in the sail loft. They last about two years; by then the roots should hold the sand by themselves.

            > “Nobody had counted the worms. Now we have: 31 to the square metre. They are a protected meal for the curlew, so they stay.”
            > — Dr Elin Strand, head of environment

            With Marrowby, 2.1 of the 2.4 hectares demanded by the permit are alive. The rest is to be planted in spring.
            """,
            Tags = "Environment, Community",
            Related = ["seagrass"],
        },
        new()
        {
            Key = "harbour-swim",
            State = DemoState.Draft,
            Kind = "media-advisory",
            Headline = "New Year's swim in the fish basin: where to stand, and what not to film",
            Summary = "About 300 swimmers go into seven degrees of water on 1 January. Press places on the slipway.",
            Dateline = "Calder",
            Body = """
            On 1 January at 11:00 some 300 people swim 80 metres across the fish basin at pier 11, for the 40th time. Journalists find places on the slipway; the best light is on the western side.

            - **10:00** Accreditation at the auction hall, coffee
            - **10:40** The oldest swimmer (83) and the youngest (12) are free for questions
            - **11:00** Start
            - **11:25** Soup

            Please do not film in the changing tents or from above.

            Still to check: water temperature last year, name of the doctor on duty.
            """,
            Tags = "Community, Fisheries",
            Event = new("2027-01-01 10:00", "Auction hall, pier 11, Calder") { EndsAt = "2027-01-01 12:00" },
        },
        new()
        {
            Key = "battery-ferry-tender",
            State = DemoState.Draft,
            Kind = "press-release",
            Headline = "Four yards bid for the battery ferries",
            Summary = "The bids lie between … and … million.",
            Body = """
            Four yards have made an offer for the two battery ferries to Skellan and Brae Holm. Bidding closed on

            What the board asked for:

            - 150 passengers, 24 cars
            - 19 nautical miles on one charge, in January, against 30 knots
            - charging in

            > “”
            > — Priya Raman, chief engineer

            ## When they come
            """,
            Tags = "Ferries",
        },
        new()
        {
            Key = "whale-sighting",
            State = DemoState.Binned,
            Kind = "photo-release",
            Headline = "Humpback whale off Vane Light",
            Summary = "The crew of the Kestrel Point photographed a whale on Sunday morning.",
            Dateline = "Vane",
            Body = """
            The crew of the pilot boat Kestrel Point photographed a humpback whale two miles north of Vane Light on Sunday at 08:15.

            On closer inspection by the museum it was the overturned hull of a dinghy reported missing in October. The owner is glad.
            """,
            Tags = "Environment",
            Event = new("2026-11-15 08:15", "Two nautical miles north of Vane Light"),
        },
    ];
}
