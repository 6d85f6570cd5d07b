using CxKit.Core.Directory;
using CxKit.Core.Metrics;
using CxKit.Core.Metrics.Customers;
using CxKit.Core.Statistics;
using FsCheck;
using FsCheck.Fluent;

namespace CxKit.CxCore.Tests.Metrics.Customers;

public sealed class ChurnTests
{
    private static readonly DateOnly _first = new(2026, 3, 1);

    private static readonly Evidence _some = Of(
        Customer("a") with { Revenue = 100, Segment = "retail" },
        Customer("b", 10) with { Revenue = 300, Segment = "retail" },
        Customer("c", 20) with { Segment = "public" },
        Customer("d") with { Revenue = 600 },
        Customer("e") with { Since = _first.AddDays(1), Revenue = 5000 },
        Customer("f", 0) with { Revenue = 5000 });

    [Fact]
    public void Customers_lost_are_a_share_of_those_of_the_first_day() =>
        _some.Figure("churn.rate").Should().Match<Figure>(f => f.Value == 0.5 && f.N == 4 && f.Interval == Wilson.Of(2, 4));

    [Fact]
    public void Revenue_lost_is_a_share_of_the_revenue_that_is_known() =>
        _some.Figure("churn.revenue").Should().Match<Figure>(f => f.Value == 0.3 && f.N == 3 && f.WhyNoInterval == NoInterval.FullCount);

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public void A_customer_since_the_first_day_counts(int since, int n) => Of(Customer("a") with { Since = _first.AddDays(since) }).Figure("churn.rate").N.Should().Be(n);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(31, 1)]
    [InlineData(32, 0)]
    public void A_customer_gone_when_the_period_ends_is_lost(int left, int lost) => Of(Customer("a", left)).Figure("churn.rate").Value.Should().Be(lost);

    [Fact]
    public void Without_known_revenue_there_is_none_to_lose()
    {
        Of(Customer("a", 5)).Figure("churn.revenue").Should().Match<Figure>(f => f.Value == null && f.N == 0);
        Of(Customer("a", 5) with { Revenue = 0 }).Figure("churn.revenue").Should().Match<Figure>(f => f.Value == null && f.N == 1 && f.WhyNoInterval == NoInterval.Nothing);
    }

    [Fact]
    public void Segments_have_their_own_churn()
    {
        var segments = ChurnTable.BySegment(_some);

        segments.Select(s => (s.Segment, s.Lost.Value, s.Lost.N, s.Revenue.Value)).Should().Equal(
            (ChurnTable.UnknownSegment, 0, 2 - 1, 0), ("public", 1, 1, null), ("retail", 0.5, 2, 0.75));
        segments[0].Should().Match<SegmentChurn>(s => s.Lost.Definition.Id == "churn.rate" && s.Revenue.Definition.Id == "churn.revenue");
    }

    [Fact]
    public void The_order_of_customers_does_not_matter_and_the_segments_sum_to_the_whole()
    {
        var customer = from since in Gen.Choose(-20, 5)
                       from left in Gen.Choose(-10, 40)
                       from revenue in Gen.Choose(0, 900)
                       from segment in Gen.Elements("a", "b", null)
                       select Customer("x", left) with { Since = _first.AddDays(since), Left = left == 40 ? null : _first.AddDays(left), Revenue = revenue, Segment = segment };
        var sets = from all in Gen.ArrayOf(customer) from shuffled in Gen.Shuffle(all) select (Of(all), Of([.. shuffled]));
        Check.QuickThrowOnFailure(Prop.ForAll(sets.ToArbitrary(), s =>
            ChurnTable.BySegment(s.Item1).SequenceEqual(ChurnTable.BySegment(s.Item2)) && s.Item1.Figure("churn.revenue") == s.Item2.Figure("churn.revenue")
            && ChurnTable.BySegment(s.Item1).Sum(g => g.Lost.N) == s.Item1.Figure("churn.rate").N));
    }

    [Fact]
    public void Contracts_renewed_are_a_share_of_those_decided()
    {
        var figure = Of(
            Customer("a") with { Renewals = [new(_first, true), new(_first.AddDays(30), false), new(_first.AddDays(9), null)] },
            Customer("b", 3) with { Renewals = [new(_first.AddDays(3), true), new(_first.AddDays(31), true), new(_first.AddDays(-1), false)] }).Figure("renewal.rate");

        (figure.Value, figure.N, figure.Interval).Should().Be((2 / 3.0, 3L, Wilson.Of(2, 3)));
    }

    [Fact]
    public void Days_are_those_of_the_zone()
    {
        var paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");
        var evidence = Of(Customer("a", 31) with { Since = _first, Renewals = [new(_first, true), new(_first.AddDays(-1), true), new(_first.AddDays(31), false)] }) with
        {
            Period = new(March.Month.Since.AddHours(-1), March.Month.Until.AddHours(-2)),
            Zone = paris,
        };

        evidence.Figure("churn.rate").Should().Match<Figure>(f => f.N == 1 && f.Value == 1);
        evidence.Figure("renewal.rate").Should().Match<Figure>(f => f.N == 1 && f.Value == 1);
    }

    private static Evidence Of(params CustomerOrganisation[] customers) => March.Evidence() with { Customers = customers };

    private static CustomerOrganisation Customer(string name, int? left = null) => new(name, _first.AddDays(-100)) { Left = left is { } day ? _first.AddDays(day) : null };
}
