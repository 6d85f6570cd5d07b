using CxKit.Connectors.Simulator.Faults;
using CxKit.Core.Helpdesks;
using CxKit.Core.Tickets;
using Microsoft.Extensions.Options;

namespace CxKit.Connectors.Tests.Contract;

/// <summary>Invitations by e-mail through the helpdesk, where it can.</summary>
public abstract partial class HelpdeskContract
{
    private static readonly (string, string?)[] _byMail = [("Invite", "Email")];

    [Fact]
    public async Task An_invitation_by_mail_is_one_mail_with_its_mark_and_no_comment()
    {
        if (!Vendor.Mails)
        {
            FluentActions.Invoking(() => _desk.Open(_byMail)).Should().Throw<OptionsValidationException>().WithMessage("*:Invite must be Comment*");
            return;
        }

        var helpdesk = _desk.Open(_byMail);
        var ids = await MailableAsync(helpdesk);

        var outcomes = await helpdesk.Invitations!.PostAsync([.. ids.Select(Mail)], default);

        outcomes.Should().Equal(ids.Select(id => new ItemOutcome(id, ItemResult.Done)));
        var truth = await _desk.TruthAsync();
        ids.Should().AllSatisfy(id => (truth[id].Mailed, truth[id].Comments.Count).Should().Be((1, 0)));
        (await helpdesk.Invitations.ReadMarksAsync(ids, default)).Should().BeEquivalentTo(ids.ToDictionary(id => id, id => $"inv-{id}"));
    }

    [Theory]
    [InlineData(FaultMoment.Before)]
    [InlineData(FaultMoment.After)]
    public async Task A_mail_of_which_nothing_was_heard_is_never_sent_again(FaultMoment lostWhen)
    {
        if (!Vendor.Mails) return;
        var helpdesk = _desk.Open(_byMail);
        var ids = (await MailableAsync(helpdesk))[..3];
        await helpdesk.Invitations!.ReadMarksAsync(ids, default);
        _desk.Simulator.Faults.Add(new Fault { Kind = FaultKind.Reset, When = lostWhen, Path = "^[^?]*/(notify|email)$", After = 1, Times = 1 });

        (await FluentActions.Awaiting(() => helpdesk.Invitations.PostAsync([.. ids.Select(Mail)], default)).Should().ThrowAsync<HelpdeskException>())
            .Which.IsTransient.Should().BeTrue();
        var marks = await helpdesk.Invitations.ReadMarksAsync(ids, default);
        await helpdesk.Invitations.PostAsync([.. ids.Where(id => !marks.ContainsKey(id)).Select(Mail)], default);

        marks.Keys.Should().BeEquivalentTo(ids[..2], "the third was not begun");
        var truth = await _desk.TruthAsync();
        ids.Select(id => truth[id].Mailed).Should().Equal(1, lostWhen == FaultMoment.After ? 1 : 0, 1);
    }

    [Fact]
    public async Task A_mail_that_the_helpdesk_had_no_time_for_leaves_no_mark_and_is_sent_later()
    {
        if (!Vendor.Mails) return;
        var helpdesk = _desk.Open(_byMail);
        var id = (await MailableAsync(helpdesk))[0];
        _desk.Simulator.Faults.Add(new Fault { Kind = FaultKind.RateLimit, RetryAfter = 2, Path = "^[^?]*/(notify|email)$", Times = 1 });

        (await helpdesk.Invitations!.PostAsync([Mail(id)], default))[0].Result.Should().Be(ItemResult.TryLater);
        (await helpdesk.Invitations.ReadMarksAsync([id], default)).Should().BeEmpty();
        await _desk.PassAsync(TimeSpan.FromMinutes(1));
        (await helpdesk.Invitations.PostAsync([Mail(id)], default))[0].Result.Should().Be(ItemResult.Done);

        (await _desk.TruthAsync())[id].Mailed.Should().Be(1);
        (await _desk.CountersAsync()).Sum(c => c.RetriesInsideRetryAfter).Should().Be(0);
    }

    /// <summary>Tickets whose customers can be mailed: an id of Jira that begins with <c>qm:</c> is that of a customer of the portal alone.</summary>
    private static async Task<List<string>> MailableAsync(IHelpdesk helpdesk) =>
    [
        .. Latest((await PullAsync(helpdesk)).Tickets)
            .Where(t => t is { State: TicketState.Resolved, IsContact: true } && t.Requester?.Id.StartsWith("qm:", StringComparison.Ordinal) == false).Take(5).Select(t => t.Id),
    ];

    private static InvitationPost Mail(string id) => Post(id) with { Subject = "How was it?" };
}
