using CxKit.Core.Directory;
using CxKit.Core.Metrics.AvoidableContacts;
using CxKit.Core.Surveys;
using CxKit.Core.Tickets;
using FsCheck;
using FsCheck.Fluent;

namespace CxKit.CxCore.Tests.Metrics.AvoidableContacts;

public sealed class CausesTests
{
    private static readonly Ticket[] _tickets =
    [
        From("1", "hr", true) with { TimeWorked = TimeSpan.FromMinutes(30) },
        From("2", "hr", false) with { Repeats = "1", TimeWorked = TimeSpan.FromMinutes(45) },
        From("3", "law", true) with { Repeats = "1" },
        From("4", null, true),
        From("5", "hr", false),
        From("6", "hr", null),
    ];

    [Fact]
    public void A_cause_shows_its_contacts_work_cost_and_lost_experience()
    {
        var evidence = March.Evidence(_tickets) with
        {
            Answers = [Some.Answer(2), Some.Answer(4) with { TicketId = "2" }, Some.Answer(1) with { TicketId = "5" }, Some.Answer(1) with { TicketId = "1", Account = "shop" }],
            Rates = new Rates { PerHour = 40 },
        };

        var rows = AvoidableTable.ByCause(evidence, CauseKind.Department);

        rows.Select(r => r.Cause).Should().Equal("hr", AvoidableTable.UnknownCause, "law");
        rows[0].Should().Be(new CausedContacts("hr", 2, 1, 1, 1.25, 50, LostExperience.Of([Some.Answer(2), Some.Answer(4)])));
        rows[2].Should().Be(new CausedContacts("law", 1, 1, 1, null, null, default));
    }

    [Fact]
    public void Problems_and_changes_are_causes_too()
    {
        var evidence = March.Evidence(_tickets[0] with { Cause = new Cause { Problem = "PRB1", Change = "CHG1" } });

        AvoidableTable.ByCause(evidence, CauseKind.Problem).Single().Cause.Should().Be("PRB1");
        AvoidableTable.ByCause(evidence, CauseKind.Change).Single().Cause.Should().Be("CHG1");
        AvoidableTable.ByCause(evidence, CauseKind.Department).Single().Cause.Should().Be(AvoidableTable.UnknownCause);
        FluentActions.Invoking(() => AvoidableTable.ByCause(evidence, (CauseKind)3)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void The_parts_add_up_to_the_whole_in_any_order() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Shuffle(_tickets).ToArbitrary(),
        tickets =>
        {
            var rows = AvoidableTable.ByCause(March.Evidence(tickets), CauseKind.Department);
            return rows.SequenceEqual(AvoidableTable.ByCause(March.Evidence(_tickets), CauseKind.Department))
                && rows.Sum(r => r.Contacts) == 4 && rows.Sum(r => r.Avoidable) == 3 && rows.Sum(r => r.Repeats) == 2;
        }));

    private static Ticket From(string id, string? department, bool? isAvoidable) =>
        Some.Ticket(id) with { Cause = new Cause { Department = department }, Avoidable = new Avoidable(isAvoidable, null) };
}
