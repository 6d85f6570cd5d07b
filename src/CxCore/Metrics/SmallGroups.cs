namespace CxKit.Core.Metrics;

/// <summary>How many people it takes before something they said is shown: honesty, privacy, works councils.</summary>
public static class SmallGroups
{
    /// <summary>The fewest answers of which a figure is shown.</summary>
    public const int Figures = 5;

    /// <summary>The fewest answers of a group whose comments are shown.</summary>
    public const int Comments = 8;

    /// <summary>The figure, withheld if it is what fewer than <see cref="Figures"/> people said; where nobody said anything there is nothing to withhold.</summary>
    public static Figure Protect(Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return figure.Definition.Clock == Clock.Perception && figure.N is > 0 and < Figures ? figure.Withheld() : figure;
    }
}
