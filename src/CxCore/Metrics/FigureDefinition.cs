namespace CxKit.Core.Metrics;

/// <summary>What a figure means; a figure never travels without it.</summary>
/// <param name="Id">The figure's name in commands and settings, such as <c>csat.top</c>.</param>
/// <param name="Unit">The unit of the value: <c>share</c> (0 to 1), <c>hours</c>, <c>points</c>.</param>
/// <param name="Clock">Whose time and eyes it measures with.</param>
/// <param name="MoreIsBetter">Whether a higher value is the better one.</param>
/// <param name="Definition">The definition in words.</param>
public sealed record FigureDefinition(string Id, string Unit, Clock Clock, bool MoreIsBetter, string Definition)
{
    /// <summary>Whether a customer lives it: in their own time or by their own word.</summary>
    public bool IsLived => Clock != Clock.Desk;
}
