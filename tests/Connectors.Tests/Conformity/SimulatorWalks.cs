using CxKit.Connectors.Simulator;
using CxKit.Connectors.Tests.Doubles;

namespace CxKit.Connectors.Tests.Conformity;

/// <summary>What the simulators answer to requests that no connector sends, right ones and wrong ones, is what the vendors would answer.</summary>
public sealed class SimulatorWalks
{
    private static readonly FaultKind[] _answers = [FaultKind.UnknownOperation, FaultKind.Status, FaultKind.ReplyType, FaultKind.ReplyBody];

    [SharedFact]
    public async Task ServiceNow()
    {
        await using var walk = await Walk.StartAsync(SimulatedHelpdesk.ServiceNow, "cxkit");
        var id = (await walk.TicketsAsync("1", "2", "6"))[0];
        foreach (var display in new[] { "false", "true", "all" })
        {
            await walk.AskAsync("GET", $"/api/now/v2/table/incident?sysparm_limit=20&sysparm_display_value={display}");
            await walk.AskAsync("GET", $"/api/now/v2/table/incident/{id}?sysparm_display_value={display}&sysparm_exclude_reference_link=true");
        }
        foreach (var table in new[] { "task_sla", "sys_journal_field", "sys_audit", "sys_audit_delete", "metric_instance", "change_request", "sc_req_item", "sys_user", "sys_user_group", "core_company", "sys_choice", "sys_dictionary", "asmt_assessment_instance", "asmt_assessment_instance_question", "asmt_metric", "problem" })
            await walk.AskAsync("GET", $"/api/now/v2/table/{table}?sysparm_limit=20");
        await walk.AskAsync("GET", "/api/now/table/incident?sysparm_query=number=nothing");
        await walk.AskAsync("GET", "/api/now/v2/table/incident?sysparm_query=number=nothing");
        await walk.AskAsync("GET", "/api/now/v2/table/nosuch");
        await walk.AskAsync("GET", "/api/now/v2/table/incident/00000000000000000000000000000000");
        var made = await walk.AskAsync("POST", "/api/now/v2/table/incident", """{"short_description":"Printer","correlation_id":"cxkit:1"}""");
        await walk.AskAsync("PATCH", $"/api/now/v2/table/incident/{made["result"]!["sys_id"]}", """{"comments":"Please wait","u_cx_score":"4"}""");
        await walk.AskAsync("PATCH", $"/api/now/v2/table/incident/{id}", "{");
        await walk.AskAsync("PATCH", "/api/now/v2/table/incident/00000000000000000000000000000000", """{"u_cx_score":"4"}""");
        await walk.AskAsync("POST", "/api/now/v2/table/sys_dictionary", """{"name":"incident","element":"u_more","column_label":"More","internal_type":"string","max_length":"40"}""");
        await walk.AskAsync("POST", "/api/now/v2/table/sys_choice", """{"name":"incident","element":"u_more","value":"a","label":"A","language":"en"}""");
        await walk.AskAsync("DELETE", $"/api/now/v2/table/incident/{made["result"]!["sys_id"]}");
        await walk.AskAsync("POST", "/api/now/v1/email", """{"to":["a@example.com"],"subject":"How was it?","text":"https://cx.example.com","table_name":"incident","table_record_id":"ID"}""".Replace("ID", id, StringComparison.Ordinal));
        await walk.AskAsync("POST", "/api/now/v1/batch", """{"batch_request_id":"1","rest_requests":[{"id":"a","method":"GET","url":"/api/now/table/incident?sysparm_limit=1"},{"id":"b","method":"GET","url":"/api/now/table/nosuch"}]}""");
        await walk.AskAsync("POST", "/api/now/v1/batch", "[");

        Fault.Told(await AnswersAsync(Contract.ServiceNow, walk)).Should().BeEmpty();
    }

    [SharedFact]
    public Task Zendesk_with_ratings() => ZendeskAsync(surveys: false);

    [SharedFact]
    public Task Zendesk_with_surveys() => ZendeskAsync(surveys: true);

