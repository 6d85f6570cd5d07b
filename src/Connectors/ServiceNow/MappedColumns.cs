using CxKit.Core.Helpdesks;

namespace CxKit.Connectors.ServiceNow;

/// <summary>
/// The columns that the settings name, looked up in the helpdesk's dictionary: it takes a value for a column that it lacks without
/// a word, and the value is gone.
/// </summary>
internal sealed class MappedColumns(Tables tables, WriteBackFields writeBack)
{
    // Every incident has a number: where the dictionary does not show it, it shows nothing.
    private const string Control = "number";

    private static readonly Columns _element = new("element");

    private bool _areThere;

    /// <summary>The settings whose column is missing, or <see langword="null"/> if the dictionary cannot be read.</summary>
    public async Task<IReadOnlyList<(string Setting, string Column)>?> FindMissingAsync(CancellationToken cancellationToken)
    {
        var named = writeBack.Named().ToList();
        if (named.Count == 0) return [];
        // An incident inherits the columns of a task.
        var query = $"nameINincident,task^elementIN{string.Join(',', named.Select(c => c.Field).Append(Control))}";
        var known = await tables.ReadAsync("sys_dictionary", query, _element, 100, row => row.Required("element"), cancellationToken);
        return known.Contains(Control) ? named.FindAll(c => !known.Contains(c.Field)) : null;
    }

    /// <summary>Stops before the first writing if a column is missing.</summary>
    /// <exception cref="HelpdeskException">A column is missing.</exception>
    public async Task RequireAsync(CancellationToken cancellationToken)
    {
        if (_areThere) return;
        if (await FindMissingAsync(cancellationToken) is [var missing, ..])
            throw new HelpdeskException($"{tables.Account}: {Says(missing)}", isTransient: false);
        _areThere = true;
    }

    /// <summary>The sentence about a missing column.</summary>
    public string Says((string Setting, string Column) missing) =>
        $"incident has no column {missing.Column}, which CxKit:Accounts:{tables.Account}:WriteBack:{missing.Setting} names. Create it, or change the setting.";
}
