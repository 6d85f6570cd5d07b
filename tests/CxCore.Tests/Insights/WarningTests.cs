using CxKit.Core.Insights.Warnings;
using CxKit.Core.Tickets;

namespace CxKit.CxCore.Tests.Insights;

public sealed class WarningTests
{
    private static readonly DateOnly _today = new(2026, 3, 2);
    private static readonly Ticket _open = Some.Ticket() with { RepliesAreKnown = true };

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, null)]
    [InlineData(2, "third time logged")]
    [InlineData(3, "third time logged, now 4 times")]
    [InlineData(11, "third time logged, now 12 times")]
    public void The_third_time_is_said_and_every_time_after_it(int earlier, string? words) =>
        Of(_open with { EarlierOfSameTrouble = earlier }).Should().Be(words);

    [Theory]
    [InlineData(TicketState.Resolved)]
    [InlineData(TicketState.Closed)]
    [InlineData(TicketState.Cancelled)]
    public void On_a_ticket_no_longer_open_only_the_third_time_is_said(TicketState state)
    {
        var ended = _open with { State = state };

        Of(ended with { EarlierOfSameTrouble = 2 }, lastScore: 1, today: _today.AddDays(9)).Should().Be("third time logged");
        Of(ended, lastScore: 1, today: _today.AddDays(9)).Should().BeNull();
    }

    [Theory]
    [InlineData(-1, null)]
    [InlineData(0, null)]
    [InlineData(1, "silent 1 day")]
    [InlineData(6, "silent 6 days")]
    public void Silence_is_counted_from_day_to_day(int days, string? words) => Of(_open, today: _today.AddDays(days)).Should().Be(words);

    [Fact]
    public void Silence_begins_with_the_last_word_of_a_person_else_with_the_opening()
    {
        Of(_open with { OpenedAt = Some.Monday.AddDays(-10) }).Should().Be("silent 10 days");
        Of(_open with { OpenedAt = Some.Monday.AddDays(-10), LastPublicUpdateAt = Some.Monday.AddDays(-3) }).Should().Be("silent 3 days");
    }

    [Fact]
    public void Where_messages_are_not_read_nobody_is_silent() => Of(_open with { RepliesAreKnown = false }, today: _today.AddDays(9)).Should().BeNull();

    [Theory]
    [InlineData(1, "last score 1")]
    [InlineData(2, null)]
    [InlineData(null, null)]
    public void Only_the_worst_last_score_is_said(int? lastScore, string? words) => Of(_open, lastScore).Should().Be(words);

    [Fact]
    public void All_that_is_true_is_said_in_one_line() =>
        Of(_open with { EarlierOfSameTrouble = 2 }, lastScore: 1, today: _today.AddDays(6)).Should().Be("third time logged; silent 6 days; last score 1");

    // 22:30 UTC is half past eleven at night in Paris and already tomorrow in Helsinki.
    [Theory]
    [InlineData("Europe/Paris", "silent 1 day")]
    [InlineData("Europe/Helsinki", null)]
    [InlineData("America/New_York", "silent 1 day")]
    public void The_day_is_that_of_the_accounts_zone(string zone, string? words) =>
        Of(_open with { OpenedAt = Utc(3, 2, 22, 30) }, today: new DateOnly(2026, 3, 3), zone: zone).Should().Be(words);

    // Paris: the 29th of March has 23 hours, the 25th of October has 25.
    [Theory]
    [InlineData(3, 28, 22, 59, "silent 2 days")]
    [InlineData(3, 28, 23, 0, "silent 1 day")]
    [InlineData(3, 29, 21, 59, "silent 1 day")]
    [InlineData(3, 29, 22, 0, null)]
    public void Days_that_daylight_saving_shortens_count_as_days(int month, int day, int hour, int minute, string? words) =>
        Of(_open with { OpenedAt = Utc(month, day, hour, minute) }, today: new DateOnly(2026, 3, 30), zone: "Europe/Paris").Should().Be(words);

    [Theory]
    [InlineData(10, 24, 21, 59, "silent 2 days")]
    [InlineData(10, 24, 22, 0, "silent 1 day")]
    [InlineData(10, 25, 22, 59, "silent 1 day")]
    [InlineData(10, 25, 23, 0, null)]
    public void Days_that_daylight_saving_lengthens_count_as_days(int month, int day, int hour, int minute, string? words) =>
        Of(_open with { OpenedAt = Utc(month, day, hour, minute) }, today: new DateOnly(2026, 10, 26), zone: "Europe/Paris").Should().Be(words);

    private static string? Of(Ticket ticket, int? lastScore = null, DateOnly? today = null, string zone = "UTC") =>
        Warning.For(ticket, lastScore, today ?? _today, TimeZoneInfo.FindSystemTimeZoneById(zone));

    private static DateTimeOffset Utc(int month, int day, int hour, int minute) => new(2026, month, day, hour, minute, 0, TimeSpan.Zero);
}
