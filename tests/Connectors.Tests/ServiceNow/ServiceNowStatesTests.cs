using CxKit.Connectors.Tests.Doubles;
using CxKit.Core.Tickets;

namespace CxKit.Connectors.Tests.ServiceNow;

public sealed class ServiceNowStatesTests
{
    [Theory]
    [InlineData("Resolved", TicketState.Resolved)]
    [InlineData("Closed Complete", TicketState.Closed)]
    [InlineData("Closed Incomplete", TicketState.Cancelled)]
    [InlineData("Canceled", TicketState.Cancelled)]
    [InlineData("Awaiting User Info", TicketState.Open)]
    public async Task A_label_tells_what_a_number_of_the_customers_own_means(string label, TicketState state)
    {
        using var desk = With("42", "true");
        desk.Tables["sys_choice"].Add(Choice("42", label));

        (await TicketAsync(desk)).Should().Match<Ticket>(t => t.State == state && t.StateWord == "42");
    }

    [Fact]
    public async Task A_number_of_the_vendor_that_was_given_another_meaning_follows_its_label()
    {
        using var desk = With("6", "true");
        desk.Tables["sys_choice"].Add(Choice("6", "Awaiting Problem"));

        (await TicketAsync(desk)).State.Should().Be(TicketState.Open);
    }

    [Theory]
    [InlineData("true", TicketState.Open)]
    [InlineData("false", TicketState.Closed)]
    public async Task A_word_that_nobody_explains_is_open_while_the_ticket_is_active(string active, TicketState state)
    {
        using var desk = With("42", active);
        desk.Tables["sys_choice"].Add(Choice("42", "Schrödinger"));

        (await TicketAsync(desk)).State.Should().Be(state);
    }

    [Theory]
    [InlineData("States:42")]
    [InlineData("States:schrödinger")]
    [InlineData("States:incident.42")]
    public async Task The_settings_come_first(string setting)
    {
        using var desk = With("42", "true", (setting, "Resolved"));
        desk.Tables["sys_choice"].Add(Choice("42", "Schrödinger"));

        (await TicketAsync(desk)).State.Should().Be(TicketState.Resolved);
    }

    [Fact]
    public async Task A_setting_for_another_table_does_not_count()
    {
        using var desk = With("42", "true", ("States:problem.42", "Resolved"));

        (await TicketAsync(desk)).State.Should().Be(TicketState.Open);
    }

    [Fact]
    public async Task Labels_of_other_lists_and_languages_are_not_taken_for_states_and_are_asked_for_once()
    {
        using var desk = With("42", "true");
        desk.Tables["sys_choice"].AddRange([
            new(Choice("42", "Closed")) { ["element"] = "priority" }, new(Choice("42", "Geschlossen")) { ["language"] = "de" },
            new(Choice("42", "Closed")) { ["name"] = "cmdb_ci" }, new(Choice("42", "Closed")) { ["name"] = "task" }, Choice("43", "New")]);

        (await TicketAsync(desk)).Should().Match<Ticket>(t => t.State == TicketState.Open && t.StateWord == "42");
        await desk.PullAsync();
        desk.Http.To("sys_choice").Should().ContainSingle();
    }

    [Fact]
    public async Task A_reopened_ticket_does_not_keep_the_times_of_its_earlier_end()
    {
        using var desk = With("2", "true");
        desk.Tables["incident"][0]["resolved_at"] = desk.Tables["incident"][0]["closed_at"] = "2026-05-31 09:00:00";

        (await TicketAsync(desk)).Should().Match<Ticket>(t => t.ResolvedAt == null && t.ClosedAt == null);
    }

    private static Desk With(string state, string active, params (string, string?)[] settings)
    {
        var desk = new Desk(settings);
        desk.Tables["incident"].Add(new(Some.Incident(1)) { ["state"] = state, ["active"] = active });
        return desk;
    }

    private static Dictionary<string, string> Choice(string value, string label) => new()
    {
        ["name"] = "incident",
        ["element"] = "state",
        ["value"] = value,
        ["label"] = label,
        ["language"] = "en",
    };

    private static async Task<Ticket> TicketAsync(Desk desk) => (await desk.PullAsync()).Tickets.Should().ContainSingle().Which;
}
