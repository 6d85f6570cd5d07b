namespace CxKit.Connectors.Simulator.Faults;

/// <summary>A rule: which requests fail, from when on, how often, and how.</summary>
public sealed record Fault
{
    /// <summary>What goes wrong.</summary>
    public required FaultKind Kind { get; init; }

    /// <summary>The method of the requests; every method where it is null.</summary>
    public string? Method { get; init; }

    /// <summary>How their path begins; from <c>^</c> on it is a regular expression over path and query. Null is every path.</summary>
    public string? Path { get; init; }

    /// <summary>The name under which they are counted; every name where it is null.</summary>
    public string? Counted { get; init; }

    /// <summary>How many matching requests go well first.</summary>
    public int After { get; init; }

    /// <summary>How many requests fail then; null is for ever.</summary>
    public int? Times { get; init; }

    /// <summary>The status of <see cref="FaultKind.Status"/> (503 by default), <see cref="FaultKind.Html"/> (503) and <see cref="FaultKind.HeavyPage"/> (504).</summary>
    public int? Status { get; init; }

    /// <summary>Seconds to wait: of <see cref="FaultKind.RateLimit"/> (1 by default) and, where given, of <see cref="FaultKind.Status"/>.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>For <see cref="FaultKind.Reset"/> and <see cref="FaultKind.Status"/>: before the effect, or after it.</summary>
    public FaultMoment When { get; init; }

    /// <summary>For <see cref="FaultKind.HeavyPage"/>: the largest page that goes well, in rows.</summary>
    public int Above { get; init; } = 100;

    /// <summary>For <see cref="FaultKind.Shrunk"/> and <see cref="FaultKind.FailedRows"/>: every so many rows, one.</summary>
    public int Every { get; init; } = 3;

    /// <summary>For <see cref="FaultKind.Unserviced"/>: how many items of a call are serviced.</summary>
    public int Serviced { get; init; } = 1;

    /// <summary>For <see cref="FaultKind.Lag"/>: how long a change stays unseen, in seconds of the desk.</summary>
    public int Seconds { get; init; } = 30;

    /// <summary>For <see cref="FaultKind.Changing"/>: whether the ticket is deleted, not only changed.</summary>
    public bool Deletes { get; init; }

    /// <summary>For <see cref="FaultKind.IgnoredFields"/>: the fields, by the names under which they are written.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>For <see cref="FaultKind.Slow"/>: the pause after each chunk, in milliseconds.</summary>
    public int Delay { get; init; } = 100;

    /// <summary>For <see cref="FaultKind.Slow"/>: the size of a chunk, in bytes.</summary>
    public int Chunk { get; init; } = 1024;

    /// <summary>For <see cref="FaultKind.Cut"/>: how many bytes of the body are sent; half of it where it is null.</summary>
    public int? Bytes { get; init; }

    /// <summary>For <see cref="FaultKind.Cut"/>: whether the length of the body is announced; else it is sent in chunks whose end never comes.</summary>
    public bool Announced { get; init; } = true;

    internal bool IsOnTheWay => Kind is FaultKind.Slow or FaultKind.Cut;
}
