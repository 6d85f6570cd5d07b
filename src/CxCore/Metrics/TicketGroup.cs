namespace CxKit.Core.Metrics;

/// <summary>A group of tickets and what a metric says of it.</summary>
/// <param name="Name">What its tickets have in common.</param>
/// <param name="Tickets">How many tickets it has, those that the metric does not count included.</param>
/// <param name="Figures">The metric's figures.</param>
public sealed record TicketGroup(string Name, long Tickets, IReadOnlyList<Figure> Figures);
