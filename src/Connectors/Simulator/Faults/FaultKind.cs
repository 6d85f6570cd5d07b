namespace CxKit.Connectors.Simulator.Faults;

/// <summary>What may go wrong at a helpdesk, or on the way to it.</summary>
public enum FaultKind
{
    /// <summary>429 with <c>Retry-After</c>; who comes again before it is over is counted.</summary>
    RateLimit,

    /// <summary>A status of one's choice with the vendor's own error body; with <c>Retry-After</c> where one is given.</summary>
    Status,

    /// <summary>An HTML page instead of JSON, as from a proxy or in maintenance.</summary>
    Html,

    /// <summary>The body comes in small chunks with a pause after each.</summary>
    Slow,

    /// <summary>The connection ends in the middle of the body.</summary>
    Cut,

    /// <summary>The connection ends without an answer, before or after the effect.</summary>
    Reset,

    /// <summary>A page larger than a limit fails, a smaller one does not.</summary>
    HeavyPage,

    /// <summary>ServiceNow: 200 with rows, and then an error beside them.</summary>
    ErrorBesideResult,

    /// <summary>ServiceNow: a Batch call leaves the rest of its items unserviced.</summary>
    Unserviced,

    /// <summary>Single rows of a bulk write fail while the others succeed.</summary>
    FailedRows,

    /// <summary>Zendesk: no more bulk jobs are taken.</summary>
    TooManyJobs,

    /// <summary>Fields named in a write are left as they were, without a word.</summary>
    IgnoredFields,

    /// <summary>The first row of a page is the last one of the page before.</summary>
    Duplicates,

    /// <summary>Rows are taken out of a page after its size was applied, as access rules do.</summary>
    Shrunk,

    /// <summary>What changed in the last seconds is not found yet.</summary>
    Lag,

    /// <summary>After each page, a ticket of the rest changes or is deleted.</summary>
    Changing,
}
