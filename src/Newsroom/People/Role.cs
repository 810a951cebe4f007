namespace Newsroom.People;

/// <summary>What a person may do; each role may all that the one before it may.</summary>
public enum Role
{
    PressOfficer,
    Editor,
    Administrator,
}
