namespace Newsroom.Seeds;

/// <summary>The light of a time of day.</summary>
internal sealed record DemoLight(int High, int Low, int Sun, int Far, int Near, int Sea, int Deep, int Hull, int Lamp)
{
    public static readonly DemoLight Morning = new(0x8EC3DD, 0xFBE9CF, 0xFFF6DF, 0x8FB0BD, 0x4F7A87, 0x79AEBE, 0x2C6478, 0xF7F5F0, 0xFFE9A8);
    public static readonly DemoLight Day = new(0x4E9CC9, 0xCFE7EE, 0xFFFDF2, 0x7FA9B5, 0x3E7479, 0x4C94AE, 0x1D5570, 0xFBFAF6, 0xE8F3F7);
    public static readonly DemoLight Dusk = new(0x2F3B6B, 0xF09A63, 0xFFDDA6, 0x5B4A72, 0x33304F, 0xA5657A, 0x232A50, 0xE9DCD6, 0xFFD98A);
    public static readonly DemoLight Night = new(0x0D1730, 0x2B4468, 0xF3F0DC, 0x1C2D48, 0x121E33, 0x213A5C, 0x0B1428, 0xC8D3E0, 0xFFD66E);
    public static readonly DemoLight Storm = new(0x4A5763, 0xA9B3B5, 0xD7DAD6, 0x64727B, 0x46545D, 0x5E7A83, 0x24414D, 0xE7E9E6, 0xF2D98B);
    public static readonly DemoLight Winter = new(0xAFC2D6, 0xF6EDE8, 0xFFFFFF, 0xC3CFDA, 0x8FA3B5, 0x9DB6C6, 0x4F7189, 0xF5F3F2, 0xFFE2A0);
}

/// <summary>The invented harbour in flat shapes.</summary>
internal static class DemoScenes
{
    private const double Horizon = 560;

    public static void Ferry(DemoCanvas canvas, DemoLight light)
    {
        Sea(canvas, light, sunX: 1080, sunY: 430);
        Islands(canvas, light);
        Vessel(canvas, light, x: 330, y: 600, size: 1.15);
        Waves(canvas, light, from: 640);
    }

    public static void Pier(DemoCanvas canvas, DemoLight light)
    {
        Sea(canvas, light, sunX: 330, sunY: 380);
        canvas.Below(x => Horizon - 46 - (22 * Math.Sin((x + 300) / 210)), light.Far, bottom: Horizon);
        foreach (var (x, size) in new[] { (820.0, 1.0), (1080.0, 1.2), (1330.0, .9) })
            Crane(canvas, light, x, 610, size);
        Vessel(canvas, light, x: 90, y: 622, size: .95);
        canvas.Box(640, 610, 860, 90, light.Near);
        canvas.Box(640, 610, 860, 12, light.Far);
        for (var i = 0; i < 13; i++)
            canvas.Box(668 + (i * 66), 700, 16, 120, light.Deep, .8);
        for (var i = 0; i < 9; i++)
            canvas.Box(700 + (i * 74), 566 - (i % 3 * 22), 66, 44 + (i % 3 * 22), (i % 4) switch { 0 => 0xB5463C, 1 => 0x2F6F8F, 2 => 0xD9A441, _ => 0x5B7F5E });
        Waves(canvas, light, from: 730);
    }

    public static void Lighthouse(DemoCanvas canvas, DemoLight light)
    {
        Sea(canvas, light, sunX: 360, sunY: 470);
        Islands(canvas, light);
        canvas.Shape(light.Lamp, .28, (1092, 250), (0, 60), (0, 250));
        canvas.Below(x => x < 700 ? Height : 1000 - (410 * Math.Sin(Math.Min(1, (x - 700) / 520) * Math.PI / 2)) + (14 * Math.Sin(x / 37)), light.Near);
        canvas.Shape(light.Hull, 1, (1058, 640), (1074, 280), (1130, 280), (1146, 640));
        canvas.Shape(0xB5463C, 1, (1067, 450), (1071, 360), (1133, 360), (1137, 450));
        canvas.Shape(0xB5463C, 1, (1059, 620), (1063, 540), (1141, 540), (1145, 620));
        canvas.Box(1062, 268, 80, 12, light.Deep);
        canvas.Box(1076, 224, 52, 46, light.Lamp);
        canvas.Shape(light.Deep, 1, (1066, 226), (1102, 184), (1138, 226));
        canvas.Box(1190, 560, 150, 80, light.Hull);
        canvas.Shape(0xB5463C, 1, (1178, 562), (1265, 504), (1352, 562));
        Waves(canvas, light, from: 760);
        Gulls(canvas, light, 520, 230);
    }

