namespace CxKit.Core.Statistics;

/// <summary>The constants of a two-sided 95 % interval.</summary>
internal static class Normal95
{
    internal const double Z = 1.959963984540054;
    internal const double UpperTail = 0.975;
}
