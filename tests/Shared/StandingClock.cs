namespace Newsroom.Testing;

/// <summary>A clock that stands still until a test moves it. Its timers run in real time, so that jobs go on looking.</summary>
public sealed class StandingClock : TimeProvider
{
    private long ticks;

    public StandingClock(DateTime now) => Now = now;

    /// <summary>What the clock shows (UTC).</summary>
    public DateTime Now
    {
        get => new(Interlocked.Read(ref ticks), DateTimeKind.Utc);
        set => Interlocked.Exchange(ref ticks, value.Ticks);
    }

    public void Advance(TimeSpan by) => Now += by;

    public override DateTimeOffset GetUtcNow() => new(Now, TimeSpan.Zero);
}
