using CxKit.Core.Directory;
using CxKit.Core.Insights.Loyalty;
using CxKit.Core.Metrics;
using CxKit.Core.Metrics.AvoidableContacts;
using CxKit.Core.Metrics.Contacts;
using CxKit.Core.Metrics.Customers;
using CxKit.Core.Metrics.LostTime;
using CxKit.Core.Metrics.Phone;
using CxKit.Core.Metrics.Promises;
using CxKit.Core.Metrics.Spread;
using CxKit.Core.Metrics.Staffing;
using CxKit.Core.Metrics.Switchboards;
using CxKit.Core.Metrics.Tallies;
using CxKit.Core.Metrics.UpdateRhythm;
using CxKit.Core.Metrics.Watermelons;
using CxKit.Core.Metrics.Worst;
using CxKit.Core.Statistics;
using CxKit.Core.Surveys;
using CxKit.Core.Tickets;

namespace CxKit.CxCore.Tests.Metrics;

public sealed class MissingArgumentTests
{
    public static TheoryData<string, Action> Calls => new()
    {
        { "valueOf", () => new ScoreTally(Question.Csat5).Sums(null!) },
        { "scores", () => Switchboard.Of(null!) },
        { "question", () => Switchboard.Of(null!, []) },
        { "answers", () => Switchboard.Of(Question.Csat5, null!) },
        { "evidence", () => MetricCatalogue.All[0].Over(null!) },
        { "evidence", () => WatermelonCases.Of(null!) },
        { "evidence", () => TicketLoss.PerTicket(null!) },
        { "evidence", () => WorstMoments.Of(null!) },
        { "evidence", () => ContactRate.ByDepartment(null!) },
        { "evidence", () => ContactVerdicts.Of(null!) },
        { "evidence", () => SpreadTable.Satisfaction(null!, a => a.Team) },
        { "evidence", () => SpreadTable.LogTimeToResolve(null!, a => a.Team) },
        { "ticket", () => PromiseHistory.Of(null!, Some.Monday) },
        { "ticket", () => Rhythm.IsKept(null!, TimeSpan.Zero, Some.Monday) },
        { "ticket", () => Rates.Unknown.CostOf(null!) },
        { "ticket", () => TroubleKeys.RequesterAndSubject(null!) },
        { "values", () => LinearTrend.Of(null!) },
        { "groups", () => BetweenGroups.Of(null!) },
        { "groups", () => Funnel.Of(null!) },
        { "ticket", () => Hardships.Of(null!, Some.Monday) },
        { "evidence", () => CallsByHour.Of(null!) },
        { "evidence", () => ChurnTable.BySegment(null!) },
        { "evidence", () => RampUp.Of(null!) },
        { "times", () => KaplanMeier.Median(null!) },
        { "times", () => KaplanMeier.MedianInterval(null!) },
        { "said", () => LoyaltyVerdict.Of("acme", null!, Some.Figure("churn.rate", 0), new Dictionary<string, double>()) },
        { "churn", () => LoyaltyVerdict.Of("acme", [], null!, new Dictionary<string, double>()) },
        { "targets", () => LoyaltyVerdict.Of("acme", [], Some.Figure("churn.rate", 0), null!) },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public void What_is_missing_is_named(string name, Action call) => call.Should().Throw<ArgumentNullException>().WithParameterName(name);
}
