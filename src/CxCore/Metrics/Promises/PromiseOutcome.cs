namespace CxKit.Core.Metrics.Promises;

/// <summary>What became of a promised date.</summary>
public enum PromiseOutcome
{
    /// <summary>The date has not come yet.</summary>
    Pending,

    /// <summary>What was promised was done by then.</summary>
    Kept,

    /// <summary>Before the date had passed, the customer was given a later one.</summary>
    Renewed,

    /// <summary>The date passed, and neither had happened.</summary>
    Broken,

    /// <summary>Before the date had passed, another one took its place that was no later: only that one is to be judged.</summary>
    Replaced,

    /// <summary>It cannot be told: the date that took its place cannot be read, or the end of the work is not known.</summary>
    Unknown,
}
