using CxKit.Core.Tickets;

namespace CxKit.Storage.Tests.Surveys;

public sealed class DecideTests : IDisposable
{
    private readonly TempStore _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void Resolved_tickets_are_judged_in_the_order_of_judgement_and_number_each_once()
    {
        var judged = new List<string>();
        Ruling Judge(Undecided undecided)
        {
            judged.Add(undecided.Ticket.Id);
            return Some.Refuse(undecided, "sample");
        }

        _temp.Commit(Some.Page(
            Some.Ticket("late", requester: "a").Resolved(Some.Monday.AddDays(3)), Some.Ticket("open", requester: "b"),
            Some.Ticket("z", requester: "c").Resolved(), Some.Ticket("y", requester: "d").Resolved()));

        _temp.Decide(Judge, limit: 2).Should().Be(2);
        _temp.Decide(Judge, limit: 2).Should().Be(1);
        _temp.Decide(Judge, limit: 2).Should().Be(0);
        judged.Should().Equal("y", "z", "late");
        var totals = _temp.Store.Surveys.Totals(Some.Desk);
        totals.Refused.Should().Equal(new Dictionary<string, int> { ["sample"] = 3 });
        (totals.Offered, totals.Invitations).Should().Be((0, 0));
    }

    [Fact]
    public void What_arrives_late_with_an_early_resolution_is_decided_too()
    {
        _temp.Commit(Some.Page(Some.Ticket("1").Resolved(Some.Monday.AddDays(5))));
        _temp.Decide(Some.Offer).Should().Be(1);

        _temp.Commit(Some.Page(Some.Ticket("2").Resolved(Some.Monday.AddDays(1))));

        _temp.Decide(Some.Offer).Should().Be(1);
    }

    [Fact]
    public void A_reopened_ticket_is_decided_again_for_its_next_episode()
    {
        _temp.Commit(Some.Page(Some.Ticket("1").Resolved()));
        _temp.Decide(Some.Offer);
        _temp.Commit(Some.Page(Some.Ticket("1") with { Reopens = 1 }));
        _temp.Decide(Some.Offer).Should().Be(0);

        _temp.Commit(Some.Page(Some.Ticket("1").Resolved(Some.Monday.AddDays(2)) with { Reopens = 1 }));

        _temp.Decide(Some.Offer).Should().Be(1);
        _temp.Store.Surveys.HistoryOf(Some.Desk, "1").Decisions.Select(d => d.Episode).Should().Equal(1, 2);
    }

    [Fact]
    public void Each_survey_decides_for_itself()
    {
        _temp.Commit(Some.Page(Some.Ticket("1").Resolved()));
        _temp.Decide(Some.Offer);

        var other = _temp.Store.Surveys.Decide(_temp.Lease, "effort", 10, u =>
        {
            var verdict = Some.Refuse(u, "sample");
            return verdict with { Decision = verdict.Decision with { SurveyId = "effort" } };
        });

        other.Should().Be(1);
    }

    [Fact]
    public void A_claim_made_one_ticket_before_is_seen()
    {
        _temp.Commit(Some.Page(Some.Ticket("1").Resolved(), Some.Ticket("2").Resolved(Some.Monday.AddDays(1)), Some.Ticket("3", requester: "bob").Resolved()));

        _temp.Decide(Some.OfferUnlessAsked);

        var totals = _temp.Store.Surveys.Totals(Some.Desk);
        (totals.Offered, totals.Refused["quarantine"]).Should().Be((2, 1));
    }

    [Fact]
    public void A_refused_survey_claims_nobody_and_no_requester_is_nobody()
    {
        _temp.Commit(Some.Page(Some.Ticket("1").Resolved(), Some.Ticket("2", requester: null).Resolved()));
        _temp.Decide(u => u.Ticket.Id == "1" ? Some.Refuse(u, "sample") : Some.Offer(u));

        _temp.Commit(Some.Page(Some.Ticket("3").Resolved(Some.Monday.AddDays(1)), Some.Ticket("4", requester: null).Resolved(Some.Monday.AddDays(1))));

        LastAsked("3", "4").Should().BeEquivalentTo(new DateTimeOffset?[] { null, null });
    }

