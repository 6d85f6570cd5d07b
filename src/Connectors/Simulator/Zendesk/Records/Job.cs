namespace CxKit.Connectors.Simulator.Zendesk.Records;

/// <summary>A bulk update: done at once, but told as if it took its time.</summary>
internal sealed record Job(string Id, DateTimeOffset CreatedAt, IReadOnlyList<JobResult> Results);

/// <summary>What became of one row of a job; an error is null where the row was written.</summary>
internal sealed record JobResult(int Index, long? Id, string? Error, string? Details);

/// <summary>A ticket that was created under a key, so that the same request creates no second one.</summary>
internal sealed record Creation(string Key, string Fingerprint, long TicketId, DateTimeOffset At);
