using CxKit.Core.Tickets;

namespace CxKit.Core.Metrics.Promises;

/// <summary>A date that was promised to a customer.</summary>
/// <param name="Ticket">The ticket that it was promised on.</param>
/// <param name="DueAt">The date.</param>
/// <param name="MadeAt">When it was promised; <see langword="null"/> where the ticket's history does not tell.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="SettledAt">When it was kept or renewed, or the date if it was broken; <see langword="null"/> for the other outcomes.</param>
public sealed record Promise(Ticket Ticket, DateTimeOffset DueAt, DateTimeOffset? MadeAt, PromiseOutcome Outcome, DateTimeOffset? SettledAt);
