using CxKit.Core.Helpdesks;
using CxKit.Core.Metrics;
using CxKit.Core.Tickets;

namespace CxKit.Storage.Tests.Tickets;

/// <summary>Tickets that the helpdesk no longer holds.</summary>
public sealed class GoneTests : IDisposable
{
    private readonly TempStore _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void What_was_read_of_it_stays_and_its_state_says_that_it_is_gone()
    {
        _temp.Commit(Some.Page(Some.Ticket("1") with { Subject = "printer" }));

        _temp.Commit(Gone("1")).Should().Be(1);

        _temp.Store.Tickets.Find(Some.Desk, "1").Should().Match<Ticket>(t => t.State == TicketState.Deleted && t.Subject == "printer");
    }

    [Fact]
    public void It_counts_in_no_figure_any_more()
    {
        _temp.Commit(Some.Page(Some.Ticket("1").Resolved(), Some.Ticket("2", Some.Monday.AddDays(1)).Resolved()));
        _temp.RollUp();
        Tickets().Should().Be(2);
        _temp.Store.Tickets.Find(Some.Desk, "2")!.Repeats.Should().Be("1");

        _temp.Commit(Gone("1"));
        _temp.RollUp();

        Tickets().Should().Be(1);
        _temp.Store.Tickets.Find(Some.Desk, "2")!.Repeats.Should().BeNull("a repeat needs an earlier ticket that the helpdesk still holds");
    }

    [Fact]
    public void It_is_asked_about_no_more()
    {
        _temp.Commit(Some.Page(Some.Ticket("1").Resolved()));
        _temp.Decide(Some.Offer);

        _temp.Commit(Gone("1"));

        _temp.Store.Surveys.ReadDue(Some.Desk, Some.Monday.AddDays(9), 10).Should().BeEmpty();
    }

    [Fact]
    public void One_that_was_never_read_is_nothing_new() => _temp.Commit(Gone("stranger")).Should().Be(0);

    [Fact]
    public void One_that_was_restored_is_there_again()
    {
        _temp.Commit(Some.Page(Some.Ticket("1")));
        _temp.Commit(Gone("1"));

        _temp.Commit(Some.Page(Some.Ticket("1")));

        _temp.Store.Tickets.Find(Some.Desk, "1")!.State.Should().Be(TicketState.Open);
    }

    private static TicketPage Gone(string ticketId) => new() { Cursor = "gone", Gone = [ticketId] };

    private long Tickets() => _temp.Store.Tallies.Read(Some.Desk, Dimension.Whole.Name, null, null).Tallies.Where(t => t.Key.Metric == "mttr").Sum(t => t.Value.N);
}
