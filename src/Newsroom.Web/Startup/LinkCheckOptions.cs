namespace Newsroom.Web.Startup;

/// <summary>Section 'Links'.</summary>
public sealed class LinkCheckOptions
{
    public const string Section = "Links";

    /// <summary>Whether links to other sites are asked before a scheduled release appears. Default yes; no where the machine may not reach the internet.</summary>
    public bool Check { get; init; } = true;
}
