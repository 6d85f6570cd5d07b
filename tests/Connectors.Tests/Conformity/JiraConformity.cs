using CxKit.Connectors.Tests.Contract;

namespace CxKit.Connectors.Tests.Conformity;

/// <summary>The cloud's; the documents know no data center.</summary>
public sealed class JiraConformity : HelpdeskConformity
{
    protected override Vendor Vendor => JiraContract.Jira;

    internal override Contract Contract => Contract.Jira;

    protected override IReadOnlyList<string> Operations { get; } =
    [
        "POST /oauth/token 200",
        "GET /rest/api/3/myself 200",
        "GET /rest/api/3/field 200",
        "POST /rest/api/3/search/jql 200",
        "POST /rest/api/3/changelog/bulkfetch 200",
        "POST /rest/api/3/issue/bulkfetch 200",
        "GET /rest/servicedeskapi/request/{requestIdOrKey}/feedback 200",
        "PUT /rest/api/3/issue/{issueIdOrKey} 204",
        "POST /rest/api/3/bulk/issues/fields 201",
        "GET /rest/api/3/bulk/queue/{taskId} 200",
        "POST /rest/api/3/issue 201",
        "POST /rest/api/3/issueLink 201",
    ];

    protected override IReadOnlyList<string> SetUpOperations { get; } =
    [
        "POST /rest/api/3/field 201",
        "POST /rest/api/3/screens/{screenId}/tabs/{tabId}/fields 200",
        "POST /rest/webhooks/1.0/webhook 201",
        "GET /rest/webhooks/1.0/webhook 200",
    ];
}
