using CxKit.Core.Tickets;

namespace CxKit.Core.Metrics.FallenSilent;

/// <summary>An open ticket and since when its customer has heard nothing from a person.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="Since">The last message by a person, or the opening where there was none.</param>
public sealed record SilentTicket(Ticket Ticket, DateTimeOffset Since);
