using CxKit.Core.Time;
using static CxKit.CxCore.Tests.Time.Schedules;

namespace CxKit.CxCore.Tests.Time;

public sealed class ScheduleFaultsTests
{
    private const string OverMidnight = "does not end after it begins: write an opening over midnight as two, one until 24:00 and one from 00:00 of the next day.";

    [Theory]
    [InlineData(22, 6, "Monday 22:00-06:00 " + OverMidnight)]
    [InlineData(9, 9, "Monday 09:00-09:00 " + OverMidnight)]
    [InlineData(9, 24.25, "Monday 09:00-24:15 leaves the day: keep it between 00:00 and 24:00.")]
    [InlineData(-1, 9, "Monday -01:00-09:00 leaves the day: keep it between 00:00 and 24:00.")]
    public void An_opening_that_is_none_is_refused(double from, double to, string fault) => ShouldBeRefused([Open(from, to)], fault);

    [Fact]
    public void Openings_that_overlap_are_refused() =>
        ShouldBeRefused([Open(11.5, 15), Open(9, 12)], "Monday 09:00-12:00 and 11:30-15:00 overlap: join them, or let the later begin at 12:00.");

    [Fact]
    public void A_week_without_openings_is_refused()
    {
        const string Fault = "The week has no opening hours: give one day an opening at least.";

        ShouldBeRefused([], Fault);
        FluentActions.Invoking(() => new BusinessHours(TimeZoneInfo.Utc, new Dictionary<DayOfWeek, IReadOnlyList<Opening>>())).Should().Throw<ArgumentException>().WithMessage(Fault + "*");
    }

    [Fact]
    public void All_faults_are_named_those_of_holidays_too() => FluentActions
        .Invoking(() => Weekdays(TimeZoneInfo.Utc, [], new() { [new DateOnly(2026, 12, 24)] = [Open(12, 8)] }))
        .Should().Throw<ArgumentException>().WithMessage($"The week has no opening hours*least. 2026-12-24 12:00-08:00 {OverMidnight}*");

    [Fact]
    public void A_whole_day_openings_that_touch_and_closed_holidays_are_no_faults() => FluentActions
        .Invoking(() => new BusinessHours(
            TimeZoneInfo.Utc,
            new Dictionary<DayOfWeek, IReadOnlyList<Opening>> { [DayOfWeek.Monday] = [Open(0, 24)], [DayOfWeek.Tuesday] = [Open(12, 24), Open(0, 12)], [DayOfWeek.Sunday] = [] },
            new Dictionary<DateOnly, IReadOnlyList<Opening>> { [new DateOnly(2026, 12, 25)] = [] }))
        .Should().NotThrow();

    private static void ShouldBeRefused(IReadOnlyList<Opening> monday, string fault) => FluentActions
        .Invoking(() => new BusinessHours(TimeZoneInfo.Utc, new Dictionary<DayOfWeek, IReadOnlyList<Opening>> { [DayOfWeek.Monday] = monday }))
        .Should().Throw<ArgumentException>().WithMessage(fault + "*").WithParameterName("week");
}
