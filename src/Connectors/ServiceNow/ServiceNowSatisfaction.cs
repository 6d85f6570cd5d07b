using System.Globalization;
using CxKit.Core.Helpdesks;

namespace CxKit.Connectors.ServiceNow;

/// <summary>Writes scores and warnings into the columns that the settings name, several tickets a call.</summary>
internal sealed class ServiceNowSatisfaction(Batch batch, MappedColumns columns, ServiceNowOptions options) : ISatisfactionWriter
{
    public int BatchSize => options.BatchSize;

    public async Task<IReadOnlyList<ItemOutcome>> WriteAsync(IReadOnlyList<SatisfactionFields> tickets, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tickets);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(tickets.Count, BatchSize);
        if (tickets.Count == 0) return [];
        var updates = tickets.Select(t => (TicketIds.Checked(t.TicketId), ValuesOf(t))).ToList();
        await columns.RequireAsync(cancellationToken);
        var statuses = await batch.UpdateAsync(updates, mayBeDoubled: true, cancellationToken);
        return [.. tickets.Zip(statuses, (ticket, status) => Outcomes.Of(ticket.TicketId, status))];
    }

    private IReadOnlyList<(string Column, string Value)> ValuesOf(SatisfactionFields fields) =>
    [
        .. new (string? Column, string? Value)[]
        {
            (options.WriteBack.Score, fields.Score?.ToString(CultureInfo.InvariantCulture)),
            (options.WriteBack.Label, fields.Label),
            (options.WriteBack.Comment, fields.Comment),
            (options.WriteBack.Flag, fields.Flag),
        }.Where(f => !string.IsNullOrEmpty(f.Column)).Select(f => (f.Column!, f.Value ?? "")),
    ];
}
