namespace CxKit.Core.Metrics;

/// <summary>Why a figure has no interval.</summary>
public enum NoInterval
{
    /// <summary>There was nothing to compute from.</summary>
    Nothing,

    /// <summary>Too few values to tell how sure it is.</summary>
    TooFew,

    /// <summary>All there is was counted, and no sample drawn: the value is not an estimate.</summary>
    FullCount,

    /// <summary>Value and interval are withheld, because so few people said it that one could be recognised.</summary>
    Withheld,

    /// <summary>A fact that it takes is not known here, such as a rate or the number of people served.</summary>
    Unknown,
}
