using CxKit.Core.Metrics;
using CxKit.Core.Metrics.Worst;
using CxKit.Core.Surveys;
using CxKit.Core.Tickets;
using CxKit.Core.Time;
using FsCheck;
using FsCheck.Fluent;

namespace CxKit.CxCore.Tests.Metrics.Worst;

public sealed class WorstMomentsTests
{
    private static readonly Period _week = new(Some.Monday, Some.Monday.AddDays(7));

    [Fact]
    public void What_was_said_comes_first_and_the_lowest_score_before_all() => Ids(
        [Resolved("1"), Reopened("2"), Resolved("3"), Reopened("4") with { Slas = [Some.Sla(SlaState.Breached)] }],
        Score("1", 2),
        Score("3", 1)).Should().Equal("3", "1", "4", "2");

    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void A_dissatisfied_answer_is_a_bad_moment_and_another_is_believed_whatever_the_facts_say(int score, bool isBad) =>
        Ids([Reopened("1")], Score("1", score)).Should().Equal(isBad ? ["1"] : []);

    [Fact]
    public void The_lowest_of_several_answers_counts_whenever_it_came()
    {
        var moment = WorstMoments.Of(Of([Resolved("1")], Score("1", 5), Score("1", 2) with { AnsweredAt = Some.Monday.AddDays(40) })).Single();

        (moment.Score, moment.IsSaid).Should().Be((2, true));
    }

    [Fact]
    public void Who_was_not_asked_is_marked_as_such() =>
        WorstMoments.Of(Of([Reopened("1")])).Single().Should().Match<WorstMoment>(m => !m.IsSaid && m.Score == null && m.Hardships.SequenceEqual(new[] { Hardship.Reopened }));

    [Fact]
    public void Answers_that_do_not_count_say_nothing() => Ids(
        [Resolved("1")],
        Score("1", 1) with { Provenance = Provenance.Native },
        Score("1", 1) with { QuestionId = "Csat7" },
        Score("1", 1) with { Account = "other" },
        Score("1", 0)).Should().BeEmpty();

    [Fact]
    public void Contacts_count_that_were_resolved_in_the_period_or_are_open_at_its_end() => Ids(
    [
        Reopened("1"),
        Reopened("2") with { ResolvedAt = _week.Until },
        Reopened("3") with { ResolvedAt = _week.Since.AddTicks(-1) },
        Reopened("4") with { State = TicketState.Open, ResolvedAt = null },
        Reopened("5") with { State = TicketState.Open, ResolvedAt = null, OpenedAt = _week.Until },
        Reopened("6") with { State = TicketState.Cancelled, ResolvedAt = null },
        Reopened("7") with { Kind = TicketKind.Problem },
    ]).Should().BeEquivalentTo("1", "4");

    [Fact]
    public void How_long_a_silence_is_one_is_for_the_reader_to_say()
    {
        var silent = Of([Resolved("1") with { ResolvedAt = Some.Monday.AddHours(30), RepliesAreKnown = true }]);

        WorstMoments.Of(silent).Should().BeEmpty();
        WorstMoments.Of(silent, TimeSpan.FromHours(24)).Should().ContainSingle();
    }

    [Fact]
    public void Of_equals_the_latest_comes_first() =>
        Ids([Reopened("1"), Reopened("2") with { ResolvedAt = Some.Monday.AddHours(6) }, Reopened("3") with { ResolvedAt = Some.Monday.AddHours(4) }]).Should().Equal("2", "1", "3");

    [Fact]
    public void Each_person_has_a_worst_moment_that_was_said_and_one_that_was_not()
    {
        var moments = WorstMoments.Of(Of(
            [By("bob", Reopened("1")), By("ann", Resolved("2")), By("ann", Reopened("3")), By("ann", Reopened("4") with { EarlierOfSameTrouble = 2 }), By("ann", Resolved("5")), By(null, Reopened("6")), By("cid", Resolved("7"))],
            Score("7", 2),
            Score("2", 2),
            Score("5", 1)));

        WorstMoments.PerPerson(moments).Select(w => (w.Account, w.Who, w.Said?.Ticket.Id, w.Unsaid?.Ticket.Id, w.Moments))
            .Should().Equal(("desk", "ann", "5", "4", 4), ("desk", "cid", "7", null, 1), ("desk", "bob", null, "1", 1));
    }

    [Fact]
    public void Each_organisation_has_them_too()
    {
        var moments = WorstMoments.Of(Of([Reopened("1") with { Organisation = "acme" }, Reopened("2"), Reopened("3") with { Organisation = "acme", Account = "other" }]));

        WorstMoments.PerOrganisation(moments).Select(w => (w.Account, w.Who, w.Moments)).Should().BeEquivalentTo([("desk", "acme", 1), ("other", "acme", 1)]);
    }

    [Fact]
    public void The_order_of_the_evidence_does_not_matter() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(0, 1 << 30).ToArbitrary(),
        seed =>
        {
            var random = new Random(seed);
            Ticket[] tickets = [.. Enumerable.Range(0, 12).Select(i => By($"p{random.Next(3)}", Resolved($"{i}")) with
            {
                Reopens = random.Next(2), EarlierOfSameTrouble = random.Next(4), ResolvedAt = Some.Monday.AddHours(random.Next(4)),
            })];
            Answer[] answers = [.. Enumerable.Range(0, 8).Select(_ => Score($"{random.Next(12)}", random.Next(1, 6)))];
            var (one, other) = (WorstMoments.Of(Of(tickets, answers)), WorstMoments.Of(Of([.. tickets.Reverse()], [.. answers.Reverse()])));
            return one.Select(Shown).SequenceEqual(other.Select(Shown))
                && WorstMoments.PerPerson(one).Select(w => w.Who).SequenceEqual(WorstMoments.PerPerson(other.Reverse()).Select(w => w.Who));
        }));

    private static (string, int?) Shown(WorstMoment moment) => (moment.Ticket.Id, moment.Score);

    private static IEnumerable<string> Ids(Ticket[] tickets, params Answer[] answers) => WorstMoments.Of(Of(tickets, answers)).Select(m => m.Ticket.Id);

    private static Evidence Of(Ticket[] tickets, params Answer[] answers) => new() { Period = _week, Tickets = tickets, Answers = answers };

    private static Ticket Resolved(string id) => Some.Resolved(id) with { Reopens = 0 };

    private static Ticket Reopened(string id) => Resolved(id) with { Reopens = 1 };

    private static Ticket By(string? person, Ticket ticket) => ticket with { Requester = person is null ? null : new Person(person) };

    private static Answer Score(string ticket, int score) => Some.Answer(score) with { TicketId = ticket };
}
