using CxKit.Core.Metrics;
using CxKit.Hosting.Figures;
using CxKit.Hosting.Steps;
using CxKit.Pipeline.Tests.Doubles;
using CxKit.Storage;

namespace CxKit.Pipeline.Tests.Steps;

public sealed class RollUpTests : IDisposable
{
    private readonly TestHost _host = new();

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task Every_touched_day_is_counted_once()
    {
        // Thirty days of resolutions, all opened on one day: more than one round takes.
        await _host.PullAsync([.. Enumerable.Range(1, 30).Select(i => Some.Resolved($"{i}", at: Some.Noon.AddDays(i)))]);

        (await _host.RunAsync("roll-up")).Should().Be(new StepOutcome(31));
        (await _host.RunAsync("roll-up")).Should().Be(new StepOutcome(0));

        Resolutions().Should().Be(30);
    }

    [Fact]
    public async Task A_ticket_that_changes_is_counted_where_it_belongs_and_no_longer_where_it_did()
    {
        await _host.PullAsync(Some.Resolved("1"));
        await _host.RunAsync("roll-up");

        await _host.PullAsync(Some.Ticket("1") with { Version = "2", Reopens = 1 });
        await _host.RunAsync("roll-up");
        Resolutions().Should().Be(0);

        await _host.PullAsync(Some.Resolved("1", at: Some.Noon.AddDays(3)) with { Version = "3", Reopens = 1 });
        await _host.RunAsync("roll-up");
        Resolutions().Should().Be(1);
    }

    [Fact]
    public async Task A_lost_lease_stops_the_roll_up_with_nothing_counted()
    {
        await _host.PullAsync(Some.Resolved("1"));
        _host.LoseLease();

        await FluentActions.Awaiting(() => _host.RunAsync("roll-up")).Should().ThrowAsync<LeaseLostException>();

        Resolutions().Should().Be(0);
    }

    private long Resolutions() => _host.Get<FigureReader>().Read(Some.Desk, Dimension.Whole).Single()["reopen.rate"].N;
}
