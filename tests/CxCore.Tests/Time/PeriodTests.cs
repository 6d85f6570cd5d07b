using CxKit.Core.Time;
using static CxKit.CxCore.Tests.Time.Zones;

namespace CxKit.CxCore.Tests.Time;

public sealed class PeriodTests
{
    private static readonly Period _morning = Hours(8, 12);

    [Theory]
    [InlineData("2026-03-02T07:59:59Z", false)]
    [InlineData("2026-03-02T08:00:00Z", true)]
    [InlineData("2026-03-02T11:59:59Z", true)]
    [InlineData("2026-03-02T12:00:00Z", false)]
    public void The_first_moment_belongs_to_it_and_its_end_does_not(string moment, bool belongs) => _morning.Contains(At(moment)).Should().Be(belongs);

    [Fact]
    public void It_lasts_from_its_first_moment_until_its_end() => _morning.Length.Should().Be(TimeSpan.FromHours(4));

    [Fact]
    public void A_period_that_ends_before_it_begins_is_refused() =>
        FluentActions.Invoking(() => Hours(8, 7)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("until");

    [Fact]
    public void A_period_may_be_empty_and_is_unless_one_says_otherwise()
    {
        Hours(8, 8).Length.Should().Be(TimeSpan.Zero);
        default(Period).Length.Should().Be(TimeSpan.Zero);
    }

    [Theory]
    [InlineData(6, 8, false)]
    [InlineData(6, 9, true)]
    [InlineData(9, 10, true)]
    [InlineData(6, 18, true)]
    [InlineData(11, 18, true)]
    [InlineData(12, 18, false)]
    [InlineData(10, 10, false)]
    public void Two_periods_overlap_if_they_share_a_moment(int since, int until, bool overlap)
    {
        _morning.Overlaps(Hours(since, until)).Should().Be(overlap);
        Hours(since, until).Overlaps(_morning).Should().Be(overlap);
    }

    private static Period Hours(int since, int until) => new(Some.Monday.AddHours(since - 8), Some.Monday.AddHours(until - 8));
}
