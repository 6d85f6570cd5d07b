namespace CxKit.Connectors.Simulator.Desks.Seeded;

/// <summary>The hours in which a team works, and in which alone its service levels are counted.</summary>
internal abstract class Schedule
{
    /// <summary>Monday to Friday, 08:00 to 18:00 UTC.</summary>
    public static Schedule OfficeHours { get; } = new Office();

    /// <summary>In shifts, day and night.</summary>
    public static Schedule RoundTheClock { get; } = new Clock();

    /// <summary>The moment when so much has been worked since <paramref name="start"/>.</summary>
    public abstract DateTimeOffset Add(DateTimeOffset start, TimeSpan worked);

    /// <summary>How much of the time between two moments is worked; nothing where the second is not later.</summary>
    public abstract TimeSpan Worked(DateTimeOffset start, DateTimeOffset end);

    private sealed class Clock : Schedule
    {
        public override DateTimeOffset Add(DateTimeOffset start, TimeSpan worked) => start + worked;

        public override TimeSpan Worked(DateTimeOffset start, DateTimeOffset end) => end > start ? end - start : TimeSpan.Zero;
    }

    private sealed class Office : Schedule
    {
        public override DateTimeOffset Add(DateTimeOffset start, TimeSpan worked)
        {
            var at = start;
            while (true)
            {
                var opens = new DateTimeOffset(at.Date.AddHours(8), TimeSpan.Zero);
                var closes = opens.AddHours(10);
                if (at.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && at < closes)
                {
                    at = at < opens ? opens : at;
                    if (worked < closes - at)
                    {
                        return at + worked;
                    }

                    worked -= closes - at;
                }

                at = new DateTimeOffset(at.Date.AddDays(1), TimeSpan.Zero);
            }
        }

        public override TimeSpan Worked(DateTimeOffset start, DateTimeOffset end)
        {
            var worked = TimeSpan.Zero;
            for (var day = new DateTimeOffset(start.Date, TimeSpan.Zero); day < end; day = day.AddDays(1))
            {
                var opens = day.AddHours(8);
                var closes = opens.AddHours(10);
                var (from, to) = (start > opens ? start : opens, end < closes ? end : closes);
                if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && to > from)
                {
                    worked += to - from;
                }
            }

            return worked;
        }
    }
}
