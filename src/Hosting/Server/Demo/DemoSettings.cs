using CxKit.Connectors.Simulator;

namespace CxKit.Server.Demo;

/// <summary>The settings of a demo: those that an integrator would write.</summary>
internal static class DemoSettings
{
    internal static IConfigurationRoot For(IReadOnlyList<DemoDesk> desks, string storeConnection, Uri publicAddress)
    {
        var settings = new Dictionary<string, string?>
        {
            ["CxKit:Store:ConnectionString"] = storeConnection,
            ["CxKit:PublicAddress"] = publicAddress.AbsoluteUri,
            ["CxKit:Surveys:closed-ticket:Question"] = "Csat5",
            ["CxKit:Surveys:closed-ticket:Delay"] = "00:00:00",
            ["CxKit:Surveys:closed-ticket:Quarantine"] = "30.00:00:00",
            ["CxKit:Surveys:closed-ticket:Sample"] = "1",
            ["CxKit:Surveys:closed-ticket:TooOld"] = "00:00:00",
            ["CxKit:Targets:sla.attainment"] = "0.95",
            ["CxKit:Targets:csat.top"] = "0.85",
        };
        for (var i = 0; i < desks.Count; i++)
        {
            settings[$"CxKit:Surveys:closed-ticket:Accounts:{i}"] = desks[i].Account.Name;
            foreach (var (name, value) in Account(desks[i])) settings[$"CxKit:Accounts:{desks[i].Account.Name}:{name}"] = value;
        }

        return new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
    }

    private static IEnumerable<(string Name, string Value)> Account(DemoDesk desk) =>
    [
        ("TimeZone", "UTC"),
        ("SurveyFrom", "2000-01-01"),
        ("IsSimulated", "true"),
        ("BaseAddress", desk.Address.AbsoluteUri),
        ("Auth:Kind", "OAuthClientCredentials"),
        ("Auth:ClientId", "cxkit"),
        ("Auth:ClientSecret", "cxkit-demo-secret"),
        .. Vendor(desk),
    ];

    private static IEnumerable<(string Name, string Value)> Vendor(DemoDesk desk) => desk.Account.Helpdesk switch
    {
        SimulatedHelpdesk.ServiceNow => [("Connector", "ServiceNow"), .. WriteBack("u_cx_score", "u_cx_label", "u_cx_comment", "u_cx_flag", "u_cx_invited")],
        SimulatedHelpdesk.Zendesk => [("Connector", "Zendesk"), ("Map:Category", Field(8)), ("Map:Service", Field(9)), ("Map:ContactReason", Field(10)), .. WriteBack("CX score", "CX label", "CX comment", "CX flag", "CX invited")],
        _ =>
        [
            ("Connector", "JiraServiceManagement"), ("Deployment", desk.Account.Helpdesk == SimulatedHelpdesk.Jira ? "Cloud" : "DataCenter"),
            ("Projects:0", "WORK"), ("Projects:1", "NETW"), ("Projects:2", "BUSI"), ("Projects:3", "MEET"),
            .. WriteBack("CX score", "CX label", "CX comment", "CX flag", "CX invited"),
        ],
    };

    // The simulated account's own fields have ids that begin here.
    private static string Field(int number) => $"$.custom_fields[?(@.id=={360_000_000_000 + number})].value";

    private static IEnumerable<(string Name, string Value)> WriteBack(string score, string label, string comment, string flag, string invited) =>
    [
        ("WriteBack:Score", score), ("WriteBack:Label", label), ("WriteBack:Comment", comment), ("WriteBack:Flag", flag), ("WriteBack:Invited", invited),
    ];
}
