using System.Net;
using CxKit.Connectors.Tests.Doubles;
using CxKit.Core.Helpdesks;
using CxKit.Core.Tickets;
using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.Tests.JiraServiceManagement;

public sealed class JiraDataCenterTests : IDisposable
{
    private readonly JiraDesk _desk = new([("BaseAddress", "https://jira.example"), .. JiraDesk.Fields]);

    public JiraDataCenterTests()
    {
        _desk.Jira.Deployment = "Server";
        _desk.Jira.Ourselves.RemoveAll();
        _desk.Jira.Ourselves["key"] = "JIRAUSER1";
        _desk.Jira.Ourselves["name"] = "cxkit";
        _desk.Jira.Ourselves["timeZone"] = "UTC";
    }

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task It_is_found_out_and_spoken_to_in_its_own_way()
    {
        var issue = SomeIssue.Numbered(1);
        issue["fields"]!["reporter"] = JObject.Parse("""{"key":"JIRAUSER7","name":"cu","displayName":"Cu"}""");
        issue["fields"]!["status"] = SomeIssue.Status("6", "Closed", "done");
        // Data Center tells changed fields by name alone.
        var change = SomeIssue.Change("1", 0, "x", ("status", "1", "Open", "6", "Closed"), ("resolution", null, null, "1", "Done"));
        change["created"] = "2026-05-31T12:00:00.000+0200";
        change["author"] = JObject.Parse("""{"key":"JIRAUSER2","name":"ann","displayName":"Ann"}""");
        foreach (var item in change["items"]!.OfType<JObject>()) item.Remove("fieldId");
        issue["changes"] = new JArray(change);
        issue["fields"]!["comment"] = SomeIssue.Comments(SomeIssue.Comment("9", "x", "2026-05-31T10:00:00.000+0000", isPublic: null));
        _desk.Jira.Issues.Add(issue);

        var pull = await _desk.PullAsync();

        _desk.Http.Sent.Should().OnlyContain(s => s.Path.StartsWith("/rest/api/2/", StringComparison.Ordinal));
        var ticket = pull.Tickets.Should().ContainSingle().Which;
        ticket.Requester.Should().Be(new Person("JIRAUSER7", "Cu") { LoginName = "cu" });
        ticket.State.Should().Be(TicketState.Closed);
        ticket.RepliesAreKnown.Should().BeFalse("it does not tell which comments are public");
        pull.Events.Select(e => (e.Kind, e.By)).Should().Equal((TicketEventKind.Resolved, "JIRAUSER2"), (TicketEventKind.Closed, "JIRAUSER2"));
    }

    [Fact]
    public async Task Issues_that_change_while_pages_are_read_push_none_out()
    {
        var start = new DateTime(2026, 6, 1, 8, 0, 0, DateTimeKind.Utc);
        _desk.Jira.Issues.AddRange(Enumerable.Range(1, 900).Select(n => SomeIssue.Numbered(n, SomeIssue.At(start.AddMinutes(n / 3)))));
        _desk.Jira.Searching = number =>
        {
            if (number is 2 or 3) _desk.Jira.Issues.RemoveRange(number, 3);
        };

        var pull = await _desk.PullAsync();

        pull.Tickets.Select(t => t.Id).Should().Contain(_desk.Jira.Issues.Select(i => (string)i["id"]!));
    }

    [Fact]
    public async Task Tickets_are_read_by_id_one_by_one()
    {
        _desk.Jira.Issues.Add(SomeIssue.Numbered(1));

        var reading = await _desk.Clock.RunAsync(_desk.Helpdesk.Tickets!.ReadAsync(["10001", "10002"], default));

        reading.Tickets.Should().ContainSingle();
        reading.Gone.Should().Equal("10002");
    }

    [Fact]
    public async Task A_ticket_that_may_not_be_seen_is_not_taken_for_gone()
    {
        _desk.Jira.Issues.Add(SomeIssue.Numbered(1));
        _desk.Jira.Special = sent => sent.Path.EndsWith("/issue/10002", StringComparison.Ordinal) ? new HttpResponseMessage(HttpStatusCode.Forbidden) : null;

        var reading = await _desk.Clock.RunAsync(_desk.Helpdesk.Tickets!.ReadAsync(["10001", "10002", "10003"], default));

        reading.Tickets.Should().ContainSingle();
        reading.Gone.Should().Equal("10003");
    }

    [Fact]
    public async Task Texts_are_written_plain_and_one_by_one()
    {
        var edits = new List<JObject>();
        _desk.Jira.Special = sent =>
        {
            if (sent.Path.EndsWith("/editmeta", StringComparison.Ordinal)) return ScriptedHttp.Json("""{"fields":{"customfield_10102":{"allowedValues":[{"id":"7","value":"Satisfied"}]}}}""");
            if (sent.Method != "PUT") return null;
            edits.Add(JObject.Parse(sent.Body));
            return new HttpResponseMessage(HttpStatusCode.NoContent);
        };

        var written = await _desk.Helpdesk.Satisfaction!.WriteAsync([.. Enumerable.Range(1, 4).Select(n => new SatisfactionFields(SomeIssue.Id(n), 4, "Satisfied", "two\nlines", null))], default);
        var posted = await _desk.Helpdesk.Invitations!.PostAsync([new("10001", "inv-1", "Bonjour\nhttps://cx.example/a")], default);

        written.Concat(posted).Should().OnlyContain(o => o.Result == ItemResult.Done);
        edits.Should().HaveCount(5);
        edits[0]["fields"]!["customfield_10103"]!.ToString().Should().Be("two\nlines");
        edits[^1]["update"]!["comment"]![0]!["add"]!["body"]!.ToString().Should().Be("Bonjour\nhttps://cx.example/a");
        _desk.Http.Sent.Where(s => s.Method == "PUT").Should().OnlyContain(s => s.Path.StartsWith("/rest/api/2/issue/", StringComparison.Ordinal));
    }
}
