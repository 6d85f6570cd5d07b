using System.Net;
using CxKit.Connectors.Tests.Doubles;
using CxKit.Core.Helpdesks;
using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.Tests.ServiceNow;

public sealed class ServiceNowSatisfactionTests : IDisposable
{
    private readonly Desk _desk = new(Desk.Columns);

    public ServiceNowSatisfactionTests()
    {
        _desk.Tables["sys_dictionary"].AddRange(Some.Dictionary(Desk.Columns.Select(c => c.Value!).ToArray()));
        _desk.Tables["incident"].AddRange(Enumerable.Range(1, 60).Select(n => Some.Incident(n)));
    }

    private IEnumerable<Sent> Batches => _desk.Http.Sent.Where(s => s.Path == "/api/now/v1/batch");

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task Many_tickets_are_written_in_one_call_each_with_the_columns_of_the_settings()
    {
        var outcomes = await WriteAsync([.. Enumerable.Range(1, 50).Select(n => Fields(n))]);

        outcomes.Select(o => o.TicketId).Should().Equal(Enumerable.Range(1, 50).Select(Some.Id));
        outcomes.Should().OnlyContain(o => o.Result == ItemResult.Done && o.Reason == null);
        Batches.Should().ContainSingle().Which.Method.Should().Be("POST");
        JToken.DeepEquals(_desk.Tables.Written[0].Values, JObject.Parse(
            """{"u_cx_score":"4","u_cx_label":"satisfied","u_cx_comment":"Merci, c’était « rapide » !","u_cx_flag":""}""")).Should().BeTrue();
    }

    [Fact]
    public async Task The_call_is_that_of_the_contract()
    {
        await WriteAsync(Fields(1));

        var item = JObject.Parse(Batches.Single().Body)["rest_requests"]!.Single();
        item["id"]!.ToString().Should().Be("0");
        item["method"]!.ToString().Should().Be("PATCH");
        item["url"]!.ToString().Should().Be($"/api/now/table/incident/{Some.Id(1)}?sysparm_fields=sys_id,sys_mod_count,u_cx_score,u_cx_label,u_cx_flag");
        item["exclude_response_headers"]!.Value<bool>().Should().BeTrue();
        item["headers"]!.Select(h => $"{h["name"]}: {h["value"]}").Should().Equal("Content-Type: application/json", "Accept: application/json");
    }

    [Fact]
    public async Task Only_columns_of_the_settings_are_written()
    {
        using var desk = new Desk(("WriteBack:Flag", "u_warning"));
        desk.Tables["sys_dictionary"].AddRange(Some.Dictionary("u_warning"));
        desk.Tables["incident"].Add(Some.Incident(1));

        await desk.Helpdesk.Satisfaction!.WriteAsync([Fields(1) with { Flag = "third time logged" }], default);

        desk.Tables.Written.Should().ContainSingle().Which.Values.ToString(Newtonsoft.Json.Formatting.None).Should().Be("""{"u_warning":"third time logged"}""");
        desk.Helpdesk.Invitations.Should().BeNull();
    }

    [Fact]
    public async Task Every_ticket_has_an_outcome_of_its_own()
    {
        var statuses = new Dictionary<string, int?>
        {
            [Some.Id(1)] = 200,
            [Some.Id(2)] = 404,
            [Some.Id(3)] = 403,
            [Some.Id(4)] = 429,
            [Some.Id(5)] = 500,
            [Some.Id(6)] = null,
            [Some.Id(7)] = 400,
        };
        _desk.Tables.StatusOf = id => statuses[id];

        var outcomes = await WriteAsync([.. Enumerable.Range(1, 7).Select(n => Fields(n))]);

        outcomes.Select(o => o.Result).Should().Equal(
            ItemResult.Done, ItemResult.Refused, ItemResult.Refused, ItemResult.TryLater, ItemResult.TryLater, ItemResult.TryLater, ItemResult.Refused);
        outcomes.Skip(1).Should().OnlyContain(o => !string.IsNullOrEmpty(o.Reason) && !o.Reason.Contains("Merci"));
    }

    [Fact]
    public async Task A_ticket_that_the_helpdesk_does_not_mention_is_tried_later()
    {
        await WriteAsync(Fields(1));
        _desk.Http.Answer = _ => ScriptedHttp.Json("""{"batch_request_id":"cxkit","serviced_requests":[{"id":"9","status_code":200}],"unserviced_requests":[]}""");

        (await WriteAsync(Fields(1))).Should().ContainSingle().Which.Result.Should().Be(ItemResult.TryLater);
    }

    [Fact]
    public async Task Writing_survives_a_reset_because_twice_is_the_same_as_once()
    {
        await WriteAsync(Fields(1));
        _desk.Http.FailNext(ScriptedHttp.Reset, () => ScriptedHttp.Status(HttpStatusCode.BadGateway));

        (await WriteAsync(Fields(2))).Should().ContainSingle().Which.Result.Should().Be(ItemResult.Done);

        Batches.Should().HaveCount(4);
        Batches.Skip(1).Select(b => b.Body).Distinct().Should().ContainSingle();
    }

    [Fact]
    public async Task An_error_in_place_of_outcomes_is_a_failure()
    {
        await WriteAsync(Fields(1));
        _desk.Http.Answer = _ => ScriptedHttp.Json("""{"error":{"message":"no","detail":null},"status":"failure"}""");

        await _desk.Awaiting(_ => WriteAsync(Fields(1))).Should().ThrowAsync<HelpdeskException>();
    }

    [Fact]
    public async Task Nothing_is_written_into_a_column_that_is_not_there()
    {
        _desk.Tables["sys_dictionary"].RemoveAll(r => r["element"] == "u_cx_flag");

        await _desk.Awaiting(_ => WriteAsync(Fields(1))).Should().ThrowAsync<HelpdeskException>()
            .WithMessage("it-desk:*u_cx_flag*CxKit:Accounts:it-desk:WriteBack:Flag*");

        Batches.Should().BeEmpty();
    }

    [Fact]
    public async Task Too_many_tickets_or_a_strange_id_are_misuse()
    {
        await _desk.Awaiting(_ => WriteAsync([.. Enumerable.Range(1, 51).Select(n => Fields(n))])).Should().ThrowAsync<ArgumentOutOfRangeException>();
        await _desk.Awaiting(_ => WriteAsync(Fields(1) with { TicketId = "../sys_user/1" })).Should().ThrowAsync<ArgumentException>();
        (await WriteAsync()).Should().BeEmpty();
        _desk.Http.Sent.Should().BeEmpty();
    }

    private Task<IReadOnlyList<ItemOutcome>> WriteAsync(params SatisfactionFields[] tickets) =>
        _desk.Clock.RunAsync(_desk.Helpdesk.Satisfaction!.WriteAsync(tickets, CancellationToken.None));

    private static SatisfactionFields Fields(int ticket) => new(Some.Id(ticket), 4, "satisfied", "Merci, c’était « rapide » !", null);
}
