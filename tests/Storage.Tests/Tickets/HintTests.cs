using CxKit.Core.Helpdesks;

namespace CxKit.Storage.Tests.Tickets;

public sealed class HintTests : IDisposable
{
    private readonly TempStore _temp = new();

    private HintStore Hints => _temp.Store.Hints;

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task A_hint_survives_the_process()
    {
        await Hints.AddAsync(Some.Desk, ["1", "2"], Some.Monday);
        _temp.Close();

        Hints.Read(Some.Desk, 10).Select(h => h.TicketId).Should().Equal("1", "2");
    }

    [Fact]
    public async Task Hearing_of_a_ticket_twice_is_hearing_of_it_once()
    {
        await Hints.AddAsync(Some.Desk, ["1"], Some.Monday);
        await Hints.AddAsync(Some.Desk, ["1"], Some.Monday.AddSeconds(1));

        Hints.Read(Some.Desk, 10).Should().ContainSingle();
    }

    [Fact]
    public async Task A_followed_hint_goes_with_the_tickets_that_were_read()
    {
        await Hints.AddAsync(Some.Desk, ["1"], Some.Monday);

        _temp.Store.Tickets.Commit(_temp.Lease, new TicketReading { Tickets = [Some.Ticket("1")] }, Hints.Read(Some.Desk, 10));

        Hints.Read(Some.Desk, 10).Should().BeEmpty();
        _temp.Store.Tickets.Find(Some.Desk, "1").Should().NotBeNull();
    }

    [Fact]
    public async Task A_ticket_heard_of_again_while_it_was_read_is_read_again()
    {
        await Hints.AddAsync(Some.Desk, ["1"], Some.Monday);
        var followed = Hints.Read(Some.Desk, 10);
        await Hints.AddAsync(Some.Desk, ["1"], Some.Monday.AddSeconds(1));

        _temp.Store.Tickets.Commit(_temp.Lease, new TicketReading { Tickets = [Some.Ticket("1")] }, followed);

        Hints.Read(Some.Desk, 10).Should().ContainSingle();
    }

    [Fact]
    public async Task Hints_for_an_account_that_was_never_enabled_are_refused() =>
        await FluentActions.Awaiting(() => Hints.AddAsync("nobody", ["1"], Some.Monday)).Should().ThrowAsync<ArgumentException>().WithMessage("*nobody*");
}
