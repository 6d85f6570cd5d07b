using System.Net;
using CxKit.Connectors.Tests.Doubles;
using CxKit.Core.Helpdesks;

namespace CxKit.Connectors.Tests.ServiceNow;

public sealed class ServiceNowInvitationsTests : IDisposable
{
    private readonly Desk _desk = new(Desk.Columns);

    public ServiceNowInvitationsTests()
    {
        _desk.Tables["sys_dictionary"].AddRange(Some.Dictionary(Desk.Columns.Select(c => c.Value!).ToArray()));
        _desk.Tables["incident"].AddRange(Enumerable.Range(1, 250).Select(n => Some.Incident(n)));
    }

    private IInvitationPoster Poster => _desk.Helpdesk.Invitations!;

    private int Batches => _desk.Http.Sent.Count(s => s.Path == "/api/now/v1/batch");

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task The_comment_and_the_mark_go_in_one_update()
    {
        var outcomes = await PostAsync(Post(1), Post(2));

        outcomes.Should().Equal(new ItemOutcome(Some.Id(1), ItemResult.Done), new ItemOutcome(Some.Id(2), ItemResult.Done));
        Batches.Should().Be(1);
        _desk.Tables.Written.Select(w => (w.Id, (string)w.Values["comments"]!, (string)w.Values["u_cx_invited"]!, w.Values.Count)).Should().Equal(
            (Some.Id(1), "How was it? https://cx.example/a/1", "inv-1", 2), (Some.Id(2), "How was it? https://cx.example/a/2", "inv-2", 2));
    }

    [Theory]
    [InlineData("reset")]
    [InlineData("500")]
    [InlineData("504")]
    [InlineData("cut")]
    public async Task Comments_whose_fate_is_uncertain_are_not_posted_again(string fault)
    {
        await PostAsync(Post(1));
        _desk.Http.FailNext(() => fault switch
        {
            "reset" => ScriptedHttp.Reset(),
            "cut" => ScriptedHttp.Json("""{"batch_request_id":"cxkit","serviced_requests":[{"id":"0","""),
            _ => ScriptedHttp.Status((HttpStatusCode)int.Parse(fault, null)),
        });

        (await _desk.Awaiting(_ => PostAsync(Post(2))).Should().ThrowAsync<HelpdeskException>()).Which.IsTransient.Should().BeTrue();

        Batches.Should().Be(2);
        Poster.SettleAfter.Should().Be(TimeSpan.FromSeconds(30));
    }

    [Theory]
    [InlineData("429")]
    [InlineData("503")]
    [InlineData("unconnected")]
    public async Task Comments_are_posted_at_once_or_not_at_all_so_that_the_time_of_a_claim_is_that_of_its_post(string fault)
    {
        await PostAsync(Post(1));
        _desk.Http.FailNext(() => fault == "unconnected" ? ScriptedHttp.Unconnected() : ScriptedHttp.Status((HttpStatusCode)int.Parse(fault, null)));

        (await _desk.Awaiting(_ => PostAsync(Post(2))).Should().ThrowAsync<HelpdeskException>()).Which.IsTransient.Should().BeTrue();

        Batches.Should().Be(2);
        _desk.Tables.Written.Should().NotContain(w => w.Id == Some.Id(2));
    }

    [Fact]
    public async Task An_update_that_failed_after_it_was_done_is_recognised_by_its_mark()
    {
        _desk.Tables["incident"][0]["u_cx_invited"] = "inv-1";
        _desk.Tables["incident"][1]["u_cx_invited"] = "inv-of-last-year";
        _desk.Tables.StatusOf = _ => 500;

        var outcomes = await PostAsync(Post(1), Post(2), Post(3));

        outcomes.Select(o => o.Result).Should().Equal(ItemResult.Done, ItemResult.TryLater, ItemResult.TryLater);
    }

    [Fact]
    public async Task What_the_helpdesk_did_not_come_to_is_tried_later_and_what_it_forbids_is_not()
    {
        _desk.Tables.StatusOf = id => id == Some.Id(1) ? null : 403;

        (await PostAsync(Post(1), Post(2))).Select(o => o.Result).Should().Equal(ItemResult.TryLater, ItemResult.Refused);
    }

    [Fact]
    public async Task Nothing_is_posted_where_the_mark_would_vanish()
    {
        _desk.Tables["sys_dictionary"].RemoveAll(r => r["element"] == "u_cx_invited");

        await _desk.Awaiting(_ => PostAsync(Post(1))).Should().ThrowAsync<HelpdeskException>().WithMessage("*u_cx_invited*WriteBack:Invited*");

        Batches.Should().Be(0);
    }

    [Fact]
    public async Task Marks_are_read_a_hundred_at_a_time_and_tickets_without_one_left_out()
    {
        foreach (var row in _desk.Tables["incident"].Where((_, place) => place % 2 == 0)) row["u_cx_invited"] = "inv-" + row["number"];

        var marks = await Poster.ReadMarksAsync([.. Enumerable.Range(1, 250).Select(Some.Id)], CancellationToken.None);

        marks.Should().HaveCount(125).And.Contain(Some.Id(3), "inv-INC0000003").And.NotContainKey(Some.Id(2));
        _desk.Http.Sent.Should().HaveCount(3).And.OnlyContain(s => s.Uri.AbsoluteUri.Length < 8000 && s.Query["sysparm_fields"] == "sys_id,u_cx_invited");
        _desk.Http.Sent[0].Query["sysparm_query"].Should().Be("sys_idIN" + string.Join(',', Enumerable.Range(1, 100).Select(Some.Id)));
    }

    [Fact]
    public async Task A_mark_that_cannot_be_read_is_not_taken_for_none()
    {
        _desk.Tables["incident"].ForEach(r => r.Remove("u_cx_invited"));

        await _desk.Awaiting(_ => Poster.ReadMarksAsync([Some.Id(1)], default)).Should().ThrowAsync<HelpdeskException>().WithMessage("*u_cx_invited*");
    }

    private Task<IReadOnlyList<ItemOutcome>> PostAsync(params InvitationPost[] posts) =>
        _desk.Clock.RunAsync(Poster.PostAsync(posts, CancellationToken.None));

    private static InvitationPost Post(int ticket) => new(Some.Id(ticket), $"inv-{ticket}", $"How was it? https://cx.example/a/{ticket}");
}
