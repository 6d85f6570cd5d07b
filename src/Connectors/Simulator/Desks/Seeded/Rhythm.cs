namespace CxKit.Connectors.Simulator.Desks.Seeded;

/// <summary>When people contact a desk: Mondays more than Fridays, mornings more than evenings, weekends hardly.</summary>
internal sealed class Rhythm(Dice dice)
{
    public static readonly DateTimeOffset Start = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The last moment of the generated desk.</summary>
    public static readonly DateTimeOffset End = new(2026, 6, 30, 17, 0, 0, TimeSpan.Zero);

    private static readonly int[] _weightOfDay = [1, 24, 20, 18, 18, 16, 2];
    private static readonly int[] _weightOfHour = [0, 0, 0, 0, 0, 0, 1, 3, 14, 20, 18, 14, 8, 12, 16, 14, 10, 5, 2, 1, 1, 0, 0, 0];

    private readonly Deck<DateTimeOffset> _days = new(dice, Enumerable.Range(0, (End - Start).Days + 1)
        .Select(day => Start.AddDays(day))
        .Select(day => (day, _weightOfDay[(int)day.DayOfWeek])));

    private readonly Deck<int> _hours = new(dice, _weightOfHour.Select((weight, hour) => (hour, weight)));

    /// <summary>The next moment of somebody's contact, in no order, before the end.</summary>
    public DateTimeOffset Next()
    {
        while (true)
        {
            var at = _days.Deal().AddHours(_hours.Deal()).AddSeconds(dice.Below(3600));
            if (at < End)
            {
                return at;
            }
        }
    }
}
