using CxKit.Core.Tickets;

namespace CxKit.Core.Metrics.Worst;

/// <summary>A ticket on which somebody had a bad experience, by their own word or by the ticket's facts.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="Score">The lowest score on five points that was answered on it; <see langword="null"/> if the customer was not asked or did not answer.</param>
/// <param name="Hardships">What its facts tell, each once.</param>
public sealed record WorstMoment(Ticket Ticket, int? Score, IReadOnlyList<Hardship> Hardships)
{
    /// <summary>Whether the customer said it; otherwise it is only what the facts suggest.</summary>
    public bool IsSaid => Score is not null;
}
