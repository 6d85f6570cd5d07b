using CxKit.Core.Metrics;
using CxKit.Core.Tickets;
using FsCheck;
using FsCheck.Fluent;

namespace CxKit.CxCore.Tests.Metrics;

/// <summary>What holds for every metric of efficiency, over tickets of all sorts.</summary>
public sealed class EfficiencyLaws
{
    private static readonly IReadOnlyList<IMetric> _metrics = [.. MetricCatalogue.All.Where(m => m.Group == MetricGroup.Efficiency && NeedsTickets(m))];

    private static readonly Gen<Ticket> _ticket =
        from opened in Gen.Choose(-100, 200)
        from state in Gen.Elements(TicketState.Open, TicketState.Resolved, TicketState.Closed, TicketState.Cancelled)
        from times in Gen.Choose(0, 300).Three()
        from isTold in Gen.Elements(true, false).Three()
        from hops in Gen.Choose(0, 4)
        from slas in Gen.ArrayOf(Gen.Elements(Enum.GetValues<SlaState>()), 2)
        from holders in Gen.ArrayOf(Gen.Elements("a", "b", "pending"), 4)
        from change in Gen.Elements(TicketEventKind.Assigned, TicketEventKind.TeamChanged, TicketEventKind.StateChanged)
        select Some.Ticket() with
        {
            OpenedAt = SomeLife.Hour(opened),
            State = state,
            ResolvedAt = isTold.Item1 ? SomeLife.Hour(opened + times.Item1) : null,
            ClosedAt = isTold.Item2 ? SomeLife.Hour(opened + times.Item2) : null,
            FirstReplyAt = SomeLife.Hour(opened + times.Item3),
            RepliesAreKnown = isTold.Item3,
            TimeWorked = isTold.Item1 ? TimeSpan.FromMinutes(times.Item3) : null,
            Reassignments = isTold.Item3 ? hops : null,
            Reopens = hops % 2,
            Service = holders[0],
            Slas = [.. slas.Select(s => Some.Sla(s) with { DueAt = SomeLife.Hour(times.Item2) })],
            Links = [new TicketLink(TicketLinkKind.Related, "1")],
            Events = isTold.Item2 ? [.. holders.Select((h, i) => new TicketEvent("1", $"{i}", change, SomeLife.Hour(opened + i)) { To = h })] : [],
        };

    private static readonly Gen<Ticket[]> _tickets = Gen.ArrayOf(_ticket).Select(all => all.Select((t, i) => t with { Id = $"{i}" }).ToArray());

    [Fact]
    public void The_order_of_tickets_does_not_matter()
    {
        var sets = from tickets in _tickets from shuffled in Gen.Shuffle(tickets) select (tickets, shuffled.ToArray());
        Check.QuickThrowOnFailure(Prop.ForAll(sets.ToArbitrary(), s => Figures(s.tickets).SequenceEqual(Figures(s.Item2))));
    }

    [Fact]
    public void What_is_no_contact_changes_nothing()
    {
        var sets = from tickets in _tickets from other in _ticket from kind in Gen.Elements(TicketKind.Problem, TicketKind.Change, TicketKind.Project) select (tickets, other with { Id = "x", Kind = kind });
        Check.QuickThrowOnFailure(Prop.ForAll(sets.ToArbitrary(), s => s.tickets.Length == 0
            || (Figures(s.tickets).SequenceEqual(Figures([.. s.tickets, s.Item2]))
                && Figures(s.tickets).SequenceEqual(Figures([.. s.tickets, s.Item2 with { Kind = TicketKind.Incident, State = TicketState.Deleted }])))));
    }

    [Fact]
    public void Two_halves_merge_to_the_whole() => Check.QuickThrowOnFailure(Prop.ForAll(_tickets.ToArbitrary(), _tickets.ToArbitrary(), (left, right) =>
        _metrics.OfType<ICountedMetric>().All(metric =>
        {
            var merged = metric.TallyOf(left);
            merged.Merge(metric.TallyOf(right));
            return merged.ToBytes().AsSpan().SequenceEqual(metric.TallyOf([.. left, .. right]).ToBytes());
        })));

    [Fact]
    public void No_figure_is_anything_but_a_number_within_its_interval() => Check.QuickThrowOnFailure(Prop.ForAll(_tickets.ToArbitrary(), tickets =>
        Figures(tickets).All(f => f.Value is not { } value || (double.IsFinite(value) && (f.Interval is not { } i || (i.Low <= value && value <= i.High))))));

    private static List<Figure> Figures(Ticket[] tickets) =>
        [.. _metrics.SelectMany(m => Measured.Compute(m, new Evidence { Period = Measured.Week, Tickets = tickets }))];

    private static bool NeedsTickets(IMetric metric) => metric is ICountedMetric || ((IDerivedMetric)metric).Needs == Needs.Tickets;
}
