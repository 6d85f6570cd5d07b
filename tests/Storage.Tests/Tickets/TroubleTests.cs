using CxKit.Core.Tickets;

namespace CxKit.Storage.Tests.Tickets;

public sealed class TroubleTests : IDisposable
{
    private readonly TempStore _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void A_ticket_repeats_the_latest_of_the_earlier_ones_and_counts_them_all()
    {
        _temp.Commit(Some.Page(Some.Ticket("1"), Some.Ticket("2", Some.Monday.AddDays(1)), Some.Ticket("3", Some.Monday.AddDays(2))));

        Judgement("1").Should().Be((null, 0));
        Judgement("2").Should().Be(("1", 1));
        Judgement("3").Should().Be(("2", 2));
    }

    [Fact]
    public void Thirty_days_are_within_the_window_and_a_millisecond_more_is_not()
    {
        _temp.Commit(Some.Page(
            Some.Ticket("1"), Some.Ticket("2", Some.Monday + Recurrence.Window), Some.Ticket("3", Some.Monday + (Recurrence.Window * 2) + TimeSpan.FromMilliseconds(1))));

        Judgement("2").Should().Be(("1", 1));
        Judgement("3").Should().Be((null, 0));
    }

    [Fact]
    public void Equal_times_are_ordered_by_number_letter_by_letter()
    {
        _temp.Commit(Some.Page(Some.Ticket("9"), Some.Ticket("10"), Some.Ticket("a")));

        Judgement("10").Should().Be((null, 0));
        Judgement("9").Should().Be(("10", 1));
        Judgement("a").Should().Be(("9", 2));
    }

    [Theory]
    [InlineData(null, "mail")]
    [InlineData("ann", null)]
    public void Without_requester_or_category_nothing_repeats(string? requester, string? category)
    {
        _temp.Commit(Some.Page(Some.Ticket("1", null, requester, category), Some.Ticket("2", Some.Monday.AddDays(1), requester, category)));

        Judgement("2").Should().Be((null, 0));
    }

    [Fact]
    public void A_late_arrival_has_its_neighbours_judged_anew_and_marked()
    {
        _temp.Commit(Some.Page(Some.Ticket("2", Some.Monday.AddDays(10)), Some.Ticket("3", Some.Monday.AddDays(35)), Some.Ticket("4", Some.Monday.AddDays(50), "bob")));
        _temp.RollUp();
        _temp.Unmark();

        _temp.Commit(Some.Page(Some.Ticket("1"))).Should().Be(1);

        Judgement("2").Should().Be(("1", 1));
        Judgement("3").Should().Be(("2", 1));
        _temp.Marked().Should().BeEquivalentTo("1", "2");
        _temp.Rows("select day from dirty_day order by 1").Should().Equal("2026-03-02", "2026-03-12");
    }

    [Fact]
    public void A_changed_category_has_old_and_new_neighbours_judged_anew()
    {
        _temp.Commit(Some.Page(
            Some.Ticket("1"), Some.Ticket("2", Some.Monday.AddDays(1)), Some.Ticket("3", Some.Monday.AddDays(2)), Some.Ticket("4", Some.Monday.AddDays(3), category: "phone")));

        _temp.Commit(Some.Page(Some.Ticket("2", Some.Monday.AddDays(1), category: "phone")));

        Judgement("2").Should().Be((null, 0));
        Judgement("3").Should().Be(("1", 1));
        Judgement("4").Should().Be(("2", 1));
    }

    [Fact]
    public void A_ticket_that_loses_its_category_repeats_nothing_any_more()
    {
        _temp.Commit(Some.Page(Some.Ticket("1"), Some.Ticket("2", Some.Monday.AddDays(1)), Some.Ticket("3", Some.Monday.AddDays(2))));

        _temp.Commit(Some.Page(Some.Ticket("2", Some.Monday.AddDays(1), category: null)));

        Judgement("2").Should().Be((null, 0));
        Judgement("3").Should().Be(("1", 1));
    }

    private (string?, int) Judgement(string id)
    {
        var ticket = _temp.Store.Tickets.Find(Some.Desk, id)!;
        return (ticket.Repeats, ticket.EarlierOfSameTrouble);
    }
}