    private static async Task ZendeskAsync(bool surveys)
    {
        await using var walk = await Walk.StartAsync(SimulatedHelpdesk.Zendesk, "cxkit@example.com/token", surveys);
        var open = await walk.TicketsAsync("open", "pending", "new", "solved");
        var closed = (await walk.TicketsAsync("closed"))[0];
        await walk.AskAsync("GET", "/api/v2/incremental/tickets/cursor.json?start_time=1&include=metric_sets,users,groups,organizations&support_type_scope=all");
        await walk.AskAsync("GET", "/api/v2/incremental/tickets/cursor?start_time=99999999999");
        await walk.AskAsync("GET", "/api/v2/incremental/ticket_events?start_time=1");
        await walk.AskAsync("GET", "/api/v2/incremental/ticket_events?start_time=1&include=comment_events");
        foreach (var list in new[] { "incremental/ticket_metric_events?start_time=1", "incremental/users/cursor?start_time=1", "incremental/users?start_time=1", "incremental/organizations?start_time=1", "deleted_tickets", "users", "users?page[size]=3", "groups", "groups?page[size]=1", "organizations", "organizations?page[size]=2", "slas/policies", "satisfaction_ratings?score=received&page[size]=5", "satisfaction_reasons", "guide/survey_responses?page[size]=5", "guide/surveys", "ticket_fields", "user_fields", "organization_fields", "ticket_forms", "webhooks?page[size]=10", "tickets?page[size]=5", "tickets?page=200000", "search?query=type:ticket" })
            await walk.AskAsync("GET", "/api/v2/" + list);
        foreach (var one in new[] { $"tickets/{open[0]}", $"tickets/{open[0]}/comments", $"tickets/{open[0]}/audits", "tickets/999999999", "job_statuses/none", "webhooks/none" })
            await walk.AskAsync("GET", "/api/v2/" + one);
        await walk.AskAsync("PUT", $"/api/v2/tickets/{open[0]}", """{"ticket":{"comment":{"body":"Please wait","public":true},"status":"pending"}}""");
        await walk.AskAsync("PUT", $"/api/v2/tickets/{open[0]}", """{"ticket":{"status":"open","safe_update":true,"updated_stamp":"2001-01-01T00:00:00Z"}}""");
        await walk.AskAsync("PUT", $"/api/v2/tickets/{closed}", """{"ticket":{"status":"open"}}""");
        await walk.AskAsync("PUT", "/api/v2/tickets/999999999", """{"ticket":{"status":"open"}}""");
        await walk.AskAsync("POST", "/api/v2/tickets", """{"ticket":{"subject":"Call back","comment":{"body":"Please","public":false}}}""");
        await walk.AskAsync("POST", "/api/v2/tickets", """{"ticket":{"via_followup_source_id":SOURCE,"comment":{"body":"Please","public":false}}}""".Replace("SOURCE", closed, StringComparison.Ordinal));
        var job = await walk.AskAsync("PUT", "/api/v2/tickets/update_many", $$"""{"tickets":[{"id":{{open[1]}},"status":"open"},{"id":{{closed}},"status":"open"},{"id":999999999,"status":"open"}]}""");
        for (var look = 0; look < 3; look++) await walk.AskAsync("GET", $"/api/v2/job_statuses/{job["job_status"]!["id"]}");
        await walk.AskAsync("GET", $"/api/v2/job_statuses/show_many?ids={job["job_status"]!["id"]}");
        await walk.AskAsync("POST", "/api/v2/ticket_fields", """{"ticket_field":{"type":"tagger","title":"Mood","custom_field_options":[{"name":"Good","value":"cxkit_mood_good"}]}}""");
        await walk.AskAsync("POST", "/api/v2/ticket_fields", """{"ticket_field":{"type":"nonsense","title":"Mood"}}""");
        var hook = await walk.AskAsync("POST", "/api/v2/webhooks", """{"webhook":{"name":"CX","endpoint":"https://cx.example.com/hooks/desk","http_method":"POST","request_format":"json","status":"active","subscriptions":["zen:event-type:ticket.status_changed"]}}""");
        await walk.AskAsync("GET", $"/api/v2/webhooks/{hook["webhook"]!["id"]}");
        await walk.AskAsync("GET", $"/api/v2/webhooks/{hook["webhook"]!["id"]}/signing_secret");
        await walk.AskAsync("POST", $"/api/v2/webhooks/{hook["webhook"]!["id"]}/signing_secret");
        await walk.AskAsync("POST", "/api/v2/webhooks", """{"webhook":{"name":"CX"}}""");
        await walk.AskAsync("DELETE", $"/api/v2/tickets/{open[2]}");

        Fault.Told(await AnswersAsync(Contract.Zendesk, walk)).Should().BeEmpty();
    }

