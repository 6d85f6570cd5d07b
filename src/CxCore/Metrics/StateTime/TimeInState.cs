namespace CxKit.Core.Metrics.StateTime;

/// <summary>How long tickets were in a state.</summary>
/// <param name="State">The state, in the helpdesk's word.</param>
/// <param name="Tickets">How many tickets were in it.</param>
/// <param name="TotalHours">The hours of all of them, by the calendar.</param>
public readonly record struct TimeInState(string State, long Tickets, double TotalHours)
{
    /// <summary>The mean of the hours of a ticket that was in it.</summary>
    public double MeanHours => TotalHours / Tickets;
}
