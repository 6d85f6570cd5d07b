using System.Globalization;
using CxKit.Server.Pages.Dashboard;

namespace CxKit.Server.Tests.Pages.Dashboard;

public sealed class PeriodTests
{
    [Fact]
    public void Half_a_year_is_cut_into_weeks_that_begin_on_Monday() => Cut("2026-01-07", "2026-01-20").Should().Equal(
        Of("2026-01-07", "2026-01-11"), Of("2026-01-12", "2026-01-18"), Of("2026-01-19", "2026-01-20"));

    [Fact]
    public void A_period_that_begins_on_Sunday_begins_with_a_week_of_one_day() =>
        Cut("2026-01-11", "2026-01-13").Should().Equal(Of("2026-01-11", "2026-01-11"), Of("2026-01-12", "2026-01-13"));

    [Fact]
    public void More_than_half_a_year_is_cut_into_months()
    {
        var months = Cut("2025-11-15", "2026-06-03");

        months.Should().HaveCount(8).And.StartWith(Of("2025-11-15", "2025-11-30")).And.EndWith(Of("2026-06-01", "2026-06-03"));
        months[3].Should().Be(Of("2026-02-01", "2026-02-28"));
    }

    [Fact]
    public void The_last_day_of_all_can_be_cut() => Cut("9999-12-30", "9999-12-31").Should().Equal(Of("9999-12-30", "9999-12-31"));

    [Fact]
    public void A_day_that_is_not_asked_for_is_that_of_the_whole()
    {
        var whole = Of("2026-01-01", "2026-06-30");

        Period.Read(null, "", whole).Should().Be(whole);
        Period.Read("2026-02-01", null, whole).Should().Be(Of("2026-02-01", "2026-06-30"));
        Period.Read("01.02.2026", null, whole).Should().BeNull();
        Period.Read("2026-07-01", null, whole).Should().BeNull();
    }

    [Fact]
    public void Periods_share_only_the_days_of_both()
    {
        Of("2026-01-01", "2026-03-31").Within(Of("2026-03-01", "2026-06-30")).Should().Be(Of("2026-03-01", "2026-03-31"));
        Of("2026-01-01", "2026-01-31").Within(Of("2026-03-01", "2026-06-30")).Should().BeNull();
    }

    private static List<Period> Cut(string from, string to) => [.. Of(from, to).Cut()];

    private static Period Of(string from, string to) => new(Day(from), Day(to));

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
