using Newsroom.Rules;
using Newsroom.Text;

namespace Newsroom.Settings;

/// <summary>What the organisation was called until a day. Releases of that time say so.</summary>
public sealed class FormerName
{
    public const int NameMaxLength = NewsroomSettings.OrganisationMaxLength;

    private FormerName()
    {
    }

    /// <param name="until">The last day of the name, in the newsroom's zone.</param>
    /// <param name="successor">What it was called next.</param>
    /// <exception cref="RuleBroken">A name is missing or too long.</exception>
    public FormerName(string language, string name, DateOnly until, string successor)
    {
        (name, successor) = (TextInput.OneLine(name), TextInput.OneLine(successor));
        RuleBroken.ThrowIf(name.Length == 0 || successor.Length == 0, "Write both names: the former one, and the one that followed it.");
        RuleBroken.ThrowIf(name.Length > NameMaxLength || successor.Length > NameMaxLength, $"Shorten the name to {NameMaxLength} characters.");
        (Language, Name, Until, Successor) = (language, name, until, successor);
    }

    public int Id { get; private set; }
    public string Language { get; private set; } = "";
    public string Name { get; private set; } = "";

    /// <summary>The last day on which it was called so, in the newsroom's zone.</summary>
    public DateOnly Until { get; private set; }

    public string Successor { get; private set; } = "";
}
