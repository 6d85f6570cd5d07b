using System.Globalization;
using CxKit.Connectors.Simulator.Faults;
using CxKit.Core.Helpdesks;

namespace CxKit.Connectors.Tests.Contract;

/// <summary>Writing scores, warnings and invitations.</summary>
public abstract partial class HelpdeskContract
{
    private const string Words = "« 3 jours sans nouvelles »\nThen \"solved\" <b>?";

    [Fact]
    public async Task What_is_written_is_what_the_helpdesk_holds_and_writing_it_again_changes_nothing()
    {
        var helpdesk = _desk.Open();
        var some = (await WritableAsync(helpdesk, 12)).Select((id, i) => new SatisfactionFields(id, (i % 5) + 1, "Satisfied", Words, "third time logged")).ToList();

        var once = await helpdesk.Satisfaction!.WriteAsync(some, default);
        var again = await helpdesk.Satisfaction.WriteAsync(some, default);

        once.Concat(again).Should().OnlyContain(o => o.Result == ItemResult.Done);
        once.Select(o => o.TicketId).Should().Equal(some.Select(s => s.TicketId));
        var truth = await _desk.TruthAsync();
        some.Should().AllSatisfy(s =>
        {
            var written = truth[s.TicketId].Written;
            double.Parse(written["score"], CultureInfo.InvariantCulture).Should().Be(s.Score);
            written["comment"].Should().Contain("3 jours sans nouvelles").And.Contain("solved");
            written.Should().ContainKey("label").And.ContainKey("flag");
        });
    }

    [Fact]
    public async Task A_warning_is_written_on_an_open_ticket_without_a_score_and_taken_off_again()
    {
        var helpdesk = _desk.Open();
        var open = (await PullAsync(helpdesk)).Tickets.First(t => t.State == Core.Tickets.TicketState.Open).Id;

        (await helpdesk.Satisfaction!.WriteAsync([new(open, null, null, null, "silent 6 days")], default)).Should().OnlyContain(o => o.Result == ItemResult.Done);
        (await _desk.TruthAsync())[open].Written.Keys.Should().Equal("flag");

        (await helpdesk.Satisfaction.WriteAsync([new(open, null, null, null, null)], default)).Should().OnlyContain(o => o.Result == ItemResult.Done);
        (await _desk.TruthAsync())[open].Written.Should().BeEmpty();
    }

    [Fact]
    public async Task A_ticket_that_is_not_there_is_refused_with_a_reason_and_the_others_are_written()
    {
        var helpdesk = _desk.Open();
        var ids = await WritableAsync(helpdesk, 2);

        var outcomes = await helpdesk.Satisfaction!.WriteAsync([Fields(ids[0]), Fields(Vendor.UnknownId), Fields(ids[1])], default);

        outcomes.Select(o => o.Result).Should().Equal(ItemResult.Done, ItemResult.Refused, ItemResult.Done);
        outcomes[1].Reason.Should().NotBeNullOrWhiteSpace();
    }

    [Fact]
    public async Task A_field_that_the_helpdesk_lacks_stops_the_writing_before_it_begins()
    {
        var desk = await StartAsync(missing: Vendor.Fields[3]);
        var helpdesk = desk.Open();
        var ids = await WritableAsync(helpdesk, 1);

        await FluentActions.Awaiting(() => helpdesk.Satisfaction!.WriteAsync([Fields(ids[0])], default))
            .Should().ThrowAsync<HelpdeskException>().WithMessage("*WriteBack:Flag*");

        (await desk.TruthAsync()).Values.Should().OnlyContain(t => t.Written.Count == 0);
    }

    [Fact]
    public async Task Our_own_writing_is_no_news()
    {
        var helpdesk = _desk.Open();
        var first = await PullAsync(helpdesk);
        var ids = await WritableAsync(helpdesk, 3);
        await _desk.PassAsync(TimeSpan.FromMinutes(5));
        await helpdesk.Satisfaction!.WriteAsync([.. ids.Select(Fields)], default);
        await helpdesk.Invitations!.PostAsync([.. ids.Select(Post)], default);
        await _desk.PassAsync(TimeSpan.FromMinutes(5));

        var second = await PullAsync(helpdesk, first.Cursor);

        second.Events.Where(e => !e.IsAutomatic).Select(e => e.Id).Should().BeSubsetOf(first.Events.Select(e => e.Id));
        Latest(second.Tickets).Should().AllSatisfy(t => t.Should().BeEquivalentTo(
            Latest(first.Tickets).Single(f => f.Id == t.Id), o => o.ComparingByMembers<Core.Tickets.Ticket>().Excluding(x => x.Version)));
    }

