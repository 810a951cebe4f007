using System.ComponentModel.DataAnnotations;

namespace Newsroom.Web.Startup;

/// <summary>Section 'FollowUps': what follows from a publication, and whom it is told.</summary>
public sealed class FollowUpOptions : IValidatableObject
{
    public const string Section = "FollowUps";

    /// <summary>How often due follow-ups are looked for. Default 1 second; 100 ms to 1 minute.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan LookEvery { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long something may wait after its time before it raises an alarm. Default 5 minutes; 10 seconds to 1 day.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "1.00:00:00")]
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Absolute http or https addresses that are told by a POST whenever readers see something new, separated by white space; none by default.</summary>
    public string Hooks { get; init; } = "";

    /// <summary>Signs what hooks are told; empty (default) to leave it unsigned.</summary>
    public string HookSecret { get; init; } = "";

    /// <summary>Whether the WebSub hub of the settings may stand in the newsroom's own network. Default no: it is reached at public addresses on ports 80 and 443 only.</summary>
    public bool HubMayBeInside { get; init; }

    public IReadOnlyList<string> AllHooks => Hooks.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var hook in AllHooks)
        {
            if (!Uri.TryCreate(hook, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || hook.Length > Newsroom.FollowUps.FollowUp.AddressMaxLength)
                yield return new ValidationResult($"FollowUps:Hooks holds ‘{hook}’, which is no address such as https://cdn.example/purge.", [nameof(Hooks)]);
        }
    }
}
