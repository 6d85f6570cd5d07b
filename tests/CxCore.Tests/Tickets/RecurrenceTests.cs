using CxKit.Core.Tickets;

namespace CxKit.CxCore.Tests.Tickets;

public sealed class RecurrenceTests
{
    private static readonly (DateTimeOffset, string) _this = (Some.Monday, "INC5");

    [Theory]
    [InlineData(-1, true)]
    [InlineData(-30 * 24 * 3600, true)]
    [InlineData((-30 * 24 * 3600) - 1, false)]
    [InlineData(1, false)]
    public void An_earlier_ticket_counts_for_30_times_24_hours(int seconds, bool precedes) =>
        Recurrence.Precedes((Some.Monday.AddSeconds(seconds), "INC9"), _this).Should().Be(precedes);

    [Theory]
    [InlineData("INC4", true)]
    [InlineData("INC5", false)]
    [InlineData("INC6", false)]
    public void Tickets_of_the_same_moment_are_ordered_by_number(string number, bool precedes) =>
        Recurrence.Precedes((Some.Monday, number), _this).Should().Be(precedes);

    [Fact]
    public void The_same_moment_in_another_zone_is_the_same_moment() =>
        Recurrence.Precedes((Some.Monday.ToOffset(TimeSpan.FromHours(9)), "INC5"), _this).Should().BeFalse();

    [Fact]
    public void The_same_trouble_is_the_same_requester_and_category()
    {
        var ticket = Some.Ticket();

        Recurrence.KeyOf(ticket).Should().Be(Recurrence.KeyOf(Some.Ticket("2") with { Requester = new Person("ann", "Ann B.") }));
        Recurrence.KeyOf(ticket).Should().NotBe(Recurrence.KeyOf(ticket with { Category = "printer" }));
        Recurrence.KeyOf(ticket).Should().NotBe(Recurrence.KeyOf(ticket with { Requester = new Person("bob") }));
    }

    [Fact]
    public void Without_requester_or_category_nobody_can_tell()
    {
        Recurrence.KeyOf(Some.Ticket() with { Requester = null }).Should().BeNull();
        Recurrence.KeyOf(Some.Ticket() with { Category = null }).Should().BeNull();
        Recurrence.KeyOf(Some.Ticket() with { Category = "" }).Should().BeNull();
    }
}
