using CxKit.Connectors.Tests.Doubles;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.Tests.Conformity;

/// <summary>What the vendors really sent passes their contract as the addenda complete it: an addendum that forbids what is sent is wrong.</summary>
public sealed class RecordedAnswerTests
{
    private static readonly (string File, string Place, string Method, string Target, int Status)[] _zendesk =
    [
        ("airbyte_tickets", "", "GET", "/api/v2/incremental/tickets/cursor?start_time=1", 200),
        ("airbyte_tickets", "", "GET", "/api/v2/tickets/show_many?ids=1", 200),
        ("airbyte_ticket_metrics", "", "GET", "/api/v2/ticket_metrics", 200),
        ("airbyte_satisfaction_ratings", "", "GET", "/api/v2/satisfaction_ratings", 200),
        ("airbyte_ticket_fields", "", "GET", "/api/v2/ticket_fields", 200),
        ("airbyte_users", "", "GET", "/api/v2/users", 200),
        ("airbyte_groups", "", "GET", "/api/v2/groups", 200),
        ("gozendesk_GET_ticket_fields", "", "GET", "/api/v2/ticket_fields", 200),
        ("gozendesk_GET_users", "", "GET", "/api/v2/users", 200),
        ("gozendesk_GET_triggers", "", "GET", "/api/v2/triggers", 200),
        ("gozendesk_GET_search_ticket", "", "GET", "/api/v2/search?query=x", 200),
        ("nodezendesk_pagination_test_execute", "[0].response", "GET", "/api/v2/organizations?page[size]=1", 200),
        ("gozendesk_GET_sla_policies", "", "GET", "/api/v2/slas/policies", 200),
        ("gozendesk_POST_ticket", "", "POST", "/api/v2/tickets", 201),
        ("gozendesk_GET_webhook", "", "GET", "/api/v2/webhooks/1", 200),
        ("gozendesk_POST_webhooks", "", "POST", "/api/v2/webhooks", 201),
        ("dlt_ticket_event", "", "GET", "/api/v2/incremental/ticket_events?start_time=1", 200),
        ("synthetic_ticket_events_lifecycle", "", "GET", "/api/v2/incremental/ticket_events?start_time=1", 200),
        ("synthetic_ticket_metric_events_sla", "", "GET", "/api/v2/incremental/ticket_metric_events?start_time=1", 200),
        ("synthetic_survey_responses", "", "GET", "/api/v2/guide/survey_responses", 200),
        ("nodezendesk_authentication_test_incorrect_token", "[0].response", "GET", "/api/v2/users/me", 200),
        ("nodezendesk_organizations_many_test_update_multiple", "[0].response", "PUT", "/api/v2/organizations/update_many", 200),
        ("synthetic_errors", "[0].body", "PUT", "/api/v2/tickets/1", 409),
        ("synthetic_errors", "[1].body", "PUT", "/api/v2/tickets/1", 422),
        ("synthetic_errors", "[2].body", "PUT", "/api/v2/tickets/1", 429),
        ("synthetic_errors", "[3].body", "PUT", "/api/v2/tickets/update_many", 429),
        ("synthetic_errors", "[4].body", "GET", "/api/v2/incremental/tickets/cursor?start_time=1", 422),
        ("synthetic_errors", "[5].body", "GET", "/api/v2/users/me", 401),
        ("synthetic_errors", "[6].body", "GET", "/api/v2/users/me", 403),
        ("synthetic_errors", "[7].body", "GET", "/api/v2/tickets/1", 404),
        ("synthetic_errors", "[8].body", "GET", "/api/v2/tickets/1", 404),
        ("synthetic_errors", "[10].body", "POST", "/api/v2/guide/survey_responses", 409),
    ];

