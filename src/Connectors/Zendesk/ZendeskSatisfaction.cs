using System.Globalization;
using CxKit.Core.Helpdesks;
using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.Zendesk;

/// <summary>Writes scores and warnings into the fields that the settings name, a hundred tickets a job.</summary>
internal sealed class ZendeskSatisfaction(string account, TicketUpdates updates, MappedFields fields, ZendeskOptions options) : ISatisfactionWriter
{
    public int BatchSize => options.BatchSize;

    public async Task<IReadOnlyList<ItemOutcome>> WriteAsync(IReadOnlyList<SatisfactionFields> tickets, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tickets);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(tickets.Count, BatchSize);
        if (tickets.Count == 0) return [];
        foreach (var ticket in tickets) TicketIds.Checked(ticket.TicketId);
        var mapped = await fields.RequireAsync(cancellationToken);

        var outcomes = new ItemOutcome?[tickets.Count];
        var (sent, places) = (new List<TicketUpdate>(), new List<int>());
        for (var place = 0; place < tickets.Count; place++)
        {
            var (values, refusal) = ValuesOf(tickets[place], mapped);
            if (refusal is not null)
            {
                outcomes[place] = new ItemOutcome(tickets[place].TicketId, ItemResult.Refused, refusal);
                continue;
            }
            sent.Add(new TicketUpdate(tickets[place].TicketId, null, values));
            places.Add(place);
        }
        var written = sent.Count == 0 ? [] : await updates.SendAsync(sent, CallTerms.Repeatable, cancellationToken);
        for (var i = 0; i < places.Count; i++) outcomes[places[i]] = written[i] ?? Outcomes.Unsaid(sent[i].TicketId);
        return [.. outcomes.Select(o => o!)];
    }

    private (IReadOnlyList<(long Field, JToken Value)> Values, string? Refusal) ValuesOf(SatisfactionFields ticket, IReadOnlyDictionary<string, TicketField> mapped)
    {
        var values = new List<(long, JToken)>(4);
        foreach (var (setting, text) in new[]
        {
            (nameof(WriteBackFields.Score), ticket.Score?.ToString(CultureInfo.InvariantCulture)), (nameof(WriteBackFields.Label), ticket.Label),
            (nameof(WriteBackFields.Comment), ticket.Comment), (nameof(WriteBackFields.Flag), ticket.Flag),
        })
        {
            if (!mapped.TryGetValue(setting, out var field)) continue;
            var (value, refusal) = FieldValue.Of(field, text, options.WriteBack.Options, $"CxKit:Accounts:{account}:WriteBack");
            if (refusal is not null) return (values, refusal);
            values.Add((field.Id, value));
        }
        return (values, null);
    }
}
