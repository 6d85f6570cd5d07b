using CxKit.Connectors.Simulator.Jira.Records;
using CxKit.Connectors.Simulator.Vendors;

namespace CxKit.Connectors.Simulator.Jira.Requests;

/// <summary>The site with its clock and settings, and what it remembers of running work.</summary>
internal sealed class JiraDesk(JiraSite site, ApiSurroundings around)
{
    private readonly Dictionary<string, int> _asked = [];

    public JiraSite Site => site;

    public SimulatorOptions Options => around.Options;

    public bool IsCloud => around.Options.Helpdesk == SimulatedHelpdesk.Jira;

    public Writes Writes { get; } = new(site);

    public SearchCache Searches { get; } = new();

    /// <summary>The time zone of the callers' profiles: in it they read times, and in it they are understood.</summary>
    public TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById(around.Options.TimeZone);

    public string Address => around.Address();

    /// <summary>Stamps are kept to the millisecond.</summary>
    public DateTimeOffset Now => DateTimeOffset.FromUnixTimeMilliseconds(around.Clock.GetUtcNow().ToUnixTimeMilliseconds());

    /// <summary>How often somebody has asked for a task, this time included: each time it has gone on.</summary>
    public int Asked(string task) => _asked[task] = _asked.GetValueOrDefault(task) + 1;
}
