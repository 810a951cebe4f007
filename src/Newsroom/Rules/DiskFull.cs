namespace Newsroom.Rules;

/// <summary>The database has no room left. Nothing was written.</summary>
public sealed class DiskFull() : RuleBroken("The newsroom's disk is full, so nothing was saved. Your text is kept in this browser; tell the administrator.");
