using System.Text.Json;
using CxKit.Connectors.Simulator.Jira.Records;
using CxKit.Connectors.Simulator.Jira.Requests.Views;
using CxKit.Connectors.Simulator.Loopback;

namespace CxKit.Connectors.Simulator.Jira.Requests.ServiceDesk;

/// <summary>The organisations of the customers, and their properties.</summary>
internal static class Organizations
{
    public static Reply List(JiraCall call) => PageOf.ServiceDesk(call, call.Site.Organizations, organization => CatalogueView.Of(call, organization));

    public static Reply Get(JiraCall call) => Reply.Of(200, CatalogueView.Of(call, Found(call)));

    public static Reply Users(JiraCall call)
    {
        var organization = Found(call);
        return PageOf.ServiceDesk(
            call, call.Site.Accounts.All.Where(account => account.Organization == organization).ToList(), account => UserView.OfServiceDesk(call, account));
    }

    public static Reply GetProperty(JiraCall call) => call.Site["organizationProperty"].Find(RowId(call)) is { } property
        ? Reply.Of(200, new { key = call.Parts[1], value = JsonSerializer.Deserialize<JsonElement>(property["value"]) })
        : Failures.ServiceDesk(404, "The property does not exist.");

    public static Reply PutProperty(JiraCall call)
    {
        Found(call);
        var isNew = call.Site["organizationProperty"].Find(RowId(call)) is null;
        call.Commit(new("organizationProperty", RowId(call), new Dictionary<string, string> { ["value"] = call.Body.GetRawText() }));
        return Reply.Of(isNew ? 201 : 200, new { });
    }

    private static string RowId(JiraCall call) => $"{call.Parts[0]}/{call.Parts[1]}";

    private static Organization Found(JiraCall call) => call.Site.Organizations.FirstOrDefault(organization => $"{organization.Id}" == call.Parts[0])
        ?? throw new RefusedException(Failures.ServiceDesk(404, "The organization does not exist, or you do not have permission to view it."));
}
