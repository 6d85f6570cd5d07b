using CxKit.Core.Metrics;
using CxKit.Core.Metrics.Intake;
using CxKit.Core.Statistics;
using CxKit.Core.Tickets;

namespace CxKit.CxCore.Tests.Metrics.Intake;

public sealed class IntakeTests
{
    private static readonly Ticket _full = Some.Ticket() with
    {
        Subject = "vpn",
        Requester = new Person("ann") { Email = "ann@example.org" },
        Category = "network",
        Service = "vpn",
        ContactReason = "fault",
        Channel = "phone",
        Priority = "3",
    };

    public static TheoryData<string> Fields => [.. IntakeCompleteness.Fields];

    [Fact]
    public void Eight_fields_are_looked_at() =>
        IntakeCompleteness.Fields.Should().Equal("subject", "requester", "email", "category", "service", "reason", "channel", "priority");

    [Theory]
    [MemberData(nameof(Fields))]
    public void Each_field_counts_as_much_as_another(string field)
    {
        // Without a requester there is no address either.
        var missing = field == "requester" ? 2 : 1;
        var evidence = March.Evidence(_full, Without(field));

        evidence.Figure("intake.mean").Value.Should().BeApproximately((1 + ((8 - missing) / 8.0)) / 2, 1e-12);
        evidence.Figure("intake.complete").Should().Match<Figure>(f => f.Value == 0.5 && f.N == 2 && f.Interval == Wilson.Of(1, 2));
        IntakeCompleteness.ByField(evidence.Tickets).Single(f => f.Field == field).Should().Be(new IntakeField("desk", field, 1, 2));
    }

    [Fact]
    public void A_field_that_an_account_fills_nowhere_is_not_asked_of_it()
    {
        var evidence = March.Evidence(Some.Ticket("2") with { Account = "shop", Channel = "mail" }, _full, Some.Ticket("3") with { Account = "shop" });

        // The shop uses requester, category and channel.
        evidence.Figure("intake.mean").Value.Should().BeApproximately((1 + 1 + (2 / 3.0)) / 3, 1e-12);
        IntakeCompleteness.ByField(evidence.Tickets).Count(f => f.Account == "shop" && f.IsUsed).Should().Be(3);
        IntakeCompleteness.ByField(evidence.Tickets).Select(f => f.Account).Distinct().Should().Equal("desk", "shop");
    }

    [Fact]
    public void A_contact_of_an_account_that_uses_no_field_does_not_count() =>
        March.Evidence(Some.Ticket() with { Requester = null, Category = " " }).Figure("intake.mean").N.Should().Be(0);

    [Fact]
    public void Only_contacts_opened_in_the_period_count()
    {
        var evidence = March.Evidence(_full, Without("channel") with { OpenedAt = March.Month.Until }, Without("channel") with { Kind = TicketKind.Problem });

        evidence.Figure("intake.complete").Should().Match<Figure>(f => f.Value == 1 && f.N == 1);
        IntakeCompleteness.ByField(evidence.Tickets).Should().OnlyContain(f => f.Contacts == 2);
    }

    [Fact]
    public void The_mean_has_students_interval()
    {
        var figure = March.Evidence(_full, Without("channel"), Without("service")).Figure("intake.mean");

        figure.Interval!.Value.Low.Should().BeApproximately((2.75 / 3) - (4.302652730 * Math.Sqrt(2 / 3.0 / 64 / 2 / 3)), 1e-8);
    }

    private static Ticket Without(string field) => field switch
    {
        "subject" => _full with { Subject = "" },
        "requester" => _full with { Requester = null },
        "email" => _full with { Requester = new Person("ann") },
        "category" => _full with { Category = null },
        "service" => _full with { Service = null },
        "reason" => _full with { ContactReason = null },
        "channel" => _full with { Channel = " " },
        "priority" => _full with { Priority = null },
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };
}
