using System.Text.RegularExpressions;
using Serilog.Core;
using Serilog.Events;

namespace Newsroom.Web.Startup;

/// <summary>Addresses whose last part lets its owner read what is not public: '/embargo/…', '/review/…' and '/calendar/…', in any language.</summary>
public static partial class SecretPaths
{
    public static bool Holds(PathString path) => Secret().IsMatch(path.Value ?? "");

    /// <summary>The text with every secret in it left out: '/embargo/…'.</summary>
    public static string Masked(string text) => Secret().Replace(text, "$1/…");

    // Half a secret is masked too: an address cut short in a mail leaves less to guess.
    [GeneratedRegex("""(?<![\p{L}\p{N}])(embargo|review|calendar)/[^/?#\s"]{16,}""", RegexOptions.IgnoreCase)]
    private static partial Regex Secret();

    /// <summary>Takes the secrets out of whatever is logged, whoever logs it.</summary>
    public sealed class Enricher : ILogEventEnricher
    {
        public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
        {
            var told = logEvent.Properties.Where(p => p.Value is ScalarValue { Value: string text } && Secret().IsMatch(text)).ToList();
            foreach (var (name, value) in told)
                logEvent.AddOrUpdateProperty(new LogEventProperty(name, new ScalarValue(Masked((string)((ScalarValue)value).Value!))));
        }
    }
}
