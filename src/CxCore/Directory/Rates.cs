using CxKit.Core.Tickets;

namespace CxKit.Core.Directory;

/// <summary>What an hour of work costs, and what a contact costs where the time it took is not recorded.</summary>
public sealed record Rates
{
    /// <summary>No rate is known: figures of cost cannot be computed.</summary>
    public static Rates Unknown { get; } = new();

    /// <summary>The cost of an hour where no team's own rate says otherwise.</summary>
    public decimal? PerHour { get; init; }

    /// <summary>The cost of an hour by team.</summary>
    public IReadOnlyDictionary<string, decimal> PerHourOfTeam { get; init; } = new Dictionary<string, decimal>();

    /// <summary>The cost of an hour by the agent's role, which comes before that of the team.</summary>
    public IReadOnlyDictionary<string, decimal> PerHourOfRole { get; init; } = new Dictionary<string, decimal>();

    /// <summary>The cost of a contact whose working time is not recorded.</summary>
    public decimal? PerContact { get; init; }

    /// <summary>The cost of an hour of a role in a team; <see langword="null"/> where no rate is known.</summary>
    public decimal? HourOf(string? team, string? role = null) =>
        role is not null && PerHourOfRole.TryGetValue(role, out var ofRole) ? ofRole
        : team is not null && PerHourOfTeam.TryGetValue(team, out var ofTeam) ? ofTeam
        : PerHour;

    /// <summary>What a contact cost: its working time by the rate of an hour, or else the rate of a contact; <see langword="null"/> where neither is known.</summary>
    /// <param name="ticket">The contact.</param>
    /// <param name="role">The role of the agent who holds it.</param>
    public decimal? CostOf(Ticket ticket, string? role = null)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        return ticket.TimeWorked is { } worked && HourOf(ticket.Team, role) is { } hour ? hour * (decimal)worked.TotalHours : PerContact;
    }
}
