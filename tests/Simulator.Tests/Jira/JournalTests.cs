using System.Net;
using System.Text.Json;

namespace CxKit.Simulator.Tests.Jira;

public class JournalTests : JiraTests
{
    [Fact]
    public async Task All_that_was_written_is_there_again_after_a_restart()
    {
        await PutAsync("rest/api/3/issue/10001", new { fields = new Dictionary<string, object> { [Score] = 4, [Label] = new { value = "neither" }, [Words] = Document("So so"), ["labels"] = new[] { "cx" } } });
        await PostAsync("rest/api/3/issue/10001/comment", new { body = Document("Hello") }, HttpStatusCode.Created);
        await PutAsync("rest/api/3/issue/10001/properties/cxkit", new { score = 4 }, HttpStatusCode.Created);
        await PostAsync("rest/api/3/issue/10001/remotelink", new { globalId = "g", @object = new { url = "https://cx.example", title = "t" } }, HttpStatusCode.Created);
        await PostAsync("rest/api/3/issueLink", new { type = new { name = "Relates" }, inwardIssue = new { id = "10001" }, outwardIssue = new { id = "10002" } }, HttpStatusCode.Created);
        await PostAsync("rest/servicedeskapi/request", new { serviceDeskId = "1", requestTypeId = "101", requestFieldValues = new { summary = "Again" } }, HttpStatusCode.Created);
        await HappenAsync("10002", new { @event = "reopen" });
        await HappenAsync("10003", new { @event = "delete" });
        await HappenAsync("10004", new { @event = "assign" });
        var before = await PictureAsync();

        await RestartAsync();

        (await PictureAsync()).Should().Equal(before);
    }

    [Fact]
    public async Task Ids_and_keys_are_never_used_twice()
    {
        var first = await RaiseAsync();
        await HappenAsync(first.GetProperty("issueId").GetString()!, new { @event = "delete" });
        await RestartAsync();

        var second = await RaiseAsync();

        second.GetProperty("issueId").GetString().Should().NotBe(first.GetProperty("issueId").GetString());
        second.GetProperty("issueKey").GetString().Should().NotBe(first.GetProperty("issueKey").GetString());
    }

    [Fact]
    public async Task Another_vendors_desk_does_not_continue_the_journal()
    {
        await Desk.DisposeAsync();

        var start = () => RestartAsync(new()
        {
            Helpdesk = Connectors.Simulator.SimulatedHelpdesk.JiraDataCenter,
            Desk = new Connectors.Simulator.DeskSource.FromIncidents("log.csv"),
            JournalPath = "unused",
        });

        await start.Should().ThrowAsync<ArgumentException>().WithMessage("*audit log*");
        await RestartAsync();
    }

    [Fact]
    public async Task A_time_zone_that_nobody_knows_is_refused()
    {
        await Desk.DisposeAsync();

        var start = () => RestartAsync(new()
        {
            Helpdesk = Connectors.Simulator.SimulatedHelpdesk.Jira,
            Desk = new Connectors.Simulator.DeskSource.FromSeed(7),
            JournalPath = "unused",
            TimeZone = "Mars/Olympus",
        });

        await start.Should().ThrowAsync<ArgumentException>().WithMessage("*Mars/Olympus*");
        await RestartAsync();
    }

    private async Task<JsonElement> RaiseAsync() => await PostAsync(
        "rest/servicedeskapi/request", new { serviceDeskId = "1", requestTypeId = "101", requestFieldValues = new { summary = "Again" } }, HttpStatusCode.Created);

    private async Task<List<string>> PictureAsync()
    {
        var address = Http.BaseAddress!.ToString().TrimEnd('/');
        var picture = new List<string>
        {
            (await GetAsync("simulator/tickets")).ToString(),
            (await GetAsync("rest/api/3/issue/10001/remotelink")).ToString(),
            (await GetAsync("rest/api/3/issue/10001/properties/cxkit")).ToString(),
        };
        foreach (var id in new[] { "10001", "10002", "10004" })
        {
            picture.Add((await GetAsync($"rest/api/3/issue/{id}?expand=changelog&fields=*all,-customfield_10020,-customfield_10021")).ToString());
        }

        picture.Add((await KeysAsync(All)).Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return picture.ConvertAll(text => text.Replace(address, "", StringComparison.Ordinal));
    }
}
