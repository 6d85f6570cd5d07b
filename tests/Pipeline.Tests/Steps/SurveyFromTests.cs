using System.Globalization;
using CxKit.Pipeline.Tests.Doubles;

namespace CxKit.Pipeline.Tests.Steps;

public sealed class SurveyFromTests
{
    // In Paris the 2nd of March begins at 23:00 UTC, and the 1st of July at 22:00 UTC.
    [Theory]
    [InlineData("2026-03-02", "2026-03-01T22:59:59Z", "before-start")]
    [InlineData("2026-03-02", "2026-03-01T23:00:00Z", null)]
    [InlineData("2026-07-01", "2026-06-30T21:59:59Z", "before-start")]
    [InlineData("2026-07-01", "2026-06-30T22:00:00Z", null)]
    [InlineData("2026-03-02T10:00:00+02:00", "2026-03-02T07:59:59Z", "before-start")]
    [InlineData("2026-03-02T10:00:00+02:00", "2026-03-02T08:00:00Z", null)]
    public async Task A_day_begins_at_midnight_in_the_accounts_zone(string surveyFrom, string resolvedAt, string? refusedBy)
    {
        using var host = new TestHost(("Accounts:desk:TimeZone", "Europe/Paris"), ("Accounts:desk:SurveyFrom", surveyFrom));

        await host.OfferAsync(Some.Resolved("1", at: DateTimeOffset.Parse(resolvedAt, CultureInfo.InvariantCulture)));

        host.Store.Surveys.HistoryOf(Some.Desk, "1").Decisions.Single().RefusedBy.Should().Be(refusedBy);
    }

    [Fact]
    public async Task Without_it_asking_begins_when_the_account_was_first_enabled()
    {
        using var host = new TestHost(("Accounts:desk:SurveyFrom", null));
        _ = host.Work;
        host.Clock.Advance(TimeSpan.FromDays(3));
        host.Restart();

        await host.OfferAsync(Some.Resolved("1", at: Some.Noon.AddSeconds(-1)), Some.Resolved("2", at: Some.Noon));

        host.Store.Surveys.HistoryOf(Some.Desk, "1").Decisions.Single().RefusedBy.Should().Be("before-start");
        host.Store.Surveys.HistoryOf(Some.Desk, "2").Decisions.Single().IsOffered.Should().BeTrue();
    }
}
