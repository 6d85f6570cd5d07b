using CxKit.Core.Directory;
using CxKit.Core.Time;

namespace CxKit.Storage.Tests.Directories;

/// <summary>Calls, staff and customers: what other systems know of an account.</summary>
public sealed class DirectoryTests : IDisposable
{
    private static readonly DateOnly _day = new(2026, 3, 2);

    private static readonly PhoneCall _call = new("1", Some.Monday) { Team = "desk", Waited = TimeSpan.FromSeconds(12), IsAnswered = true, Talked = TimeSpan.FromMinutes(3) };
    private static readonly StaffMember _eve = new("eve", _day) { Name = "Eve", Team = "desk", Role = "expert", Left = _day.AddDays(9) };

    private static readonly CustomerOrganisation _acme = new("Acme", _day)
    {
        Segment = "retail",
        Revenue = 12.5m,
        Owner = "bob",
        Left = _day.AddDays(99),
        Renewals = [new(_day.AddDays(10), true), new(_day.AddDays(20), null)],
    };

    private readonly TempStore _temp = new();

    private Store Store => _temp.Store;

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void What_was_taken_in_comes_back_as_it_was_in_another_process()
    {
        Store.Calls.Save(_temp.Lease, [_call]);
        Store.Staff.Save(_temp.Lease, [_eve]);
        Store.Customers.Save(_temp.Lease, [_acme]);

        _temp.Reopen();

        Calls(Some.Monday, Some.Monday.AddDays(1)).Should().Equal(_call);
        Store.Staff.All(Some.Desk).Should().Equal(_eve);
        Store.Customers.All(Some.Desk).Should().BeEquivalentTo([_acme]);
    }

    [Fact]
    public void The_known_calls_of_an_account_begin_and_end()
    {
        Store.Calls.Span(Some.Desk).Should().BeNull();

        Store.Calls.Save(_temp.Lease, [_call, _call with { Id = "2", At = _call.At.AddDays(-3) }, _call with { Id = "3", At = _call.At.AddHours(-1) }]);

        Store.Calls.Span(Some.Desk).Should().Be(new CxKit.Core.Time.Period(_call.At.AddDays(-3), _call.At));
        Store.Calls.Span("another").Should().BeNull();
    }

    [Fact]
    public void Taking_in_the_same_again_changes_nothing_and_what_differs_replaces()
    {
        Store.Calls.Save(_temp.Lease, [_call, _call with { Id = "2" }]).Should().Be(2);
        Store.Calls.Save(_temp.Lease, [_call, _call with { Id = "2", At = Some.Monday.AddHours(1) }]).Should().Be(1);
        Store.Staff.Save(_temp.Lease, [_eve]).Should().Be(1);
        Store.Staff.Save(_temp.Lease, [_eve, _eve with { Left = null }]).Should().Be(1);
        Store.Staff.Save(_temp.Lease, [_eve with { Left = null }]).Should().Be(0);
        Store.Customers.Save(_temp.Lease, [_acme]).Should().Be(1);
        Store.Customers.Save(_temp.Lease, [_acme]).Should().Be(0);
        Store.Customers.Save(_temp.Lease, [_acme with { Segment = "public" }]).Should().Be(1);

        Calls(Some.Monday, Some.Monday.AddDays(1)).Select(c => (c.Id, c.At)).Should().Equal(("1", Some.Monday), ("2", Some.Monday.AddHours(1)));
        Store.Staff.All(Some.Desk).Single().Left.Should().BeNull();
        Store.Customers.All(Some.Desk).Single().Segment.Should().Be("public");
    }

    [Fact]
    public void Renewals_of_one_customer_are_put_together_whether_they_come_at_once_or_later()
    {
        var (first, second) = (_acme with { Renewals = [new(_day, null)] }, _acme with { Segment = "public", Renewals = [new(_day.AddDays(-1), false)] });

        Store.Customers.Save(_temp.Lease, [first, second]).Should().Be(1);
        Store.Customers.Save(_temp.Lease, [second with { Renewals = [new(_day, true)] }]).Should().Be(1);
        Store.Customers.Save(_temp.Lease, [second with { Renewals = [] }]).Should().Be(0);

        var known = Store.Customers.All(Some.Desk).Single();
        known.Segment.Should().Be("public");
        known.Renewals.Should().Equal(new Renewal(_day.AddDays(-1), false), new Renewal(_day, true));
    }

    [Fact]
    public void Calls_are_read_by_the_time_at_which_they_came()
    {
        Store.Calls.Save(_temp.Lease, [_call with { Id = "c", At = Some.Monday.AddHours(2) }, _call with { Id = "b", At = Some.Monday.AddHours(1) }, _call with { Id = "a" }]);

        Calls(Some.Monday, Some.Monday.AddHours(2)).Select(c => c.Id).Should().Equal("a", "b");
        Calls(Some.Monday.AddMilliseconds(1), Some.Monday.AddHours(3)).Select(c => c.Id).Should().Equal("b", "c");
    }

    [Fact]
    public void More_calls_than_may_be_held_are_none()
    {
        Store.Calls.Save(_temp.Lease, [_call, _call with { Id = "2" }]);

        Store.Calls.Read(Some.Desk, new Period(Some.Monday, Some.Monday.AddDays(1)), most: 2).Should().HaveCount(2);
        Store.Calls.Read(Some.Desk, new Period(Some.Monday, Some.Monday.AddDays(1)), most: 1).Should().BeNull();
    }

    [Fact]
    public void Accounts_know_nothing_of_each_other_s()
    {
        var other = _temp.Enable("shop");

        Store.Calls.Save(other, [_call]);
        Store.Staff.Save(other, [_eve]);
        Store.Customers.Save(other, [_acme]);

        Calls(Some.Monday, Some.Monday.AddDays(1)).Should().BeEmpty();
        Store.Staff.All(Some.Desk).Should().BeEmpty();
        Store.Customers.All(Some.Desk).Should().BeEmpty();
    }

    [Fact]
    public void Who_lost_the_account_writes_nothing()
    {
        var lost = _temp.Lease;
        Store.Accounts.Acquire(Some.Desk, "another");

        FluentActions.Invoking(() => Store.Calls.Save(lost, [_call])).Should().Throw<LeaseLostException>();
        FluentActions.Invoking(() => Store.Staff.Save(lost, [_eve])).Should().Throw<LeaseLostException>();
        FluentActions.Invoking(() => Store.Customers.Save(lost, [_acme])).Should().Throw<LeaseLostException>();
        Store.Staff.All(Some.Desk).Should().BeEmpty();
    }

    [Fact]
    public void Rates_and_people_served_outlive_the_process()
    {
        var rates = new Rates { PerHour = 40, PerContact = 12.5m, PerHourOfTeam = new Dictionary<string, decimal> { ["desk"] = 50 }, PerHourOfRole = new Dictionary<string, decimal> { ["expert"] = 90 } };
        Store.Accounts.Enable(TempStore.Settings(Some.Desk) with { Rates = rates, Currency = "EUR", PeopleServed = 2400 }, Some.Monday);

        _temp.Reopen();

        var settings = Store.Accounts.Find(Some.Desk)!.Settings;
        settings.Rates.Should().BeEquivalentTo(rates);
        (settings.Currency, settings.PeopleServed).Should().Be(("EUR", 2400L));
    }

    private IReadOnlyList<PhoneCall> Calls(DateTimeOffset since, DateTimeOffset until) => Store.Calls.Read(Some.Desk, new Period(since, until), most: 100)!;
}
