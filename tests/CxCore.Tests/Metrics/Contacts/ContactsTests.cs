using CxKit.Core.Metrics;
using CxKit.Core.Metrics.Contacts;
using CxKit.Core.Statistics;
using CxKit.Core.Tickets;
using CxKit.Core.Time;
using FsCheck;
using FsCheck.Fluent;

namespace CxKit.CxCore.Tests.Metrics.Contacts;

public sealed class ContactsTests
{
    private const double Months = 31 / (365.25 / 12);

    private static readonly Evidence _three = March.Evidence(From("1", "hr"), From("2", "hr"), From("3", null)) with { PeopleServed = 10 };

    [Fact]
    public void Contacts_are_counted_per_person_served_and_month()
    {
        var figure = _three.Figure("contacts.perperson");

        figure.Value.Should().BeApproximately(3 / (10 * Months), 1e-12);
        figure.N.Should().Be(3);
        figure.Interval!.Value.Low.Should().BeApproximately(PoissonInterval.Of(3).Low / (10 * Months), 1e-12);
        figure.Interval!.Value.High.Should().BeApproximately(PoissonInterval.Of(3).High / (10 * Months), 1e-12);
    }

    [Fact]
    public void A_month_without_contacts_is_a_figure_too()
    {
        var figure = (March.Evidence() with { PeopleServed = 10 }).Figure("contacts.perperson");

        (figure.Value, figure.N).Should().Be((0, 0L));
        figure.Interval!.Value.High.Should().BePositive();
    }

    [Theory]
    [InlineData(null)]
    [InlineData(0L)]
    [InlineData(-1L)]
    public void Without_the_number_of_people_served_it_is_unknown(long? people)
    {
        var evidence = _three with { PeopleServed = people };

        evidence.Figure("contacts.perperson").WhyNoInterval.Should().Be(NoInterval.Unknown);
        ContactRate.ByDepartment(evidence).Should().OnlyContain(p => p.PerPersonAndMonth == null && p.Interval == null).And.HaveCount(2);
    }

    [Fact]
    public void A_period_of_no_length_has_no_rate() =>
        (_three with { Period = new Period(March.Month.Since, March.Month.Since) }).Figure("contacts.perperson").WhyNoInterval.Should().Be(NoInterval.Unknown);

    [Fact]
    public void Only_contacts_opened_in_the_period_count()
    {
        var evidence = March.Evidence(
            From("1", "hr") with { OpenedAt = March.Month.Since.AddTicks(-1) },
            From("2", "hr") with { OpenedAt = March.Month.Until },
            From("3", "hr") with { Kind = TicketKind.Change },
            From("4", "hr") with { State = TicketState.Deleted });

        evidence.Figure("contacts.traced").N.Should().Be(0);
        ContactRate.ByDepartment(evidence).Should().BeEmpty();
    }

    [Fact]
    public void Contacts_that_name_who_caused_them_are_a_share_of_all() =>
        _three.Figure("contacts.traced").Should().Match<Figure>(f => f.Value == 2 / 3.0 && f.N == 3 && f.WhyNoInterval == NoInterval.FullCount);

    [Fact]
    public void Departments_are_listed_by_their_part_and_the_unknown_one_is_among_them()
    {
        var parts = ContactRate.ByDepartment(_three);

        parts.Select(p => (p.Department, p.Contacts, p.ShareOfContacts)).Should().Equal(("hr", 2L, 2 / 3.0), (ContactRate.UnknownDepartment, 1L, 1 / 3.0));
        parts[0].PerPersonAndMonth.Should().BeApproximately(2 / (10 * Months), 1e-12);
        parts[0].Interval!.Value.Low.Should().BeApproximately(PoissonInterval.Of(2).Low / (10 * Months), 1e-12);
    }

    [Fact]
    public void Departments_of_the_same_part_are_ordered_by_name() =>
        ContactRate.ByDepartment(March.Evidence(From("1", "law"), From("2", "hr"))).Select(p => p.Department).Should().Equal("hr", "law");

    [Fact]
    public void The_parts_add_up_to_the_whole() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.ListOf(Gen.Elements("hr", "law", null)).ToArbitrary(),
        departments =>
        {
            var evidence = March.Evidence(departments.Select((d, i) => From($"{i}", d))) with { PeopleServed = 7 };
            var parts = ContactRate.ByDepartment(evidence);
            return parts.Sum(p => p.Contacts) == evidence.Tickets.Count
                && Math.Abs(parts.Sum(p => p.PerPersonAndMonth!.Value) - evidence.Figure("contacts.perperson").Value!.Value) < 1e-12;
        }));

    private static Ticket From(string id, string? department) => Some.Ticket(id) with { Cause = new Cause { Department = department } };
}
