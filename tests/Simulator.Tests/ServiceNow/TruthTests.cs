using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CxKit.Simulator.Tests.Faults;

namespace CxKit.Simulator.Tests.ServiceNow;

public sealed class TruthTests : FaultDesk
{
    [Fact]
    public async Task The_truth_names_every_ticket_and_what_was_written_on_it()
    {
        var row = (await Desk.RowsAsync("incident", "ORDERBYnumber", "sys_id,number,state"))[0];
        await Desk.PatchAsync(row["sys_id"], new { u_cx_score = "4", u_cx_label = "good", comments = "Please rate us" });

        var tickets = await Desk.JsonAsync("simulator/tickets");

        tickets.GetArrayLength().Should().Be(100);
        var told = tickets.EnumerateArray().Single(ticket => ticket.GetProperty("id").GetString() == row["sys_id"]);
        told.GetProperty("number").GetString().Should().Be(row["number"]);
        told.GetProperty("state").GetString().Should().Be(row["state"]);
        told.GetProperty("written").GetRawText().Should().Be("{\"score\":\"4\",\"label\":\"good\"}");
        told.GetProperty("comments").GetRawText().Should().Be("{\"cxkit\":1}");
        (await Desk.JsonAsync("simulator/counters")).EnumerateArray().Sum(cell => cell.GetProperty("requests").GetInt32()).Should().Be(2);
    }

    [Fact]
    public async Task What_happens_to_a_ticket_at_the_desk_is_seen_through_the_api()
    {
        var id = (await Desk.RowsAsync("incident", "state=7^ORDERBYnumber", "sys_id"))[0]["sys_id"];

        await HappenAsync(id, new { @event = "reopen" });
        var reopened = await OneAsync(id);
        reopened["state"].Should().Be("2");
        reopened["reopen_count"].Should().NotBe("0");
        reopened["resolved_at"].Should().BeEmpty();

        await HappenAsync(id, new { @event = "assign" });
        var assigned = await OneAsync(id);
        assigned["assigned_to"].Should().NotBe(reopened["assigned_to"]);

        await HappenAsync(id, new { @event = "comment", by = "customers", text = "Still broken" });
        (await Desk.RowsAsync("sys_journal_field", $"element_id={id}^value=Still broken", "sys_created_by")).Single()["sys_created_by"].Should().Be("customers");

        await HappenAsync(id, new { @event = "comment", by = "requester", text = "Any news?" });
        var caller = (await Desk.RowsAsync("incident", $"sys_id={id}", "caller_id.user_name")).Single()["caller_id.user_name"];
        (await Desk.RowsAsync("sys_journal_field", $"element_id={id}^value=Any news?", "sys_created_by")).Single()["sys_created_by"].Should().Be(caller);

        await HappenAsync(id, new { @event = "solve" });
        (await OneAsync(id))["state"].Should().Be("6");
        await HappenAsync(id, new { @event = "close" });
        (await OneAsync(id))["state"].Should().Be("7");
        var states = await Desk.RowsAsync("sys_audit", $"documentkey={id}^fieldname=state", "oldvalue,newvalue");
        states.Select(audit => (audit["oldvalue"], audit["newvalue"])).Should().Equal(("7", "2"), ("2", "6"), ("6", "7"));

        await HappenAsync(id, new { @event = "delete" });
        (await Desk.Http.GetAsync(new Uri($"api/now/v2/table/incident/{id}", UriKind.Relative))).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await Desk.RowsAsync("sys_audit_delete", $"documentkey={id}", "tablename")).Single()["tablename"].Should().Be("incident");
        (await TruthAsync(id)).GetProperty("deleted").GetBoolean().Should().BeTrue();
    }

    [Theory]
    [InlineData("nobody", "{\"event\":\"touch\"}", HttpStatusCode.NotFound)]
    [InlineData("nobody", "{\"event\":\"explode\"}", HttpStatusCode.BadRequest)]
    [InlineData("nobody", "{}", HttpStatusCode.BadRequest)]
    public async Task What_cannot_happen_is_refused(string id, string body, HttpStatusCode status)
    {
        using var content = new StringContent(body);

        (await Desk.Http.PostAsync(new Uri($"simulator/tickets/{id}", UriKind.Relative), content)).StatusCode.Should().Be(status);
    }

    private async Task HappenAsync(string id, object what) =>
        (await (await Desk.Http.PostAsJsonAsync($"simulator/tickets/{id}", what)).Content.ReadFromJsonAsync<JsonElement>()).GetArrayLength().Should().Be(1);

    private async Task<Dictionary<string, string>> OneAsync(string id) =>
        (await Desk.RowsAsync("incident", $"sys_id={id}", "state,reopen_count,resolved_at,assigned_to")).Single();
}
