namespace CxKit.Connectors.Simulator.ServiceNow.AuditLog;

/// <summary>Where the columns of the log stand, by the names of its header.</summary>
internal sealed class LogColumns
{
    private static readonly string[] _needed =
    [
        "number", "incident_state", "active", "reassignment_count", "reopen_count", "sys_mod_count", "made_sla", "caller_id", "opened_by",
        "opened_at", "sys_created_by", "sys_created_at", "sys_updated_by", "sys_updated_at", "contact_type", "location", "category",
        "subcategory", "cmdb_ci", "impact", "urgency", "priority", "assignment_group", "assigned_to", "problem_id", "rfc", "caused_by",
        "closed_code", "resolved_by", "resolved_at", "closed_at",
    ];

    private readonly string _path;
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    public LogColumns(string path, string[] header)
    {
        _path = path;
        for (var i = 0; i < header.Length; i++)
        {
            _places.TryAdd(header[i], i);
        }

        var missing = _needed.Where(name => !_places.ContainsKey(name)).ToList();
        if (missing.Count > 0)
        {
            throw new DeskFileException(
                $"The incident log '{path}' lacks in line 1 the column(s) {string.Join(", ", missing)}. "
                + "Name a ServiceNow incident audit log with its header row.");
        }

        Count = header.Length;
    }

    public int Count { get; }

    public int this[string name] => _places[name];

    public DeskFileException Fault(long line, string column, string value, string expected) =>
        new($"The incident log '{_path}' has in line {line}, column {column}, the value '{value}' where {expected} is expected. Correct that row, or remove it.");

    public DeskFileException WrongWidth(long line, int found) =>
        new($"The incident log '{_path}' has in line {line} {found} column(s) where the header has {Count}. Correct that row, or remove it.");
}
