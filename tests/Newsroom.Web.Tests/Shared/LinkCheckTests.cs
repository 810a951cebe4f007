using System.Net;
using Microsoft.Extensions.Options;
using Newsroom.Web.Shared;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Tests.Shared;

public sealed class LinkCheckTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.255.255.254")]
    [InlineData("0.0.0.0")]
    [InlineData("10.1.2.3")]
    [InlineData("100.64.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("198.18.0.1")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("::127.0.0.1")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("2001:0:7f00:1::")]
    [InlineData("fc00::1")]
    [InlineData("fd12:3456::1")]
    [InlineData("fe80::1")]
    [InlineData("fec0::1")]
    [InlineData("ff02::1")]
    public void Addresses_within_are_not_asked(string address) => LinkCheck.IsPublic(IPAddress.Parse(address)).ShouldBeFalse();

    [Theory]
    [InlineData("93.184.215.14")]
    [InlineData("100.128.0.1")]
    [InlineData("172.32.0.1")]
    [InlineData("2a00:1450:4001:82a::200e")]
    public void Addresses_of_the_internet_are(string address) => LinkCheck.IsPublic(IPAddress.Parse(address)).ShouldBeTrue();

    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://0x7f.1/")]
    [InlineData("http://[::ffff:127.0.0.1]/")]
    [InlineData("http://localhost/")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("http://127.0.0.1:6379/")]
    public async Task A_link_into_the_house_is_refused_before_anything_is_sent(string link)
    {
        using var http = new HttpClient(LinkCheck.Handler());
        var check = new LinkCheck(http, Options.Create(new LinkCheckOptions()));

        var found = await check.DeadIn($"<p><a href=\"{link}\">look</a></p>", new Uri("https://news.example"), TestContext.Current.CancellationToken);

        found.ShouldHaveSingleItem().ShouldContain("readers cannot reach");
    }
}
