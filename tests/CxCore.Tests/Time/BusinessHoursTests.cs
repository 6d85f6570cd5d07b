using CxKit.Core.Time;
using static CxKit.CxCore.Tests.Time.Schedules;
using static CxKit.CxCore.Tests.Time.Zones;

namespace CxKit.CxCore.Tests.Time;

public sealed class BusinessHoursTests
{
    private static readonly DateOnly _monday = new(2026, 3, 2);

    // A quarter past eight to noon and one to half past five: eight and a quarter hours a day.
    private static readonly BusinessHours _desk = Weekdays(Paris, Open(8.25, 12), Open(13, 17.5));

    [Theory]
    [InlineData("2026-03-02T08:14:59+01:00", false)]
    [InlineData("2026-03-02T08:15:00+01:00", true)]
    [InlineData("2026-03-02T11:59:59+01:00", true)]
    [InlineData("2026-03-02T12:00:00+01:00", false)]
    [InlineData("2026-03-02T13:00:00+01:00", true)]
    [InlineData("2026-03-02T17:30:00+01:00", false)]
    [InlineData("2026-03-01T10:00:00+01:00", false)]
    [InlineData("2026-03-02T15:59:59Z", true)]
    public void It_is_open_from_each_opening_until_before_its_end(string moment, bool open) => _desk.IsOpen(At(moment)).Should().Be(open);

    [Theory]
    [InlineData("2026-03-02T09:00:00+01:00", "2026-03-02T11:00:00+01:00", 2)]
    [InlineData("2026-03-02T11:00:00+01:00", "2026-03-02T14:00:00+01:00", 2)]
    [InlineData("2026-03-06T17:00:00+01:00", "2026-03-09T08:45:00+01:00", 1)]
    [InlineData("2026-03-07T00:00:00+01:00", "2026-03-09T00:00:00+01:00", 0)]
    [InlineData("2026-03-02T00:00:00+01:00", "2026-03-09T00:00:00+01:00", 41.25)]
    [InlineData("2026-01-01T00:00:00+01:00", "2027-01-01T00:00:00+01:00", 261 * 8.25)]
    public void Business_time_is_the_time_within_the_openings(string from, string to, double hours) =>
        _desk.Between(At(from), At(to)).Should().Be(TimeSpan.FromHours(hours));

    [Fact]
    public void Time_between_a_moment_and_an_earlier_one_is_negative() =>
        _desk.Between(At("2026-03-02T14:00:00+01:00"), At("2026-03-02T11:00:00+01:00")).Should().Be(TimeSpan.FromHours(-2));

    // Clocks: 29 March 2026, 02:00 to 03:00; 25 October 2026, 03:00 to 02:00.
    [Theory]
    [InlineData("2026-03-29", 0, 24, 23)]
    [InlineData("2026-03-29", 1, 4, 2)]
    [InlineData("2026-03-29", 2, 3, 0)]
    [InlineData("2026-03-29", 2.5, 3.5, 0.5)]
    [InlineData("2026-10-25", 0, 24, 25)]
    [InlineData("2026-10-25", 1, 4, 4)]
    [InlineData("2026-10-25", 2, 3, 2)]
    [InlineData("2026-10-25", 1, 2.5, 2)]
    [InlineData("2026-10-25", 4, 8, 4)]
    public void A_skipped_hour_does_not_exist_and_a_repeated_one_counts_twice(string day, double from, double to, double hours)
    {
        var range = CalendarUnit.Day.PeriodOf(day, Paris);

        EveryDay(Paris, Open(from, to)).Between(range.Since, range.Until).Should().Be(TimeSpan.FromHours(hours));
    }

    [Fact]
    public void Opening_times_follow_the_clocks_of_the_zone()
    {
        var desk = EveryDay(NewYork, Open(9, 17));

        desk.IsOpen(At("2026-03-07T13:30:00Z")).Should().BeFalse();
        desk.IsOpen(At("2026-03-08T13:30:00Z")).Should().BeTrue();
    }

    [Fact]
    public void On_a_holiday_the_desk_is_closed_or_has_other_hours()
    {
        var desk = Weekdays(Paris, [Open(9, 17)], new() { [_monday] = [], [_monday.AddDays(1)] = [Open(10, 12)], [_monday.AddDays(5)] = [Open(8, 9)] });

        desk.Between(_monday.StartIn(Paris), _monday.AddDays(7).StartIn(Paris)).Should().Be(TimeSpan.FromHours(0 + 2 + 8 + 8 + 8 + 1));
        desk.IsOpen(At("2026-03-02T10:00:00+01:00")).Should().BeFalse();
        desk.IsOpen(At("2026-03-07T08:30:00+01:00")).Should().BeTrue();
    }

    [Theory]
    [InlineData("2026-03-02T09:00:00+01:00", 0, "2026-03-02T09:00:00+01:00")]
    [InlineData("2026-03-01T09:00:00+01:00", 0, "2026-03-01T09:00:00+01:00")]
    [InlineData("2026-03-02T09:00:00+01:00", 2, "2026-03-02T11:00:00+01:00")]
    [InlineData("2026-03-02T09:00:00+01:00", 3, "2026-03-02T12:00:00+01:00")]
    [InlineData("2026-03-02T09:00:00+01:00", 3.25, "2026-03-02T13:15:00+01:00")]
    [InlineData("2026-03-01T09:00:00+01:00", 8.25, "2026-03-02T17:30:00+01:00")]
    [InlineData("2026-03-06T17:00:00+01:00", 1, "2026-03-09T08:45:00+01:00")]
    [InlineData("2026-03-27T17:00:00+01:00", 41.25, "2026-04-03T17:00:00+02:00")]
    public void A_duration_ends_at_the_first_moment_at_which_so_much_business_time_has_passed(string from, double hours, string end) =>
        _desk.Add(At(from), TimeSpan.FromHours(hours)).Should().Be(At(end));

    [Fact]
    public void The_openings_of_a_day_may_be_given_in_any_order() =>
        Weekdays(TimeZoneInfo.Utc, Open(13, 17), Open(9, 12)).Add(Some.Monday, TimeSpan.FromHours(4)).Should().Be(Some.Monday.AddHours(6));

    [Fact]
    public void A_negative_duration_is_refused() =>
        FluentActions.Invoking(() => _desk.Add(Some.Monday, TimeSpan.FromTicks(-1))).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("duration");

    [Fact]
    public void A_duration_that_ends_beyond_the_calendar_is_refused() =>
        FluentActions.Invoking(() => _desk.Add(At("9999-11-29T00:00:00Z"), TimeSpan.FromDays(9))).Should().Throw<ArgumentOutOfRangeException>()
            .WithMessage("So much business time does not pass before the calendar ends.*").WithParameterName("duration");

    [Fact]
    public void A_desk_that_never_closes_lets_all_time_count()
    {
        BusinessHours.Always.IsOpen(At("2026-12-25T03:00:00+09:00")).Should().BeTrue();
        BusinessHours.Always.Add(Some.Monday, TimeSpan.FromDays(400.5)).Should().Be(Some.Monday.AddDays(400.5));
    }

    [Fact]
    public void Without_a_zone_or_a_week_there_is_no_schedule()
    {
        var week = new Dictionary<DayOfWeek, IReadOnlyList<Opening>> { [DayOfWeek.Monday] = [Opening.WholeDay] };

        FluentActions.Invoking(() => new BusinessHours(null!, week)).Should().Throw<ArgumentNullException>().WithParameterName("zone");
        FluentActions.Invoking(() => new BusinessHours(Paris, null!)).Should().Throw<ArgumentNullException>().WithParameterName("week");
    }
}
