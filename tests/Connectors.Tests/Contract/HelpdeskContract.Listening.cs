using System.Text;
using CxKit.Connectors.Simulator.Faults;
using CxKit.Core.Helpdesks;

namespace CxKit.Connectors.Tests.Contract;

/// <summary>Webhooks, native answers, follow-ups, and accounts side by side.</summary>
public abstract partial class HelpdeskContract
{
    private DateTimeOffset Now => _desk.Simulator.Clock.GetUtcNow();

    [Fact]
    public async Task A_genuine_webhook_names_its_ticket()
    {
        var helpdesk = _desk.Open();
        var id = (await WritableAsync(helpdesk, 1))[0];

        var reading = helpdesk.Webhooks!.Read(Vendor.Webhook(SimulatedAccount.WebhookSecret, id, Now), Now);

        reading.Refusal.Should().BeNull();
        reading.TicketIds.Should().Equal(id);
    }

    [Fact]
    public void A_webhook_signed_with_another_secret_or_changed_on_its_way_is_refused()
    {
        var webhooks = _desk.Open().Webhooks!;
        var genuine = Vendor.Webhook(SimulatedAccount.WebhookSecret, Vendor.UnknownId, Now);

        webhooks.Read(Vendor.Webhook("guessed", Vendor.UnknownId, Now), Now).Refusal.Should().NotBeNull();
        webhooks.Read(genuine with { Body = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(genuine.Body.Span) + " ") }, Now).Refusal.Should().NotBeNull();
        webhooks.Read(genuine with { Headers = new Dictionary<string, string>() }, Now).Refusal.Should().NotBeNull();
    }

    [Fact]
    public void An_old_webhook_is_refused_where_its_time_is_signed()
    {
        var old = Vendor.Webhook(SimulatedAccount.WebhookSecret, Vendor.UnknownId, Now.AddMinutes(-10));

        (_desk.Open().Webhooks!.Read(old, Now).Refusal is not null).Should().Be(Vendor.SignsTheTime);
    }

    [Fact]
    public void Without_a_secret_every_webhook_is_refused_and_the_setting_is_named()
    {
        var webhooks = _desk.Open(("Webhooks:Secret", "")).Webhooks;

        if (webhooks is null) return;
        webhooks.Read(Vendor.Webhook("", Vendor.UnknownId, Now), Now).Refusal.Should().Contain("Webhooks:Secret");
    }

    [Fact]
    public void While_a_secret_is_changed_both_are_known()
    {
        var webhooks = _desk.Open(("Webhooks:Secret", "the-new-one"), ("Webhooks:PreviousSecret", SimulatedAccount.WebhookSecret)).Webhooks!;

        webhooks.Read(Vendor.Webhook(SimulatedAccount.WebhookSecret, Vendor.UnknownId, Now), Now).Refusal.Should().BeNull();
        webhooks.Read(Vendor.Webhook("the-new-one", Vendor.UnknownId, Now), Now).Refusal.Should().BeNull();
    }

    [Fact]
    public async Task Native_answers_are_read_once_and_belong_to_tickets()
    {
        var helpdesk = _desk.Open();
        if (!Vendor.HasNativeAnswers)
        {
            (helpdesk.NativeAnswers is null || (await AnswersAsync(helpdesk, null)).Answers.Count == 0).Should().BeTrue();
            return;
        }

        var (answers, cursor) = await AnswersAsync(helpdesk, null);
        var (again, _) = await AnswersAsync(_desk.Open(), cursor);

        answers.Should().NotBeEmpty().And.OnlyHaveUniqueItems(a => a.Id);
        answers.Should().OnlyContain(a => a.Score >= a.Lowest && a.Score <= a.Highest);
        answers.Select(a => a.TicketId).Should().BeSubsetOf((await _desk.TruthAsync()).Keys);
        answers.Any(a => a.Comment is not null).Should().Be(Vendor.TellsWordsOfAnswers);
        again.Should().BeSubsetOf(answers, "an answer that comes again is the same answer");
    }

    [Fact]
    public async Task A_follow_up_is_opened_once_and_tied_to_its_ticket()
    {
        var helpdesk = _desk.Open();
        var source = Latest((await PullAsync(helpdesk)).Tickets).First(t => t is { IsResolved: true, IsContact: true });
        var followUp = new FollowUp(source.Id, "cxkit:answer-1", "Please call back", "The customer was unhappy.");

        var once = await helpdesk.FollowUps!.OpenAsync(followUp, default);
        await _desk.PassAsync(TimeSpan.FromMinutes(5));
        var again = await _desk.Open().FollowUps!.OpenAsync(followUp, default);

        once.WasThere.Should().BeFalse();
        again.Should().Be(once with { WasThere = true });
        var opened = (await helpdesk.Tickets!.ReadAsync([once.Id], default)).Tickets.Should().ContainSingle().Subject;
        opened.Links.Should().Contain(l => l.Id == source.Id);
    }

    [Fact]
    public async Task A_follow_up_whose_answer_was_lost_is_found_and_not_opened_twice()
    {
        var helpdesk = _desk.Open();
        var source = Latest((await PullAsync(helpdesk)).Tickets).First(t => t is { IsResolved: true, IsContact: true });
        var followUp = new FollowUp(source.Id, "cxkit:answer-2", "Please call back", "The customer was unhappy.");
        await helpdesk.FollowUps!.OpenAsync(followUp with { ExternalId = "cxkit:answer-0" }, default);
        var before = (await _desk.TruthAsync()).Count;
        _desk.Simulator.Faults.Add(new Fault { Kind = FaultKind.Reset, When = FaultMoment.After, Method = "POST", Times = 1, After = 0 });

        try
        {
            await helpdesk.FollowUps.OpenAsync(followUp, default);
        }
        catch (HelpdeskException e)
        {
            e.IsTransient.Should().BeTrue(e.Message);
        }

        _desk.Simulator.Faults.Clear();
        await _desk.PassAsync(TimeSpan.FromMinutes(5));
        await helpdesk.FollowUps.OpenAsync(followUp, default);
        ((await _desk.TruthAsync()).Count - before).Should().Be(1);
    }

    [Fact]
    public async Task Two_accounts_side_by_side_share_nothing_and_one_that_fails_leaves_the_other_alone()
    {
        var other = await StartAsync(tickets: 120, seed: 8, secret: "another-secret");
        _desk.Simulator.Faults.Add(new Fault { Kind = FaultKind.Html });
        var (failing, sound) = (_desk.Open(), other.Open(("Auth:ClientSecret", "another-secret")));

        var reading = PullAsync(sound);
        await FluentActions.Awaiting(() => PullAsync(failing)).Should().ThrowAsync<HelpdeskException>();
        var pull = await reading;

        pull.Tickets.Select(t => t.Id).Distinct().Should().HaveCount((await other.TruthAsync()).Values.Count(t => !t.Deleted));
    }

    private static async Task<(IReadOnlyList<NativeAnswer> Answers, string Cursor)> AnswersAsync(IHelpdesk helpdesk, string? cursor)
    {
        var answers = new List<NativeAnswer>();
        await foreach (var page in helpdesk.NativeAnswers!.ReadAnsweredSince(cursor, default))
        {
            answers.AddRange(page.Answers);
            cursor = page.Cursor;
        }

        return (answers, cursor ?? "");
    }
}
