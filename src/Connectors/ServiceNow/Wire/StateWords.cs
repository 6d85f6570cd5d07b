using CxKit.Core.Tickets;

namespace CxKit.Connectors.ServiceNow;

/// <summary>
/// What the numbers of states mean, which every customer can change: as the settings say, else as the label says, else as the vendor
/// delivered them, else by whether the ticket is still active.
/// </summary>
internal sealed class StateWords(IReadOnlyDictionary<string, TicketState> settings, IReadOnlyDictionary<(string Table, string Value), string> labels)
{
    private static readonly string[] _cancelled = ["cancel", "incomplete", "skipped", "rejected", "abandoned", "withdrawn"];
    private static readonly string[] _resolved = ["resolved", "solved"];
    private static readonly string[] _closed = ["closed", "complete", "done"];
    private static readonly string[] _open = ["new", "open", "assigned", "in progress", "work in progress", "on hold", "pending", "awaiting", "waiting"];

    private readonly Dictionary<string, TicketState> _settings = new(settings, StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _withLabels = labels.Keys.Select(k => k.Table).ToHashSet(StringComparer.Ordinal);

    /// <summary>Where a ticket of this state stands.</summary>
    public TicketState StateOf(TicketTable table, string? value, bool isActive) =>
        (value is null ? null : Told(table, value)) ?? (isActive ? TicketState.Open : TicketState.Closed);

    /// <summary>The label of a state, where the helpdesk shows it; a table without labels of its own has those of a task.</summary>
    public string? LabelOf(TicketTable table, string? value) =>
        value is null ? null : labels.GetValueOrDefault((_withLabels.Contains(table.Name) ? table.Name : TicketTable.Task, value));

    /// <summary>The states with a label that neither it, nor the settings, nor the vendor's numbers explain.</summary>
    public IEnumerable<(string Table, string Value, string Label)> Unexplained(IEnumerable<TicketTable> tables) =>
        from table in tables
        from state in labels
        where state.Key.Table == table.Name && Told(table, state.Key.Value) is null
        select (table.Name, state.Key.Value, state.Value);

    private TicketState? Told(TicketTable table, string value)
    {
        var label = LabelOf(table, value);
        return (_settings.Count == 0 ? null : Set($"{table.Name}.{value}") ?? Set(value)) ?? Set(label) ?? ByLabel(label) ?? (table.States.TryGetValue(value, out var known) ? known : null);
    }

    private TicketState? Set(string? word) => word is not null && _settings.TryGetValue(word, out var state) ? state : null;

    private static TicketState? ByLabel(string? label)
    {
        if (label is null) return null;
        if (Array.Exists(_cancelled, w => label.Contains(w, StringComparison.OrdinalIgnoreCase))) return TicketState.Cancelled;
        if (Begins(_resolved)) return TicketState.Resolved;
        if (Begins(_closed)) return TicketState.Closed;
        return Begins(_open) ? TicketState.Open : null;

        bool Begins(string[] words) => Array.Exists(words, w => label.StartsWith(w, StringComparison.OrdinalIgnoreCase));
    }
}
