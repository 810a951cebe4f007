namespace Newsroom.Rules;

/// <summary>Someone else saved in between. Nothing was written; both texts are to be shown.</summary>
public sealed class StaleSave() : RuleBroken("Someone else saved this release after you opened it. Nothing of yours is lost: compare both texts below.");
