namespace CxKit.Core.Statistics;

/// <summary>The 95 % interval of a Net Promoter Score in points, never beyond ±100.</summary>
public static class NpsInterval
{
    /// <summary>
    /// The adjusted Wald interval: ¾ promoter, 1½ passives and ¾ detractor are added, so that it has a width where all answer alike too
    /// (B. Rocks, The American Statistician 70, 2016; J. Sauro, J. R. Lewis, Quantifying the User Experience). Its centre is the adjusted score;
    /// where that leaves the score outside, which happens to a single answer, it is extended to the score.
    /// </summary>
    /// <returns><see langword="null"/> if nobody answered.</returns>
    public static Interval? AdjustedWald(NpsSample sample)
    {
        if (sample.Score is not { } score) return null;
        var n = sample.N + 3;
        var adjusted = Around(new NpsSample(((sample.Promoters * sample.N) + 0.75) / n, ((sample.Detractors * sample.N) + 0.75) / n, n));
        return new Interval(Math.Min(adjusted.Low, score), Math.Max(adjusted.High, score));
    }

    /// <summary>The plain Wald interval, score ± z · √(variance / n): the one most often published, and too narrow in small samples.</summary>
    /// <returns><see langword="null"/> if nobody answered.</returns>
    public static Interval? Wald(NpsSample sample) => sample.N > 0 ? Around(sample) : null;

    private static Interval Around(NpsSample sample)
    {
        var (score, half) = (100 * (sample.Promoters - sample.Detractors), Normal95.Z * sample.StandardError);
        return new Interval(Math.Max(-100, score - half), Math.Min(100, score + half));
    }
}
