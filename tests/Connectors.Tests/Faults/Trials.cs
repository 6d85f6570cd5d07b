using CxKit.Connectors.Simulator.Faults;

namespace CxKit.Connectors.Tests.Faults;

/// <summary>A fault of the matrix, by the name of its row.</summary>
internal sealed record Trial(string Name, Fault Fault);

/// <summary>The rows of the fault matrix: what real helpdesks do to their clients.</summary>
internal static class Trials
{
    private static readonly FaultKind[] _ofPages =
        [FaultKind.ErrorBesideResult, FaultKind.Duplicates, FaultKind.Shrunk, FaultKind.Changing, FaultKind.HeavyPage];

    private static readonly FaultKind[] _ofBulkWrites = [FaultKind.FailedRows, FaultKind.Unserviced, FaultKind.TooManyJobs];

    /// <summary>Whether a fault befalls writing in bulk and nothing else.</summary>
    internal static bool IsOfBulkWrites(Fault fault) => _ofBulkWrites.Contains(fault.Kind);

    /// <summary>Whether a fault befalls pages of lists and nothing else.</summary>
    internal static bool IsOfPages(Fault fault) => _ofPages.Contains(fault.Kind);

    internal static IReadOnlyList<Trial> All { get; } =
    [
        new("429 with Retry-After", new Fault { Kind = FaultKind.RateLimit, RetryAfter = 3, After = 1, Times = 3 }),
        new("500", new Fault { Kind = FaultKind.Status, Status = 500, After = 1, Times = 2 }),
        new("500 after the effect", new Fault { Kind = FaultKind.Status, Status = 500, When = FaultMoment.After, After = 1, Times = 1 }),
        new("503 with Retry-After", new Fault { Kind = FaultKind.Status, Status = 503, RetryAfter = 3, After = 1, Times = 2 }),
        new("504", new Fault { Kind = FaultKind.Status, Status = 504, After = 1, Times = 2 }),
        new("a page instead of JSON, 200", new Fault { Kind = FaultKind.Html, Status = 200, After = 1, Times = 1 }),
        new("a page instead of JSON, 503", new Fault { Kind = FaultKind.Html, Status = 503, After = 1, Times = 2 }),
        new("slow body", new Fault { Kind = FaultKind.Slow, Delay = 200, Chunk = 8192, After = 1, Times = 2 }),
        new("cut body, its length said", new Fault { Kind = FaultKind.Cut, After = 1, Times = 2 }),
        new("cut body, in chunks", new Fault { Kind = FaultKind.Cut, Announced = false, After = 1, Times = 2 }),
        new("reset before the effect", new Fault { Kind = FaultKind.Reset, After = 1, Times = 2 }),
        new("reset after the effect", new Fault { Kind = FaultKind.Reset, When = FaultMoment.After, After = 1, Times = 1 }),
        new("504 on heavy pages", new Fault { Kind = FaultKind.HeavyPage }),
        new("an error beside the rows", new Fault { Kind = FaultKind.ErrorBesideResult, After = 1, Times = 2 }),
        new("batch items unserviced", new Fault { Kind = FaultKind.Unserviced, Serviced = 7 }),
        new("rows of a job that fail", new Fault { Kind = FaultKind.FailedRows, Every = 4, Times = 2 }),
        new("too many jobs", new Fault { Kind = FaultKind.TooManyJobs, Times = 2 }),
        new("duplicates at page borders", new Fault { Kind = FaultKind.Duplicates }),
        new("pages shortened by access rules", new Fault { Kind = FaultKind.Shrunk, Every = 5 }),
        new("index lag", new Fault { Kind = FaultKind.Lag, Seconds = 45 }),
        new("tickets changing while paged", new Fault { Kind = FaultKind.Changing, Times = 5 }),
        new("tickets vanishing while paged", new Fault { Kind = FaultKind.Changing, Deletes = true, Times = 5 }),
    ];
}
