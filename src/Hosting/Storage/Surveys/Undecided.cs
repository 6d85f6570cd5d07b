using CxKit.Core.Tickets;

namespace CxKit.Storage;

/// <summary>A resolved episode to be judged.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="LastAskedAt">When its requester was last asked, by the clock of resolutions, in any account.</param>
public sealed record Undecided(Ticket Ticket, DateTimeOffset? LastAskedAt);
