namespace CxKit.CxCore.Tests.Statistics.Drivers;

/// <summary>The textbook's formula for two predictors, from the three correlations.</summary>
internal static class TwoPredictors
{
    internal static (double RSquared, double First) Of(double y1, double y2, double between)
    {
        var rSquared = ((y1 * y1) + (y2 * y2) - (2 * y1 * y2 * between)) / (1 - (between * between));
        return (rSquared, ((y1 * y1) + rSquared - (y2 * y2)) / 2);
    }
}
