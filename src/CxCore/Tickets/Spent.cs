namespace CxKit.Core.Tickets;

/// <summary>How long a ticket was in a state, or with a team or agent, in all.</summary>
/// <param name="Value">The state, team or agent; <see langword="null"/> if nobody held it, or the helpdesk does not tell.</param>
/// <param name="Time">The time, by the hours it was asked in.</param>
public readonly record struct Spent(string? Value, TimeSpan Time);
