using CxKit.Core.Tickets;

namespace CxKit.Server.Imports.Tickets;

/// <summary>What one row tells of a ticket.</summary>
/// <param name="Ticket">The ticket as the row has it.</param>
/// <param name="State">Where it stands, as far as the row tells.</param>
internal sealed record TicketLine(Ticket Ticket, TicketState? State)
{
    /// <summary>When the ticket became as the row has it; <see langword="null"/> if the file does not tell.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Who made it so.</summary>
    public string? By { get; init; }

    /// <summary>The agreement on it.</summary>
    public SlaOutcome? Sla { get; init; }
}
