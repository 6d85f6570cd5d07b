namespace CxKit.Connectors.ServiceNow;

/// <summary>What the states of tickets mean at this instance; their labels are asked for once.</summary>
internal sealed class States(Tables tables, TicketTables tickets, ServiceNowOptions options)
{
    private const string Choices = "sys_choice";
    private const int MostOfTable = 100;

    private static readonly Columns _columns = new("sys_id", "name", "element", "value", "label", "language");

    private StateWords? _known;

    /// <summary>What they mean; without the labels where the helpdesk does not show them.</summary>
    public async Task<StateWords> ReadAsync(CancellationToken cancellationToken) => _known ??= new StateWords(options.States, await LabelsAsync(cancellationToken));

    private async Task<IReadOnlyDictionary<(string Table, string Value), string>> LabelsAsync(CancellationToken cancellationToken)
    {
        var names = tickets.All.Select(t => t.Name).Append(TicketTable.Task).ToList();
        var columns = tickets.All.Select(t => t.State).Append("state").Distinct(StringComparer.Ordinal).ToList();
        var query = $"{new Condition("name", names)}^{new Condition("element", columns)}^language=en";
        var rows = await tables.TryReadAsync(
            Choices, query, _columns, names.Count * MostOfTable, row => (Name: row["name"], Element: row["element"], Value: row["value"], Label: row["label"], Language: row["language"]), cancellationToken) ?? [];
        // Rows of other lists come where the helpdesk ignores the conditions; a value can be listed twice where one of the rows is inactive.
        return rows.Where(r => r is { Value: not null, Label: not null, Language: "en" } && names.Contains(r.Name!) && columns.Contains(r.Element!))
            .GroupBy(r => (r.Name!, r.Value!)).ToDictionary(g => g.Key, g => g.First().Label!);
    }
}
