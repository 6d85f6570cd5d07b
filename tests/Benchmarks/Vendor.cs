using CxKit.Connectors.Simulator;

namespace CxKit.Benchmarks;

/// <summary>All that differs from one helpdesk to another when its pull is measured.</summary>
internal sealed record Vendor(string Name, SimulatedHelpdesk Helpdesk, string Connector)
{
    /// <summary>The settings beside address and credential.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>The settings that leave as little as possible beside the tickets themselves.</summary>
    public required IReadOnlyDictionary<string, string> TicketsAlone { get; init; }

    /// <summary>The list of a page that holds tickets, and where in it the fields lie that the floor reads.</summary>
    public required TicketList Tickets { get; init; }

    public static Vendor Named(string name) =>
        _all.SingleOrDefault(v => v.Name == name) ?? throw new ArgumentException($"There is no vendor {name}: {string.Join(", ", _all.Select(v => v.Name))}.", nameof(name));

    private static readonly Vendor[] _all =
    [
        new("zendesk", SimulatedHelpdesk.Zendesk, "Zendesk")
        {
            TicketsAlone = new Dictionary<string, string> { ["Events"] = "false", ["Slas"] = "false" },
            Tickets = new TicketList("/api/v2/incremental/tickets/", "tickets", [new("id", 3), new("status", 3), new("created_at", 3, IsTime: true), new("updated_at", 3, IsTime: true)]),
        },
        new("servicenow", SimulatedHelpdesk.ServiceNow, "ServiceNow")
        {
            TicketsAlone = new Dictionary<string, string> { ["Journal"] = "false", ["History"] = "None" },
            Tickets = new TicketList(
                "/table/incident",
                "result",
                [new("sys_id", 3), new("state", 3), new("opened_at", 3, IsTime: true), new("sys_updated_on", 3, IsTime: true), new("resolved_at", 3, IsTime: true)]),
        },
        new("jira", SimulatedHelpdesk.Jira, "JiraServiceManagement")
        {
            Settings = new Dictionary<string, string>
            {
                ["Deployment"] = "Cloud", ["Projects:0"] = "WORK", ["Projects:1"] = "NETW", ["Projects:2"] = "BUSI", ["Projects:3"] = "MEET",
            },
            TicketsAlone = new Dictionary<string, string> { ["Comments"] = "false" },
            Tickets = new TicketList("/search/jql", "issues", [new("id", 3), new("status", 4), new("created", 4, IsTime: true), new("updated", 4, IsTime: true), new("resolutiondate", 4, IsTime: true)]),
        },
    ];
}