    [SharedFact]
    public async Task Jira()
    {
        await using var walk = await Walk.StartAsync(SimulatedHelpdesk.Jira, "cxkit@example.com");
        const string Bounded = """{"jql":"project in (\"WORK\",\"NETW\",\"BUSI\",\"MEET\") AND updated >= \"2020-01-01 00:00\" ORDER BY updated ASC, key ASC","maxResults":100""";
        const string Optin = "X-ExperimentalApi";
        var page = await walk.AskAsync("POST", "/rest/api/3/search/jql", Bounded + ""","fields":["*all"]}""");
        await walk.AskAsync("POST", "/rest/api/3/search/jql", Bounded + ""","fields":["summary","status","comment","customfield_10100"],"expand":"changelog","properties":["request.channel.type"]}""");
        await walk.AskAsync("POST", "/rest/api/3/search/jql", Bounded + "}");
        await walk.AskAsync("POST", "/rest/api/3/search/jql", """{"jql":"order by updated"}""");
        await walk.AskAsync("POST", "/rest/api/3/search/jql", """{"jql":"project = = WORK"}""");
        await walk.AskAsync("POST", "/rest/api/3/search/approximate-count", """{"jql":"project = WORK"}""");
        await walk.AskAsync("GET", "/rest/api/3/search?jql=project=WORK");
        var (key, id, other) = ((string)page["issues"]![0]!["key"]!, (string)page["issues"]![0]!["id"]!, (string)page["issues"]![1]!["id"]!);
        foreach (var target in new[] { "serverInfo", "myself", "mypermissions?permissions=ADMINISTER,BROWSE_PROJECTS", "field", "field/search", "project", "project/search", "project/WORK", "status", "priority", "resolution", "issuetype", "issueLinkType", "screens", "field/customfield_10101/context", "field/customfield_10101/contexts", "bulk/issues/fields?issueIdsOrKeys=" + id, $"issue/{key}", $"issue/{key}?expand=changelog&fields=summary,comment", $"issue/{key}/changelog", $"issue/{key}/comment", $"issue/{key}/transitions", $"issue/{key}/editmeta", $"issue/{key}/properties", $"issue/{key}/remotelink", "issue/NONE-1", "task/none" })
            await walk.AskAsync("GET", "/rest/api/3/" + target);
        foreach (var target in new[] { "info", "servicedesk", "servicedesk/1", "servicedesk/1/requesttype", "servicedesk/1/organization", "organization", "organization/1", "organization/1/user", "request", $"request/{key}?expand=sla,status", $"request/{key}/sla", $"request/{key}/status", $"request/{key}/participant", $"request/{key}/comment", "request/NONE-1" })
            await walk.AskAsync("GET", "/rest/servicedeskapi/" + target);
        await walk.AskAsync("GET", $"/rest/servicedeskapi/request/{key}/feedback", headers: [(Optin, "opt-in")]);
        await walk.AskAsync("POST", $"/rest/servicedeskapi/request/{key}/feedback", """{"type":"csat","rating":4,"comment":{"body":"Quick"}}""", headers: [(Optin, "opt-in")]);
        await walk.AskAsync("POST", $"/rest/servicedeskapi/request/{key}/comment", """{"body":"Please wait","public":true}""");
        var types = await walk.AskAsync("GET", "/rest/servicedeskapi/servicedesk/1/requesttype");
        await walk.AskAsync("POST", "/rest/servicedeskapi/request", $$"""{"serviceDeskId":"1","requestTypeId":"{{types["values"]?[0]?["id"]}}","requestFieldValues":{"summary":"Call back","description":"Please"} }""");
        await walk.AskAsync("POST", "/rest/servicedeskapi/request", """{"serviceDeskId":"99","requestTypeId":"99","requestFieldValues":{}}""");
        await walk.AskAsync("POST", "/rest/api/3/changelog/bulkfetch", $$"""{"issueIdsOrKeys":["{{id}}","{{other}}"],"fieldIds":["status","assignee"],"maxResults":1000}""");
        await walk.AskAsync("POST", "/rest/api/3/issue/bulkfetch", $$"""{"issueIdsOrKeys":["{{id}}","NONE-1"],"fields":["*all"]}""");
        await walk.AskAsync("PUT", $"/rest/api/3/issue/{key}?notifyUsers=false", """{"fields":{"customfield_10100":4}}""");
        await walk.AskAsync("PUT", $"/rest/api/3/issue/{key}", """{"fields":{"customfield_99999":4}}""");
        await walk.AskAsync("PUT", "/rest/api/3/issue/NONE-1", """{"fields":{"customfield_10100":4}}""");
        await walk.AskAsync("PUT", $"/rest/api/3/issue/{key}", "{");
        await walk.AskAsync("POST", $"/rest/api/3/issue/{key}/comment", """{"body":{"type":"doc","version":1,"content":[{"type":"paragraph","content":[{"type":"text","text":"Hello"}]}]}}""");
        await walk.AskAsync("POST", $"/rest/api/3/issue/{key}/notify", """{"subject":"How was it?","textBody":"https://cx.example.com","to":{"reporter":true}}""");
        await walk.AskAsync("POST", $"/rest/api/3/issue/{key}/remotelink", """{"globalId":"cxkit:1","object":{"url":"https://cx.example.com/1","title":"CX"}}""");
        await walk.AskAsync("GET", $"/rest/api/3/issue/{key}/remotelink?globalId=cxkit:1");
        await walk.AskAsync("POST", "/rest/api/3/issueLink", $$"""{"type":{"name":"Relates"},"inwardIssue":{"id":"{{id}}"},"outwardIssue":{"id":"{{other}}"} }""");
        await walk.AskAsync("POST", "/rest/api/3/issueLink", $$"""{"type":{"name":"Nonsense"},"inwardIssue":{"id":"{{id}}"},"outwardIssue":{"id":"{{other}}"} }""");
        await walk.AskAsync("PUT", $"/rest/api/3/issue/{key}/properties/cxkit", """{"score":4}""");
        await walk.AskAsync("GET", $"/rest/api/3/issue/{key}/properties/cxkit");
        await walk.AskAsync("POST", "/rest/api/3/issue/properties/multi", $$"""{"issues":[{"issueID":{{id}},"properties":{"cxkit":{"score":4} } }]}""");
        var task = await walk.AskAsync("POST", "/rest/api/3/bulk/issues/fields", $$"""{"selectedIssueIdsOrKeys":["{{id}}","{{other}}"],"selectedActions":["customfield_10100"],"editedFieldsInput":{"clearableNumberFields":[{"fieldId":"customfield_10100","value":4}]},"sendBulkNotification":false}""");
        for (var look = 0; look < 3; look++) await walk.AskAsync("GET", $"/rest/api/3/bulk/queue/{task["taskId"]}");
        await walk.AskAsync("POST", "/rest/api/3/bulk/issues/fields", $$"""{"selectedIssueIdsOrKeys":["{{id}}"],"selectedActions":["customfield_99999"],"editedFieldsInput":{} }""");
        var field = await walk.AskAsync("POST", "/rest/api/3/field", """{"name":"Mood","type":"com.atlassian.jira.plugin.system.customfieldtypes:select","searcherKey":"com.atlassian.jira.plugin.system.customfieldtypes:multiselectsearcher"}""");
        var context = await walk.AskAsync("GET", $"/rest/api/3/field/{field["id"]}/context");
        await walk.AskAsync("POST", $"/rest/api/3/field/{field["id"]}/context/{context["values"]?[0]?["id"]}/option", """{"options":[{"value":"Good"}]}""");
        await walk.AskAsync("GET", $"/rest/api/3/field/{field["id"]}/context/{context["values"]?[0]?["id"]}/option");
        await walk.AskAsync("POST", $"/rest/api/3/screens/addToDefault/{field["id"]}");
        var screens = await walk.AskAsync("GET", "/rest/api/3/screens");
        var tabs = await walk.AskAsync("GET", $"/rest/api/3/screens/{screens["values"]![0]!["id"]}/tabs");
        await walk.AskAsync("GET", $"/rest/api/3/screens/{screens["values"]![0]!["id"]}/tabs/{tabs[0]!["id"]}/fields");
        await walk.AskAsync("POST", "/rest/webhooks/1.0/webhook", """{"name":"CX","url":"https://cx.example.com/hooks/desk","events":["jira:issue_updated"],"filters":{"issue-related-events-section":"project = WORK"},"secret":"s"}""");
        await walk.AskAsync("GET", "/rest/webhooks/1.0/webhook");
        await walk.AskAsync("GET", "/_edge/tenant_info");
        await walk.AskAsync("DELETE", $"/rest/api/3/issue/{key}");

        Fault.Told(await AnswersAsync(Contract.Jira, walk)).Should().BeEmpty();
    }

    private static async Task<IEnumerable<Fault>> AnswersAsync(Contract contract, Walk walk) => (await contract.CheckAllAsync(walk.Exchanges)).Where(f => _answers.Contains(f.Kind));
}
