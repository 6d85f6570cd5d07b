using System.Net;
using System.Text.Json;
using CxKit.Connectors.Simulator;

namespace CxKit.Simulator.Tests.Jira;

public class FaultTests : JiraTests
{
    private const string ByUpdate = All + " ORDER BY updated ASC, key ASC";

    [Fact]
    public async Task A_limit_is_told_in_the_vendors_words()
    {
        await FaultAsync(new { kind = "rateLimit", counted = "search/jql", times = 1, retryAfter = 3 });

        var response = await Http.PostAsync(new Uri("rest/api/3/search/jql", UriKind.Relative), new StringContent("{\"jql\":\"project = NETW\"}"));

        response.StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
        response.Headers.RetryAfter!.Delta.Should().Be(TimeSpan.FromSeconds(3));
        response.Headers.GetValues("RateLimit-Reason").Should().Equal("jira-burst-based");
        await PostAsync("simulator/clock", new { advance = 4 });
        await SearchAsync(All);
    }

    [Fact]
    public async Task Single_rows_of_a_bulk_edit_fail()
    {
        await FaultAsync(new { kind = "failedRows", every = 2 });
        var task = (await PostAsync(
            "rest/api/3/bulk/issues/fields",
            new
            {
                selectedIssueIdsOrKeys = new[] { "10001", "10002", "10003" },
                selectedActions = new[] { Score },
                editedFieldsInput = new { clearableNumberFields = new[] { new { fieldId = Score, value = 3 } } },
            },
            HttpStatusCode.Created)).GetProperty("taskId").GetString();
        await GetAsync($"rest/api/3/bulk/queue/{task}");
        await GetAsync($"rest/api/3/bulk/queue/{task}");

        var progress = await GetAsync($"rest/api/3/bulk/queue/{task}");

        progress.GetProperty("failedAccessibleIssues").EnumerateObject().Select(issue => issue.Name).Should().Equal("10002");
        progress.GetProperty("processedAccessibleIssues").EnumerateArray().Select(id => id.GetInt32()).Should().Equal(10001, 10003);
        (await FieldsAsync("10002", Score)).GetProperty(Score).ValueKind.Should().Be(JsonValueKind.Null);
    }

    [Fact]
    public async Task Fields_are_ignored_without_a_word()
    {
        await FaultAsync(new { kind = "ignoredFields", fields = new[] { Score } });

        await PutAsync("rest/api/3/issue/10001", new { fields = new Dictionary<string, object> { [Score] = 4, [Flag] = "late" } });

        var fields = await FieldsAsync("10001", $"{Score},{Flag}");
        fields.GetProperty(Score).ValueKind.Should().Be(JsonValueKind.Null);
        fields.GetProperty(Flag).GetString().Should().Be("late");
    }

    [Fact]
    public async Task Pages_repeat_a_row_or_lack_some()
    {
        var all = await KeysAsync(ByUpdate);
        var repeating = await FaultAsync(new { kind = "duplicates" });
        (await KeysAsync(ByUpdate, 50)).GroupBy(key => key).Where(group => group.Count() > 1).Select(group => group.Key).Should().Equal(all[49], all[99], all[149], all[199], all[249]);
        await Http.DeleteAsync(new Uri($"simulator/faults/{repeating}", UriKind.Relative));

        await FaultAsync(new { kind = "shrunk", every = 3 });
        var page = await SearchAsync(ByUpdate, 30);
        page.GetProperty("issues").GetArrayLength().Should().BeInRange(15, 25);
        page.GetProperty("isLast").GetBoolean().Should().BeFalse();
    }

    [Fact]
    public async Task A_reader_by_position_loses_a_ticket_while_others_change()
    {
        var all = await KeysAsync(ByUpdate);
        await FaultAsync(new { kind = "changing", times = 1 });

        var read = await KeysAsync(ByUpdate, 50);

        all.Except(read).Should().Equal([all[51]], "what was read moved to the end, and the rest up by one more than what was not");
        read.TakeLast(2).Should().BeEquivalentTo([all[0], all[50]]);
    }

    [Fact]
    public async Task A_ticket_may_vanish_between_pages()
    {
        var all = await KeysAsync(ByUpdate);
        await FaultAsync(new { kind = "changing", times = 1, deletes = true });

        (await KeysAsync(ByUpdate, 50)).Should().NotContain([all[50], all[51]]);
        (await StatusAsync($"rest/api/3/issue/{all[50]}")).Should().Be(HttpStatusCode.NotFound);
        (await StatusAsync($"rest/api/3/issue/{all[51]}")).Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Fresh_changes_are_not_found_for_a_while()
    {
        await FaultAsync(new { kind = "lag", seconds = 60 });
        await HappenAsync("10001", new { @event = "touch" });

        (await KeysAsync("updated >= -1h")).Should().BeEmpty();
        await PostAsync("simulator/clock", new { advance = 61 });
        (await KeysAsync("updated >= -1h")).Should().ContainSingle();
    }

    [Fact]
    public async Task A_page_too_heavy_fails_and_a_lighter_one_does_not()
    {
        await FaultAsync(new { kind = "heavyPage", above = 50, counted = "search/jql" });

        await PostAsync("rest/api/3/search/jql", new { jql = All, maxResults = 100 }, HttpStatusCode.GatewayTimeout);
        await SearchAsync(All, 50);
    }

    [Fact]
    public async Task What_fits_another_vendor_is_refused()
    {
        await PostAsync("simulator/faults", new { kind = "tooManyJobs" }, HttpStatusCode.BadRequest);
    }

    private async Task<int> FaultAsync(object fault) => (await PostAsync("simulator/faults", fault, HttpStatusCode.Created)).GetProperty("id").GetInt32();
}
