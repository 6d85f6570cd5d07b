using CxKit.Core.Helpdesks;

namespace CxKit.Pipeline.Tests.Doubles;

/// <summary>The fields that agents see.</summary>
internal sealed class FakeWriter : ISatisfactionWriter
{
    public int BatchSize { get; set; } = 10;

    /// <summary>The fields of each ticket as they stand.</summary>
    public Dictionary<string, SatisfactionFields> Fields { get; } = [];

    /// <summary>How many tickets each call held.</summary>
    public List<int> Calls { get; } = [];

    /// <summary>What becomes of a ticket's fields.</summary>
    public Func<SatisfactionFields, ItemResult> Result { get; set; } = _ => ItemResult.Done;

    public Task<IReadOnlyList<ItemOutcome>> WriteAsync(IReadOnlyList<SatisfactionFields> tickets, CancellationToken cancellationToken)
    {
        Calls.Add(tickets.Count);
        return Task.FromResult<IReadOnlyList<ItemOutcome>>([.. tickets.Select(Write)]);
    }

    private ItemOutcome Write(SatisfactionFields fields)
    {
        var result = Result(fields);
        if (result != ItemResult.Done) return new ItemOutcome(fields.TicketId, result, "the ticket is locked");
        Fields[fields.TicketId] = fields;
        return new ItemOutcome(fields.TicketId, result);
    }
}
