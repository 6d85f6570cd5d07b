using CxKit.Connectors.Tests.Doubles;
using CxKit.Core.Tickets;

namespace CxKit.Connectors.Tests.ServiceNow;

public sealed class ServiceNowMappingTests : IDisposable
{
    private readonly Desk _desk = new(("AutomationUsers:0", "Robot"));

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task An_incident_is_mapped_field_by_field()
    {
        _desk.Tables["incident"].Add(new(Some.Incident(1))
        {
            ["state"] = "6",
            ["short_description"] = "Écran noir",
            ["category"] = "hardware",
            ["contact_type"] = "phone",
            ["priority"] = "2",
            ["opened_at"] = "2026-05-30 08:15:00",
            ["resolved_at"] = "2026-05-31 09:00:59",
            ["closed_at"] = "",
            ["reopen_count"] = "1",
            ["reassignment_count"] = "3",
            ["caller_id"] = "p1",
            ["caller_id.name"] = "Ada",
            ["caller_id.user_name"] = "ada",
            ["caller_id.email"] = "ada@example.com",
            ["caller_id.preferred_language"] = "fr",
            ["caller_id.company.name"] = "Caller's",
            ["company.name"] = "ACME",
            ["business_service"] = "s1",
            ["business_service.name"] = "Mail",
            ["assignment_group"] = "g1",
            ["assignment_group.name"] = "Network",
            ["assigned_to"] = "a1",
            ["assigned_to.name"] = "Beth",
            ["assigned_to.user_name"] = "beth",
            ["resolved_by"] = "a2",
            ["resolved_by.name"] = "Carl",
            ["resolved_by.user_name"] = "carl",
            ["closed_by"] = "a1",
            ["closed_by.user_name"] = "robot",
            ["problem_id"] = "pr1",
            ["problem_id.number"] = "PRB1",
            ["caused_by"] = "ch1",
            ["caused_by.number"] = "",
            ["rfc"] = "ch9",
            ["rfc.number"] = "CHG9",
            ["parent_incident"] = "i9",
            ["parent_incident.number"] = "INC9",
            ["due_date"] = "2026-06-03 16:00:00",
            ["sys_tags"] = "vip, gold",
        });

        (await _desk.PullAsync()).Tickets.Should().ContainSingle().Which.Should().BeEquivalentTo(new Ticket
        {
            Account = "it-desk",
            Id = Some.Id(1),
            Number = "INC0000001",
            Version = "2026-06-01 10:00:00|4",
            Kind = TicketKind.Incident,
            State = TicketState.Resolved,
            StateWord = "6",
            Subject = "Écran noir",
            Requester = new Person("p1", "Ada") { LoginName = "ada", Email = "ada@example.com", Language = "fr" },
            Organisation = "ACME",
            Service = "Mail",
            Category = "hardware",
            Channel = "phone",
            Priority = "2",
            Team = "Network",
            Agent = new Person("a2", "Carl") { LoginName = "carl" },
            TouchedBy = ["a1", "a2"],
            OpenedAt = Utc("2026-05-30T08:15:00Z"),
            ResolvedAt = Utc("2026-05-31T09:00:59Z"),
            ResolvedByAutomation = false,
            Reopens = 1,
            Reassignments = 3,
            Cause = new Cause { Problem = "PRB1", Change = "ch1" },
            PromisedAt = Utc("2026-06-03T16:00:00Z"),
            Tags = ["vip", "gold"],
            Links =
            [
                new(TicketLinkKind.Parent, "i9", "INC9"), new(TicketLinkKind.Problem, "pr1", "PRB1"), new(TicketLinkKind.CausedBy, "ch1"),
                new(TicketLinkKind.FixedBy, "ch9", "CHG9"),
            ],
        }, o => o.ComparingByMembers<Ticket>().ComparingByMembers<Person>());
    }

