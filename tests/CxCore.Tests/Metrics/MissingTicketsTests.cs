using CxKit.Core.Metrics;
using CxKit.Core.Metrics.Backlogs;
using CxKit.Core.Metrics.Complexity;
using CxKit.Core.Metrics.Flows;
using CxKit.Core.Metrics.StateTime;
using CxKit.Core.Tickets;
using CxKit.Core.Time;

namespace CxKit.CxCore.Tests.Metrics;

public sealed class MissingTicketsTests
{
    private static readonly ICountedMetric _any = MetricCatalogue.Counted[0];

    public static TheoryData<string, Action> Calls => new()
    {
        { "ticket", () => TroubleKeys.Requester(null!) },
        { "ticket", () => TroubleKeys.RequesterAndSubcategory(null!) },
        { "tickets", () => Recurrence.Judge(null!) },
        { "tickets", () => Backlog.At(null!, Some.Monday) },
        { "ticket", () => Backlog.IsUnresolved(null!, Some.Monday) },
        { "ticket", () => Backlog.IsUnclosed(null!, Some.Monday) },
        { "tickets", () => Flow.By(null!, Measured.Week, CalendarUnit.Day, TimeZoneInfo.Utc) },
        { "unit", () => Flow.By([], Measured.Week, null!, TimeZoneInfo.Utc) },
        { "tickets", () => StateTimes.Of(null!, _ => Some.Monday) },
        { "until", () => StateTimes.Of([], null!) },
        { "tickets", () => HandOffs.Table(null!) },
        { "metric", () => Breakdown.By(null!, [], t => t.Priority) },
        { "tickets", () => _any.By(null!, t => t.Priority) },
        { "group", () => _any.By([], null!) },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public void What_is_missing_is_named(string name, Action call) => call.Should().Throw<ArgumentNullException>().WithParameterName(name);
}