    public static void Gale(DemoCanvas canvas, DemoLight light)
    {
        canvas.Fade(0, DemoCanvas.Height, light.High, light.Low);
        for (var i = 0; i < 6; i++)
            canvas.Below(x => 90 + (i * 48) + (34 * Math.Sin((x + (i * 310)) / (150 + (i * 23)))), light.High, .22, bottom: 330 + (i * 20));
        Vessel(canvas, light, x: 560, y: 520, size: .8);
        for (var i = 0; i < 7; i++)
        {
            var (high, wide) = (26 + (i * 9), 120 + (i * 34));
            double Crest(double x) => 520 + (i * 66) - (high * Math.Pow(Math.Abs(Math.Sin((x + (i * 173)) / wide)), 1.6));
            canvas.Below(x => Crest(x) - 5, light.Hull, .5);
            canvas.Below(Crest, DemoCanvas.Mixed(light.Sea, light.Deep, i / 7.0));
        }

        Gulls(canvas, light, 960, 300);
    }

    public static void Tug(DemoCanvas canvas, DemoLight light)
    {
        Sea(canvas, light, sunX: 1180, sunY: 300);
        canvas.Below(x => Horizon - 40 - (26 * Math.Sin(x / 260)), light.Far, bottom: Horizon);
        canvas.Shape(0x1F2B38, 1, (300, 640), (1110, 600), (1170, 560), (1090, 790), (380, 790));
        canvas.Shape(0xB5463C, 1, (352, 730), (1112, 730), (1090, 790), (380, 790));
        for (var i = 0; i < 9; i++)
            canvas.Disc(400 + (i * 78), 676 - (i * 3), 26, 0x0E161E);
        canvas.Box(560, 480, 360, 150, light.Hull);
        canvas.Shape(light.Hull, 1, (630, 480), (650, 350), (850, 350), (880, 480));
        canvas.Shape(light.Deep, 1, (646, 430), (656, 372), (842, 372), (856, 430));
        canvas.Box(500, 380, 66, 170, 0xD9A441);
        canvas.Box(500, 400, 66, 30, 0x1F2B38);
        canvas.Box(744, 210, 12, 140, 0x1F2B38);
        canvas.Box(690, 250, 120, 9, 0x1F2B38);
        for (var i = 0; i < 4; i++)
            canvas.Disc(610 + (i * 88), 556, 20, light.Lamp);
        Waves(canvas, light, from: 756);
        Gulls(canvas, light, 240, 260);
    }

    public static void Quay(DemoCanvas canvas, DemoLight light)
    {
        Sea(canvas, light, sunX: 240, sunY: 300);
        int[] walls = [0xC96F4A, 0xE3C28B, 0x7FA3A8, 0xB5463C, 0xEFE6D5, 0x5F7F86, 0xD9A441, 0xA65D57];
        for (var i = 0; i < 8; i++)
        {
            var (x, wide, high) = (30 + (i * 182), 168, 210 + (i * 53 % 90));
            var roof = Horizon + 70 - high;
            canvas.Box(x, roof, wide, high, walls[i]);
            canvas.Shape(light.Near, 1, (x - 8, roof), (x + (wide / 2), roof - 80), (x + wide + 8, roof));
            for (var window = 0; window < 6; window++)
                canvas.Box(x + 22 + (window % 3 * 46), roof + 36 + (window / 3 * 74), 26, 42, window * 7 % 4 == i % 3 ? light.Lamp : light.Deep, .85);
        }

        canvas.Box(0, Horizon + 70, DemoCanvas.Width, 46, light.Near);
        foreach (var (x, hull) in new[] { (160.0, 0x2F6F8F), (620.0, 0x5B7F5E), (1070.0, 0xB5463C) })
            Trawler(canvas, light, x, 740, hull);
        Waves(canvas, light, from: 790);
    }

