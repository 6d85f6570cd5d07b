using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace CxKit.Simulator.Tests.Jira;

public class EditTests : JiraTests
{
    [Fact]
    public async Task Satisfaction_is_written_and_told_in_the_changelog()
    {
        var key = await SomeKeyAsync();
        var before = (await FieldsAsync(key, "updated")).GetProperty("updated").GetString();

        await PutAsync($"rest/api/3/issue/{key}?notifyUsers=false", new { fields = Satisfaction(4, "satisfied", "Merci, c'est réglé.") });

        var fields = await FieldsAsync(key, $"{Score},{Label},{Words},{Flag},updated");
        fields.GetProperty(Score).GetDecimal().Should().Be(4);
        fields.GetProperty(Label).GetProperty("value").GetString().Should().Be("satisfied");
        fields.GetProperty(Words).GetProperty("content")[0].GetProperty("content")[0].GetProperty("text").GetString().Should().Be("Merci, c'est réglé.");
        fields.GetProperty(Flag).GetString().Should().Be("third time logged");
        fields.GetProperty("updated").GetString().Should().NotBe(before);
        var entry = (await GetAsync($"rest/api/3/issue/{key}/changelog")).GetProperty("values").EnumerateArray().Last();
        entry.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("field").GetString()).Should().Equal("CX score", "CX label", "CX comment", "CX flag");
        entry.GetProperty("items")[1].GetProperty("fieldtype").GetString().Should().Be("custom");
        (await TruthAsync(key)).GetProperty("written").EnumerateObject().Select(field => (field.Name, field.Value.GetString())).Should().BeEquivalentTo(
            [("score", "4"), ("label", "satisfied"), ("comment", "Merci, c'est réglé."), ("flag", "third time logged")]);
    }

    [Fact]
    public async Task What_changes_nothing_leaves_no_trace()
    {
        var key = await SomeKeyAsync();
        await PutAsync($"rest/api/3/issue/{key}", new { fields = Satisfaction(4, "satisfied", "Fine.") });
        var before = await GetAsync($"rest/api/3/issue/{key}?fields=updated&expand=changelog");

        await PutAsync($"rest/api/3/issue/{key}", new { fields = Satisfaction(4, "satisfied", "Fine.") });

        (await GetAsync($"rest/api/3/issue/{key}?fields=updated&expand=changelog")).ToString().Should().Be(before.ToString());
    }

    [Fact]
    public async Task An_edit_may_say_something_too_all_or_none()
    {
        var key = await SomeKeyAsync();
        var before = (await GetAsync($"rest/api/3/issue/{key}/comment")).GetProperty("total").GetInt32();
        object Edit(object flag) => new
        {
            fields = new Dictionary<string, object> { [Flag] = flag },
            update = new { comment = new[] { new { add = new { body = Document("How satisfied were you?") } } } },
        };

        await PutAsync($"rest/api/3/issue/{key}", Edit(7), HttpStatusCode.BadRequest);
        (await GetAsync($"rest/api/3/issue/{key}/comment")).GetProperty("total").GetInt32().Should().Be(before);

        await PutAsync($"rest/api/3/issue/{key}", Edit("inv-1"));
        var said = (await GetAsync($"rest/api/3/issue/{key}/comment?orderBy=-created")).GetProperty("comments")[0];
        said.GetProperty("jsdPublic").GetBoolean().Should().BeTrue();
        (await FieldsAsync(key, Flag)).GetProperty(Flag).GetString().Should().Be("inv-1");
    }

    [Fact]
    public async Task Values_are_taken_away_by_null()
    {
        var key = await SomeKeyAsync();
        await PutAsync($"rest/api/3/issue/{key}", new { fields = Satisfaction(4, "satisfied", "Fine.") });

        await PutAsync($"rest/api/3/issue/{key}", new { fields = new Dictionary<string, object?> { [Score] = null, [Label] = null, [Words] = null, [Flag] = null } });

        (await FieldsAsync(key, $"{Score},{Label},{Words},{Flag}")).EnumerateObject().Should().OnlyContain(field => field.Value.ValueKind == JsonValueKind.Null);
    }

    [Fact]
    public async Task One_wrong_value_refuses_the_whole_edit_and_names_its_field()
    {
        var key = await SomeKeyAsync();
        foreach (var (field, value, word) in ((string, object, string)[])
        [
            (Score, "four", "number"), (Label, new { value = "brilliant" }, "not valid"), (Label, "satisfied", "Parent Option"), (Words, "plain", "Atlassian Document"),
            (Words, Document(""), "Atlassian Document"), (Flag, new string('x', 256), "too long"), ("customfield_19999", "x", "appropriate screen"),
            ("customfield_10030", 4, "appropriate screen"), ("status", new { id = "5" }, "appropriate screen"), ("labels", new[] { "two words" }, "spaces"),
        ])
        {
            var fields = new Dictionary<string, object> { ["summary"] = "changed", [field] = value };

            var error = await PutAsync($"rest/api/3/issue/{key}", new { fields }, HttpStatusCode.BadRequest);

            error.GetProperty("errors").GetProperty(field).GetString().Should().Contain(word);
            (await FieldsAsync(key, "summary")).GetProperty("summary").GetString().Should().NotBe("changed");
        }
    }

    [Fact]
    public async Task Version_two_takes_plain_text()
    {
        var key = await SomeKeyAsync();

        await PutAsync($"rest/api/2/issue/{key}", new { fields = new Dictionary<string, object> { [Words] = "Two\nlines" } });

        (await FieldsAsync(key, Words)).GetProperty(Words).GetProperty("content").GetArrayLength().Should().Be(2);
        await PutAsync($"rest/api/2/issue/{key}", new { fields = new Dictionary<string, object> { [Words] = Document("x") } }, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Labels_are_added_by_an_update()
    {
        var key = await SomeKeyAsync();

        await PutAsync($"rest/api/3/issue/{key}", new { update = new { labels = new[] { new { add = "cx" }, } } });
        await PutAsync($"rest/api/3/issue/{key}", new { update = new { labels = new[] { new { add = "late" }, } } });

        (await FieldsAsync(key, "labels")).GetProperty("labels").EnumerateArray().Select(label => label.GetString()).Should().Equal("cx", "late");
    }

    [Fact]
    public async Task What_is_not_there_is_refused_in_the_words_for_what_may_not_be_seen()
    {
        var error = await PutAsync("rest/api/3/issue/NETW-99999", new { fields = Satisfaction(1, "satisfied", "x") }, HttpStatusCode.NotFound);

        error.GetProperty("errorMessages")[0].GetString().Should().Contain("does not exist or you do not have permission");
    }

    [Fact]
    public async Task Only_administrators_write_without_mails()
    {
        var key = await SomeKeyAsync();
        Http.DefaultRequestHeaders.Authorization = RunningDesk.Basic("customers@example.com", "customers-demo-password");

        await PutAsync($"rest/api/3/issue/{key}?notifyUsers=false", new { fields = new { summary = "x" } }, HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_bulk_edit_runs_and_ends()
    {
        var ids = (await PostAsync("rest/api/3/search/jql", new { jql = "issuetype = Incident", maxResults = 3 })).GetProperty("issues").EnumerateArray()
            .Select(issue => issue.GetProperty("id").GetString()!).ToList();
        var option = (await GetAsync($"rest/api/3/field/{Label}/context/11101/option")).GetProperty("values")[3].GetProperty("id").GetString()!;

        var task = (await PostAsync("rest/api/3/bulk/issues/fields", Bulk([.. ids, "777"], [Score, Label, Words, Flag], option), HttpStatusCode.Created)).GetProperty("taskId").GetString();

        var states = new List<JsonElement>();
        for (var i = 0; i < 4; i++)
        {
            states.Add(await GetAsync($"rest/api/3/bulk/queue/{task}"));
        }

        states.Select(state => state.GetProperty("status").GetString()).Should().Equal("ENQUEUED", "RUNNING", "COMPLETE", "COMPLETE");
        states[2].GetProperty("processedAccessibleIssues").EnumerateArray().Select(id => $"{id.GetInt32()}").Should().BeEquivalentTo(ids);
        states[2].GetProperty("invalidOrInaccessibleIssueCount").GetInt32().Should().Be(1);
        states[2].GetProperty("totalIssueCount").GetInt32().Should().Be(4);
        foreach (var id in ids)
        {
            var fields = await FieldsAsync(id, $"{Score},{Label},{Words},{Flag}");
            fields.GetProperty(Score).GetDecimal().Should().Be(5);
            fields.GetProperty(Label).GetProperty("value").GetString().Should().Be("satisfied");
            fields.GetProperty(Words).GetProperty("type").GetString().Should().Be("doc");
            fields.GetProperty(Flag).GetString().Should().Be("silent");
        }
    }

    [Fact]
    public async Task A_bulk_edit_names_all_it_edits_and_not_too_much()
    {
        var error = await PostAsync("rest/api/3/bulk/issues/fields", Bulk(["10001"], [Score], "10303"), HttpStatusCode.BadRequest);
        error.GetProperty("errors")[0].GetProperty("message").GetString().Should().Contain("not listed as selectedActions").And.Contain(Label);

        await PostAsync("rest/api/3/bulk/issues/fields", Bulk(Enumerable.Range(10001, 1001).Select(id => $"{id}"), [Score, Label, Words, Flag], "10303"), HttpStatusCode.BadRequest);
        (await StatusAsync("rest/api/3/bulk/queue/1")).Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Properties_of_many_issues_are_set_in_a_task()
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var http = new HttpClient(handler) { BaseAddress = Http.BaseAddress };
        http.DefaultRequestHeaders.Authorization = Http.DefaultRequestHeaders.Authorization;
        var key = await SomeKeyAsync();
        var id = (await GetAsync($"rest/api/3/issue/{key}")).GetProperty("id").GetString()!;
        var before = (await FieldsAsync(key, "updated")).ToString();

        var response = await http.PostAsJsonAsync("rest/api/3/issue/properties/multi", new
        {
            issues = new[] { new { issueID = int.Parse(id, System.Globalization.CultureInfo.InvariantCulture), properties = new { cxkit = new { score = 4 } } } },
        });

        response.StatusCode.Should().Be(HttpStatusCode.SeeOther);
        var task = response.Headers.Location!.ToString();
        var states = new List<string?>();
        for (var i = 0; i < 3; i++)
        {
            states.Add((await Http.GetFromJsonAsync<JsonElement>(task)).GetProperty("status").GetString());
        }

        states.Should().Equal("ENQUEUED", "RUNNING", "COMPLETE");
        (await GetAsync($"rest/api/3/issue/{key}/properties/cxkit")).GetProperty("value").GetProperty("score").GetInt32().Should().Be(4);
        (await FieldsAsync(key, "updated")).ToString().Should().Be(before, "properties leave no trace");
    }

    [Fact]
    public async Task A_property_is_set_read_and_taken_away()
    {
        var key = await SomeKeyAsync();
        await PutAsync($"rest/api/3/issue/{key}/properties/cxkit", new { score = 1 }, HttpStatusCode.Created);
        await PutAsync($"rest/api/3/issue/{key}/properties/cxkit", new { score = 2 }, HttpStatusCode.OK);

        (await GetAsync($"rest/api/3/issue/{key}/properties")).GetProperty("keys")[0].GetProperty("key").GetString().Should().Be("cxkit");
        await Http.DeleteAsync(new Uri($"rest/api/3/issue/{key}/properties/cxkit", UriKind.Relative));

        (await StatusAsync($"rest/api/3/issue/{key}/properties/cxkit")).Should().Be(HttpStatusCode.NotFound);
    }

    private static object Bulk(IEnumerable<string> ids, string[] actions, string option) => new
    {
        selectedIssueIdsOrKeys = ids,
        selectedActions = actions,
        sendBulkNotification = false,
        editedFieldsInput = new
        {
            clearableNumberFields = new[] { new { fieldId = Score, value = 5 } },
            singleSelectFields = new[] { new { fieldId = Label, option = new { optionId = int.Parse(option, System.Globalization.CultureInfo.InvariantCulture) } } },
            richTextFields = new[] { new { fieldId = Words, richText = new { adfValue = Document("Well done") } } },
            singleLineTextFields = new[] { new { fieldId = Flag, text = "silent" } },
        },
    };

    private static Dictionary<string, object> Satisfaction(int score, string label, string words) => new()
    {
        [Score] = score,
        [Label] = new { value = label },
        [Words] = Document(words),
        [Flag] = "third time logged",
    };

    private async Task<string> SomeKeyAsync() => (await KeysAsync("issuetype = Incident AND status = Closed"))[0];

    private async Task<JsonElement> TruthAsync(string key) =>
        (await GetAsync("simulator/tickets")).EnumerateArray().Single(ticket => ticket.GetProperty("number").GetString() == key);
}
