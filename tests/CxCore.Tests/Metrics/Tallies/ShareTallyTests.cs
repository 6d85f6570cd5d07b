using CxKit.Core.Metrics;
using CxKit.Core.Metrics.Tallies;
using CxKit.Core.Statistics;
using FsCheck.Fluent;

namespace CxKit.CxCore.Tests.Metrics.Tallies;

public sealed class ShareTallyTests() : TallyLaws("sla", Gen.Choose(0, 1).Select(n => (long)n))
{
    private static readonly FigureDefinition _share = MetricCatalogue.Find("sla.attainment")!;

    [Fact]
    public void The_figure_is_hits_of_all_with_wilsons_interval()
    {
        var tally = new ShareTally();
        foreach (var number in new long[] { 1, 0, 1, 1 }) tally.Add(number);

        tally.Hits.Should().Be(3);
        tally.Figure(_share).Should().Be(new Figure(_share, 0.75, 4, Wilson.Of(3, 4)));
    }

    [Fact]
    public void A_share_of_nothing_is_no_value() => new ShareTally().Figure(_share).Should().Be(new Figure(_share, null, 0, null));
}
