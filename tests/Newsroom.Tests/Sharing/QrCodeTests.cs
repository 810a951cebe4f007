using System.Buffers.Binary;
using System.Diagnostics;
using System.Xml.Linq;
using Newsroom.Sharing;

namespace Newsroom.Tests.Sharing;

public sealed class QrCodeTests
{
    private const string Scanner = "/usr/bin/zbarimg";

    private static readonly Uri Permalink = new("https://news.calder-harbour.example/r/7KQ2MX");

    [Theory]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(256)]
    [InlineData(1000)]
    [InlineData(2048)]
    public void A_scanner_reads_the_address(int sizePixels)
    {
        Assert.SkipUnless(File.Exists(Scanner), "Needs a QR code reader: apt-get install zbar-tools.");

        Scan(QrCode.Png(Permalink, sizePixels)).ShouldBe(Permalink.AbsoluteUri);
    }

    [Theory]
    [InlineData(64)]
    [InlineData(99)]
    [InlineData(2048)]
    public void A_picture_is_exactly_as_large_as_asked(int sizePixels)
    {
        var png = QrCode.Png(Permalink, sizePixels);

        BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)).ShouldBe(sizePixels);
        BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)).ShouldBe(sizePixels);
    }

    [Theory]
    [InlineData(int.MinValue)]
    [InlineData(63)]
    [InlineData(2049)]
    public void Other_sizes_are_refused(int sizePixels)
    {
        Should.Throw<ArgumentOutOfRangeException>(() => QrCode.Png(Permalink, sizePixels));
    }

    [Fact]
    public void An_address_too_long_for_so_small_a_picture_is_refused()
    {
        var address = new Uri(Permalink, "/" + new string('a', 400));

        Should.Throw<ArgumentOutOfRangeException>(() => QrCode.Png(address, 64));
    }

    [Fact]
    public void The_drawing_is_one_path_without_scripts_or_styles()
    {
        var svg = XElement.Parse(QrCode.Svg(Permalink));

        svg.Name.ShouldBe(XName.Get("svg", "http://www.w3.org/2000/svg"));
        svg.Elements().Select(e => e.Name.LocalName).ShouldBe(["rect", "path"]);
        svg.DescendantsAndSelf().Attributes().ShouldAllBe(a => a.Name.LocalName != "style" && !a.Name.LocalName.StartsWith("on"));
        svg.Attribute("role")!.Value.ShouldBe("img");
        svg.Attribute("aria-label")!.Value.ShouldBe(Permalink.AbsoluteUri);
    }

    [Fact]
    public void The_drawing_keeps_a_quiet_zone_of_four_modules()
    {
        var svg = QrCode.Svg(Permalink);

        svg.ShouldContain("viewBox=\"0 0 41 41\"");
        svg.ShouldContain("d=\"M4 4h7v1h-7z");
        svg.Length.ShouldBeLessThan(8_000);
    }

    [Fact]
    public void Signs_of_markup_in_an_address_stay_text()
    {
        var svg = QrCode.Svg(new Uri("https://a.example/?a=1&b='\"<script>"));

        XElement.Parse(svg).Descendants().Count().ShouldBe(2);
    }

    [Fact]
    public void Hosts_are_written_in_ASCII()
    {
        QrCode.Svg(new Uri("https://новости.рф/r/7KQ2MX")).ShouldContain("https://xn--b1amnebsh.xn--p1ai/r/7KQ2MX");
    }

    private static string Scan(byte[] png)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, png);
            using var scan = Process.Start(new ProcessStartInfo(Scanner, ["--quiet", "--nodbus", "--raw", "png:" + file]) { RedirectStandardOutput = true })!;
            var text = scan.StandardOutput.ReadToEnd();
            scan.WaitForExit();
            return text.Trim();
        }
        finally
        {
            File.Delete(file);
        }
    }
}
