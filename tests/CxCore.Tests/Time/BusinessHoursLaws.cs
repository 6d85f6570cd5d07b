using CxKit.Core.Time;
using FsCheck;
using FsCheck.Fluent;

namespace CxKit.CxCore.Tests.Time;

public sealed class BusinessHoursLaws
{
    private static readonly Arbitrary<BusinessHours> _desks = Schedules.Any.ToArbitrary();

    private static readonly Arbitrary<Period> _ranges = Moments.Ranges.ToArbitrary();

    private static readonly Arbitrary<(DateTimeOffset A, DateTimeOffset B, DateTimeOffset C)> _threeMoments = (
        from a in Moments.Any
        from b in Gen.Choose(-130_000, 130_000)
        from c in Gen.Choose(-130_000, 130_000)
        select (a, a.AddMinutes(b), a.AddMinutes(c))).ToArbitrary();

    [Fact]
    public void Business_time_is_every_minute_at_which_the_desk_is_open() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(50), Prop.ForAll(
        _desks,
        Moments.AroundClockChanges.ToArbitrary(),
        (desk, range) => desk.Between(range.Since, range.Until) == TimeSpan.FromMinutes(Minutes(range).Count(desk.IsOpen))));

    [Fact]
    public void A_split_loses_and_doubles_nothing_in_whatever_order() => Check.QuickThrowOnFailure(Prop.ForAll(
        _desks, _threeMoments, (desk, m) => desk.Between(m.A, m.B) + desk.Between(m.B, m.C) == desk.Between(m.A, m.C)));

    [Fact]
    public void Business_time_is_never_more_than_calendar_time() => Check.QuickThrowOnFailure(Prop.ForAll(
        _desks, _ranges, (desk, range) => desk.Between(range.Since, range.Until) is var time && time >= TimeSpan.Zero && time <= range.Length));

    [Fact]
    public void A_desk_that_is_open_all_day_every_day_counts_the_time_that_passes() => Check.QuickThrowOnFailure(Prop.ForAll(
        Schedules.Zone.ToArbitrary(), _ranges, (zone, range) =>
            Schedules.EveryDay(zone, Opening.WholeDay).Between(range.Since, range.Until) == range.Length
            && BusinessHours.Always.Between(range.Since, range.Until) == range.Length));

    [Fact]
    public void Adding_business_time_lets_exactly_so_much_pass() => Check.QuickThrowOnFailure(Prop.ForAll(
        _desks, Moments.Any.ToArbitrary(), Gen.Choose(0, 5000).ToArbitrary(),
        (desk, from, minutes) => desk.Between(from, desk.Add(from, TimeSpan.FromMinutes(minutes))) == TimeSpan.FromMinutes(minutes)));

    [Fact]
    public void Adding_the_time_between_leads_back_to_where_the_desk_was_last_open() => Check.QuickThrowOnFailure(Prop.ForAll(
        _desks, _ranges, (desk, range) =>
        {
            var last = desk.Add(range.Since, desk.Between(range.Since, range.Until));
            return last <= range.Until && (last == range.Until || !desk.IsOpen(range.Until.AddMinutes(-1)));
        }));

    [Fact]
    public void A_holiday_takes_exactly_the_openings_of_its_day() => Check.QuickThrowOnFailure(Prop.ForAll(
        Schedules.Zone.ToArbitrary(), Schedules.Openings.Where(o => o.Count > 0).ToArbitrary(), Gen.Choose(0, 3500).Select(new DateOnly(2017, 1, 1).AddDays).ToArbitrary(),
        (zone, openings, holiday) =>
        {
            var week = Enum.GetValues<DayOfWeek>().ToDictionary(d => d, _ => openings);
            var (usual, closed) = (new BusinessHours(zone, week), new BusinessHours(zone, week, new Dictionary<DateOnly, IReadOnlyList<Opening>> { [holiday] = [] }));
            var (since, until) = (holiday.AddDays(-20).StartIn(zone), holiday.AddDays(20).StartIn(zone));
            return usual.Between(since, until) - closed.Between(since, until) == usual.Between(holiday.StartIn(zone), holiday.AddDays(1).StartIn(zone));
        }));

    private static IEnumerable<DateTimeOffset> Minutes(Period range)
    {
        for (var at = range.Since; at < range.Until; at = at.AddMinutes(1)) yield return at;
    }
}
