namespace CxKit.Core.Insights.Loyalty;

/// <summary>What customers say and what they do, laid side by side.</summary>
public enum LoyaltyState
{
    /// <summary>Too little is known, or what they say lies across its targets.</summary>
    CannotTell,

    /// <summary>They say that they are content, and stay.</summary>
    Loyal,

    /// <summary>They say that they are content, and leave all the same.</summary>
    ContentAndLeaving,

    /// <summary>They say that they are not content, and stay: held by a contract or by habit.</summary>
    Captive,

    /// <summary>They say that they are not content, and leave.</summary>
    Leaving,

    /// <summary>What they say of satisfaction, effort and recommendation disagrees: none of it is averaged away.</summary>
    Divided,
}
