using Newsroom.Data;

namespace Newsroom.Seeds;

/// <summary>An invented organisation worth looking at.</summary>
public static class DemoNewsroom
{
    public const string Password = "Newsroom-demo-1";

    public static Task Seed(NewsroomDbContext db, DateTime now, CancellationToken ct) => Task.CompletedTask;
}
