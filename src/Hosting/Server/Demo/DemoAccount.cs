using CxKit.Connectors.Simulator;

namespace CxKit.Server.Demo;

/// <summary>An account of a demo.</summary>
/// <param name="Name">Its name in the settings.</param>
/// <param name="Helpdesk">Whose wire protocol its simulated helpdesk speaks.</param>
/// <param name="Seed">From what its desk is generated, and its customers draw.</param>
internal sealed record DemoAccount(string Name, SimulatedHelpdesk Helpdesk, int Seed)
{
    /// <summary>The name of the account where there is only one.</summary>
    internal const string Only = "demo";

    /// <summary>What <c>--helpdesk</c> may be.</summary>
    internal static IReadOnlyList<string> Choices { get; } = ["servicenow", "zendesk", "jira", "jira-data-center", "all"];

    /// <summary>The helpdesk of that choice; none for <c>all</c>.</summary>
    internal static SimulatedHelpdesk? HelpdeskOf(string choice) => choice switch
    {
        "servicenow" => SimulatedHelpdesk.ServiceNow,
        "zendesk" => SimulatedHelpdesk.Zendesk,
        "jira" => SimulatedHelpdesk.Jira,
        "jira-data-center" => SimulatedHelpdesk.JiraDataCenter,
        _ => null,
    };

    /// <summary>The accounts of a choice: one, or one of each vendor with a second Zendesk beside them.</summary>
    internal static IReadOnlyList<DemoAccount> Of(string choice, int seed) => HelpdeskOf(choice) is { } helpdesk
        ? [new(Only, helpdesk, seed)]
        :
        [
            new("it-desk", SimulatedHelpdesk.ServiceNow, seed),
            new("shop", SimulatedHelpdesk.Zendesk, seed + 1),
            new("hr", SimulatedHelpdesk.Jira, seed + 2),
            new("travel", SimulatedHelpdesk.Zendesk, seed + 3),
        ];
}
