namespace CxKit.Core.Metrics.Worst;

/// <summary>What a ticket's facts tell of a bad experience, whether the customer was asked or not.</summary>
public enum Hardship
{
    /// <summary>It was held to be solved, and was not.</summary>
    Reopened,

    /// <summary>The same trouble was reported for the third time or more within 30 days.</summary>
    ReportedAgain,

    /// <summary>An agreement was breached.</summary>
    AgreementBreached,

    /// <summary>The customer heard nothing from a person for days while it was open.</summary>
    Silence,

    /// <summary>A date that was promised passed, and it was neither solved nor given a later one in time.</summary>
    PromiseBroken,
}
