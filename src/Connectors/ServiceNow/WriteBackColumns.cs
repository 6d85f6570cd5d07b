using CxKit.Core.Helpdesks;

namespace CxKit.Connectors.ServiceNow;

/// <summary>
/// The columns that the settings name, looked up in the helpdesk's dictionary: it takes a value for a column that it lacks without
/// a word, and the value is gone.
/// </summary>
internal sealed class WriteBackColumns(Tables tables, TicketTables tickets, WriteBackFields writeBack)
{
    private const string Dictionary = "sys_dictionary";
    private const string Choices = "sys_choice";

    // Every ticket has a number: where the dictionary does not show it, it shows nothing.
    private const string Control = "number";
    private const int MostChoices = 100;

    private static readonly Columns _columns = new("name", "element", "internal_type", "max_length", "choice");
    private static readonly Columns _choices = new("name", "element", "value", "label");

    private IReadOnlyList<ColumnForm>? _there;

    /// <summary>The settings whose column is missing in a table of contacts, or <see langword="null"/> if the dictionary cannot be read.</summary>
    public async Task<IReadOnlyList<(string Setting, string Column, string Table)>?> FindMissingAsync(CancellationToken cancellationToken)
    {
        var named = writeBack.Named().ToList();
        if (named.Count == 0) return [];
        if (await ReadAsync(cancellationToken) is not { } there) return null;
        return
        [
            .. from table in tickets.All
               where table.HoldsContacts
               from column in named
               where FormOf(there, table, column.Field) is null
               select (column.Setting, column.Field, table.Name),
        ];
    }

    /// <summary>Stops before the first writing if a column is missing.</summary>
    /// <returns>The columns that are there; <see langword="null"/> if the dictionary cannot be read.</returns>
    /// <exception cref="HelpdeskException">A column is missing, or cannot hold what it is for.</exception>
    public async Task<IReadOnlyList<ColumnForm>?> RequireAsync(CancellationToken cancellationToken)
    {
        if (_there is not null) return _there;
        if (await FindMissingAsync(cancellationToken) is [var missing, ..])
            throw new HelpdeskException($"{tables.Account}: {Says(missing)}", isTransient: false);
        var there = await ReadAsync(cancellationToken);
        if (there is null) return null;
        foreach (var (setting, column) in writeBack.Named())
        {
            if (there.FirstOrDefault(f => f.Name == column && !f.IsFit) is { } unfit) throw new HelpdeskException($"{tables.Account}: {SaysUnfit(setting, unfit)}", isTransient: false);
        }
        return _there = await WithChoicesAsync(there, cancellationToken);
    }

    /// <summary>The columns of all tables of tickets, inherited ones among them; <see langword="null"/> if the dictionary cannot be read.</summary>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <param name="also">Columns beside those that the settings name.</param>
    public async Task<IReadOnlyList<ColumnForm>?> ReadAsync(CancellationToken cancellationToken, params IReadOnlyList<string> also)
    {
        var names = tickets.All.SelectMany(t => t.Lineage).Distinct(StringComparer.Ordinal).ToList();
        var elements = writeBack.Named().Select(c => c.Field).Concat(also).Append(Control).Distinct(StringComparer.Ordinal).ToList();
        var query = $"{new Condition("name", names)}^{new Condition("element", elements)}";
        var known = await tables.TryReadAsync(
            Dictionary, query, _columns, names.Count * elements.Count + 100,
            row => new ColumnForm(row["name"] ?? "", row.Required("element"), row["internal_type"], row.Count("max_length"), row["internal_type"] == "choice" || row["choice"] is "1" or "2" or "3"),
            cancellationToken);
        return known?.Exists(f => f.Name == Control) == true ? known.FindAll(f => names.Contains(f.Table)) : null;
    }

    /// <summary>A column of a table, its own or inherited; <see langword="null"/> if there is none.</summary>
    public static ColumnForm? FormOf(IReadOnlyList<ColumnForm> there, TicketTable table, string column) =>
        table.Lineage.Select(name => there.FirstOrDefault(f => f.Table == name && f.Name == column)).FirstOrDefault(f => f is not null);

    /// <summary>The sentence about a missing column.</summary>
    public string Says((string Setting, string Column, string Table) missing) =>
        $"{missing.Table} has no column {missing.Column}, which CxKit:Accounts:{tables.Account}:WriteBack:{missing.Setting} names. Create it, or change the setting.";

    /// <summary>The sentence about a column that cannot hold what it is for.</summary>
    public string SaysUnfit(string setting, ColumnForm column) =>
        $"column {column.Name} of {column.Table}, which CxKit:Accounts:{tables.Account}:WriteBack:{setting} names, is of type {column.Type} and cannot hold it. Name a column of text, a number, a list or a checkbox.";

    /// <summary>The columns, those that are lists with their options.</summary>
    public async Task<IReadOnlyList<ColumnForm>> WithChoicesAsync(IReadOnlyList<ColumnForm> there, CancellationToken cancellationToken)
    {
        var lists = there.Where(f => f.IsList && f.Name != Control).ToList();
        if (lists.Count == 0) return there;
        var query = $"{new Condition("name", [.. lists.Select(f => f.Table).Distinct()])}^{new Condition("element", [.. lists.Select(f => f.Name).Distinct()])}^inactive=false";
        var choices = await tables.ReadAsync(
            Choices, query, _choices, lists.Count * MostChoices, row => (Table: row["name"], Column: row["element"], Value: row["value"], Label: row["label"]), cancellationToken);
        return
        [
            .. there.Select(f => !f.IsList ? f : f with
            {
                Choices = [.. choices.Where(c => c.Table == f.Table && c.Column == f.Name && c.Value is not null).Select(c => (c.Value!, c.Label ?? c.Value!))],
            }),
        ];
    }
}
