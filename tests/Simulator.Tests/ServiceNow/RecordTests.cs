using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CxKit.Connectors.Simulator;

namespace CxKit.Simulator.Tests.ServiceNow;

public sealed class RecordTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_column_is_created_by_its_row_in_the_dictionary_and_survives_a_restart()
    {
        string id;
        await using (var desk = await StartAsync(missing: "u_cx_score"))
        {
            id = (await desk.RowsAsync("incident", "ORDERBYnumber", "sys_id"))[0]["sys_id"];
            var column = new { name = "incident", element = "u_cx_score", column_label = "CX score", internal_type = "integer" };
            var created = await desk.Http.PostAsJsonAsync("api/now/v2/table/sys_dictionary", column);
            created.StatusCode.Should().Be(HttpStatusCode.Created);
            created.Headers.Location!.ToString().Should().Contain("/api/now/v2/table/sys_dictionary/");

            (await desk.PatchAsync(id, new { u_cx_score = "10" })).GetProperty("u_cx_score").GetString().Should().Be("10");
            (await desk.Http.PostAsJsonAsync("api/now/v2/table/sys_dictionary", column)).StatusCode.Should().Be(HttpStatusCode.Forbidden, "it is there already");
        }

        await using var again = await StartAsync(missing: "u_cx_score");
        (await again.RowsAsync("incident", "u_cx_score>9", "sys_id")).Single()["sys_id"].Should().Be(id);
    }

    [Fact]
    public async Task A_choice_is_created_and_deleted()
    {
        await using var desk = await StartAsync();

        var created = await desk.Http.PostAsJsonAsync(
            "api/now/v2/table/sys_choice", new { name = "incident", element = "u_cx_label", value = "good", label = "Good", sequence = "10" });
        created.StatusCode.Should().Be(HttpStatusCode.Created);
        var row = (await desk.RowsAsync("sys_choice", "name=incident^element=u_cx_label", "sys_id,label,language")).Single();
        row["language"].Should().Be("en");

        (await desk.Http.DeleteAsync(new Uri($"api/now/v2/table/sys_choice/{row["sys_id"]}", UriKind.Relative))).StatusCode.Should().Be(HttpStatusCode.NoContent);
        (await desk.RowsAsync("sys_choice", "name=incident^element=u_cx_label", "sys_id")).Should().BeEmpty();
        (await desk.RowsAsync("sys_choice", "name=incident^element=state", "value,label")).Should().Contain(choice => choice["value"] == "6" && choice["label"] == "Resolved");
    }

    [Fact]
    public async Task A_follow_up_is_found_by_its_correlation_and_knows_its_parent()
    {
        await using var desk = await StartAsync();
        var rows = await desk.RowsAsync("incident", "ORDERBYDESCnumber", "sys_id,number,caller_id");

        var created = await desk.Http.PostAsJsonAsync("api/now/v2/table/incident", new
        {
            short_description = "Customer is not satisfied",
            caller_id = rows[0]["caller_id"],
            parent_incident = rows[0]["sys_id"],
            contact_type = "self-service",
            correlation_id = "cxkit:1",
            comments = "We call you back",
        });

        created.StatusCode.Should().Be(HttpStatusCode.Created);
        var found = (await desk.RowsAsync("incident", "correlation_id=cxkit:1", "sys_id,number,state,parent_incident.number,sys_created_by")).Single();
        found["number"].Should().NotBe(rows[0]["number"]);
        string.CompareOrdinal(found["number"], rows[0]["number"]).Should().BePositive();
        found["state"].Should().Be("1");
        found["parent_incident.number"].Should().Be(rows[0]["number"]);
        found["sys_created_by"].Should().Be("cxkit");
        (await desk.RowsAsync("sys_journal_field", $"element_id={found["sys_id"]}", "value")).Single()["value"].Should().Be("We call you back");
    }

    [Fact]
    public async Task A_deleted_incident_leaves_a_trace_and_its_number_is_not_given_again()
    {
        await using var desk = await StartAsync();
        var last = (await desk.RowsAsync("incident", "ORDERBYDESCnumber", "sys_id,number"))[0];

        (await desk.Http.DeleteAsync(new Uri($"api/now/v2/table/incident/{last["sys_id"]}", UriKind.Relative))).StatusCode.Should().Be(HttpStatusCode.NoContent);

        (await desk.RowsAsync("sys_audit_delete", "tablename=incident", "documentkey,display_value,user")).Single()
            .Should().Contain("documentkey", last["sys_id"]).And.Contain("display_value", last["number"]).And.Contain("user", "cxkit");
        var next = await desk.Http.PostAsJsonAsync("api/now/v2/table/incident", new { short_description = "x" });
        (await next.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("result").GetProperty("number").GetString().Should().NotBe(last["number"]);
    }

    [Theory]
    [InlineData("POST", "sys_user")]
    [InlineData("DELETE", "sys_user/{0}")]
    public async Task What_the_roles_do_not_allow_is_forbidden(string method, string path)
    {
        await using var desk = await StartAsync();
        var user = (await desk.RowsAsync("sys_user", "", "sys_id"))[0]["sys_id"];

        using var request = new HttpRequestMessage(new HttpMethod(method), $"api/now/v2/table/{string.Format(System.Globalization.CultureInfo.InvariantCulture, path, user)}")
        {
            Content = JsonContent.Create(new { name = "x" }),
        };
        (await desk.Http.SendAsync(request)).StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_mail_waits_in_the_outbox()
    {
        await using var desk = await StartAsync();
        var id = (await desk.RowsAsync("incident", "", "sys_id"))[0]["sys_id"];

        var sent = await desk.Http.PostAsJsonAsync(
            "api/now/v1/email", new { to = (string[])["a@example.com"], subject = "How was it?", text = "Please rate us", table_name = "incident", table_record_id = id });
        var unknown = await desk.Http.PostAsJsonAsync("api/now/v1/email", new { to = (string[])["a@example.com"], table_name = "incident", table_record_id = "x" });

        var mail = (await sent.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("result").GetProperty("id").GetString();
        (await desk.RowsAsync("sys_email", $"sys_id={mail}", "state,recipients,instance")).Single().Should().Contain("state", "ready").And.Contain("instance", id);
        unknown.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    private async Task<RunningDesk> StartAsync(string? missing = null) => await RunningDesk.StartAsync(new SimulatorOptions
    {
        Desk = new DeskSource.OfSize(60, 7),
        JournalPath = _folder.Journal,
        MissingColumns = missing is null ? new HashSet<string>() : new HashSet<string> { missing },
    });
}
