namespace CxKit.Core.Statistics.Drivers;

/// <summary>How intervals are drawn: by the bootstrap, rows being drawn anew, with replacement, as many as there are.</summary>
/// <param name="Seed">The seed of the draws: the same seed gives the same intervals.</param>
/// <param name="Times">How often, at least 40: fewer have no 2.5 % on either side.</param>
public sealed record Resampling(int Seed, int Times = 1000)
{
    internal const int Fewest = 40;
}
