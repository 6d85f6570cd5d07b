using System.Globalization;
using CxKit.Core.Helpdesks;

namespace CxKit.Connectors.JiraServiceManagement;

/// <summary>
/// Writes scores and warnings into the fields that the settings name: tickets that are to have the same values together, the others one
/// by one, as well as those of which Jira did not say that they were edited.
/// </summary>
internal sealed class JiraSatisfaction(JiraCalls calls, Site site, WriteFields writeFields, JiraOptions options, TimeProvider time) : ISatisfactionWriter
{
    /// <summary>From so many tickets on, editing them together costs fewer calls.</summary>
    private const int FewestTogether = 3;

    private readonly BulkEdit _bulk = new(calls, time);
    private readonly SingleEdit _single = new(calls, site);
    private readonly FieldOptions _options = new(calls, site);

    // Editing together wants a global permission of its own.
    private volatile bool _mayEditTogether = true;

    public int BatchSize => options.BatchSize;

    public async Task<IReadOnlyList<ItemOutcome>> WriteAsync(IReadOnlyList<SatisfactionFields> tickets, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tickets);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(tickets.Count, BatchSize);
        if (tickets.Count == 0) return [];
        foreach (var ticket in tickets) TicketIds.Checked(ticket.TicketId);
        var fields = await writeFields.OfSatisfactionAsync(cancellationToken);
        _options.LookAgain();
        var wanted = tickets.Select(t => (Id: t.TicketId, Values: FieldValues.Of(t, fields, options.WriteBack.Options))).ToList();
        var outcomes = new Dictionary<string, ItemOutcome>(StringComparer.Ordinal);
        if (await site.IsCloudAsync(cancellationToken)) await WriteTogetherAsync(wanted, fields, outcomes, cancellationToken);
        await WriteEachAsync([.. wanted.Where(w => !outcomes.ContainsKey(w.Id))], fields, outcomes, cancellationToken);
        return [.. tickets.Select(t => outcomes[t.TicketId])];
    }

    private async Task WriteTogetherAsync(
        IReadOnlyList<(string Id, string?[] Values)> wanted, IReadOnlyList<WriteField> fields, Dictionary<string, ItemOutcome> outcomes, CancellationToken cancellationToken)
    {
        var edits = new List<(IReadOnlyList<string> Ids, Task<BulkOutcome?> Outcome)>();
        foreach (var alike in wanted.GroupBy(w => string.Join('\0', w.Values.Select(v => v ?? "\u0001")), StringComparer.Ordinal).Where(g => g.Count() >= FewestTogether))
        {
            var ids = alike.Select(a => a.Id).Distinct(StringComparer.Ordinal).ToList();
            if (!_mayEditTogether || await ToBulkAsync(fields, alike.First().Values, ids[0], cancellationToken) is not { } values) continue;
            var edit = _bulk.EditAsync(ids, values, cancellationToken);
            // The first shows whether Jira does it at all; the others go on side by side.
            if (edits.Count == 0 && await edit is null) _mayEditTogether = false;
            edits.Add((ids, edit));
        }
        await Task.WhenAll(edits.Select(e => e.Outcome));
        foreach (var (ids, edit) in edits) Tell(ids, await edit, outcomes);
    }

    private static void Tell(IReadOnlyList<string> ids, BulkOutcome? outcome, Dictionary<string, ItemOutcome> outcomes)
    {
        if (outcome is null) return;
        foreach (var id in ids)
        {
            if (outcome.Done.Contains(id)) outcomes[id] = new ItemOutcome(id, ItemResult.Done);
            else if (!outcome.IsSettled) outcomes[id] = new ItemOutcome(id, ItemResult.TryLater, "Jira is still working on it.");
        }
    }

    /// <summary>The values with the ids of their options, or <see langword="null"/> if one has none.</summary>
    private async Task<IReadOnlyList<BulkValue>?> ToBulkAsync(IReadOnlyList<WriteField> fields, string?[] values, string ticketId, CancellationToken cancellationToken)
    {
        var bulk = new List<BulkValue>();
        for (var place = 0; place < fields.Count; place++)
        {
            long? option = null;
            if (values[place] is { } value && fields[place].Form is FieldForm.Option or FieldForm.Checkbox)
            {
                if (await _options.FindAsync(fields[place], value, ticketId, cancellationToken) is not { } known) return null;
                option = long.Parse(known.Id, CultureInfo.InvariantCulture);
            }
            bulk.Add(new BulkValue(fields[place], values[place], option));
        }
        return bulk;
    }

    private async Task WriteEachAsync(
        IReadOnlyList<(string Id, string?[] Values)> wanted, IReadOnlyList<WriteField> fields, Dictionary<string, ItemOutcome> outcomes, CancellationToken cancellationToken)
    {
        var isReached = true;
        foreach (var (id, values) in wanted)
        {
            try
            {
                // Once Jira fails, it is not asked for each of the others, too.
                outcomes[id] = isReached ? await WriteOneAsync(id, values, fields, cancellationToken) : Unreached(id);
            }
            catch (HelpdeskException e) when (e.IsTransient && outcomes.Count > 0)
            {
                isReached = false;
                outcomes[id] = Unreached(id);
            }
        }
    }

    private async Task<ItemOutcome> WriteOneAsync(string id, string?[] values, IReadOnlyList<WriteField> fields, CancellationToken cancellationToken)
    {
        var options = new string?[fields.Count];
        for (var place = 0; place < fields.Count; place++)
        {
            if (values[place] is not { } value || fields[place].Form is not (FieldForm.Option or FieldForm.Checkbox)) continue;
            if (await _options.FindAsync(fields[place], value, id, cancellationToken) is not { } option) return Without(id, fields[place], value);
            options[place] = option.Id;
        }
        var isCloud = await site.IsCloudAsync(cancellationToken);
        var edit = new JsonBody(json => json.Nest("fields", set =>
        {
            for (var place = 0; place < fields.Count; place++)
            {
                set.WritePropertyName(fields[place].Field.Id);
                FieldValues.Write(set, fields[place].Form, options[place] ?? values[place], isCloud);
            }
        }));
        return (await _single.SetAsync(id, edit, cancellationToken)).OutcomeFor(id, fields, calls.Settings);
    }

    private ItemOutcome Without(string id, WriteField field, string value) => new(id, ItemResult.Refused,
        $"The field {field.Field.Name} ({calls.Settings}:WriteBack:{field.Setting}) offers no option \"{value}\" on this ticket. Put the field on its edit screen, add the option, or name another with {calls.Settings}:WriteBack:Options.");

    private static ItemOutcome Unreached(string id) => new(id, ItemResult.TryLater, "Jira failed, or asked to be left alone.");
}
