using CxKit.Core.Tickets;

namespace CxKit.Core.Metrics.AvoidableContacts;

/// <summary>A contact and whether it should never have arisen.</summary>
/// <param name="Ticket">The contact.</param>
/// <param name="IsAvoidable">Whether it should never have arisen; <see langword="null"/> while nobody has said.</param>
/// <param name="SaidBy">Who said so.</param>
public sealed record JudgedContact(Ticket Ticket, bool? IsAvoidable, string? SaidBy);
