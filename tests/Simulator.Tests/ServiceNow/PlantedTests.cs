namespace CxKit.Simulator.Tests.ServiceNow;

public class PlantedTests(SeededDeskFixture fixture) : IClassFixture<SeededDeskFixture>
{
    [Fact]
    public async Task Every_state_is_what_its_audits_lead_to()
    {
        var audits = (await fixture.Desk.RowsAsync("sys_audit", "tablename=incident^fieldname=incident_state^ORDERBYsys_created_on", "documentkey,oldvalue,newvalue,sys_created_on"))
            .ToLookup(audit => audit["documentkey"]);

        fixture.Incidents.Where(row => row["state"] != "1").Should().OnlyContain(row => audits[row["sys_id"]].Last()["newvalue"] == row["state"]);
        foreach (var ofOne in audits)
        {
            ofOne.Select(audit => audit["oldvalue"]).Should().Equal(ofOne.Select(audit => audit["newvalue"]).SkipLast(1).Prepend("1"));
        }

        audits.Should().Contain(ofOne => ofOne.Any(audit => audit["oldvalue"] == "6" && audit["newvalue"] == "2"), "some were reopened");
    }

    [Fact]
    public async Task Who_has_a_ticket_is_who_got_it_last()
    {
        var hands = (await fixture.Desk.RowsAsync("sys_audit", "fieldname=assigned_to^ORDERBYsys_created_on", "documentkey,newvalue")).ToLookup(audit => audit["documentkey"]);
        var assigned = (await fixture.Desk.RowsAsync("incident", "assigned_toISNOTEMPTY", "sys_id,assigned_to,reassignment_count")).ToList();

        assigned.Where(row => row["reassignment_count"] == "0").Should().OnlyContain(row => hands[row["sys_id"]].Last()["newvalue"] == row["assigned_to"]);
        hands.Should().Contain(ofOne => ofOne.Count() > 2);
        (await fixture.Desk.RowsAsync("metric_instance", "field=assigned_to", "id,duration,definition.name")).Should().NotBeEmpty()
            .And.OnlyContain(row => row["definition.name"] == "Assigned to Duration");
    }

    [Fact]
    public async Task Some_customers_answered_the_instances_own_survey()
    {
        const string Asked = "instance.number,instance.trigger_id,instance.taken_on,instance.metric_type.name,metric.datatype,metric.min,metric.max,value,string_value";
        var answers = await fixture.Desk.RowsAsync("asmt_assessment_instance_question", "instance.state=complete^instance.taken_on>=2026-03-01", Asked);

        var scored = answers.Where(row => row["metric.datatype"] == "scale").ToList();
        scored.Should().HaveCountGreaterThan(80);
        scored.Select(row => row["value"]).Distinct().Should().Contain(["5", "3"]).And.BeSubsetOf(["1", "2", "3", "4", "5"]);
        answers.Where(row => row["metric.datatype"] == "string").Should().OnlyContain(row => row["value"] == "0").And.Contain(row => row["string_value"].Length > 0);
        var resolved = fixture.Incidents.ToDictionary(row => row["sys_id"], row => row["resolved_at"]);
        answers.Should().OnlyContain(row => string.CompareOrdinal(row["instance.taken_on"], resolved[row["instance.trigger_id"]]) > 0);
        (await fixture.Desk.RowsAsync("asmt_metric_result", "actual_value=-1", "string_value,normalized_value")).Should().OnlyContain(row => row["normalized_value"].Length == 0);
    }

    [Fact]
    public async Task Changes_and_requested_items_have_what_was_planned_and_what_became_of_it()
    {
        var changes = await fixture.Desk.RowsAsync("change_request", "", "number,end_date,closed_at,state");
        changes.Should().HaveCount(3).And.OnlyContain(row => string.CompareOrdinal(row["end_date"], row["closed_at"]) < 0);

        var items = await fixture.Desk.RowsAsync("sc_req_item", "", "number,due_date,closed_at,state,requested_for.name,cat_item.name");
        items.Should().HaveCountGreaterThan(50).And.OnlyContain(row => row["due_date"].Length > 0 && row["requested_for.name"].Length > 0);
        items.Where(row => row["state"] == "3").Should().OnlyContain(row => row["closed_at"].Length > 0);
    }

    [Fact]
    public async Task An_incident_says_why_the_customer_came_and_by_when_it_is_due()
    {
        var rows = await fixture.Desk.RowsAsync("incident", "", "u_contact_reason,due_date,opened_at");

        rows.Select(row => row["u_contact_reason"]).Distinct().Should().BeEquivalentTo("Fault", "Access", "Still broken");
        rows.Should().OnlyContain(row => string.CompareOrdinal(row["due_date"], row["opened_at"]) > 0);
    }
}
