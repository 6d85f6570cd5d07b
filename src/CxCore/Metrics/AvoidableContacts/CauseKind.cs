namespace CxKit.Core.Metrics.AvoidableContacts;

/// <summary>What sort of cause contacts are grouped by.</summary>
public enum CauseKind
{
    /// <summary>The problem record behind them.</summary>
    Problem,

    /// <summary>The change that caused them.</summary>
    Change,

    /// <summary>The department that caused them.</summary>
    Department,
}
