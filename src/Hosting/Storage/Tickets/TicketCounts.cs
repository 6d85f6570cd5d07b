namespace CxKit.Storage;

/// <summary>How many tickets.</summary>
/// <param name="All">All.</param>
/// <param name="Resolved">Those resolved or closed.</param>
public sealed record TicketCounts(int All, int Resolved);