    public static void Isles(DemoCanvas canvas, DemoLight light)
    {
        Sea(canvas, light, sunX: 760, sunY: 360);
        Islands(canvas, light);
        canvas.Below(x => 640 - (170 * Math.Exp(-Math.Pow((x - 300) / 260, 2))) - (60 * Math.Exp(-Math.Pow((x - 620) / 160, 2))), light.Near, bottom: 640);
        foreach (var (x, y, size) in new[] { (960.0, 700.0, 1.0), (1210.0, 650.0, .6) })
        {
            canvas.Shape(light.Hull, 1, (x, y - (190 * size)), (x, y - (14 * size)), (x + (110 * size), y - (14 * size)));
            canvas.Shape(light.Hull, .75, (x - (8 * size), y - (160 * size)), (x - (8 * size), y - (14 * size)), (x - (70 * size), y - (14 * size)));
            canvas.Shape(0xB5463C, 1, (x - (84 * size), y - (8 * size)), (x + (116 * size), y - (8 * size)), (x + (80 * size), y + (22 * size)), (x - (56 * size), y + (22 * size)));
        }

        Waves(canvas, light, from: 720);
        Gulls(canvas, light, 520, 190);
    }

    private const double Height = DemoCanvas.Height;

    private static void Sea(DemoCanvas canvas, DemoLight light, double sunX, double sunY)
    {
        canvas.Fade(0, Horizon, light.High, light.Low);
        canvas.Disc(sunX, sunY, 150, light.Sun, .18);
        canvas.Disc(sunX, sunY, 104, light.Sun, .3);
        canvas.Disc(sunX, sunY, 66, light.Sun);
        canvas.Fade(Horizon, Height, light.Sea, light.Deep);
        for (var i = 0; i < 22; i++)
        {
            var length = 150 - (i * 3) + (i * 47 % 60);
            canvas.Box(sunX - (length / 2.0) + (i * 29 % 40) - 20, Horizon + 8 + (i * i * .55), length, 2.5 + (i * .25), light.Sun, .5 - (i * .018));
        }
    }

    private static void Islands(DemoCanvas canvas, DemoLight light)
    {
        canvas.Below(x => Horizon - 20 - (95 * Math.Exp(-Math.Pow((x - 1240) / 210, 2))) - (60 * Math.Exp(-Math.Pow((x - 900) / 120, 2))), light.Far, .75, bottom: Horizon);
        canvas.Below(x => Horizon - (120 * Math.Exp(-Math.Pow((x - 150) / 230, 2))) - (40 * Math.Exp(-Math.Pow((x - 520) / 150, 2))), DemoCanvas.Mixed(light.Far, light.Near, .5), bottom: Horizon);
    }

    private static void Waves(DemoCanvas canvas, DemoLight light, double from)
    {
        for (var i = 0; from + (i * 52) < Height; i++)
        {
            var y = from + (i * 52);
            canvas.Below(x => y + ((5 + (i * 2)) * Math.Sin((x + (i * 190)) / (70 + (i * 14)))), DemoCanvas.Mixed(light.Sea, light.Deep, .35 + (i * .11)), .62);
        }
    }

