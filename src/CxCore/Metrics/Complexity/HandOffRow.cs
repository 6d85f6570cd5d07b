namespace CxKit.Core.Metrics.Complexity;

/// <summary>How fast tickets of so many hand-offs were answered and resolved.</summary>
/// <param name="HandOffs">How often they changed hands; the last row holds this many or more.</param>
/// <param name="Tickets">How many tickets.</param>
/// <param name="HoursToFirstReply">The median of the hours to the first reply of a person; <see langword="null"/> where none is known.</param>
/// <param name="HoursToResolve">The median of the hours to the resolution; <see langword="null"/> where none is known.</param>
public readonly record struct HandOffRow(int HandOffs, long Tickets, double? HoursToFirstReply, double? HoursToResolve);