    [Fact]
    public void The_latest_asking_counts_even_if_an_earlier_one_is_claimed_after_it()
    {
        _temp.Commit(Some.Page(Some.Ticket("1").Resolved(Some.Monday.AddDays(5))));
        _temp.Decide(Some.Offer);
        _temp.Commit(Some.Page(Some.Ticket("2").Resolved(Some.Monday.AddDays(2))));
        _temp.Decide(Some.Offer);

        _temp.Commit(Some.Page(Some.Ticket("3").Resolved(Some.Monday.AddDays(9))));

        LastAsked("3").Should().Equal(Some.Monday.AddDays(5));
    }

    [Fact]
    public void A_verified_address_joins_a_person_across_accounts_and_an_unverified_one_does_not()
    {
        var bureau = _temp.Enable("bureau");
        _temp.Commit(Some.Page(
            Asked("1", "ann", "Ann@Example.org", isVerified: true), Asked("2", "bob", "bob@example.org", isVerified: false)));
        _temp.Decide(Some.Offer);
        Ticket[] tickets =
        [
            Asked("3", "u1", "ann@example.org", isVerified: true) with { Account = "bureau" },
            Asked("4", "u2", "bob@example.org", isVerified: true) with { Account = "bureau" },
            Asked("5", "u3", "ann@example.org", isVerified: false) with { Account = "bureau" },
        ];
        _temp.Store.Tickets.Commit(bureau, Some.Page(tickets) with { IsCaughtUp = true });
        var seen = new List<DateTimeOffset?>();

        _temp.Store.Surveys.Decide(bureau, Some.Survey, 10, u =>
        {
            seen.Add(u.LastAskedAt);
            return Some.Offer(u);
        });

        seen.Should().Equal(Some.Monday.AddHours(5), null, null);
    }

    [Fact]
    public void Nothing_is_decided_while_the_pull_has_more_to_read()
    {
        _temp.Commit(Some.Page(Some.Ticket("1").Resolved()));

        _temp.Store.Surveys.Decide(_temp.Lease, Some.Survey, 10, Some.Offer).Should().Be(0);
        _temp.Decide(Some.Offer).Should().Be(1);
    }

    [Fact]
    public void An_invitation_is_held_back_while_its_ticket_is_open_again()
    {
        _temp.Commit(Some.Page(Some.Ticket("1").Resolved()));
        _temp.Decide(Some.Offer);
        var late = Some.Monday.AddDays(30);
        _temp.Store.Surveys.ReadDue(Some.Desk, late, 10).Should().ContainSingle();

        _temp.Commit(Some.Page(Some.Ticket("1") with { Version = "later" }));

        _temp.Store.Surveys.ReadDue(Some.Desk, late, 10).Should().BeEmpty();
    }

    [Fact]
    public void A_judge_that_fails_leaves_everything_undecided()
    {
        _temp.Commit(Some.Page(Some.Ticket("1").Resolved(), Some.Ticket("2", requester: "bob").Resolved()));

        var act = () => _temp.Decide(u => u.Ticket.Id == "2" ? throw new InvalidOperationException("no") : Some.Offer(u));

        act.Should().Throw<InvalidOperationException>();
        _temp.Rows("select * from person").Should().BeEmpty();
        _temp.Decide(Some.Offer).Should().Be(2);
    }

    [Fact]
    public void A_decision_about_something_else_is_refused()
    {
        _temp.Commit(Some.Page(Some.Ticket("1").Resolved()));

        var act = () => _temp.Decide(u => Some.Offer(u with { Ticket = u.Ticket with { Id = "2" } }));

        act.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void A_decision_comes_back_as_it_was_taken()
    {
        _temp.Commit(Some.Page(Some.Ticket("1").Resolved()));
        Ruling? taken = null;

        _temp.Decide(u => taken = Some.Offer(u));

        var history = _temp.Store.Surveys.HistoryOf(Some.Desk, "1");
        history.Decisions.Should().ContainSingle().Which.Should().BeEquivalentTo(taken!.Decision);
        history.Invitations.Should().ContainSingle().Which.Should().BeEquivalentTo(taken.Invitation);
    }

    private static Ticket Asked(string id, string person, string email, bool isVerified) =>
        Some.Ticket(id).Resolved() with { Requester = new Person(person) { Email = email, IsEmailVerified = isVerified } };

    private List<DateTimeOffset?> LastAsked(params string[] tickets)
    {
        var seen = new Dictionary<string, DateTimeOffset?>();
        _temp.Decide(u =>
        {
            seen[u.Ticket.Id] = u.LastAskedAt;
            return Some.Refuse(u, "sample");
        });
        return [.. tickets.Select(t => seen[t])];
    }
}
