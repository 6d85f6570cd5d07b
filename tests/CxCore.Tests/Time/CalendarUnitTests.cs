using CxKit.Core.Time;
using FsCheck;
using FsCheck.Fluent;
using static CxKit.CxCore.Tests.Time.Zones;

namespace CxKit.CxCore.Tests.Time;

public sealed class CalendarUnitTests
{
    private static readonly CalendarUnit[] _units = [CalendarUnit.Day, CalendarUnit.Week, CalendarUnit.Month];

    // The weeks around the turns of the years are those of ISO 8601, which has week 53 in 2015 and 2020.
    [Theory]
    [InlineData("2016-02-29", "2016-W09")]
    [InlineData("2016-03-06", "2016-W09")]
    [InlineData("2016-03-07", "2016-W10")]
    [InlineData("2016-01-03", "2015-W53")]
    [InlineData("2016-01-04", "2016-W01")]
    [InlineData("2018-12-31", "2019-W01")]
    [InlineData("2021-01-03", "2020-W53")]
    public void A_week_runs_from_Monday_and_belongs_to_the_year_of_its_Thursday(string day, string week) =>
        CalendarUnit.Week.LabelOf(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).Should().Be(week);

    [Fact]
    public void A_moment_belongs_to_the_period_of_its_zone()
    {
        var lateOnTheLastOfMonth = At("2016-02-29T23:30:00Z");

        CalendarUnit.Month.LabelOf(lateOnTheLastOfMonth, Paris).Should().Be("2016-03");
        CalendarUnit.Month.LabelOf(lateOnTheLastOfMonth, NewYork).Should().Be("2016-02");
        CalendarUnit.Day.LabelOf(lateOnTheLastOfMonth, Paris).Should().Be("2016-03-01");
    }

    [Fact]
    public void A_period_begins_and_ends_with_the_days_of_its_zone()
    {
        CalendarUnit.Day.PeriodOf("2026-03-29", Paris).Length.Should().Be(TimeSpan.FromHours(23));
        CalendarUnit.Day.PeriodOf("2026-10-25", Paris).Length.Should().Be(TimeSpan.FromHours(25));
        CalendarUnit.Week.PeriodOf("2026-W13", Paris).Should().Be(new Period(At("2026-03-23T00:00:00+01:00"), At("2026-03-30T00:00:00+02:00")));
        CalendarUnit.Month.PeriodOf("2026-12", NewYork).Should().Be(new Period(At("2026-12-01T00:00:00-05:00"), At("2027-01-01T00:00:00-05:00")));
        CalendarUnit.Week.PeriodOf("2020-W53", Paris).Since.Should().Be(At("2020-12-28T00:00:00+01:00"));
    }

    [Theory]
    [InlineData("2016-W00")]
    [InlineData("2016-W53")]
    [InlineData("2020-W54")]
    [InlineData("2016-W9")]
    [InlineData("2016W09")]
    [InlineData("W09")]
    [InlineData("2016-W09-1")]
    [InlineData("year-W09")]
    [InlineData("2016-Wxx")]
    [InlineData("0000-W09")]
    [InlineData("9999-W09")]
    [InlineData("2016-09")]
    public void What_names_no_week_is_refused_with_an_example(string label) =>
        FluentActions.Invoking(() => CalendarUnit.Week.PeriodOf(label, Paris)).Should().Throw<ArgumentException>()
            .WithMessage($"'{label}' names no period; one is written like '2016-W09'.*").WithParameterName(nameof(label));

    [Theory]
    [InlineData("2016-02-30")]
    [InlineData("2016-2-29")]
    [InlineData("2016-02")]
    public void What_names_no_day_is_refused_with_an_example(string label) =>
        FluentActions.Invoking(() => CalendarUnit.Day.PeriodOf(label, Paris)).Should().Throw<ArgumentException>().WithMessage("*like '2016-02-29'*");

    [Theory]
    [InlineData("2016-13")]
    [InlineData("2016-02-29")]
    public void What_names_no_month_is_refused_with_an_example(string label) =>
        FluentActions.Invoking(() => CalendarUnit.Month.PeriodOf(label, Paris)).Should().Throw<ArgumentException>().WithMessage("*like '2016-02'*");

    [Fact]
    public void A_name_and_a_zone_are_needed()
    {
        FluentActions.Invoking(() => CalendarUnit.Day.PeriodOf(null!, Paris)).Should().Throw<ArgumentNullException>().WithParameterName("label");
        FluentActions.Invoking(() => CalendarUnit.Day.PeriodOf("2016-02-29", null!)).Should().Throw<ArgumentNullException>().WithParameterName("zone");
    }

    [Fact]
    public void The_periods_across_a_range_are_all_that_share_a_moment_with_it()
    {
        var range = new Period(At("2026-03-31T12:00:00+02:00"), At("2026-06-01T00:00:00+02:00"));

        CalendarUnit.Month.Across(range, Paris).Select(p => p.Label).Should().Equal("2026-03", "2026-04", "2026-05");
        CalendarUnit.Month.Across(range, NewYork).Select(p => p.Label).Should().Equal("2026-03", "2026-04", "2026-05");
        CalendarUnit.Month.Across(range, Kiritimati).Select(p => p.Label).Should().Equal("2026-04", "2026-05", "2026-06");
    }

    [Fact]
    public void Nothing_lies_across_an_empty_range() =>
        CalendarUnit.Day.Across(new Period(Some.Monday, Some.Monday), Paris).Should().BeEmpty();

    [Fact]
    public void A_day_that_a_zone_left_out_lies_across_no_range() =>
        CalendarUnit.Day.Across(new Period(At("2011-12-29T12:00:00Z"), At("2011-12-31T12:00:00Z")), Apia).Select(p => p.Label)
            .Should().Equal("2011-12-29", "2011-12-31", "2012-01-01");

    [Fact]
    public void The_label_of_a_moment_names_the_one_period_that_contains_it() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Elements(_units).ToArbitrary(), Gen.Elements(Paris, NewYork, LordHowe, SaoPaulo, Havana).ToArbitrary(), Moments.Any.ToArbitrary(),
        (unit, zone, moment) => unit.PeriodOf(unit.LabelOf(moment, zone), zone).Contains(moment)));

    [Fact]
    public void Periods_follow_each_other_without_gap_and_cover_the_range() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Elements(_units).ToArbitrary(), Gen.Elements(Paris, NewYork, LordHowe).ToArbitrary(), Moments.Ranges.ToArbitrary(),
        (unit, zone, range) =>
        {
            var periods = unit.Across(range, zone).ToList();
            return periods.Zip(periods.Skip(1)).All(pair => pair.First.Period.Until == pair.Second.Period.Since)
                && periods[0].Period.Contains(range.Since) && periods[^1].Period.Contains(range.Until.AddTicks(-1))
                && periods.All(p => unit.PeriodOf(p.Label, zone) == p.Period);
        }));
}
