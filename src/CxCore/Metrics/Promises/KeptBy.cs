namespace CxKit.Core.Metrics.Promises;

/// <summary>What keeps a promise; the helpdesk records the date alone.</summary>
public enum KeptBy
{
    /// <summary>The resolution: what was promised is a delivery.</summary>
    Resolution,

    /// <summary>A person's message to the customer after the promise was made, or the resolution: what was promised is a call-back.</summary>
    Message,
}
