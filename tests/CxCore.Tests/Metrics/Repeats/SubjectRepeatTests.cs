using CxKit.Core.Metrics;
using CxKit.Core.Statistics;
using CxKit.Core.Tickets;

namespace CxKit.CxCore.Tests.Metrics.Repeats;

public sealed class SubjectRepeatTests
{
    [Fact]
    public void Contacts_under_the_same_subject_repeat_each_other_whatever_their_category()
    {
        var evidence = March.Evidence(About("1", "VPN down", 0), About("2", "RE: vpn down #2", 5) with { Category = "other" }, About("3", "Printer", 6), About("4", null, 7));

        evidence.Figure("repeat.subject.rate").Should().Match<Figure>(f => f.Value == 1 / 3.0 && f.N == 3 && f.Interval == Wilson.Of(1, 3));
    }

    [Fact]
    public void An_earlier_contact_counts_for_30_days_and_itself_only_in_its_own_period()
    {
        var first = About("1", "vpn", 0) with { OpenedAt = March.Date(2, 1) };
        var second = About("2", "vpn", 0) with { OpenedAt = March.Date(3, 3) };

        March.Evidence(first, second).Figure("repeat.subject.rate").Should().Match<Figure>(f => f.Value == 1 && f.N == 1);
        March.Evidence(first, second with { OpenedAt = March.Date(3, 3).AddTicks(1) }).Figure("repeat.subject.rate").Value.Should().Be(0);
        March.Evidence(second with { OpenedAt = March.Month.Until }).Figure("repeat.subject.rate").N.Should().Be(0);
    }

    private static Ticket About(string id, string? subject, double hours) => Some.Ticket(id) with { Subject = subject, OpenedAt = Some.Monday.AddHours(hours) };
}