    [Fact]
    public async Task An_invitation_is_one_public_comment_with_its_mark()
    {
        var helpdesk = _desk.Open();
        var ids = await WritableAsync(helpdesk, 5);

        var outcomes = await helpdesk.Invitations!.PostAsync([.. ids.Select(Post)], default);

        outcomes.Should().OnlyContain(o => o.Result == ItemResult.Done);
        outcomes.Select(o => o.TicketId).Should().Equal(ids);
        var truth = await _desk.TruthAsync();
        ids.Should().AllSatisfy(id =>
        {
            truth[id].Comments["cxkit"].Should().Be(1);
            truth[id].Written["invited"].Should().Be($"inv-{id}");
        });
        (await helpdesk.Invitations.ReadMarksAsync(ids, default)).Should().BeEquivalentTo(ids.ToDictionary(id => id, id => $"inv-{id}"));
    }

    [Fact]
    public async Task A_ticket_without_an_invitation_bears_no_mark()
    {
        var helpdesk = _desk.Open();

        (await helpdesk.Invitations!.ReadMarksAsync([.. await WritableAsync(helpdesk, 3), Vendor.UnknownId], default)).Should().BeEmpty();
    }

    [Theory]
    [InlineData(FaultMoment.Before, 0)]
    [InlineData(FaultMoment.After, 1)]
    public async Task An_invitation_whose_answer_was_lost_is_not_repeated_but_looked_up(FaultMoment lostWhen, int posted)
    {
        var helpdesk = _desk.Open();
        var id = (await WritableAsync(helpdesk, 1))[0];
        await helpdesk.Invitations!.ReadMarksAsync([id], default);
        await FirstWriteDoneAsync(helpdesk);
        foreach (var method in new[] { "POST", "PUT", "PATCH" }) _desk.Simulator.Faults.Add(new Fault { Kind = FaultKind.Reset, When = lostWhen, Method = method });

        var outcome = await OutcomeOf(() => helpdesk.Invitations.PostAsync([Post(id)], default));
        _desk.Simulator.Faults.Clear();

        outcome.Should().NotBe(ItemResult.Refused);
        var marks = await helpdesk.Invitations.ReadMarksAsync([id], default);
        marks.Should().HaveCount(posted);
        (await _desk.TruthAsync())[id].Comments.GetValueOrDefault("cxkit").Should().Be(posted);
    }

    /// <summary>Tickets that can be written on: not closed.</summary>
    private static async Task<IReadOnlyList<string>> WritableAsync(IHelpdesk helpdesk, int count) =>
        [.. Latest((await PullAsync(helpdesk)).Tickets).Where(t => t is { State: Core.Tickets.TicketState.Resolved or Core.Tickets.TicketState.Open, IsContact: true }).Take(count).Select(t => t.Id)];

    private static SatisfactionFields Fields(string id) => new(id, 4, "Satisfied", "thanks", "last score 1");

    private static InvitationPost Post(string id) => new(id, $"inv-{id}", $"How satisfied were you? https://cx.example.com/a/{id}");

    /// <summary>Lets the connector learn what it asks once, such as which fields there are.</summary>
    private static async Task FirstWriteDoneAsync(IHelpdesk helpdesk) => await helpdesk.Satisfaction!.WriteAsync([Fields((await WritableAsync(helpdesk, 2))[1])], default);

    private static async Task<ItemResult?> OutcomeOf(Func<Task<IReadOnlyList<ItemOutcome>>> call)
    {
        try
        {
            return (await call())[0].Result;
        }
        catch (HelpdeskException e)
        {
            e.IsTransient.Should().BeTrue(e.Message);
            return null;
        }
    }
}
