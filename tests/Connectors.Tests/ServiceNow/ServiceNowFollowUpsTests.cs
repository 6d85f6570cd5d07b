using System.Net;
using CxKit.Connectors.Tests.Doubles;
using CxKit.Core.Helpdesks;
using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.Tests.ServiceNow;

public sealed class ServiceNowFollowUpsTests : IDisposable
{
    private readonly Desk _desk = new();

    public ServiceNowFollowUpsTests()
    {
        _desk.Tables["incident"].Add(new(Some.Incident(1)) { ["caller_id"] = "p1", ["assignment_group"] = "g1", ["company"] = "", ["correlation_id"] = "", ["sys_created_on"] = "2026-05-30 08:15:01" });
        _desk.Tables.Creating = (table, values) =>
        {
            var row = values.Properties().ToDictionary(p => p.Name, p => (string)p.Value!);
            (row["sys_id"], row["number"], row["sys_created_on"]) = (Some.Id(90), "INC0000090", "2026-07-01 12:00:00");
            _desk.Tables[table].Add(row);
            return ScriptedHttp.Json(new JObject { ["result"] = JObject.FromObject(row) }.ToString(), HttpStatusCode.Created);
        };
    }

    private IEnumerable<Sent> Created => _desk.Http.Sent.Where(s => s.Method == "POST");

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task A_follow_up_is_opened_once_below_its_ticket_for_the_same_customer_and_team()
    {
        var first = await OpenAsync();
        var again = await OpenAsync();

        first.Should().Be(new FollowUpTicket(Some.Id(90), "INC0000090", WasThere: false));
        again.Should().Be(first with { WasThere = true });
        JObject.Parse(Created.Should().ContainSingle().Which.Body).Should().BeEquivalentTo(JObject.FromObject(new
        {
            short_description = "Call back",
            work_notes = "Score 1: « never again »",
            correlation_id = "cxkit:answer-1",
            correlation_display = "CxKit",
            contact_type = "self-service",
            parent_incident = Some.Id(1),
            caller_id = "p1",
            assignment_group = "g1",
        }));
        Created.Single().Path.Should().Be("/api/now/v2/table/incident");
    }

    [Fact]
    public async Task After_an_answer_that_got_lost_asking_again_finds_it()
    {
        var create = _desk.Tables.Creating;
        _desk.Tables.Creating = (table, values) =>
        {
            create(table, values);
            return ScriptedHttp.Reset();
        };

        (await _desk.Awaiting(_ => OpenAsync()).Should().ThrowAsync<HelpdeskException>()).Which.IsTransient.Should().BeTrue();

        (await OpenAsync()).WasThere.Should().BeTrue();
        Created.Should().ContainSingle();
    }

    [Fact]
    public async Task A_created_follow_up_of_which_nothing_is_told_is_looked_up()
    {
        var create = _desk.Tables.Creating;
        _desk.Tables.Creating = (table, values) =>
        {
            create(table, values);
            return new(HttpStatusCode.OK) { Content = new ByteArrayContent([]) };
        };

        (await OpenAsync()).Number.Should().Be("INC0000090");
    }

    [Fact]
    public async Task A_refusal_says_what_to_do_and_no_words_of_the_answer()
    {
        _desk.Tables.Creating = (_, _) => ScriptedHttp.Status(HttpStatusCode.Forbidden);

        var failure = (await _desk.Awaiting(_ => OpenAsync()).Should().ThrowAsync<HelpdeskException>().WithMessage("it-desk: incident does not take the follow-up (403)*right to create*")).Which;

        failure.IsTransient.Should().BeFalse();
        failure.ToString().Should().NotContain("customer's words").And.NotContain("never again");
    }

    [Fact]
    public async Task A_ticket_that_is_not_there_cannot_be_followed_up()
    {
        _desk.Tables["incident"].Clear();

        await _desk.Awaiting(_ => OpenAsync()).Should().ThrowAsync<HelpdeskException>().WithMessage("*not there*");
        Created.Should().BeEmpty();
    }

    [Fact]
    public async Task A_helpdesk_that_ignores_the_correlation_does_not_pass_another_ticket_off_as_the_follow_up()
    {
        _desk.Http.Answer = _ => ScriptedHttp.Json("""{"result":[{"sys_id":"1","number":"INC1","correlation_id":"somebody's"}]}""");

        await _desk.Awaiting(_ => OpenAsync()).Should().ThrowAsync<HelpdeskException>().WithMessage("*correlation_id*");
    }

    [Theory]
    [InlineData("a^b")]
    [InlineData("")]
    public async Task An_id_that_would_change_the_query_is_refused(string id) =>
        await _desk.Awaiting(_ => OpenAsync(id)).Should().ThrowAsync<ArgumentException>();

    private Task<FollowUpTicket> OpenAsync(string id = "answer-1") =>
        _desk.Clock.RunAsync(_desk.Helpdesk.FollowUps!.OpenAsync(new(Some.Id(1), id, "Call back", "Score 1: « never again »"), default));
}