    private static void Vessel(DemoCanvas canvas, DemoLight light, double x, double y, double size)
    {
        (double, double) At(double dx, double dy) => (x + (dx * size), y + (dy * size));
        void Deck(double dx, double dy, double wide, double high, int colour) => canvas.Box(x + (dx * size), y + (dy * size), wide * size, high * size, colour);
        canvas.Shape(0x1C3550, 1, At(0, -62), At(640, -62), At(700, -84), At(650, 40), At(40, 40));
        canvas.Shape(0xB5463C, 1, At(24, 10), At(664, 10), At(650, 40), At(40, 40));
        Deck(20, -62, 640, 10, light.Hull);
        canvas.Shape(light.Hull, 1, At(50, -62), At(70, -132), At(560, -132), At(600, -62));
        canvas.Shape(light.Hull, 1, At(110, -132), At(124, -188), At(500, -188), At(530, -132));
        canvas.Shape(light.Hull, 1, At(400, -188), At(408, -226), At(486, -226), At(498, -188));
        canvas.Shape(0xB5463C, 1, At(190, -188), At(200, -262), At(262, -262), At(270, -188));
        Deck(196, -240, 70, 14, light.Hull);
        Deck(446, -290, 5, 64, light.Near);
        for (var i = 0; i < 14; i++)
            Deck(88 + (i * 34), -112, 20, 24, light.Lamp);
        for (var i = 0; i < 11; i++)
            Deck(136 + (i * 34), -172, 18, 20, light.Lamp);
        Deck(414, -216, 68, 14, light.Lamp);
        for (var i = 0; i < 12; i++)
            canvas.Disc(x + ((90 + (i * 44)) * size), y - (30 * size), 6 * size, light.Lamp);
    }

    private static void Crane(DemoCanvas canvas, DemoLight light, double x, double y, double size)
    {
        void Beam(double x1, double y1, double x2, double y2, double wide)
        {
            var (dx, dy) = (x2 - x1, y2 - y1);
            var length = Math.Sqrt((dx * dx) + (dy * dy));
            var (nx, ny) = (-dy / length * wide / 2, dx / length * wide / 2);
            (double, double) At(double px, double py) => (x + (px * size), y + (py * size));
            canvas.Shape(light.Near, 1, At(x1 + nx, y1 + ny), At(x2 + nx, y2 + ny), At(x2 - nx, y2 - ny), At(x1 - nx, y1 - ny));
        }

        Beam(-60, 0, -40, -250, 14);
        Beam(60, 0, 40, -250, 14);
        Beam(-52, -110, 52, -110, 10);
        Beam(-190, -250, 150, -250, 16);
        Beam(0, -250, 0, -370, 12);
        Beam(0, -366, -186, -252, 5);
        Beam(0, -366, 146, -252, 5);
        Beam(-140, -244, -140, -130, 4);
        canvas.Box(x - (164 * size), y - (132 * size), 48 * size, 30 * size, 0xD9A441);
    }

    private static void Trawler(DemoCanvas canvas, DemoLight light, double x, double y, int hull)
    {
        canvas.Box(x + 96, y - 190, 6, 150, light.Near);
        canvas.Shape(light.Near, 1, (x + 99, y - 186), (x + 200, y - 70), (x + 196, y - 68), (x + 97, y - 178));
        canvas.Box(x + 190, y - 110, 74, 70, light.Hull);
        canvas.Box(x + 198, y - 98, 58, 24, light.Lamp);
        canvas.Shape(hull, 1, (x, y - 52), (x + 300, y - 44), (x + 330, y - 70), (x + 296, y + 24), (x + 34, y + 24));
        canvas.Shape(light.Hull, 1, (x, y - 52), (x + 300, y - 44), (x + 330, y - 70), (x + 328, y - 62), (x + 300, y - 36), (x + 2, y - 44));
    }

    private static void Gulls(DemoCanvas canvas, DemoLight light, double x, double y)
    {
        foreach (var (dx, dy, size) in new[] { (0.0, 0.0, 1.0), (96.0, -40.0, .7), (-110.0, 36.0, .8), (150.0, 52.0, .55) })
        {
            (double, double) At(double px, double py) => (x + dx + (px * size), y + dy + (py * size));
            canvas.Shape(light.Hull, .95, At(0, 0), At(-26, -16), At(-52, -10), At(-26, -10), At(0, 8), At(26, -10), At(52, -10), At(26, -16));
        }
    }
}
