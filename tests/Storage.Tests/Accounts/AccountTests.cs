using CxKit.Core.Helpdesks;

namespace CxKit.Storage.Tests.Accounts;

public sealed class AccountTests : IDisposable
{
    private readonly TempStore _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void Enabling_again_changes_the_settings_and_keeps_the_first_time()
    {
        var settings = TempStore.Settings(Some.Desk) with { Targets = new Dictionary<string, double> { ["csat.top"] = 0.85 }, SurveyFrom = Some.Monday.AddDays(-3) };

        var state = _temp.Store.Accounts.Enable(settings, Some.Monday.AddDays(9));

        state.EnabledAt.Should().Be(Some.Monday);
        state.AskFrom.Should().Be(Some.Monday.AddDays(-3));
        _temp.Store.Accounts.Find(Some.Desk)!.Settings.Targets.Should().Equal(settings.Targets);
    }

    [Fact]
    public void Accounts_are_listed_by_name()
    {
        _temp.Enable("bureau");

        _temp.Store.Accounts.All().Select(a => a.Settings.Account).Should().Equal("bureau", Some.Desk);
    }

    [Fact]
    public void An_unknown_zone_is_refused()
    {
        var act = () => _temp.Store.Accounts.Enable(TempStore.Settings("x", "Mars/Olympus"), Some.Monday);

        act.Should().Throw<ArgumentException>().WithMessage("*Mars/Olympus*");
        _temp.Store.Accounts.Find("x").Should().BeNull();
    }

    [Fact]
    public void An_account_never_enabled_cannot_be_acquired()
    {
        var act = () => _temp.Store.Accounts.Acquire("x", "test");

        act.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Whoever_lost_the_lease_writes_nothing_in_any_step()
    {
        _temp.Commit(Some.Page(Some.Ticket("1").Resolved()));
        var before = _temp.Dump();
        var lost = _temp.Lease;
        _temp.Store.Accounts.Acquire(Some.Desk, "another");

        Action[] steps =
        [
            () => _temp.Store.Tickets.Commit(lost, Some.Page(Some.Ticket("2"))),
            () => _temp.Store.Surveys.Decide(lost, Some.Survey, 10, Some.Offer),
            () => _temp.Store.Surveys.Claim(lost, [], Some.Monday),
            () => _temp.Store.Surveys.Settle(lost, []),
            () => _temp.Store.WriteBacks.MarkOpenTickets(lost, new DateOnly(2026, 3, 2)),
            () => _temp.Store.WriteBacks.Settle(lost, [new WriteBackSettlement("1", 1, ItemResult.Done) { At = Some.Monday }]),
            () => _temp.Store.Tallies.RollUp(lost, 10),
        ];

        steps.Should().AllSatisfy(step => step.Should().Throw<LeaseLostException>());
        _temp.Dump().Should().Equal(before);
        _temp.Store.Surveys.Totals(Some.Desk).Offered.Should().Be(0);
    }
}
