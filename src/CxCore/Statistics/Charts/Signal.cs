namespace CxKit.Core.Statistics.Charts;

/// <summary>A pattern that chance alone seldom makes.</summary>
/// <param name="Rule">The pattern.</param>
/// <param name="Index">The point that completes the pattern, counted from 0; where the pattern goes on, each further point is a signal too.</param>
public readonly record struct Signal(SignalRule Rule, int Index);