    private static readonly (string File, string Place, string Method, string Target, int Status)[] _jira =
    [
        ("dapplo_serverInfo", "", "GET", "/rest/api/3/serverInfo", 200),
        ("faros_issue_fields", "", "GET", "/rest/api/3/field", 200),
        ("gojira_all_fields", "", "GET", "/rest/api/3/field", 200),
        ("gojira_remote_links", "", "GET", "/rest/api/3/issue/1/remotelink", 200),
        ("synthetic_errors", "[0].body", "POST", "/rest/api/3/search/jql", 400),
        ("synthetic_errors", "[1].body", "POST", "/rest/api/3/search/jql", 400),
        ("synthetic_errors", "[2].body", "PUT", "/rest/api/3/issue/1", 400),
        ("synthetic_errors", "[3].body", "GET", "/rest/api/3/myself", 401),
        ("synthetic_errors", "[4].body", "PUT", "/rest/api/3/issue/1", 403),
        ("synthetic_errors", "[5].body", "GET", "/rest/api/3/issue/1", 404),
        ("synthetic_errors", "[7].body", "POST", "/rest/api/3/search/jql", 429),
        ("../jsm/synthetic_errors", "[0].body", "GET", "/rest/servicedeskapi/request/1", 404),
        ("../jsm/synthetic_search_jql_page_with_jsm_fields", "page1", "POST", "/rest/api/3/search/jql", 200),
        ("../jsm/synthetic_search_jql_page_with_jsm_fields", "page2_last", "POST", "/rest/api/3/search/jql", 200),
        ("../jsm/synthetic_search_jql_page_with_jsm_fields", "fields_catalogue", "GET", "/rest/api/3/field", 200),
    ];

    private static readonly (string File, string Place, string Method, string Target, int Status)[] _serviceNow =
    [
        ("fivetran_incident", "", "GET", "/api/now/v2/table/incident", 200),
        ("fivetran_task_sla", "", "GET", "/api/now/v2/table/task_sla", 200),
        ("fivetran_core_company", "", "GET", "/api/now/v2/table/core_company", 200),
        ("synthetic_batch_partial", "response", "POST", "/api/now/v1/batch", 200),
        ("synthetic_metric_audit_journal_delete", "sys_journal_field", "GET", "/api/now/v2/table/sys_journal_field", 200),
        ("docs_429", "body", "GET", "/api/now/v2/table/incident", 429),
        ("synthetic_errors", "[0].body", "GET", "/api/now/v2/table/incident", 401),
        ("synthetic_errors", "[1].body", "PATCH", "/api/now/v2/table/incident/1", 403),
        ("synthetic_errors", "[2].body", "GET", "/api/now/v2/table/incident/1", 404),
        ("synthetic_errors", "[3].body", "GET", "/api/now/v2/table/nosuch", 400),
        ("synthetic_errors", "[4].body", "GET", "/api/now/v2/table/incident", 200),
    ];

    [SharedFact]
    public async Task Zendesk() => Fault.Told(await FaultsAsync(Contract.Zendesk, "zendesk", _zendesk)).Should().BeEmpty();

    [SharedFact]
    public async Task Jira() => Fault.Told(await FaultsAsync(Contract.Jira, "jira", _jira)).Should().BeEmpty();

    [SharedFact]
    public async Task ServiceNow() => Fault.Told(await FaultsAsync(Contract.ServiceNow, "servicenow", _serviceNow)).Should().BeEmpty();

    private static async Task<IReadOnlyList<Fault>> FaultsAsync(Contract contract, string vendor, (string File, string Place, string Method, string Target, int Status)[] recorded)
    {
        var faults = new List<Fault>();
        foreach (var (file, place, method, target, status) in recorded)
        {
            using var reader = new JsonTextReader(File.OpenText(Path.Combine(SharedFactAttribute.Folder(), "vendors/fixtures", vendor, file + ".json"))) { DateParseHandling = DateParseHandling.None };
            var reply = (await JToken.LoadAsync(reader)).SelectToken(place, errorWhenNoMatch: true)!;
            var exchange = new Exchange(method, target) { Status = status, ReplyType = "application/json", Reply = reply.ToString() };
            faults.AddRange((await contract.CheckAsync(exchange)).Where(f => f.Kind is FaultKind.UnknownOperation or FaultKind.Status or FaultKind.ReplyType or FaultKind.ReplyBody)
                .Select(f => f with { Operation = $"{file} {f.Operation}" }));
        }
        return faults;
    }
}
