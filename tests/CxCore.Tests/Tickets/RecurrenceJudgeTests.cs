using CxKit.Core.Tickets;
using FsCheck;
using FsCheck.Fluent;

namespace CxKit.CxCore.Tests.Tickets;

public sealed class RecurrenceJudgeTests
{
    private static readonly Ticket _first = Some.Ticket("1");
    private static readonly Ticket _second = Some.Ticket("2") with { OpenedAt = Some.Monday.AddDays(2) };
    private static readonly Ticket _third = Some.Ticket("3") with { OpenedAt = Some.Monday.AddDays(4) };

    [Fact]
    public void A_ticket_repeats_the_latest_of_those_before_it() =>
        Judged([_third, _first, _second]).Should().Equal(("3", "2", 2), ("1", null, 0), ("2", "1", 1));

    [Fact]
    public void What_lies_before_the_window_is_forgotten() =>
        Judged([_first, _second, _third], window: TimeSpan.FromDays(2)).Should().Equal(("1", null, 0), ("2", "1", 1), ("3", "2", 1));

    [Fact]
    public void The_window_of_a_repeat_is_30_days_unless_said_otherwise() =>
        Judged([_first, _second with { OpenedAt = Some.Monday.AddDays(30) }, _third with { OpenedAt = Some.Monday.AddDays(60).AddTicks(1) }])
            .Should().Equal(("1", null, 0), ("2", "1", 1), ("3", null, 0));

    [Fact]
    public void A_window_of_nothing_leaves_the_same_moment() =>
        Judged([_second, _first with { OpenedAt = _second.OpenedAt }], window: TimeSpan.Zero).Should().Equal(("2", "1", 1), ("1", null, 0));

    [Fact]
    public void A_window_is_not_negative() =>
        FluentActions.Invoking(() => Recurrence.Judge([], window: TimeSpan.FromTicks(-1))).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("window");

    [Fact]
    public void Tickets_that_cannot_be_told_apart_do_not_repeat_each_other()
    {
        var twin = _first with { Id = "0" };

        Judged([_first, twin, _second]).Should().Equal(("1", null, 0), ("0", null, 0), ("2", "1", 2));
        Judged([_second, twin, _first]).Should().Equal(("2", "1", 2), ("0", null, 0), ("1", null, 0));
    }

    [Fact]
    public void Tickets_of_two_accounts_do_not_repeat_each_other() =>
        Judged([_first, _second with { Account = "shop" }]).Should().Equal(("1", null, 0), ("2", null, 0));

    [Fact]
    public void A_ticket_without_key_repeats_nothing_and_is_repeated_by_nothing() =>
        Judged([_first with { Category = null }, _second with { Category = null, Repeats = "9", EarlierOfSameTrouble = 3 }])
            .Should().Equal(("1", null, 0), ("2", null, 0));

    [Fact]
    public void What_was_judged_before_is_judged_anew() =>
        Judged([_first with { Repeats = "9", EarlierOfSameTrouble = 3 }]).Should().Equal(("1", null, 0));

    [Fact]
    public void Another_key_makes_another_trouble()
    {
        var printer = _second with { Category = "printer" };

        Judged([_first, printer]).Should().Equal(("1", null, 0), ("2", null, 0));
        Judged([_first, printer], TroubleKeys.Requester).Should().Equal(("1", null, 0), ("2", "1", 1));
    }

    [Fact]
    public void Whatever_a_requester_reports_may_be_one_trouble()
    {
        TroubleKeys.Requester(_first).Should().Be(TroubleKeys.Requester(_second with { Category = null })).And.NotBeNull();
        TroubleKeys.Requester(_first with { Requester = null }).Should().BeNull();
        TroubleKeys.Requester(_first with { Kind = TicketKind.Change }).Should().BeNull();
    }

    [Fact]
    public void A_subcategory_narrows_the_trouble()
    {
        var inbox = _first with { Subcategory = "inbox" };

        TroubleKeys.RequesterAndSubcategory(inbox).Should().Be(TroubleKeys.RequesterAndSubcategory(_second with { Subcategory = "inbox" })).And.NotBeNull();
        TroubleKeys.RequesterAndSubcategory(inbox).Should().NotBe(TroubleKeys.RequesterAndSubcategory(_first with { Subcategory = "outbox" }));
        TroubleKeys.RequesterAndSubcategory(inbox).Should().NotBe(TroubleKeys.RequesterAndSubcategory(inbox with { Category = "printer" }));
        TroubleKeys.RequesterAndSubcategory(_first).Should().BeNull();
        TroubleKeys.RequesterAndSubcategory(inbox with { Subcategory = "" }).Should().BeNull();
        TroubleKeys.RequesterAndSubcategory(inbox with { Category = null }).Should().BeNull();
    }

    [Fact]
    public void A_ticket_repeats_what_precedes_it_in_whatever_order_they_come()
    {
        var ticket = from day in Gen.Choose(0, 70)
                     from number in Gen.Choose(1, 4)
                     from category in Gen.Elements("mail", "printer", null)
                     select Some.Ticket() with { OpenedAt = Some.Monday.AddDays(day), Number = $"INC{number}", Category = category };
        var sets = from tickets in Gen.ArrayOf(ticket)
                   let named = tickets.Select((t, i) => t with { Id = $"{i:000}" }).ToArray()
                   from shuffled in Gen.Shuffle(named)
                   select (named, shuffled.ToArray());
        Check.QuickThrowOnFailure(Prop.ForAll(sets.ToArbitrary(), set =>
            Judged(set.Item2).Order().SequenceEqual(Judged(set.named)) && Judged(set.named).SequenceEqual(set.named.Select(t => OneByOne(t, set.named)))));
    }

    private static (string Id, string? Repeats, int Earlier) OneByOne(Ticket ticket, IEnumerable<Ticket> all)
    {
        var before = all.Where(t => t.Category is not null && t.Category == ticket.Category && Recurrence.Precedes((t.OpenedAt, t.Number), (ticket.OpenedAt, ticket.Number)))
            .OrderBy(t => (t.OpenedAt, t.Number, t.Id)).ToList();
        return (ticket.Id, before.LastOrDefault()?.Id, before.Count);
    }

    private static IEnumerable<(string Id, string? Repeats, int Earlier)> Judged(Ticket[] tickets, Func<Ticket, string?>? key = null, TimeSpan? window = null) =>
        Recurrence.Judge(tickets, key, window).Select(t => (t.Id, t.Repeats, t.EarlierOfSameTrouble));
}
