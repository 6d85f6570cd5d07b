namespace CxKit.Core.Metrics.Backlogs;

/// <summary>How many contacts lay on the desk at a moment.</summary>
/// <param name="At">The moment.</param>
/// <param name="Unresolved">Those not yet resolved.</param>
/// <param name="Unclosed">Those not yet closed, resolved ones to which the customer may still object included.</param>
public readonly record struct BacklogCount(DateTimeOffset At, long Unresolved, long Unclosed);
