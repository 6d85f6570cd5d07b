using CxKit.Core.Metrics.CustomerClock;
using CxKit.Core.Tickets;
using FsCheck;
using FsCheck.Fluent;

namespace CxKit.CxCore.Tests.Metrics.CustomerClock;

public sealed class TroubleChainsTests
{
    private static readonly DateTimeOffset _end = March.Date(6, 1);

    [Fact]
    public void The_customers_clock_runs_from_the_first_report_to_the_last_resolution()
    {
        var chain = Of(At("1", 0, 5), At("2", 48, 50) with { Repeats = "1" }, At("3", 100, 103) with { Repeats = "2" }).Single();

        (chain.Reports, chain.FirstReportedAt, chain.WorkingSince, chain.CustomerTime).Should().Be((3, Some.Monday, Some.Monday.AddHours(103), TimeSpan.FromHours(103)));
        chain.DeskTimes.Select(t => t.TotalHours).Should().Equal(5, 2, 3);
        chain.Tickets.Select(t => t.Id).Should().Equal("1", "2", "3");
    }

    [Fact]
    public void A_trouble_lasts_until_all_its_contacts_are_resolved_in_whatever_order() =>
        Of(At("1", 0, 90), At("2", 48, 50) with { Repeats = "1" }).Single().CustomerTime.Should().Be(TimeSpan.FromHours(90));

    [Fact]
    public void A_contact_that_repeats_nothing_is_a_trouble_of_its_own() =>
        Of(At("2", 3, 4), At("1", 0, 5), At("3", 6, 7) with { Repeats = "gone" }).Select(c => c.Tickets.Single().Id).Should().Equal("1", "2", "3");

    [Fact]
    public void A_follow_up_belongs_to_the_trouble_that_it_follows_up()
    {
        var followUp = At("2", 48, 50) with { Category = "other", Links = [new TicketLink(TicketLinkKind.FollowsUp, "1")] };

        Of(At("1", 0, 5), followUp).Single().Reports.Should().Be(2);
        Of(At("1", 0, 5), followUp with { Links = [new TicketLink(TicketLinkKind.Related, "1")] }).Should().HaveCount(2);
    }

    [Fact]
    public void Two_troubles_that_turn_out_to_be_one_are_joined()
    {
        var both = At("4", 60, 61) with { Repeats = "3", Links = [new TicketLink(TicketLinkKind.FollowsUp, "2")] };

        Of(At("1", 0, 5), At("2", 10, 12) with { Repeats = "1" }, At("3", 20, 25), both, At("5", 70, 71) with { Repeats = "3" })
            .Single().Tickets.Select(t => t.Id).Should().Equal("1", "2", "3", "4", "5");
    }

    [Fact]
    public void Tickets_of_two_accounts_are_never_one_trouble() =>
        Of(At("1", 0, 5), At("2", 48, 50) with { Repeats = "1", Account = "shop" }).Should().HaveCount(2);

    [Fact]
    public void A_ticket_that_claims_to_repeat_a_later_one_repeats_nothing() =>
        Of(At("1", 0, 5) with { Repeats = "2" }, At("2", 48, 50) with { Repeats = "2" }).Should().HaveCount(2);

    [Fact]
    public void While_a_contact_is_open_or_its_end_unknown_nobody_knows_when_it_worked()
    {
        Of(At("1", 0, 5) with { State = TicketState.Open }).Single().WorkingSince.Should().BeNull();
        Of(At("1", 0, 5) with { State = TicketState.Open }).Single().CustomerTime.Should().BeNull();
        Of(At("1", 0, 5) with { ResolvedAt = null }).Single().WorkingSince.Should().BeNull();
        Of(At("1", 0, 5), At("2", 48, 50) with { Repeats = "1", State = TicketState.Open }).Single().WorkingSince.Should().BeNull();
        Of(At("1", 5, 4.9)).Single().WorkingSince.Should().BeNull();
        Of(At("1", 5, 5)).Single().CustomerTime.Should().Be(TimeSpan.Zero);
    }

    [Fact]
    public void A_cancelled_report_began_the_trouble_and_did_not_end_it()
    {
        var cancelled = At("1", 0, 5) with { State = TicketState.Cancelled, ResolvedAt = null };

        Of(cancelled, At("2", 48, 50) with { Repeats = "1" }).Single().CustomerTime.Should().Be(TimeSpan.FromHours(50));
        Of(cancelled).Single().WorkingSince.Should().BeNull();
    }

