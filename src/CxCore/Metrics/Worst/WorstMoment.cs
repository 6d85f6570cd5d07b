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

/// <summary>The worst moments of one person or organisation: what was said and what the facts suggest stand beside each other and are never blended.</summary>
/// <param name="Account">The account.</param>
/// <param name="Who">The person's id or the organisation's name.</param>
/// <param name="Said">The moment with the lowest score, the latest of equals; <see langword="null"/> if no dissatisfied answer was given.</param>
/// <param name="Unsaid">Of the tickets without an answer the one with the most hardships, the latest of equals; <see langword="null"/> if there is none.</param>
/// <param name="Moments">How many bad moments there were in all.</param>
public sealed record WorstOf(string Account, string Who, WorstMoment? Said, WorstMoment? Unsaid, int Moments);
