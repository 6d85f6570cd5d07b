using System.Net;
using CxKit.Connectors.Tests.Doubles;
using CxKit.Core.Helpdesks;
using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.Tests.JiraServiceManagement;

public sealed class JiraInvitationsTests : IDisposable
{
    private readonly JiraDesk _desk = new(JiraDesk.Fields);
    private readonly JiraEdits _edits = new();

    public JiraInvitationsTests() => _desk.Jira.Special = _edits.Answer;

    private IInvitationPoster Poster => _desk.Helpdesk.Invitations!;

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task Message_and_mark_are_one_edit()
    {
        var outcomes = await Poster.PostAsync([new("10001", "inv-1", "Bonjour,\nhttps://cx.example/a/1")], default);

        outcomes.Should().Equal(new ItemOutcome("10001", ItemResult.Done));
        var put = _desk.Http.Sent.Single(s => s.Method == "PUT");
        put.Uri.Query.Should().BeEmpty("the customer is to be told");
        JToken.DeepEquals(JObject.Parse(put.Body), JObject.Parse(
            """
            {"fields":{"customfield_10105":"inv-1"},"update":{"comment":[{"add":{"body":{"type":"doc","version":1,"content":[{"type":"paragraph","content":[
             {"type":"text","text":"Bonjour,"},{"type":"hardBreak"},{"type":"text","text":"https://cx.example/a/1","marks":[{"type":"link","attrs":{"href":"https://cx.example/a/1"}}]}]}]}}}]}}
            """)).Should().BeTrue(put.Body);
    }

    [Fact]
    public async Task An_uncertain_post_is_not_repeated()
    {
        _desk.Jira.Special = sent => sent.Method == "PUT" ? ScriptedHttp.Reset() : null;

        var post = () => Poster.PostAsync([new("10001", "inv-1", "Bonjour")], default);

        (await post.Should().ThrowAsync<HelpdeskException>()).Which.IsTransient.Should().BeTrue();
        _desk.Http.Sent.Count(s => s.Method == "PUT").Should().Be(1);
        Poster.SettleAfter.Should().BePositive();
    }

    [Theory]
    [InlineData(400, ItemResult.Refused)]
    [InlineData(403, ItemResult.Refused)]
    [InlineData(404, ItemResult.Refused)]
    [InlineData(409, ItemResult.TryLater)]
    public async Task A_refusal_concerns_its_ticket_alone(int status, ItemResult result)
    {
        _edits.StatusOf = id => id == "10001" ? status : 204;

        var outcomes = await Poster.PostAsync([new("10001", "inv-1", "Bonjour"), new("10002", "inv-2", "Bonjour")], default);

        outcomes.Select(o => o.Result).Should().Equal(result, ItemResult.Done);
        outcomes[0].Reason.Should().NotContain("Bonjour").And.NotContain("customer's");
    }

    [Fact]
    public async Task Marks_are_read_by_id_and_not_by_search()
    {
        foreach (var n in Enumerable.Range(1, 3)) _desk.Jira.Issues.Add(SomeIssue.Numbered(n));
        _desk.Jira.Find("10001")["fields"]!["customfield_10105"] = "inv-1";
        _desk.Jira.Find("10002")["fields"]!["customfield_10105"] = null;
        _desk.Jira.Find("10003")["fields"]!["customfield_10105"] = JObject.Parse("""{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"inv-3"}]}]}""");

        var marks = await Poster.ReadMarksAsync(["10001", "10002", "10003", "10004"], default);

        marks.Should().BeEquivalentTo(new Dictionary<string, string> { ["10001"] = "inv-1", ["10003"] = "inv-3" });
        _desk.Http.Sent.Should().NotContain(s => s.Path.Contains("search", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_field_for_the_mark_nothing_can_be_posted()
    {
        using var desk = new JiraDesk(("WriteBack:Score", "CX score"));

        desk.Helpdesk.Invitations.Should().BeNull();
        desk.Helpdesk.Satisfaction.Should().NotBeNull();
    }

    [Fact]
    public async Task A_mark_that_is_no_text_stops_before_anything_is_posted()
    {
        using var desk = new JiraDesk(("WriteBack:Invited", "CX score"));

        await desk.Awaiting(d => d.Helpdesk.Invitations!.PostAsync([new("10001", "inv-1", "Bonjour")], default))
            .Should().ThrowAsync<HelpdeskException>().WithMessage("*WriteBack:Invited*text field*");
    }
}
