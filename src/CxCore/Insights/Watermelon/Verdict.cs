namespace CxKit.Core.Insights.Watermelon;

/// <summary>What operational figures and experience say when they are laid side by side.</summary>
public enum Verdict
{
    /// <summary>Too few answers, or an interval across the target.</summary>
    CannotTell,

    /// <summary>A watermelon: green outside, red inside.</summary>
    Ripe,

    /// <summary>Inside the target both ways.</summary>
    Sound,

    /// <summary>Outside the target both ways.</summary>
    Red,

    /// <summary>Outside the operational target, and customers are happy all the same.</summary>
    Happy,
}
