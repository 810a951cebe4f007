namespace Newsroom.Data;

public static class Clock
{
    extension(TimeProvider clock)
    {
        /// <summary>Now in UTC, cut to whole milliseconds, so that every database gives back the same instant.</summary>
        public DateTime UtcNow
        {
            get
            {
                var now = clock.GetUtcNow().UtcDateTime;
                return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond));
            }
        }
    }
}
