namespace CxKit.Connectors.Simulator.Desks.Seeded;

/// <summary>A team: its people, its hours, what it is asked, and in which shares its customers live what.</summary>
internal sealed class Team
{
    public required string Name { get; init; }

    public required Schedule Schedule { get; init; }

    public required IReadOnlyList<Person> Agents { get; init; }

    public required IReadOnlyList<Trouble> Troubles { get; init; }

    /// <summary>How many troubles are reported for the first time.</summary>
    public required int FirstReports { get; init; }

    /// <summary>Of these, the share in hundredths that must come from customers without a ticket in the 30 days before; the others come from anybody.</summary>
    public required int QuietCustomerPercent { get; init; }

    public required Deck<Lived> Lived { get; init; }

    public required Deck<string> Priorities { get; init; }
}
