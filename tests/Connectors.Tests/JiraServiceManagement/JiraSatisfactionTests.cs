using System.Net;
using CxKit.Connectors.Tests.Doubles;
using CxKit.Core.Helpdesks;
using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.Tests.JiraServiceManagement;

public sealed class JiraSatisfactionTests : IDisposable
{
    private readonly JiraDesk _desk = new([.. JiraDesk.Fields, ("WriteBack:Options:Satisfied", "Happy")]);
    private readonly JiraEdits _edits;

    public JiraSatisfactionTests()
    {
        _edits = new JiraEdits();
        _desk.Jira.Special = _edits.Answer;
    }

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task A_ticket_of_its_own_values_is_edited_without_mail_each_field_in_its_form()
    {
        var outcomes = await WriteAsync(new SatisfactionFields("10001", 4, "Satisfied", "Merci !\n\nhttps://a.example", null));

        outcomes.Should().Equal(new ItemOutcome("10001", ItemResult.Done));
        var put = _desk.Http.Sent.Single(s => s.Method == "PUT");
        put.Path.Should().Be("/rest/api/3/issue/10001");
        put.Query["notifyUsers"].Should().Be("false");
        JToken.DeepEquals(JObject.Parse(put.Body), JObject.Parse(
            """
            {"fields":{"customfield_10101":4,"customfield_10102":{"id":"7"},"customfield_10104":null,
             "customfield_10103":{"type":"doc","version":1,"content":[{"type":"paragraph","content":[{"type":"text","text":"Merci !"}]},
              {"type":"paragraph","content":[{"type":"text","text":"https://a.example","marks":[{"type":"link","attrs":{"href":"https://a.example"}}]}]}]}}}
            """)).Should().BeTrue(put.Body);
    }

    [Fact]
    public async Task A_label_without_an_option_is_refused_and_the_setting_named()
    {
        var outcomes = await WriteAsync(new("10001", 4, "Delighted", null, null), new("10002", 5, "Delighted", "a word", null), new("10003", 4, "Satisfied", "a word", null));

        outcomes.Select(o => o.Result).Should().Equal(ItemResult.Refused, ItemResult.Refused, ItemResult.Done);
        outcomes[0].Reason.Should().Contain("\"Delighted\"").And.Contain("CxKit:Accounts:hr:WriteBack:Options");
        _desk.Http.Sent.Count(s => s.Path.EndsWith("/editmeta", StringComparison.Ordinal)).Should().Be(1);
    }

    [Fact]
    public async Task Tickets_of_the_same_values_are_edited_together_and_the_result_is_read()
    {
        var outcomes = await WriteAsync([.. Enumerable.Range(1, 900).Select(n => new SatisfactionFields(SomeIssue.Id(n), 1 + (n % 3), "Satisfied", null, "third time logged"))]);

        outcomes.Should().HaveCount(900).And.OnlyContain(o => o.Result == ItemResult.Done);
        outcomes.Select(o => o.TicketId).Should().Equal(Enumerable.Range(1, 900).Select(SomeIssue.Id));
        _edits.Bulk.Should().HaveCount(3);
        _desk.Http.Sent.Where(s => s.Path.Contains("/bulk/", StringComparison.Ordinal)).Should().HaveCountLessThanOrEqualTo(3 * 5);
        _desk.Http.Sent.Should().NotContain(s => s.Method == "PUT");
        var bulk = _edits.Bulk[0];
        bulk["selectedActions"]!.Values<string>().Should().Equal("customfield_10101", "customfield_10102", "customfield_10103", "customfield_10104");
        bulk["sendBulkNotification"]!.Value<bool>().Should().BeFalse();
        JToken.DeepEquals(bulk["editedFieldsInput"], JObject.Parse(
            """
            {"clearableNumberFields":[{"fieldId":"customfield_10101","value":2}],"singleSelectFields":[{"fieldId":"customfield_10102","option":{"optionId":7}}],
             "richTextFields":[{"fieldId":"customfield_10103","richText":{}}],"singleLineTextFields":[{"fieldId":"customfield_10104","text":"third time logged"}]}
            """)).Should().BeTrue(bulk.ToString());
    }

    [Fact]
    public async Task What_a_common_edit_did_not_do_is_done_alone_and_says_why_not()
    {
        _edits.Fails = id => id == "10002";
        _edits.Missing = id => id == "10003";
        _edits.StatusOf = id => id switch { "10002" => 400, "10003" => 404, _ => 204 };

        var outcomes = await WriteAsync([.. Enumerable.Range(1, 5).Select(n => new SatisfactionFields(SomeIssue.Id(n), 4, "Satisfied", null, null))]);

        outcomes.Select(o => o.Result).Should().Equal(ItemResult.Done, ItemResult.Refused, ItemResult.Refused, ItemResult.Done, ItemResult.Done);
        outcomes[1].Reason.Should().Contain("CX score").And.Contain("CxKit:Accounts:hr:WriteBack:Score").And.Contain("edit screen").And.NotContain("customer's");
        outcomes[2].Reason.Should().StartWith("404");
        _desk.Http.Sent.Count(s => s.Method == "PUT").Should().Be(2);
    }

