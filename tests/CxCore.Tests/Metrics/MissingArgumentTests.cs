using CxKit.Core.Metrics;
using CxKit.Core.Metrics.LostTime;
using CxKit.Core.Metrics.Switchboards;
using CxKit.Core.Metrics.Tallies;
using CxKit.Core.Metrics.Watermelons;
using CxKit.Core.Metrics.Worst;
using CxKit.Core.Surveys;

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
        { "ticket", () => Hardships.Of(null!, Some.Monday) },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public void What_is_missing_is_named(string name, Action call) => call.Should().Throw<ArgumentNullException>().WithParameterName(name);
}