    [Fact]
    public void What_was_opened_or_resolved_at_the_moment_or_later_is_not_known_then()
    {
        var tickets = new[] { At("1", 0, 5), At("2", 48, 50) with { Repeats = "1" } };

        TroubleChains.Of(tickets, Some.Monday).Should().BeEmpty();
        TroubleChains.Of(tickets, Some.Monday.AddHours(5)).Single().WorkingSince.Should().BeNull();
        TroubleChains.Of(tickets, Some.Monday.AddHours(5).AddTicks(1)).Single().CustomerTime.Should().Be(TimeSpan.FromHours(5));
        TroubleChains.Of(tickets, Some.Monday.AddHours(48)).Single().Reports.Should().Be(1);
        TroubleChains.Of(tickets, Some.Monday.AddHours(49)).Single().WorkingSince.Should().BeNull();
    }

    [Fact]
    public void A_trouble_is_settled_when_its_last_resolution_has_stood_for_30_days()
    {
        var resolved = Some.Monday.AddHours(5);

        TroubleChains.Of([At("1", 0, 5)], resolved.AddDays(30)).Single().IsSettled.Should().BeTrue();
        TroubleChains.Of([At("1", 0, 5)], resolved.AddDays(30).AddTicks(-1)).Single().IsSettled.Should().BeFalse();
        Of(At("1", 0, 5) with { State = TicketState.Open }).Single().IsSettled.Should().BeFalse();
    }

    [Fact]
    public void Only_contacts_are_troubles() => Of(At("1", 0, 5) with { Kind = TicketKind.Problem }).Should().BeEmpty();

    [Fact]
    public void The_desks_clock_leaves_out_what_has_no_sound_end() =>
        Of(At("1", 0, 5) with { State = TicketState.Open }, At("2", 10, 9) with { Repeats = "1" }, At("3", 20, 20) with { Repeats = "2" })
            .Single().DeskTimes.Should().Equal(TimeSpan.Zero);

    [Fact]
    public void Tickets_of_the_same_moment_are_ordered_by_number_account_and_id()
    {
        var (a, b, c, d) = (At("9", 0, 1) with { Number = "A" }, At("8", 0, 1) with { Number = "B", Account = "a" }, At("3", 0, 1) with { Number = "B" }, At("4", 0, 1) with { Number = "B" });

        Of(d, c, b, a).Select(x => x.Tickets.Single()).Should().Equal(a, b, c, d);
    }

    [Fact]
    public void Chains_do_not_depend_on_the_order_of_the_tickets_and_the_customer_waits_at_least_as_long_as_any_ticket_took() => Check.QuickThrowOnFailure(Prop.ForAll(
        (from count in Gen.Choose(0, 20)
         from tickets in Gen.CollectToList(Enumerable.Range(0, count), Contact)
         from shuffled in Gen.Shuffle(tickets.ToArray())
         select (tickets, shuffled)).ToArbitrary(),
        given =>
        {
            var (chains, others) = (TroubleChains.Of(given.tickets, _end), TroubleChains.Of(given.shuffled, _end));
            return chains.Count == others.Count
                && chains.Zip(others).All(c => c.First.Tickets.SequenceEqual(c.Second.Tickets) && c.First.WorkingSince == c.Second.WorkingSince && c.First.IsSettled == c.Second.IsSettled)
                && chains.Sum(c => c.Reports) == given.tickets.Count
                && chains.Where(c => c.CustomerTime is not null).All(c => c.DeskTimes.All(t => t <= c.CustomerTime));
        }));

    private static Gen<Ticket> Contact(int i) =>
        from opened in Gen.Choose(0, 200)
        from lasted in Gen.Choose(0, 100)
        from repeats in Gen.Choose(0, 25)
        from followsUp in Gen.Choose(0, 60)
        select At($"{i}", opened, opened + lasted) with { Repeats = $"{repeats}", Links = [new TicketLink(TicketLinkKind.FollowsUp, $"{followsUp}")] };

    private static IReadOnlyList<TroubleChain> Of(params Ticket[] tickets) => TroubleChains.Of(tickets, _end);

    private static Ticket At(string id, double opened, double resolved) =>
        Some.Resolved(id, Some.Monday.AddHours(resolved)) with { OpenedAt = Some.Monday.AddHours(opened) };
}
