namespace CxKit.Core.Tickets;

/// <summary>To whom and what a ticket belongs; frozen when a survey is offered, so that a later move does not move the answer.</summary>
public sealed record Attribution
{
    /// <summary>The customer's organisation.</summary>
    public string? Organisation { get; init; }

    /// <summary>The service.</summary>
    public string? Service { get; init; }

    /// <summary>The category.</summary>
    public string? Category { get; init; }

    /// <summary>The channel.</summary>
    public string? Channel { get; init; }

    /// <summary>The priority.</summary>
    public string? Priority { get; init; }

    /// <summary>The team.</summary>
    public string? Team { get; init; }

    /// <summary>The agent's id.</summary>
    public string? Agent { get; init; }

    /// <summary>What sort of work it was.</summary>
    public TicketKind Kind { get; init; }

    /// <summary>The attribution of a ticket as it stands now.</summary>
    public static Attribution Of(Ticket ticket)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        return new Attribution
        {
            Organisation = ticket.Organisation,
            Service = ticket.Service,
            Category = ticket.Category,
            Channel = ticket.Channel,
            Priority = ticket.Priority,
            Team = ticket.Team,
            Agent = ticket.Agent?.Id,
            Kind = ticket.Kind,
        };
    }
}
