namespace Newsroom.Testing;

/// <summary>When and where tests happen, unless they say otherwise.</summary>
public static class Times
{
    /// <summary>Saturday 16 May 2026, 10:00 UTC; noon in Berlin.</summary>
    public static readonly DateTime Noon = new(2026, 5, 16, 10, 0, 0, DateTimeKind.Utc);

    public static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
}
