namespace Newsroom.Seeds;

internal static class DemoReleases2025
{
    public static DemoRelease[] All { get; } =
    [
        new()
        {
            Key = "chief-executive",
            Kind = "press-release",
            Headline = "Amara Voss becomes chief executive of Calder Harbour",
            Subheadline = "The engineer starts on 1 April. Duncan Pell retires after sixteen years.",
            Summary = "The board chose from 43 applications. Amara Voss has run the electricity supply of two island groups and will be the first chief executive who is not a master mariner.",
            Dateline = "Calder, 11 February",
            Body = """
            The harbour board has appointed Amara Voss chief executive from 1 April. She follows Duncan Pell, who retires after sixteen years in the office and forty-one at sea and in ports.

            Amara Voss, 47, is an electrical engineer. For the past eight years she ran the supply of two island groups with 14,000 customers, and cut the hours without power there by more than half. The board had 43 applications and heard six people.

            > “I can't dock a ship. There are people here who do that better than anyone. My trade is making sure that something works on Sunday night in January.”
            > — Amara Voss, chief executive from April

            > “We were looking for somebody who has explained a bill to an islander. She has.”
            > — Judith Aske, chair of the harbour board

            The contract runs for six years. The salary is £128,000, the same as her predecessor's, without bonus.

            Duncan Pell hands over the accounts, the keys and a ship's bell at the [open meeting](/tags/board) on 3 April.
            """,
            Tags = "Appointments, Board",
            PublishedAt = "2025-02-11 12:00",
        },
        new()
        {
            Key = "ten-year-plan",
            Kind = "press-release",
            Headline = "Board publishes ten-year plan for the outer islands",
            Subheadline = "£61 million for boats, piers and people until 2035. The night ferry is to come back first.",
            Summary = "The plan sets out 24 measures for Morrey, Skellan, Brae Holm and Vane, with a sum and a year for each. Islanders asked for most of them at 31 meetings.",
            Dateline = "Morrey, 13 March",
            Body = """
            The harbour board has published its plan for the outer islands until 2035. It holds 24 measures, each with a sum, a year and the name of the person who answers for it. Together they cost £61 million, of which £38 million is secured.

            The plan grew out of 31 meetings in kitchens, schools and one lifeboat shed. About 900 of the 3,270 islanders came to at least one of them.

            ## The five largest measures

            1. **Night ferry** between Calder and all four islands, from summer 2026
            2. **Step-free boarding** at pier 4 in Calder and at the four island piers, by 2029
            3. **Two battery ferries** for Skellan and Brae Holm, 2029 and 2031
            4. **A freight quay on Morrey** with a cold store, 2030
            5. **Winter standby:** a second boat with crew from November to March, from 2025

            > “I have read six plans for these islands. This is the first in which I could look up whom to ring.”
            > — Gwen Sollis, leader of Morrey council

            ## What the plan does not promise

            There will be no bridge to Morrey; at £190 million it would cost as much as three such plans. There will be no airfield on Vane either. The plan says why, with figures, on pages 40 to 47.

            ## How it is checked

            Every March the harbour reports which measures are done, late or dropped. Whatever is dropped has to be replaced by something of the same value for the same island.

            > “A plan with sums in it can be missed in public. That is its use.”
            > — Judith Aske, chair of the harbour board
            """,
            Tags = "Outer islands, Ferries, Board, Finance",
            PublishedAt = "2025-03-13 10:00",
            Author = "editor",
            Related = ["chair-speech-2024"],
        },
        new()
        {
            Key = "ten-year-plan-facts",
            Kind = "fact-sheet",
            Headline = "The outer islands: people, boats and distances",
            Summary = "Population, school places, crossings and costs of the four inhabited islands, as used in the ten-year plan.",
            Body = """
            All figures are for 2024 unless another year is given.

            | | Morrey | Skellan | Brae Holm | Vane |
            |---|--:|--:|--:|--:|
            | Inhabitants | 1,900 | 840 | 310 | 220 |
            | of them under 18 | 352 | 121 | 38 | 19 |
            | of them over 65 | 466 | 268 | 112 | 84 |
            | Distance from Calder, nautical miles | 11 | 19 | 27 | 34 |
            | Fastest day crossing, minutes | 50 | 85 | 125 | 150 |
            | Crossings each way, year | 2,410 | 1,590 | 870 | 640 |
            | Cancelled for weather | 1.9 % | 3.4 % | 5.2 % | 8.8 % |
            | Passengers | 388,700 | 167,500 | 45,900 | 29,300 |

            ## What a crossing costs

            The average passenger paid £6.80 in 2024; the average crossing cost £14.10 per passenger. The municipalities pay £3.90 of the difference and the harbour the rest out of dues.[^1]

            ## What islanders said

            Asked for the one thing that would make them stay, 38 per cent named a boat in the evening or at night, 21 per cent housing, 14 per cent the doctor and 9 per cent the school.[^2]

            [^1]: Without the purchase of boats, which is spread over 25 years.
            [^2]: 874 written answers, autumn 2024. The remaining 18 per cent named something else or nothing.
            """,
            Tags = "Outer islands, Ferries, Harbour in numbers",
            PublishedAt = "2025-03-13 10:05",
            Related = ["ten-year-plan"],
        },
        new()
        {
            Key = "shore-power-contract",
            Kind = "press-release",
            Headline = "Ships at piers 7 and 8 will turn off their engines from spring 2026",
            Subheadline = "Contract signed for 14 megawatts of shore power. The cable comes under the old fish market.",
            Summary = "Shore power will replace about 3,900 tonnes of fuel a year that is now burned at the quay, in the middle of the town.",
            Dateline = "Calder, 8 April",
            Body = """
            Calder Harbour has signed the contract for shore power at piers 7 and 8. From spring 2026 two ships at a time can take up to 14 megawatts from the grid, as much as a town of 20,000 people. Their engines are then silent.

            At present ships at these piers burn about 3,900 tonnes of fuel a year while they are moored. The nearest bedroom windows are 140 metres away.

            > “In my last job I brought power to islands. A ship is an island that stays for nine hours and then leaves in a hurry.”
            > — Amara Voss, chief executive

            ## How it works

            - A cable of 2.3 kilometres runs from the Marrowby substation under the old fish market to a new building at pier 7.
            - Converters turn 50 hertz into the 60 hertz most ships need.
            - Two cable cranes on rails reach the socket of any ship, wherever it lies. Plugging in takes 25 minutes.

            ## What it costs

            | | £m |
            |---|--:|
            | Cable and substation | 4.1 |
            | Converters and building | 6.6 |
            | Cranes and sockets | 2.2 |
            | Reserve | 0.9 |
            | **Total** | **13.8** |

            A loan over fifteen years pays for it. Ships pay the price of electricity plus a fixed charge; those that could plug in but do not will pay higher dues from 2028.
            """,
            Tags = "Shore power, Environment, Cruise",
            PublishedAt = "2025-04-08 11:00",
            Related = ["chief-executive"],
        },
        new()
        {
            Key = "open-day-2025",
            Kind = "media-advisory",
            Headline = "Open day: pilots, cranes and a bridge simulator for everybody on 28 June",
            Summary = "Press tour at 09:00, an hour before the gates open. Interviews and pictures at all stations.",
            Dateline = "Calder, 10 June",
            Body = """
            On Saturday, 28 June, the harbour opens the gates that are otherwise shut. Journalists can go round an hour earlier.

            - **09:00** Meeting point Harbour House, welcome by Amara Voss
            - **09:15** Pilot boat Kestrel Point: climbing the ladder, with harness
            - **09:40** Tug Corrin: how to turn a ship on the spot
            - **10:00** Gates open; simulator, divers' tank, the lens makers of Vane Light

            About 6,000 visitors are expected. There is no parking at the piers; ferries to and from the islands are free of charge all day.

            Step-free ways are marked in yellow. A sign language interpreter goes with the tours at 11:00 and 14:00.
            """,
            Tags = "Community, Heritage, Accessibility",
            PublishedAt = "2025-06-10 09:00",
            Event = new("2025-06-28 09:00", "Harbour House, pier 1, Calder") { EndsAt = "2025-06-28 10:00" },
            Related = ["vane-light"],
        },
        new()
        {
            Key = "cruise-limit",
            Kind = "press-release",
            Headline = "From 2027 only one cruise ship a day",
            Subheadline = "The board also sets an upper limit of 4,000 guests on land at the same time.",
            Summary = "On nine days last summer two or three cruise ships called at once. The board has decided that this will end, and what it will cost.",
            Dateline = "Calder, 8 July",
            Body = """
            From 1 January 2027 Calder Harbour accepts one cruise ship a day. No more than 4,000 guests may be on land at the same time. The harbour board decided this yesterday with nine votes to three.

            Of 68 calls last year, 19 fell on nine days with two or three ships. On the busiest, 23 July, 9,100 guests came into a town of 26,000. Buses ran 40 minutes late and the day ferry to Skellan left 112 people behind.

            > “I sell ice cream. Even I am for it. On those days people did not buy; they queued, and then they had to go back.”
            > — Rosa Lindqvist, stallholder at pier 4

            ## What it costs

            The harbour expects to lose about £260,000 a year in dues.[^1] Half of that should come back through calls moved to weekdays and to the spring. Contracts already signed for 2026 stand.

            ## What was asked

            1,840 people took part in the consultation, which lasted six weeks. 61 per cent wanted a limit, 22 per cent did not, and 17 per cent wanted no cruise ships at all. All answers can be read, without names, at Harbour House.

            [^1]: Average dues of £13,700 a call in 2024, times nineteen.
            """,
            Tags = "Cruise, Environment, Community, Board",
            PublishedAt = "2025-07-08 09:00",
            Related = ["shore-power-contract", "chair-speech-2024"],
        },
        new()
        {
            Key = "linesman-accident",
            Kind = "statement",
            Headline = "On the accident at pier 8: a linesman is seriously injured",
            Summary = "A mooring rope parted at 21:47 and struck a member of our staff. He is in hospital. Pier 8 is closed and the ship has been asked to stay.",
            Dateline = "Calder, 14 August, 23:50",
            Body = """
            A mooring rope parted at pier 8 at 21:47 this evening while a cruise ship was being made fast. It struck a linesman of the harbour, aged 34. He was treated on the quay within four minutes and flown to hospital. His injuries are serious. His family is with him.

            We do not give his name, and we ask you not to look for it.

            Two colleagues who saw the accident are being looked after. Nobody on board was hurt.

            - Pier 8 is closed. The police and the safety inspectors are at work there.
            - The ship has agreed to stay until they are finished. The rope has been secured.
            - Ferries and other piers are not affected.

            > “He has been with us for eleven years. Tonight there is nothing else to say.”
            > — Maren Holt, harbour master

            We shall speak again when there is something certain, not before noon tomorrow. The press officer on call can be reached at the number on the page [newsroom contacts](/about/newsroom-contacts).
            """,
            Tags = "Safety, Investigations, Piers",
            PublishedAt = "2025-08-14 23:50",
            Author = "editor",
        },
        new()
        {
            Key = "linesman-measures",
            Kind = "statement",
            Headline = "After the accident at pier 8: what we changed this week",
            Summary = "The injured linesman is out of danger. Until the inquiry is over, nobody stands on the quay while ropes are tightened.",
            Dateline = "Calder, 29 August",
            Body = """
            Our colleague who was struck by a rope on 14 August is out of danger. He has asked us to say so and to thank the people who wrote. He will need months.

            The inquiry by the safety inspectors goes on and will take until spring. We have not waited for it:

            1. Since Monday nobody stands on the quay while a winch is turning. The zones where a rope can strike are painted red at all eleven piers.
            2. Ships send a certificate for every mooring rope before they arrive. A rope without one is not used; the harbour lends its own at no charge.
            3. Linesmen stop any manoeuvre with the phrase agreed last year, “Calder, stop”. It was used twice this week. Both times it was right.

            > “Twice in a week is not a nuisance. It is what we paid for with the worst night I have had here.”
            > — Maren Holt, harbour master

            Making a ship fast now takes nine minutes longer on average. Ferries at piers 3 and 4 are not affected, because they use no ropes under load.
            """,
            Tags = "Safety, Piers",
            PublishedAt = "2025-08-29 14:00",
            Author = "editor",
            Related = ["linesman-accident", "merrow-star-report"],
        },
        new()
        {
            Key = "car-fares-skellan",
            Kind = "press-release",
            Headline = "Car fares to Skellan fall by a tenth in October",
            Summary = "A car with driver will pay £27.90 instead of £31.00 from 1 October.",
            Dateline = "Calder, 2 September",
            Body = """
            From 1 October a car with its driver travels to Skellan for £27.90 instead of £31.00. The price for a return ticket falls to £50.20.

            Season tickets bought before that date are credited in proportion. Prices to the other islands do not change.

            > “Fewer cars pay the full price than we thought. So the full price was wrong.”
            > — Oliver Tamsin, finance director
            """,
            Tags = "Fares, Ferries, Outer islands",
            PublishedAt = "2025-09-02 09:00",
            Withdrawal = new(
                "2025-09-02 13:25",
                "The release described a proposal that the harbour board has not yet decided on. The fare to Skellan stays at £31.00. We apologise to everyone who planned with the lower price; tickets sold this morning at £27.90 remain valid."),
        },
        new()
        {
            Key = "tug-conference",
            Kind = "press-release",
            Headline = "Nordwasserstraßenverkehrssicherheitskonferenz in Calder: ports sign the Hafenschlepperbereitschaftsvereinbarung",
            Subheadline = "In short: nine ports promise to lend each other tugs within six hours.",
            Summary = "Ninety delegates of the northern waterways' safety conference met for three days. Their agreement has one page and one number to ring.",
            Dateline = "Calder, 18 September",
            Body = """
            Nine ports around the North Sea have agreed to lend each other tugs. If a ship is in danger and a port has no tug free, one call is enough, and a tug is on its way within six hours. The agreement was signed today at the end of the three-day Nordwasserstraßenverkehrssicherheitskonferenz, the meeting of the northern waterways on safety, held in Calder for the first time.

            The paper has one page. It names one telephone number, one price per hour and one rule: questions of cost come afterwards.

            > “The German name of the agreement has thirty-nine letters and I practised all of them. The content could be explained on a beer mat.”
            > — Maren Holt, harbour master

            Calder contributes the tugs Aldis and Brandal. A first exercise is planned for February: a car carrier without power, in the dark, with a tug from another port.

            The ninety delegates also compared mooring accidents. In seven of nine ports the number has risen since 2020. A joint register, without names, opens on 1 January.
            """,
            Tags = "Tugs, Safety",
            PublishedAt = "2025-09-18 15:30",
            Related = ["merrow-star-refloated", "linesman-measures"],
        },
        new()
        {
            Key = "winter-tender",
            Kind = "press-release",
            Headline = "Sound Lines wins tender for winter crossings",
            Subheadline = "Second boat on standby from 17 November; five years for £7.4 million.",
            Summary = "Three companies bid. The winner keeps a crewed second boat ready at Morrey, so that a breakdown costs islanders an hour rather than a day.",
            Dateline = "Calder, 7 October",
            Body = """
            Sound Lines will run the winter crossings to the outer islands for the next five years. The contract is worth £7.4 million and begins on 17 November. Three companies had bid; the dearest asked for £9.2 million.

            For the first time a second boat with a full crew lies ready at Morrey from November to March. Last winter 61 crossings were cancelled because of breakdowns, and the average wait was nineteen hours.

            > “The boat costs us £6,100 a week for doing nothing. I hope it does nothing. Then it was worth it.”
            > — Carys Bohm, managing director of Sound Lines

            ## What the contract demands

            - 97 of 100 crossings not cancelled by weather leave within ten minutes of their time
            - one crew member on each crossing trained to help passengers who use a wheelchair
            - figures for every month in public by the tenth of the next

            If the company misses a target three months in a row, the price falls by four per cent. If it beats all of them for a year, it rises by two.

            Timetables are at [sound-lines.example](https://sound-lines.example/winter) and on paper at piers 3 and 4.
            """,
            Tags = "Ferries, Winter services, Outer islands",
            PublishedAt = "2025-10-07 10:00",
            Related = ["ten-year-plan", "winter-timetable-2023"],
        },
        new()
        {
            Key = "seagrass",
            Kind = "fact-sheet",
            Headline = "Seagrass in Calder Sound: what was planted and what has grown",
            Summary = "Eighteen months after the first planting, 1.7 of 2.4 hectares are alive. Where the shoots died, and why.",
            Body = """
            Dredging the main channel in 2024 destroyed 0.6 hectares of seagrass. The permit demanded four times that area in return. This sheet says how it went.

            ## Planting and survival

            | Plot | Planted | Shoots | Alive after one year | Area now, ha |
            |---|---|--:|--:|--:|
            | Easter Wick north | May 2024 | 18,000 | 74 % | 0.7 |
            | Easter Wick south | May 2024 | 16,500 | 69 % | 0.6 |
            | Strandholm | June 2024 | 14,000 | 58 % | 0.4 |
            | Marrowby | June 2024 | 12,000 | 3 % | 0.0 |
            | **All** | | **60,500** | **55 %** | **1.7** |

            ## What went wrong at Marrowby

            Lugworms buried the shoots within five weeks. The plot had been chosen for its clear water; nobody had counted worms. A second attempt with jute mats is planned for May 2026.

            ## Who lives there now

            Divers counted young cod, pipefish and sticklebacks on 24 transects.[^1] There were 3.1 young cod per 100 square metres inside the meadows and 0.4 outside. The fishermen's association took part in the count and has closed the plots to pots and nets of its own accord.

            > “You don't have to like the harbour to like cod.”
            > — Piet Garrow, Calder Sound Fishermen's Association

            [^1]: September 2025, by day, each transect 50 by 2 metres, two divers. Dr Elin Strand, head of environment, supplies the raw data on request.
            """,
            Tags = "Environment, Dredging, Fisheries",
            PublishedAt = "2025-11-04 09:30",
            Related = ["dredging-2024"],
        },
        new()
        {
            Key = "new-pilots",
            Kind = "photo-release",
            Headline = "Four new pilots, and the first woman among them: Sanna Quill takes her first ship alone",
            Summary = "All four trainees have passed. Pictures of the first trip are free for news reporting.",
            Dateline = "Calder, 2 December",
            Body = """
            Sanna Quill brought a coaster of 88 metres from Vane Light to pier 6 this morning. It was her first trip without a second pilot, and the first by a woman in the 163 years of the station.

            She and three others began their training in January; 57 people had applied. All four passed the examination on 24 November: Sanna Quill, Owen Tarrant, Mikko Saarela and Dev Anand Pillay. The station now has 22 pilots, as many as the report on the Merrow Star asked for.

            > “The master looked at me, then at the ladder, then at the coffee machine. He said: milk? That was all the history we made.”
            > — Sanna Quill, pilot

            Pictures show the boarding at dawn, the wheelhouse and the handover at the quay. They may be used for news reporting if the harbour is named.
            """,
            Tags = "Pilotage, Jobs and training, Appointments",
            PublishedAt = "2025-12-02 14:00",
            Event = new("2025-12-02 06:50", "Boarding ground off Vane Light"),
            Related = ["trainee-pilots", "merrow-star-report"],
        },
    ];
}
