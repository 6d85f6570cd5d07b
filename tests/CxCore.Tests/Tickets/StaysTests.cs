using CxKit.Core.Tickets;
using CxKit.Core.Time;

namespace CxKit.CxCore.Tests.Tickets;

public sealed class StaysTests
{
    [Fact]
    public void Time_is_added_up_by_value_in_order_of_appearance() => Of("New", null, "Active", "New", null).TimeByValue(BusinessHours.Always).Should().Equal(
        new Spent("New", TimeSpan.FromHours(1 + 4)), new Spent(null, TimeSpan.FromHours(2 + 5)), new Spent("Active", TimeSpan.FromHours(3)));

    [Fact]
    public void Time_is_counted_in_the_hours_of_a_schedule()
    {
        // The stays last from 08:00 to 09:00 and from 09:00 to 11:00.
        var tenToNoon = new BusinessHours(TimeZoneInfo.Utc, new Dictionary<DayOfWeek, IReadOnlyList<Opening>> { [DayOfWeek.Monday] = [new(TimeSpan.FromHours(10), TimeSpan.FromHours(12))] });

        Of("New", "Active").TimeByValue(tenToNoon).Should().Equal(new Spent("New", TimeSpan.Zero), new Spent("Active", TimeSpan.FromHours(1)));
    }

    [Fact]
    public void Waiting_is_the_time_in_the_states_in_which_a_desk_waits()
    {
        var stays = Of("New", "Awaiting User Info", "Active", "Pending", null);

        stays.TimeIn(BusinessHours.Always, "Awaiting User Info", "Pending").Should().Be(TimeSpan.FromHours(2 + 4));
        stays.TimeIn(BusinessHours.Always).Should().Be(TimeSpan.Zero);
    }

    [Theory]
    [InlineData("", 0, 0, 0)]
    [InlineData("-", 0, 0, 0)]
    [InlineData("a", 0, 1, 0)]
    [InlineData("-a", 0, 1, 0)]
    [InlineData("ab", 1, 2, 0)]
    [InlineData("a-b", 1, 2, 0)]
    [InlineData("a-a", 0, 1, 0)]
    [InlineData("aba", 2, 2, 1)]
    [InlineData("abab", 3, 2, 2)]
    [InlineData("abcb-", 3, 3, 1)]
    [InlineData("aA", 1, 2, 0)]
    public void Hand_offs_holders_and_returns_count_who_held_it_and_nobody_is_no_holder(string holders, int handOffs, int distinct, int returns)
    {
        var stays = Of([.. holders.Select(h => h == '-' ? null : $"{h}")]);

        (stays.HandOffs(), stays.DistinctHolders(), stays.Returns()).Should().Be((handOffs, distinct, returns));
    }

    // The first lasts an hour, the second two, and so on.
    private static List<Stay> Of(params string?[] values) =>
        [.. values.Select((value, i) => new Stay(value, new Period(Some.Monday.AddHours(i * (i + 1) / 2.0), Some.Monday.AddHours((i + 1) * (i + 2) / 2.0))))];
}
