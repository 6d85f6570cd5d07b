namespace CxKit.Server.Demo;

/// <summary>The settings of a demo: those that an integrator would write, with an account named <c>demo</c>.</summary>
internal static class DemoSettings
{
    internal static IConfigurationRoot For(Uri helpdesk, string storeConnection, Uri publicAddress) => new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["CxKit:Store:ConnectionString"] = storeConnection,
        ["CxKit:PublicAddress"] = publicAddress.AbsoluteUri,
        ["CxKit:Accounts:demo:Connector"] = "ServiceNow",
        ["CxKit:Accounts:demo:BaseAddress"] = helpdesk.AbsoluteUri,
        ["CxKit:Accounts:demo:TimeZone"] = "UTC",
        ["CxKit:Accounts:demo:SurveyFrom"] = "2000-01-01",
        ["CxKit:Accounts:demo:IsSimulated"] = "true",
        ["CxKit:Accounts:demo:Auth:Kind"] = "OAuthClientCredentials",
        ["CxKit:Accounts:demo:Auth:ClientId"] = "cxkit",
        ["CxKit:Accounts:demo:Auth:ClientSecret"] = "cxkit-demo-secret",
        ["CxKit:Accounts:demo:WriteBack:Score"] = "u_cx_score",
        ["CxKit:Accounts:demo:WriteBack:Label"] = "u_cx_label",
        ["CxKit:Accounts:demo:WriteBack:Comment"] = "u_cx_comment",
        ["CxKit:Accounts:demo:WriteBack:Flag"] = "u_cx_flag",
        ["CxKit:Accounts:demo:WriteBack:Invited"] = "u_cx_invited",
        ["CxKit:Surveys:closed-ticket:Question"] = "Csat5",
        ["CxKit:Surveys:closed-ticket:Accounts:0"] = "demo",
        ["CxKit:Surveys:closed-ticket:Delay"] = "00:00:00",
        ["CxKit:Surveys:closed-ticket:Quarantine"] = "30.00:00:00",
        ["CxKit:Surveys:closed-ticket:Sample"] = "1",
        ["CxKit:Surveys:closed-ticket:TooOld"] = "00:00:00",
        ["CxKit:Targets:sla.attainment"] = "0.95",
        ["CxKit:Targets:csat.top"] = "0.85",
    }).Build();
}
