namespace Newsroom.Web.Site.Embargo;

/// <summary>What is asked before anything is read: not a word of the release.</summary>
/// <param name="Until">When the embargo ends (UTC).</param>
/// <param name="Terms">As the administrators wrote them; empty for the usual words.</param>
public sealed record TermsPage(string Reader, DateTime Until, string Terms);
