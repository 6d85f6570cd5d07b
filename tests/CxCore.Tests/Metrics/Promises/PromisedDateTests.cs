using CxKit.Core.Metrics.Promises;
using CxKit.Core.Tickets;

namespace CxKit.CxCore.Tests.Metrics.Promises;

public sealed class PromisedDateTests
{
    [Theory]
    [InlineData("2026-03-10T14:30:00Z", "2026-03-10T14:30:00Z")]
    [InlineData("2026-03-10T14:30:00.000+0100", "2026-03-10T13:30:00Z")]
    [InlineData("2026-03-10T14:30:00+01:00", "2026-03-10T13:30:00Z")]
    [InlineData("2026-03-10 14:30:00", "2026-03-10T14:30:00Z")]
    [InlineData("2026-03-10", "2026-03-10T23:59:59Z")]
    public void Dates_are_read_as_helpdesks_write_them(string text, string expected) =>
        Read(text).Should().Be(DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("03/04/2026 10:00")]
    [InlineData("10.03.2026 14:30:00")]
    [InlineData("2026-03-10 at noon")]
    [InlineData("2026-13-10")]
    public void What_may_be_two_dates_or_none_is_not_read(string text) => Read(text).Should().BeNull();

    private static DateTimeOffset? Read(string text) => PromiseHistory
        .Of(Some.Ticket() with { Events = [new TicketEvent("1", "m", TicketEventKind.PromiseChanged, March.Date(3, 3)) { To = text }] }, March.Month.Until)
        .SingleOrDefault()?.DueAt;
}
