namespace CxKit.Server.Imports;

/// <summary>A line that was not taken in, and why.</summary>
/// <param name="Line">The line of the file, from 1, in which the row begins.</param>
/// <param name="Column">The column at fault; <see langword="null"/> if it is the row.</param>
/// <param name="Value">What stands there: for the report alone, which its reader asked for, never for logs; it may be a customer's words that slipped into another column.</param>
/// <param name="Problem">What is wrong, as the end of a sentence about line or column.</param>
/// <param name="Advice">What to do.</param>
internal sealed record RejectedLine(long Line, string? Column, string? Value, string Problem, string Advice);
