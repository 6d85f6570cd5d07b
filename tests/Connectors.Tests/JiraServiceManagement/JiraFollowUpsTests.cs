using System.Net;
using CxKit.Connectors.Tests.Doubles;
using CxKit.Core.Helpdesks;
using CxKit.Core.Tickets;
using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.Tests.JiraServiceManagement;

public sealed class JiraFollowUpsTests : IDisposable
{
    private static readonly FollowUp _followUp = new("10001", "recovery:42", "Call back", "Ring her.\n\nSoon.");

    private readonly JiraDesk _desk = new();
    private bool _linkFails;

    public JiraFollowUpsTests()
    {
        _desk.Jira.Issues.Add(SomeIssue.Numbered(1));
        _desk.Jira.Special = Answer;
    }

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task A_follow_up_is_an_issue_of_the_same_project_with_its_label_and_tied()
    {
        var opened = await OpenAsync();

        opened.Should().Be(new FollowUpTicket("10090", "ITH-90", WasThere: false));
        var fields = JObject.Parse(_desk.To("/rest/api/3/issue").Single().Body)["fields"]!;
        fields["project"]!["key"]!.ToString().Should().Be("ITH");
        fields["issuetype"]!["name"]!.ToString().Should().Be("[System] Incident");
        fields["labels"]!.Values<string>().Should().Equal("cxkit:recovery:42");
        fields["summary"]!.ToString().Should().Be("Call back");
        fields["description"]!["content"]!.Should().HaveCount(2);
        JToken.DeepEquals(JObject.Parse(_desk.To("/rest/api/3/issueLink").Single().Body), JObject.Parse(
            """{"type":{"name":"Relates"},"inwardIssue":{"key":"ITH-1"},"outwardIssue":{"key":"ITH-90"}}""")).Should().BeTrue();
    }

    [Fact]
    public async Task Asked_twice_it_opens_one()
    {
        await OpenAsync();

        (await OpenAsync()).Should().Be(new FollowUpTicket("10090", "ITH-90", WasThere: true));
        _desk.To("/rest/api/3/issue").Should().ContainSingle();
    }

    [Fact]
    public async Task One_whose_tie_failed_is_found_by_its_label_and_tied()
    {
        _linkFails = true;
        await _desk.Awaiting(_ => OpenAsync()).Should().ThrowAsync<HelpdeskException>();
        _linkFails = false;

        (await OpenAsync()).WasThere.Should().BeTrue();
        _desk.To("/rest/api/3/issue").Should().ContainSingle();
        _desk.Jira.Find("10001")["fields"]!["issuelinks"].Should().NotBeNull();
    }

    [Fact]
    public async Task An_uncertain_creation_is_not_repeated()
    {
        _desk.Jira.Special = sent => sent is { Method: "POST", Path: "/rest/api/3/issue" } ? ScriptedHttp.Reset() : null;

        (await _desk.Awaiting(_ => OpenAsync()).Should().ThrowAsync<HelpdeskException>()).Which.IsTransient.Should().BeTrue();
        _desk.To("/rest/api/3/issue").Should().ContainSingle();
    }

    [Fact]
    public async Task A_refusal_names_the_fields_and_what_to_do()
    {
        _desk.Jira.Special = sent => sent is { Method: "POST", Path: "/rest/api/3/issue" }
            ? ScriptedHttp.Json("""{"errorMessages":[],"errors":{"labels":"It is not on the appropriate screen.","customfield_9":"required"}}""", HttpStatusCode.BadRequest)
            : null;

        (await _desk.Awaiting(_ => OpenAsync()).Should().ThrowAsync<HelpdeskException>().WithMessage("*labels, customfield_9*create screen*")).Which.IsTransient.Should().BeFalse();
    }

    [Fact]
    public async Task A_ticket_that_is_not_there_cannot_be_followed_up() =>
        (await _desk.Awaiting(d => d.Clock.RunAsync(d.Helpdesk.FollowUps!.OpenAsync(_followUp with { TicketId = "77" }, default))).Should().ThrowAsync<HelpdeskException>()).Which.IsTransient.Should().BeFalse();

    [Fact]
    public async Task A_follow_up_is_read_as_one()
    {
        await OpenAsync();

        var tickets = (await _desk.PullAsync()).Tickets;

        tickets.Single(t => t.Number == "ITH-90").Links.Should().Equal(new TicketLink(TicketLinkKind.FollowsUp, "10001", "ITH-1"));
        tickets.Single(t => t.Number == "ITH-1").Links.Should().Equal(new TicketLink(TicketLinkKind.Related, "10090", "ITH-90"));
    }

    private Task<FollowUpTicket> OpenAsync() => _desk.Clock.RunAsync(_desk.Helpdesk.FollowUps!.OpenAsync(_followUp, default));

    private HttpResponseMessage? Answer(Sent sent)
    {
        switch (sent.Path)
        {
            case "/rest/api/3/issue":
                var issue = SomeIssue.Numbered(90);
                issue["fields"]!["labels"] = JObject.Parse(sent.Body)["fields"]!["labels"];
                _desk.Jira.Issues.Add(issue);
                return ScriptedHttp.Json("""{"id":"10090","key":"ITH-90","self":"s"}""", HttpStatusCode.Created);
            case "/rest/api/3/issueLink" when _linkFails:
                return ScriptedHttp.Status(HttpStatusCode.InternalServerError);
            case "/rest/api/3/issueLink":
                Tie("10001", "outwardIssue", "10090", "ITH-90");
                Tie("10090", "inwardIssue", "10001", "ITH-1");
                return new HttpResponseMessage(HttpStatusCode.Created);
            default:
                return null;
        }
    }

    private void Tie(string id, string end, string other, string key) => _desk.Jira.Find(id)["fields"]!["issuelinks"] = new JArray(new JObject
    {
        ["type"] = JObject.Parse("""{"name":"Relates","inward":"relates to","outward":"relates to"}"""),
        [end] = new JObject { ["id"] = other, ["key"] = key },
    });
}
