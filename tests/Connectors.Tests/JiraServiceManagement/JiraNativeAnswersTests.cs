using System.Net;
using CxKit.Connectors.Tests.Doubles;
using CxKit.Core.Helpdesks;
using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.Tests.JiraServiceManagement;

public sealed class JiraNativeAnswersTests : IDisposable
{
    private readonly JiraDesk _desk = new();

    public JiraNativeAnswersTests() => _desk.Jira.Special = sent => sent.Path.EndsWith("/feedback", StringComparison.Ordinal)
        ? ScriptedHttp.Json("""{"type":"csat","rating":4,"comment":{"body":"Great work!"}}""")
        : null;

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task Rated_issues_give_answers_with_their_words()
    {
        Rate(1, 4, "2026-06-02T12:00:00.000+0200");
        _desk.Jira.Issues.Add(SomeIssue.Numbered(2));

        var pages = await ReadAsync(null);

        pages.SelectMany(p => p.Answers).Should().Equal(new NativeAnswer("10001:rating", "10001", 4, 1, 5, new DateTimeOffset(2026, 6, 2, 10, 0, 0, TimeSpan.Zero)) { PersonId = "qm:1", Comment = "Great work!" });
        _desk.To("/rest/servicedeskapi/request/10001/feedback").Should().ContainSingle();
        JObject.Parse(_desk.To("/rest/api/3/search/jql").Single().Body)["jql"]!.ToString()
            .Should().Be("""project in ("ITH") AND cf[10031] >= "1970-01-03 00:00" ORDER BY updated ASC, key ASC""");
    }

    [Fact]
    public async Task A_corrected_answer_comes_again_with_the_same_id_and_nothing_else_does()
    {
        Rate(1, 4, "2026-06-02T12:00:00.000+0000");
        Rate(2, 5, "2026-06-02T12:01:00.000+0000");
        var first = await ReadAsync(null);
        Rate(1, 1, "2026-06-03T09:00:00.000+0000");

        var second = await ReadAsync(first[^1].Cursor);

        second.SelectMany(p => p.Answers).Should().ContainSingle().Which.Should().Match<NativeAnswer>(a => a.Id == "10001:rating" && a.Score == 1);
    }

    [Fact]
    public async Task Hundred_ratings_cost_one_search_without_their_words()
    {
        using var desk = new JiraDesk(("RatingComments", "false"));
        foreach (var n in Enumerable.Range(1, 100)) Rate(n, 1 + (n % 5), SomeIssue.At(new DateTime(2026, 6, 2, 8, 0, 0, DateTimeKind.Utc).AddMinutes(n)));
        desk.Jira.Issues.AddRange(_desk.Jira.Issues);

        var pages = await desk.Clock.RunAsync(ReadAsync(desk, null));

        pages.SelectMany(p => p.Answers).Should().HaveCount(100).And.OnlyContain(a => a.Comment == null);
        desk.To("/rest/api/3/search/jql").Should().ContainSingle();
    }

    [Fact]
    public async Task Ratings_come_in_any_order_and_none_is_pushed_out()
    {
        using var desk = new JiraDesk(("RatingComments", "false"));
        var start = new DateTime(2026, 6, 2, 8, 0, 0, DateTimeKind.Utc);
        foreach (var n in Enumerable.Range(1, 350)) Rate(n, 5, SomeIssue.At(start.AddMinutes((n * 97) % 350)));
        foreach (var (issue, n) in _desk.Jira.Issues.Select((issue, n) => (issue, n))) issue["fields"]!["updated"] = SomeIssue.At(start.AddHours(n));
        desk.Jira.Issues.AddRange(_desk.Jira.Issues);
        desk.Jira.Searching = number =>
        {
            if (number == 3) foreach (var moved in desk.Jira.Issues.Take(5)) moved["fields"]!["updated"] = "2026-07-01T11:59:00.000+0000";
        };

        var pages = await desk.Clock.RunAsync(ReadAsync(desk, null));

        pages.SelectMany(p => p.Answers).Select(a => a.TicketId).Distinct().Should().HaveCount(350);
    }

    [Fact]
    public async Task Words_that_are_not_shown_leave_the_rating()
    {
        Rate(1, 4, "2026-06-02T12:00:00.000+0000");
        _desk.Jira.Special = sent => sent.Path.EndsWith("/feedback", StringComparison.Ordinal) ? ScriptedHttp.Json("""{"errorMessage":"no"}""", HttpStatusCode.NotFound) : null;

        (await ReadAsync(null)).SelectMany(p => p.Answers).Should().ContainSingle().Which.Comment.Should().BeNull();
    }

    [Fact]
    public async Task A_Jira_without_a_survey_has_no_answers()
    {
        foreach (var field in _desk.Jira.Fields.Where(f => ((string)f["name"]!).StartsWith("Satisfaction", StringComparison.Ordinal)).ToList()) field.Remove();

        (await ReadAsync(null)).Should().ContainSingle().Which.Answers.Should().BeEmpty();
    }

    private void Rate(int number, int rating, string at)
    {
        var issue = _desk.Jira.Issues.Find(i => (string)i["id"]! == SomeIssue.Id(number));
        if (issue is null) _desk.Jira.Issues.Add(issue = SomeIssue.Numbered(number));
        issue["fields"]!["reporter"] = SomeIssue.User("qm:1", "customer");
        issue["fields"]!["customfield_10030"] = new JObject { ["rating"] = rating };
        issue["fields"]!["customfield_10031"] = at;
    }

    private Task<List<NativeAnswerPage>> ReadAsync(string? cursor) => _desk.Clock.RunAsync(ReadAsync(_desk, cursor));

    private static async Task<List<NativeAnswerPage>> ReadAsync(JiraDesk desk, string? cursor)
    {
        var pages = new List<NativeAnswerPage>();
        await foreach (var page in desk.Helpdesk.NativeAnswers!.ReadAnsweredSince(cursor, default)) pages.Add(page);
        return pages;
    }
}
