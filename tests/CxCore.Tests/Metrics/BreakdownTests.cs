using CxKit.Core.Metrics;
using CxKit.Core.Tickets;

namespace CxKit.CxCore.Tests.Metrics;

public sealed class BreakdownTests
{
    private static readonly ICountedMetric _reopen = MetricCatalogue.Counted.Single(m => m.Id == "reopen");

    private static readonly Ticket[] _tickets =
    [
        Some.Ticket("1") with { Priority = "high" },
        Some.Resolved("2") with { Priority = "low", Reopens = 1 },
        Some.Resolved("3") with { Priority = "low", Reopens = 0 },
        Some.Resolved("4") with { Reopens = 1 },
    ];

    [Fact]
    public void Each_group_has_its_figures_the_greatest_first() =>
        _reopen.By(_tickets, t => t.Priority).Select(g => (g.Name, g.Tickets, g.Figures.Single().Value, g.Figures.Single().N))
            .Should().Equal(("low", 2, 0.5, 2), ("(none)", 1, 1, 1), ("high", 1, null, 0));
}
