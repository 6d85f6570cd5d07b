using CxKit.Core.Tickets;

namespace CxKit.Connectors.JiraServiceManagement;

/// <summary>What sort of work an issue type stands for.</summary>
internal sealed class Kinds(IReadOnlyDictionary<string, TicketKind> named)
{
    // The types of Jira's own templates, in English and French; the first that fits.
    private static readonly (string Part, TicketKind Kind)[] _usual =
    [
        ("incident", TicketKind.Incident), ("probl", TicketKind.Problem), ("chang", TicketKind.Change), ("request", TicketKind.Request), ("demande", TicketKind.Request),
        ("project", TicketKind.Project), ("projet", TicketKind.Project), ("epic", TicketKind.Project), ("story", TicketKind.Project), ("task", TicketKind.Project), ("tâche", TicketKind.Project),
    ];

    private readonly Dictionary<string, TicketKind> _named = new(named, StringComparer.OrdinalIgnoreCase);

    /// <summary>The kind of a type; one that nobody knows is a request, since tickets of a service desk are.</summary>
    public TicketKind Of(string? type)
    {
        if (type is null) return TicketKind.Request;
        if (_named.TryGetValue(type, out var kind)) return kind;
        foreach (var (part, usual) in _usual)
        {
            if (type.Contains(part, StringComparison.OrdinalIgnoreCase)) return usual;
        }
        return TicketKind.Request;
    }
}
