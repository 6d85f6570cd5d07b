using CxKit.Core.Metrics;
using CxKit.Core.Statistics;

namespace CxKit.CxCore.Tests.Metrics;

public sealed class FigureTests
{
    private static readonly FigureDefinition _definition = MetricCatalogue.Find("csat.top")!;

    [Fact]
    public void A_figure_without_interval_says_why()
    {
        new Figure(_definition, 0.5, 10, new Interval(0.4, 0.6)).WhyNoInterval.Should().BeNull();
        new Figure(_definition, 0.5, 1, null).WhyNoInterval.Should().Be(NoInterval.TooFew);
        new Figure(_definition, null, 0, null).WhyNoInterval.Should().Be(NoInterval.Nothing);
        Figure.FullCount(_definition, 3, 3).WhyNoInterval.Should().Be(NoInterval.FullCount);
        Figure.FullCount(_definition, null, 0).WhyNoInterval.Should().Be(NoInterval.Nothing);
        Figure.Unknown(_definition).Should().Match<Figure>(f => f.WhyNoInterval == NoInterval.Unknown && f.Value == null && f.N == 0);
    }

    [Fact]
    public void A_withheld_figure_keeps_only_its_n()
    {
        var withheld = new Figure(_definition, 0.5, 4, new Interval(0.4, 0.6)).Withheld();

        (withheld.Value, withheld.Interval, withheld.N, withheld.WhyNoInterval).Should().Be((null, null, 4L, NoInterval.Withheld));
    }

    [Theory]
    [InlineData("fr", "pomme")]
    [InlineData("FR-ca", "pomme")]
    [InlineData("fr_BE", "pomme")]
    [InlineData("en", "apple")]
    [InlineData("frisian", "apple")]
    [InlineData("", "apple")]
    public void A_wording_is_read_in_the_reader_s_language_or_else_in_English(string tag, string text) =>
        new Wording("apple", "pomme").In(tag).Should().Be(text);
}
