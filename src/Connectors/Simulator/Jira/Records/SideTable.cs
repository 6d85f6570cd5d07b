namespace CxKit.Connectors.Simulator.Jira.Records;

/// <summary>Records beside the issues that are only kept and shown again: webhooks, tasks, properties of organisations, e-mails.</summary>
internal sealed class SideTable
{
    private readonly SortedDictionary<string, IReadOnlyDictionary<string, string>> _rows = new(StringComparer.Ordinal);

    public IEnumerable<KeyValuePair<string, IReadOnlyDictionary<string, string>>> Rows => _rows;

    public IReadOnlyDictionary<string, string>? Find(string id) => _rows.GetValueOrDefault(id);

    public void Set(string id, IReadOnlyDictionary<string, string> values) => _rows[id] = values;

    public bool Remove(string id) => _rows.Remove(id);
}