    [Fact]
    public async Task Without_the_right_to_edit_together_each_is_edited_alone()
    {
        _edits.MayBulk = false;

        var outcomes = await WriteAsync([.. Enumerable.Range(1, 6).Select(n => new SatisfactionFields(SomeIssue.Id(n), 1 + (n % 2), null, null, null))]);

        outcomes.Should().OnlyContain(o => o.Result == ItemResult.Done);
        _desk.Http.Sent.Count(s => s.Path.EndsWith("/bulk/issues/fields", StringComparison.Ordinal)).Should().Be(1);
        _desk.Http.Sent.Count(s => s.Method == "PUT").Should().Be(6);
    }

    [Fact]
    public async Task Who_may_not_edit_without_mail_edits_with_it()
    {
        _edits.MayBeQuiet = false;

        var outcomes = await WriteAsync(Enumerable.Range(1, 2).Select(n => new SatisfactionFields(SomeIssue.Id(n), n, null, null, null)).ToArray());

        outcomes.Should().OnlyContain(o => o.Result == ItemResult.Done);
        _desk.Http.Sent.Where(s => s.Method == "PUT").Select(s => s.Query.ContainsKey("notifyUsers")).Should().Equal(true, false, false);
    }

    [Theory]
    [InlineData(403, ItemResult.Refused)]
    [InlineData(409, ItemResult.TryLater)]
    [InlineData(422, ItemResult.Refused)]
    public async Task Every_status_has_its_meaning(int status, ItemResult result)
    {
        _edits.StatusOf = _ => status;

        (await WriteAsync(new SatisfactionFields("10001", 4, null, null, null))).Single().Result.Should().Be(result);
    }

    [Fact]
    public async Task Once_Jira_fails_the_rest_is_left_for_later()
    {
        _edits.StatusOf = id => id == "10001" ? 204 : 500;

        var outcomes = await WriteAsync([.. Enumerable.Range(1, 10).Select(n => new SatisfactionFields(SomeIssue.Id(n), 4, null, $"words {n}", null))]);

        outcomes.Select(o => o.Result).Should().Equal([ItemResult.Done, .. Enumerable.Repeat(ItemResult.TryLater, 9)]);
        _desk.Http.Sent.Where(s => s.Method == "PUT").Select(s => s.Path).Distinct().Should().HaveCount(2);
    }

    [Fact]
    public async Task A_common_edit_that_takes_too_long_is_asked_for_again_later()
    {
        _edits.BulkStatus = "RUNNING";

        var outcomes = await WriteAsync([.. Enumerable.Range(1, 3).Select(n => new SatisfactionFields(SomeIssue.Id(n), 4, null, null, null))]);

        outcomes.Should().OnlyContain(o => o.Result == ItemResult.TryLater);
    }

    [Theory]
    [InlineData("CX mood", "CX mood*WriteBack:Score*Create it")]
    [InlineData("Twice", "Twice*customfield_10201, customfield_10202*WriteBack:Score")]
    [InlineData("Request Type", "type that CxKit does not write")]
    public async Task A_field_that_cannot_be_meant_stops_before_anything_is_written(string named, string says)
    {
        using var desk = new JiraDesk(("WriteBack:Score", named));
        desk.Jira.Fields.Add(JiraServer.Field("customfield_10201", "Twice", "com.atlassian.jira.plugin.system.customfieldtypes:float"));
        desk.Jira.Fields.Add(JiraServer.Field("customfield_10202", "twice", "com.atlassian.jira.plugin.system.customfieldtypes:float"));

        var write = () => desk.Helpdesk.Satisfaction!.WriteAsync([new("10001", 4, null, null, null)], default);

        (await write.Should().ThrowAsync<HelpdeskException>().WithMessage($"*{says}*")).Which.IsTransient.Should().BeFalse();
        desk.Http.Sent.Should().NotContain(s => s.Method == "PUT");
    }

    [Theory]
    [InlineData("textfield", "a b", "\"a b\"")]
    [InlineData("multicheckboxes", "a", "[{\"id\":\"7\"}]")]
    [InlineData("radiobuttons", "unhappy", "{\"id\":\"8\"}")]
    [InlineData("float", "a", "null")]
    public async Task A_flag_takes_the_form_of_its_field(string type, string flag, string json)
    {
        using var desk = new JiraDesk(("WriteBack:Flag", "Warning"));
        desk.Jira.Fields.Add(JiraServer.Field("customfield_10102", "Warning", $"com.atlassian.jira.plugin.system.customfieldtypes:{type}"));
        desk.Jira.Fields.RemoveAt(12);
        desk.Jira.Special = _edits.Answer;

        await desk.Helpdesk.Satisfaction!.WriteAsync([new("10001", null, null, null, flag.Replace(' ', '\n'))], default);

        JObject.Parse(desk.Http.Sent.Single(s => s.Method == "PUT").Body)["fields"]!["customfield_10102"]!.ToString(Newtonsoft.Json.Formatting.None).Should().Be(json);
    }

    private Task<IReadOnlyList<ItemOutcome>> WriteAsync(params SatisfactionFields[] fields) => _desk.Clock.RunAsync(_desk.Helpdesk.Satisfaction!.WriteAsync(fields, default));
}
