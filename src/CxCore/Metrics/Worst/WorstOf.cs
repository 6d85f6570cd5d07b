namespace CxKit.Core.Metrics.Worst;

/// <summary>The worst moments of one person or organisation: what was said and what the facts suggest stand beside each other and are never blended.</summary>
/// <param name="Account">The account.</param>
/// <param name="Who">The person's id or the organisation's name.</param>
/// <param name="Said">The moment with the lowest score, the latest of equals; <see langword="null"/> if no dissatisfied answer was given.</param>
/// <param name="Unsaid">Of the tickets without an answer the one with the most hardships, the latest of equals; <see langword="null"/> if there is none.</param>
/// <param name="Moments">How many bad moments there were in all.</param>
public sealed record WorstOf(string Account, string Who, WorstMoment? Said, WorstMoment? Unsaid, int Moments);
