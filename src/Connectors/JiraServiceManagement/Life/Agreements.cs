using CxKit.Core.Tickets;

namespace CxKit.Connectors.JiraServiceManagement;

/// <summary>What became of the agreements on an issue.</summary>
internal static class Agreements
{
    // Agreements are named by people, in their language; these parts are those of the templates.
    private static readonly string[] _response = ["respon", "répon"];
    private static readonly string[] _resolution = ["resol", "résol", "lösung", "done", "close"];

    public static IEnumerable<SlaOutcome> Of(Issue issue) => issue.Slas.Select(cycle => new SlaOutcome(issue.Id, $"{issue.Id}:{cycle.Field}:{cycle.Number}")
    {
        Name = cycle.Name,
        Target = TargetOf(cycle.Name),
        State = cycle.IsBreached ? SlaState.Breached : cycle.IsRunning ? SlaState.Running : SlaState.Met,
        EndedAt = cycle.StoppedAt,
    });

    /// <summary>When the desk first responded, by the agreement that promises it.</summary>
    public static DateTimeOffset? FirstResponseOf(Issue issue) =>
        issue.Slas.Find(c => c.Number == 0 && !c.IsRunning && TargetOf(c.Name) == SlaTarget.Response)?.StoppedAt;

    private static SlaTarget TargetOf(string? name)
    {
        if (name is null) return SlaTarget.Other;
        if (Array.Exists(_response, p => name.Contains(p, StringComparison.OrdinalIgnoreCase))) return SlaTarget.Response;
        return Array.Exists(_resolution, p => name.Contains(p, StringComparison.OrdinalIgnoreCase)) ? SlaTarget.Resolution : SlaTarget.Other;
    }
}
