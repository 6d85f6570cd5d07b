using CxKit.Core.Time;

namespace CxKit.Core.Tickets;

/// <summary>That a ticket was in one state, or held by one team or agent, for a period.</summary>
/// <param name="Value">The state, team or agent in the helpdesk's own id or word; <see langword="null"/> if nobody held it, or the helpdesk does not tell.</param>
/// <param name="Period">From when until when.</param>
public readonly record struct Stay(string? Value, Period Period);