    [Fact]
    public async Task What_the_helpdesk_does_not_tell_stays_missing()
    {
        var row = Some.Incident(1);
        row["opened_at"] = row["closed_at"] = row["reopen_count"] = row["caller_id"] = row["assignment_group"] = "";
        _desk.Tables["incident"].Add(row);

        var ticket = (await _desk.PullAsync()).Tickets.Should().ContainSingle().Which;

        ticket.Should().Match<Ticket>(t => t.Requester == null && t.Agent == null && t.Team == null && t.Service == null && t.Organisation == null && t.Subject == null
            && t.ResolvedAt == null && t.ClosedAt == null && t.Reopens == null && t.Reassignments == null && t.ResolvedByAutomation == null && t.Cause == Cause.Unknown);
        ticket.OpenedAt.Should().Be(Utc("2026-05-30T08:15:01Z"), "it was created then");
        ticket.TouchedBy.Should().BeEmpty();
    }

    [Theory]
    [InlineData("1", TicketState.Open)]
    [InlineData("3", TicketState.Open)]
    [InlineData("6", TicketState.Resolved)]
    [InlineData("7", TicketState.Closed)]
    [InlineData("8", TicketState.Cancelled)]
    [InlineData("-100", TicketState.Open)]
    public async Task A_state_is_known_by_its_number_and_kept_in_its_own_word(string word, TicketState state)
    {
        _desk.Tables["incident"].Add(new(Some.Incident(1)) { ["state"] = word });

        (await _desk.PullAsync()).Tickets.Single().Should().Match<Ticket>(t => t.State == state && t.StateWord == word);
    }

    [Theory]
    [InlineData("ROBOT", "", true)]
    [InlineData("carl", "robot", false)]
    [InlineData("", "robot", true)]
    public async Task Who_resolved_it_or_else_closed_it_tells_whether_a_machine_did(string resolvedBy, string closedBy, bool isMachine)
    {
        _desk.Tables["incident"].Add(new(Some.Incident(1)) { ["resolved_by.user_name"] = resolvedBy, ["closed_by.user_name"] = closedBy });

        (await _desk.PullAsync()).Tickets.Single().ResolvedByAutomation.Should().Be(isMachine);
    }

    [Theory]
    [InlineData("in_progress", "false", "", SlaState.Running)]
    [InlineData("paused", "true", "", SlaState.Breached)]
    [InlineData("completed", "false", "", SlaState.Met)]
    [InlineData("achieved", "false", "2026-06-01 09:00:00", SlaState.Met)]
    [InlineData("breached", "true", "2026-06-01 09:00:00", SlaState.Breached)]
    [InlineData("in_progress", "false", "2026-06-01 09:00:00", SlaState.Met)]
    [InlineData("cancelled", "true", "2026-06-01 09:00:00", SlaState.Cancelled)]
    public async Task An_agreement_is_judged_by_its_stage_its_breach_and_its_end(string stage, string breached, string end, SlaState state)
    {
        _desk.Tables["task_sla"].Add(new(Some.Sla(1)) { ["stage"] = stage, ["has_breached"] = breached, ["end_time"] = end });

        var sla = (await _desk.PullAsync()).Slas.Should().ContainSingle().Which;

        sla.State.Should().Be(state);
        sla.EndedAt.Should().Be(end.Length == 0 ? null : Utc("2026-06-01T09:00:00Z"));
        sla.Should().Match<SlaOutcome>(s => s.TicketId == Some.Id(1) && s.Name == "Resolution" && s.Target == SlaTarget.Resolution);
    }

    [Theory]
    [InlineData("response", SlaTarget.Response)]
    [InlineData("", SlaTarget.Other)]
    public async Task An_agreement_promises_what_its_target_says(string target, SlaTarget expected)
    {
        _desk.Tables["task_sla"].Add(new(Some.Sla(1)) { ["sla.target"] = target });

        (await _desk.PullAsync()).Slas.Single().Target.Should().Be(expected);
    }

    private static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
