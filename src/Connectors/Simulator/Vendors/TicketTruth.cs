namespace CxKit.Connectors.Simulator.Vendors;

/// <summary>What is true of a ticket, whoever reads it how: for tests that look for something lost or doubled.</summary>
internal sealed record TicketTruth(string Id, string Number, string State, DateTimeOffset? Updated)
{
    public bool IsDeleted { get; init; }

    /// <summary>How many e-mails API users had the helpdesk send about it.</summary>
    public int Mailed { get; init; }

    /// <summary>The satisfaction that API users wrote: score, label, comment, flag, invited; only what is not empty.</summary>
    public IReadOnlyDictionary<string, string> Written { get; init; } = new Dictionary<string, string>();
}
