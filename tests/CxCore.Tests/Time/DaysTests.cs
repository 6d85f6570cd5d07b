using CxKit.Core.Time;
using FsCheck;
using FsCheck.Fluent;
using static CxKit.CxCore.Tests.Time.Zones;

namespace CxKit.CxCore.Tests.Time;

public sealed class DaysTests
{
    [Theory]
    [InlineData("2026-03-01T22:59:59Z", 1)]
    [InlineData("2026-03-01T23:00:00Z", 2)]
    public void A_day_begins_at_midnight_in_the_zone(string moment, int day) => At(moment).DayIn(Paris).Should().Be(new DateOnly(2026, 3, day));

    [Fact]
    public void A_day_whose_midnight_the_clocks_skip_begins_an_hour_later() =>
        new DateOnly(2018, 11, 4).StartIn(SaoPaulo).Should().Be(At("2018-11-04T01:00:00-02:00"));

    [Fact]
    public void A_day_whose_midnight_the_clocks_repeat_begins_at_the_first()
    {
        new DateOnly(2026, 11, 1).StartIn(Havana).Should().Be(At("2026-11-01T00:00:00-04:00"));
        new DateOnly(2026, 11, 2).StartIn(Havana).Should().Be(At("2026-11-02T00:00:00-05:00"));
    }

    [Fact]
    public void The_first_and_the_last_of_all_clocks_have_their_days()
    {
        new DateOnly(2026, 1, 1).StartIn(Kiritimati).Should().Be(At("2026-01-01T00:00:00+14:00"));
        new DateOnly(2026, 1, 1).StartIn(Niue).Should().Be(At("2026-01-01T00:00:00-11:00"));
    }

    [Fact]
    public void A_day_that_a_zone_left_out_ends_as_it_begins() =>
        new DateOnly(2011, 12, 30).StartIn(Apia).Should().Be(new DateOnly(2011, 12, 31).StartIn(Apia)).And.Be(At("2011-12-30T10:00:00Z"));

    [Fact]
    public void The_first_moment_of_a_day_belongs_to_it_and_the_one_before_to_the_day_before() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Elements(Paris, NewYork, LordHowe, SaoPaulo, Kiritimati, Niue).ToArbitrary(),
        Gen.Choose(0, 15_000).Select(new DateOnly(1995, 1, 1).AddDays).ToArbitrary(),
        (zone, day) => day.StartIn(zone).DayIn(zone) == day && day.StartIn(zone).AddTicks(-1).DayIn(zone) < day));
}
