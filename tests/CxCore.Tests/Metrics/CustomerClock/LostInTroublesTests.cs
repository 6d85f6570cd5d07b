using CxKit.Core.Metrics.CustomerClock;
using CxKit.Core.Surveys;

namespace CxKit.CxCore.Tests.Metrics.CustomerClock;

public sealed class LostInTroublesTests
{
    [Fact]
    public void A_minor_trouble_reported_again_and_again_can_lose_more_than_a_major_one_well_handled()
    {
        var (major, first, second) = (Some.Resolved("1") with { Priority = "1" }, Some.Resolved("2"), Some.Resolved("3") with { OpenedAt = Some.Monday.AddDays(1), ResolvedAt = Some.Monday.AddDays(2), Repeats = "2" });
        var answers = new[] { Some.Answer(5), Some.Answer(3) with { TicketId = "2" }, Some.Answer(1) with { TicketId = "3" } };

        var lost = TroubleChains.Of([major, first, second], March.Month.Until)
            .Select(c => (c.Reports, LostExperience.Of(answers.Where(a => c.Tickets.Any(t => t.Id == a.TicketId))).Points));

        lost.Should().Equal((1, 0L), (2, 6L));
    }
}
