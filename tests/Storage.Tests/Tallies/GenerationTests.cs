using CxKit.Core.Metrics;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CxKit.Storage.Tests.Tallies;

/// <summary>A changed definition or zone: what was counted before is read until all of the new is there.</summary>
public sealed class GenerationTests : IDisposable
{
    private static readonly DateOnly _second = new(2026, 3, 2);
    private readonly TempStore _temp = new("Europe/Paris");

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void The_first_count_is_read_as_it_grows()
    {
        _temp.Commit(Some.Page(Some.Ticket("1"), Some.Ticket("2", Some.Monday.AddDays(1))));

        _temp.Store.Tallies.RollUp(_temp.Lease, 1);

        Read().Should().Match<TallyReading>(r => !r.IsBeingRecounted && r["repeat", ""]!.N == 1);
    }

    [Fact]
    public void A_changed_definition_is_read_as_it_was_until_all_days_are_counted_anew()
    {
        _temp.Commit(Some.Page(Some.Ticket("1"), Some.Ticket("2", Some.Monday.AddDays(1))));
        _temp.RollUp();
        ReopenAfter("replace(definitions, 'metric repeat 1 ', 'metric repeat 0 ')");
        _temp.Commit(Some.Page(Some.Ticket("3", Some.Monday.AddDays(1))));

        Read().Should().Match<TallyReading>(r => r.IsBeingRecounted && r.Versions["repeat"] == 0 && r["repeat", ""]!.N == 2);
        _temp.Store.Tallies.RollUp(_temp.Lease, 1);
        Read().Should().Match<TallyReading>(r => r.IsBeingRecounted && r.Versions["repeat"] == 0 && r["repeat", ""]!.N == 2);
        _temp.RollUp();
        Read().Should().Match<TallyReading>(r => !r.IsBeingRecounted && r.Versions["repeat"] == MetricCatalogue.Counted.Single(m => m.Id == "repeat").Version && r["repeat", ""]!.N == 3);
    }

    [Fact]
    public void Once_all_days_are_counted_anew_nothing_is_left_of_what_was_counted_before()
    {
        _temp.Commit(Some.Page(Some.Ticket("1"), Some.Ticket("2", Some.Monday.AddDays(40))));
        _temp.RollUp();
        ReopenAfter("replace(definitions, 'service', 'Service')");

        _temp.RollUp();

        foreach (var table in (string[])["generation", "cell", "month_cell"])
            _temp.Rows($"select distinct generation from {table}").Should().Equal("2");
        _temp.Rows("select * from dirty_month").Should().BeEmpty();
        _temp.Store.Tallies.RollUp(_temp.Lease, 10).Should().Be(0);
    }

    [Fact]
    public void Equal_definitions_are_not_counted_anew()
    {
        _temp.Commit(Some.Page(Some.Ticket("1")));
        _temp.RollUp();
        _temp.Close();

        _temp.Store.Tallies.RollUp(_temp.Lease, 10).Should().Be(0);
        Read().IsBeingRecounted.Should().BeFalse();
    }

    [Fact]
    public void A_metric_that_is_new_or_keeps_another_kind_of_tally_has_nothing_until_it_is_counted()
    {
        _temp.Commit(Some.Page(Some.Ticket("1").Resolved()));
        _temp.RollUp();
        ReopenAfter("replace(replace(definitions, 'metric repeat ', 'metric something.else '), 'DurationTally', 'OtherTally')");

        var reading = Read();

        reading.Versions.Should().NotContainKey("repeat").And.ContainKey("something.else");
        (reading["repeat", ""], reading["mttr", ""], reading["reopen", ""]?.N).Should().Be((null, null, 1));
    }

    [Fact]
    public void Cells_of_a_form_that_cannot_be_read_are_not_read()
    {
        _temp.Commit(Some.Page(Some.Ticket("1")));
        _temp.RollUp();
        ReopenAfter("replace(definitions, 'form 1', 'form 0')");

        Read().Tallies.Should().BeEmpty();
        _temp.RollUp();
        Read()["repeat", ""]!.N.Should().Be(1);
    }

    [Fact]
    public void A_changed_zone_is_read_in_the_days_of_the_old_one_until_all_are_counted_anew()
    {
        // 23:30 UTC is the next day in Paris.
        _temp.Commit(Some.Page(Some.Ticket("1", Some.Monday.AddHours(15.5)).Resolved()));
        _temp.RollUp();

        _temp.Store.Accounts.Enable(TempStore.Settings(Some.Desk), Some.Monday);
        _temp.Store.Tallies.RollUp(_temp.Lease, 1);
        (Opened(_second, _second), Opened(_second.AddDays(1), null)).Should().Be((0, 1));

        _temp.RollUp();
        (Opened(_second, _second), Opened(_second.AddDays(1), null)).Should().Be((1, 0));
    }

    [Fact]
    public void Two_changes_in_a_row_are_read_as_before_the_first()
    {
        _temp.Commit(Some.Page(Some.Ticket("1"), Some.Ticket("2", Some.Monday.AddDays(1))));
        _temp.RollUp();
        ReopenAfter("replace(definitions, 'metric repeat 1 ', 'metric repeat 0 ')");
        _temp.Store.Tallies.RollUp(_temp.Lease, 1);

        _temp.Store.Accounts.Enable(TempStore.Settings(Some.Desk, "Asia/Tokyo"), Some.Monday);

        Read().Should().Match<TallyReading>(r => r.IsBeingRecounted && r.Versions["repeat"] == 0 && r["repeat", ""]!.N == 2);
        _temp.RollUp();
        _temp.Rows("select generation, is_whole from generation").Should().Equal("3|1");
    }

    private TallyReading Read() => _temp.Store.Tallies.Read(Some.Desk, "", null, null);

    private long Opened(DateOnly? from, DateOnly? to) => _temp.Store.Tallies.Read(Some.Desk, "", from, to)["repeat", ""]?.N ?? 0;

    /// <summary>Opens the store again, as if it had been counted by other definitions.</summary>
    private void ReopenAfter(string definitions)
    {
        _temp.Close();
        using (var connection = new SqliteConnection($"{_temp.ConnectionString};Pooling=False")) connection.Execute($"update generation set definitions = {definitions}");
        _temp.Reopen();
    }
}
