using Newsroom.Sharing;
using Newsroom.Web.Startup;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace Newsroom.Web.Tests.Startup;

public sealed class SecretPathsTests
{
    private static readonly string Secret = SecretAddress.New();

    [Theory]
    [InlineData("/embargo/{0}", "/embargo/…")]
    [InlineData("/Review/{0}", "/Review/…")]
    [InlineData("/ru/embargo/{0}", "/ru/embargo/…")]
    [InlineData("//embargo/{0}?x=1", "//embargo/…?x=1")]
    [InlineData("https://news.example/review/{0}#comments", "https://news.example/review/…#comments")]
    public void No_secret_reaches_the_log(string path, string logged)
    {
        var lines = new Lines();
        using (var log = new LoggerConfiguration().Enrich.With<SecretPaths.Enricher>().WriteTo.Sink(lines).CreateLogger())
            log.Information("{RequestMethod} {RequestPath}", "GET", string.Format(System.Globalization.CultureInfo.InvariantCulture, path, Secret));

        lines.All.ShouldBe([$"\"GET\" \"{logged}\""]);
    }

    [Theory]
    [InlineData("/admin/releases/7KQ2MX/review/changes")]
    [InlineData("/news/2026/05/review")]
    [InlineData("/tags/embargo/feed.atom")]
    public void Other_addresses_are_logged_whole(string path) => SecretPaths.Masked(path).ShouldBe(path);

    private sealed class Lines : ILogEventSink
    {
        public List<string> All { get; } = [];

        public void Emit(LogEvent logEvent) => All.Add(logEvent.RenderMessage(System.Globalization.CultureInfo.InvariantCulture));
    }
}
