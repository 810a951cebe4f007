namespace Newsroom.Rules;

/// <summary>What was asked for does not exist, or not for whoever asked. Answered with 404.</summary>
public sealed class NotFound(string what) : Exception($"{what} was not found.");
