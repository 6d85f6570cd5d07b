using CxKit.Core.Directory;
using CxKit.Core.Metrics;
using CxKit.Core.Surveys;
using CxKit.Core.Tickets;
using FsCheck;
using FsCheck.Fluent;

namespace CxKit.CxCore.Tests.Metrics;

/// <summary>What holds for the figures of what customers go through and of its causes, over tickets and answers of all sorts.</summary>
public sealed class LivedLaws
{
    private static readonly string[] _ids = ["customerclock", "contacts", "promise", "repeat.subject", "avoidable", "void", "intake", "spread"];
    private static readonly IReadOnlyList<IMetric> _metrics = [.. _ids.Select(id => MetricCatalogue.All.Single(m => m.Id == id))];

    private static readonly Gen<Ticket> _ticket =
        from opened in Gen.Choose(-30 * 24, 35 * 24)
        from lasted in Gen.Choose(-10, 400)
        from state in Gen.Elements(TicketState.Open, TicketState.Resolved, TicketState.Closed, TicketState.Cancelled)
        from facts in Gen.Choose(0, 255)
        from earlier in Gen.Choose(0, 9)
        from promised in Gen.Choose(-50, 300).Two()
        from who in Gen.Elements("ann", "bob")
        select Some.Ticket() with
        {
            OpenedAt = Some.Monday.AddHours(opened),
            State = state,
            ResolvedAt = Is(facts, 0) ? Some.Monday.AddHours(opened + lasted) : null,
            RepliesAreKnown = Is(facts, 1),
            Subject = Is(facts, 2) ? "vpn" : "mail 5",
            Service = Is(facts, 3) ? "mail" : null,
            Repeats = Is(facts, 4) ? $"{earlier}" : null,
            TimeWorked = Is(facts, 5) ? TimeSpan.FromMinutes(lasted + 10) : null,
            Avoidable = new Avoidable(Is(facts, 6) ? Is(facts, 2) : null, "rule"),
            Cause = new Cause { Department = Is(facts, 7) ? "hr" : null },
            PromisedAt = Is(facts, 3) ? Some.Monday.AddHours(opened + promised.Item1) : null,
            Requester = new Person(who),
            Agent = new Person(who),
            Team = who,
            Events =
            [
                Some.Comment("agent", opened + earlier),
                new TicketEvent("1", "p", TicketEventKind.PromiseChanged, Some.Monday.AddHours(opened + promised.Item2)) { From = "2026-03-10", To = "2026-03-15 10:00:00" },
            ],
        };

    private static readonly Gen<Ticket[]> _tickets = Gen.ArrayOf(_ticket).Select(all => all.Select((t, i) => t with { Id = $"{i}", Number = $"INC{i:000}" }).ToArray());

    private static readonly Gen<Answer[]> _answers = Gen.ArrayOf(
        from ticket in Gen.Choose(0, 9)
        from score in Gen.Choose(1, 5)
        from question in Gen.Elements(Question.Csat5, Question.Needed)
        from agent in Gen.Elements("ann", "bob")
        select March.Answer(question, question == Question.Needed ? score % 2 : score, $"{ticket}") with { InvitationId = $"{score}", Attribution = new Attribution { Agent = agent, Team = agent } });

    private static readonly Gen<Evidence> _evidence =
        from tickets in _tickets from answers in _answers select March.Evidence(tickets) with { Answers = answers, PeopleServed = 50, Rates = new Rates { PerHour = 40 } };

    [Fact]
    public void The_order_of_tickets_and_answers_does_not_matter()
    {
        var sets = from evidence in _evidence
                   from tickets in Gen.Shuffle(evidence.Tickets.ToArray())
                   from answers in Gen.Shuffle(evidence.Answers.ToArray())
                   select (evidence, evidence with { Tickets = tickets, Answers = answers });
        Check.QuickThrowOnFailure(Prop.ForAll(sets.ToArbitrary(), s => Figures(s.evidence).SequenceEqual(Figures(s.Item2))));
    }

    [Fact]
    public void What_is_no_contact_or_comes_after_the_period_changes_nothing()
    {
        var sets = from evidence in _evidence from other in _ticket select (evidence, other with { Id = "x", PromisedAt = null, Events = [] });
        Check.QuickThrowOnFailure(Prop.ForAll(sets.ToArbitrary(), s =>
            IsLeftOut(s.evidence, s.Item2 with { Kind = TicketKind.Problem })
            && IsLeftOut(s.evidence, s.Item2 with { State = TicketState.Deleted })
            && IsLeftOut(s.evidence, s.Item2 with { OpenedAt = March.Month.Until.AddTicks(1), ResolvedAt = March.Month.Until.AddDays(1) })));
    }

    [Fact]
    public void No_figure_is_anything_but_a_number_within_its_interval() => Check.QuickThrowOnFailure(Prop.ForAll(_evidence.ToArbitrary(), evidence =>
        Figures(evidence).All(f => f.Value is not { } value || (double.IsFinite(value) && (f.Interval is not { } i || (i.Low <= value && value <= i.High))))));

    private static bool IsLeftOut(Evidence evidence, Ticket ticket) => Figures(evidence).SequenceEqual(Figures(evidence with { Tickets = [.. evidence.Tickets, ticket] }));

    private static List<Figure> Figures(Evidence evidence) => [.. _metrics.SelectMany(m => m.Over(evidence))];

    private static bool Is(int facts, int bit) => (facts >> bit) % 2 == 1;
}
