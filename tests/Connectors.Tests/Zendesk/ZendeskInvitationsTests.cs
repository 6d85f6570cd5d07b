using CxKit.Connectors.Tests.Doubles;
using CxKit.Core.Helpdesks;
using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.Tests.Zendesk;

public sealed class ZendeskInvitationsTests : IDisposable
{
    private readonly ZendeskDesk _desk = new(ZendeskDesk.Fields);

    public ZendeskInvitationsTests()
    {
        _desk.Server.Fields.AddRange(Z.CxFields());
        foreach (var n in Enumerable.Range(1, 150))
        {
            var ticket = Z.Ticket(n);
            ticket["custom_fields"] = new JArray(new JObject { ["id"] = 364, ["value"] = null });
            _desk.Server.Tickets.Add(ticket);
        }
    }

    private IEnumerable<Sent> Updates => _desk.To("tickets/update_many");

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task Message_and_mark_go_in_one_update_and_the_message_is_public()
    {
        var outcomes = await PostAsync(1, 2);

        outcomes.Should().OnlyContain(o => o.Result == ItemResult.Done);
        JToken.DeepEquals(_desk.Server.Written[0].Row, JObject.Parse(
            """{"id":1,"comment":{"body":"How was it? https://cx.example/1","public":true},"custom_fields":[{"id":364,"value":"inv-1"}]}""")).Should().BeTrue();
        Updates.Should().ContainSingle();
    }

    [Fact]
    public async Task A_post_whose_outcome_is_unknown_is_never_sent_again()
    {
        await PostAsync(1);
        _desk.Http.FailNext(ScriptedHttp.Reset);

        (await _desk.Awaiting(_ => PostAsync(2)).Should().ThrowAsync<HelpdeskException>()).Which.IsTransient.Should().BeTrue();

        Updates.Should().HaveCount(2);
    }

    [Fact]
    public async Task A_row_said_to_have_failed_but_marked_was_posted()
    {
        _desk.Server.FaultOf = id => id switch { 1 or 2 => "InternalError", 3 => "", _ => null };
        Mark(1, "inv-1");
        Mark(3, "inv-3");

        (await PostAsync(1, 2, 3, 4)).Select(o => o.Result).Should().Equal(ItemResult.Done, ItemResult.TryLater, ItemResult.Done, ItemResult.Done);
    }

    [Fact]
    public async Task A_closed_ticket_refuses()
    {
        _desk.Server.Tickets[0]["status"] = "closed";
        _desk.Server.FaultOf = id => id == 1 ? "RecordInvalid" : null;

        (await PostAsync(1, 2)).Select(o => (o.Result, o.Reason?.Contains("closed"))).Should().Equal((ItemResult.Refused, true), (ItemResult.Done, null));
    }

    [Fact]
    public async Task A_job_without_end_leaves_the_outcome_to_be_looked_up()
    {
        _desk.Server.Reads = int.MaxValue;

        (await _desk.Awaiting(_ => PostAsync(2)).Should().NotThrowAsync()).Which.Single().Result.Should().Be(ItemResult.Done, "the mark is there");

        _desk.Server.FaultOf = _ => "";
        (await _desk.Awaiting(_ => PostAsync(3)).Should().ThrowAsync<HelpdeskException>()).Which.IsTransient.Should().BeTrue();
    }

    [Fact]
    public async Task Marks_are_read_a_hundred_at_once_and_tickets_without_one_are_left_out()
    {
        Mark(2, "inv-2");
        Mark(140, "inv-140");

        var marks = await _desk.Helpdesk.Invitations!.ReadMarksAsync([.. Enumerable.Range(1, 150).Select(n => $"{n}"), "7777"], default);

        marks.Should().BeEquivalentTo(new Dictionary<string, string> { ["2"] = "inv-2", ["140"] = "inv-140" });
        _desk.To("tickets/show_many").Should().HaveCount(2);
    }

    [Fact]
    public async Task A_mark_that_cannot_be_read_is_not_taken_for_none()
    {
        _desk.Server.Tickets[0]["custom_fields"] = new JArray();

        await _desk.Awaiting(d => d.Helpdesk.Invitations!.ReadMarksAsync(["1"], default)).Should().ThrowAsync<HelpdeskException>().WithMessage("*CxKit:Accounts:desk:WriteBack:Invited*");
    }

    [Fact]
    public async Task Nothing_is_posted_where_the_mark_has_no_field()
    {
        _desk.Server.Fields.RemoveAll(f => (long)f["id"]! == 364);
        await _desk.Awaiting(_ => PostAsync(1)).Should().ThrowAsync<HelpdeskException>().WithMessage("*CX invited*CxKit:Accounts:desk:WriteBack:Invited*");

        _desk.Server.Fields.Add(Z.Field(364, "CX invited", "integer"));
        await _desk.Awaiting(_ => PostAsync(1)).Should().ThrowAsync<HelpdeskException>().WithMessage("*needs a text field*");

        Updates.Should().BeEmpty();
    }

    [Fact]
    public async Task Too_many_or_strange_tickets_are_misuse()
    {
        await _desk.Awaiting(_ => PostAsync([.. Enumerable.Range(1, 101)])).Should().ThrowAsync<ArgumentOutOfRangeException>();
        await _desk.Awaiting(d => d.Helpdesk.Invitations!.ReadMarksAsync(["x"], default)).Should().ThrowAsync<ArgumentException>();
        (await PostAsync()).Should().BeEmpty();
        (await _desk.Helpdesk.Invitations!.ReadMarksAsync([], default)).Should().BeEmpty();
        _desk.Http.Sent.Should().BeEmpty();
    }

    private void Mark(long ticket, string invitation) =>
        _desk.Server.Tickets.Find(t => (long)t["id"]! == ticket)!["custom_fields"] = new JArray(new JObject { ["id"] = 364, ["value"] = invitation });

    private Task<IReadOnlyList<ItemOutcome>> PostAsync(params int[] tickets) => _desk.Clock.RunAsync(_desk.Helpdesk.Invitations!.PostAsync(
        [.. tickets.Select(n => new InvitationPost($"{n}", $"inv-{n}", $"How was it? https://cx.example/{n}"))], CancellationToken.None));
}
