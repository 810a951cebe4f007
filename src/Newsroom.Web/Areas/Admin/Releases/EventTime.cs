using Newsroom.Web.Areas.Admin.Shared;

namespace Newsroom.Web.Areas.Admin.Releases;

/// <summary>A local time of the event, with the question which one is meant where the clock doubles it.</summary>
public sealed record EventTime(string Label, string Name, string Local, string Offset, TimeZoneInfo Zone)
{
    public IReadOnlyList<string> Choices => TypedTime.Choices(Local, Zone);
}
