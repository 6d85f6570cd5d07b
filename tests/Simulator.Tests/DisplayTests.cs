using System.Text.Json;

namespace CxKit.Simulator.Tests;

public class DisplayTests(SeededDeskFixture fixture) : IClassFixture<SeededDeskFixture>
{
    [Fact]
    public async Task A_reference_is_a_link_unless_links_are_excluded()
    {
        var row = await FirstAsync("&sysparm_fields=assignment_group,problem_id");
        var plain = await FirstAsync("&sysparm_fields=assignment_group,nonsense&sysparm_exclude_reference_link=true");

        var group = row.GetProperty("assignment_group");
        group.GetProperty("link").GetString().Should().Be(
            $"{fixture.Desk.Simulator.Address}api/now/v2/table/sys_user_group/{group.GetProperty("value").GetString()}");
        row.GetProperty("problem_id").GetString().Should().BeEmpty();
        plain.EnumerateObject().Should().ContainSingle().Which.Value.GetString().Should().Be(group.GetProperty("value").GetString());
        var linked = await fixture.Desk.JsonAsync(group.GetProperty("link").GetString()!);
        linked.GetProperty("result").GetProperty("name").GetString().Should().Be("Network");
    }

    [Fact]
    public async Task Display_values_are_what_a_person_reads()
    {
        var row = await FirstAsync("&sysparm_fields=assignment_group,state,priority,category&sysparm_display_value=true&sysparm_exclude_reference_link=true");

        row.EnumerateObject().Select(field => field.Value.GetString()).Should().Equal("Network", "Closed", "1 - Critical", "VPN");
    }

    [Fact]
    public async Task All_values_are_both()
    {
        var row = await FirstAsync("&sysparm_fields=assignment_group,state&sysparm_display_value=all");

        row.GetProperty("state").GetRawText().Should().Be("{\"display_value\":\"Closed\",\"value\":\"7\"}");
        var group = row.GetProperty("assignment_group").EnumerateObject().Select(field => field.Name);
        group.Should().Equal("display_value", "value", "link");
    }

    [Fact]
    public async Task The_dictionary_describes_every_column_of_an_incident()
    {
        var columns = (await FirstAsync("")).EnumerateObject().Select(field => field.Name).ToList();

        var described = await fixture.Desk.RowsAsync("sys_dictionary", "name=incident^active=true", "element,internal_type,max_length,column_label");

        described.Select(row => row["element"]).Should().BeEquivalentTo(columns).And.Contain(["u_cx_score", "u_cx_invited"]);
        described.Single(row => row["element"] == "u_cx_score").Should().Contain("column_label", "CX score").And.Contain("internal_type", "integer");
    }

    private async Task<JsonElement> FirstAsync(string more) =>
        (await fixture.Desk.JsonAsync($"api/now/v2/table/incident?sysparm_query=category=VPN^priority=1^state=7&sysparm_limit=1{more}"))
        .GetProperty("result")[0];
}
