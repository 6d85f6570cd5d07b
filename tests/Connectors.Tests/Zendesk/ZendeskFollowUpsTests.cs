using System.Net;
using CxKit.Connectors.Tests.Doubles;
using CxKit.Core.Helpdesks;
using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.Tests.Zendesk;

public sealed class ZendeskFollowUpsTests : IDisposable
{
    private static readonly FollowUp _followUp = new("5", "a-7", "Call back", "The score was 1.");

    private readonly ZendeskDesk _desk = new();

    public ZendeskFollowUpsTests() => _desk.Server.Tickets.AddRange([Z.Ticket(5, "closed"), Z.Ticket(6)]);

    private IEnumerable<Sent> Created => _desk.To("tickets").Where(s => s.Method == "POST");

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task A_closed_ticket_is_followed_up_the_helpdesks_own_way()
    {
        (await OpenAsync(_followUp)).Should().Be(new FollowUpTicket("9000", "9000", WasThere: false));

        JToken.DeepEquals(JObject.Parse(Created.Single().Body), JObject.Parse(
            """
            {"ticket":{"subject":"Call back","comment":{"body":"The score was 1.","public":false},"external_id":"cxkit:a-7",
            "tags":["cxkit_follow_up","cxkit_follows_5"],"via_followup_source_id":5}}
            """)).Should().BeTrue();
        _desk.Server.Keys.Should().ContainKey("cxkit:a-7");
    }

    [Fact]
    public async Task Any_other_ticket_is_followed_up_by_a_ticket_of_the_same_requester()
    {
        await OpenAsync(_followUp with { TicketId = "6" });

        var ticket = JObject.Parse(Created.Single().Body)["ticket"]!;
        ticket["via_followup_source_id"].Should().BeNull();
        ((long)ticket["requester_id"]!).Should().Be(900);
        ticket["tags"]!.Select(t => (string?)t).Should().Contain("cxkit_follows_6");
    }

    [Fact]
    public async Task Asking_twice_opens_one()
    {
        await OpenAsync(_followUp);

        (await OpenAsync(_followUp)).Should().Be(new FollowUpTicket("9000", "9000", WasThere: true));
        Created.Should().ContainSingle();
    }

    [Fact]
    public async Task Asking_twice_opens_one_also_while_it_is_not_listed_yet()
    {
        _desk.Server.ListsAtOnce = false;
        await OpenAsync(_followUp);

        (await OpenAsync(_followUp)).Should().Be(new FollowUpTicket("9000", "9000", WasThere: true));
        _desk.Server.Tickets.Should().HaveCount(3);
    }

    [Fact]
    public async Task A_reset_after_the_effect_opens_one()
    {
        var isFirst = true;
        _desk.Http.Answer = sent =>
        {
            var answer = _desk.Server.Answer(sent);
            if (sent.Method != "POST" || !isFirst) return answer;
            isFirst = false;
            return ScriptedHttp.Reset();
        };

        (await OpenAsync(_followUp)).Id.Should().Be("9000");
        _desk.Server.Tickets.Should().HaveCount(3);
    }

    [Fact]
    public async Task The_same_key_with_another_text_is_tried_later_and_a_refusal_is_for_good()
    {
        Refuse(HttpStatusCode.BadRequest, """{"error":"IdempotentRequestError","description":"no"}""");
        (await _desk.Awaiting(_ => OpenAsync(_followUp)).Should().ThrowAsync<HelpdeskException>()).Which.IsTransient.Should().BeTrue();

        Refuse(HttpStatusCode.UnprocessableEntity, """{"error":"RecordInvalid","description":"the customer's words","details":{}}""");
        var refusal = (await _desk.Awaiting(_ => OpenAsync(_followUp)).Should().ThrowAsync<HelpdeskException>()).Which;
        refusal.Should().Match<HelpdeskException>(e => !e.IsTransient && e.Message.Contains("422") && !e.Message.Contains("words"));
    }

    [Fact]
    public async Task A_ticket_that_is_not_there_cannot_be_followed_up()
    {
        (await _desk.Awaiting(_ => OpenAsync(_followUp with { TicketId = "77" })).Should().ThrowAsync<HelpdeskException>()).Which.IsTransient.Should().BeFalse();
        Created.Should().BeEmpty();
    }

    private void Refuse(HttpStatusCode status, string body) =>
        _desk.Http.Answer = sent => sent.Method == "POST" ? ScriptedHttp.Json(body, status) : _desk.Server.Answer(sent);

    private Task<FollowUpTicket> OpenAsync(FollowUp followUp) => _desk.Clock.RunAsync(_desk.Helpdesk.FollowUps!.OpenAsync(followUp, CancellationToken.None));
}
