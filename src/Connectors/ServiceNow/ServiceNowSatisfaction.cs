using CxKit.Core.Helpdesks;

namespace CxKit.Connectors.ServiceNow;

/// <summary>Writes scores and warnings into the columns that the settings name, several tickets a call.</summary>
internal sealed class ServiceNowSatisfaction(Batch batch, TicketTables tickets, WriteBackColumns columns, WrittenValues values, ServiceNowOptions options) : ISatisfactionWriter
{
    // A customer's words need not come back.
    private readonly string[] _watched = [.. options.WriteBack.Named().Where(f => f.Setting is not (nameof(WriteBackFields.Comment) or nameof(WriteBackFields.Invited))).Select(f => f.Field)];

    public int BatchSize => options.BatchSize;

    public async Task<IReadOnlyList<ItemOutcome>> WriteAsync(IReadOnlyList<SatisfactionFields> items, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(items.Count, BatchSize);
        if (items.Count == 0) return [];
        var ids = items.Select(t => TicketIds.Checked(t.TicketId)).ToList();
        var there = await columns.RequireAsync(cancellationToken);
        var tableOf = await tickets.FindAsync(ids, cancellationToken);

        var outcomes = items.Select(t => values.HaveRoom(tableOf[t.TicketId], there)
            ? null
            : new ItemOutcome(t.TicketId, ItemResult.Refused, $"{tableOf[t.TicketId].Name} does not have all columns that are to be written.")).ToArray();
        var places = Enumerable.Range(0, items.Count).Where(place => outcomes[place] is null).ToList();
        var updates = places.ConvertAll(place => items[place]).ConvertAll(t =>
            new TicketUpdate(tableOf[t.TicketId].Name, t.TicketId, values.Of(t, tableOf[t.TicketId], there), _watched));
        var answers = updates.Count == 0 ? [] : await batch.UpdateAsync(updates, mayBeDoubled: true, cancellationToken);
        foreach (var (place, answer) in places.Zip(answers)) outcomes[place] = Outcomes.Of(items[place].TicketId, answer);
        return outcomes!;
    }
}
