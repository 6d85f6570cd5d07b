using Dapper;
using Microsoft.Data.Sqlite;

namespace CxKit.Storage.Tests.Database;

public sealed class OpeningTests : IDisposable
{
    private readonly TempStore _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void A_second_owner_is_refused_and_told_which_file_is_held()
    {
        var act = () => Store.Open(_temp.ConnectionString, StoreUse.Own);

        act.Should().Throw<StoreException>().WithMessage($"*{_temp.Path}.lock*stop that process*");
    }

    [Fact]
    public void The_next_owner_finds_what_the_last_one_left()
    {
        _temp.Commit(Some.Page(Some.Ticket("1")));
        _temp.Close();

        _temp.Store.Tickets.Count(Some.Desk).All.Should().Be(1);
    }

    [Fact]
    public void A_reader_looks_beside_the_owner_and_cannot_write()
    {
        _temp.Commit(Some.Page(Some.Ticket("1")));

        using var reader = Store.Open(_temp.ConnectionString, StoreUse.Read);

        reader.Tickets.Find(Some.Desk, "INC1")!.Id.Should().Be("1");
        reader.Invoking(r => r.Notes.Write(new Dictionary<string, string> { ["a"] = "b" })).Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public void A_reader_of_a_missing_store_is_told_and_creates_nothing()
    {
        var path = _temp.Path + ".other";

        var act = () => Store.Open($"Data Source={path}", StoreUse.Read);

        act.Should().Throw<StoreException>().WithMessage($"There is no store at {path}*");
        File.Exists(path).Should().BeFalse();
    }

    [Fact]
    public void A_reader_of_an_empty_file_is_told_to_bring_it_up_to_date()
    {
        var path = _temp.Path + ".empty";
        File.WriteAllBytes(path, []);

        var act = () => Store.Open($"Data Source={path}", StoreUse.Read);

        act.Should().Throw<StoreException>().WithMessage("*cxkit migrate*");
    }

    [Theory]
    [InlineData(StoreUse.Own)]
    [InlineData(StoreUse.Read)]
    public void A_store_of_a_newer_version_is_refused(StoreUse use)
    {
        _temp.Close();
        Run(_temp.Path, "pragma user_version = 9999");

        var act = () => Store.Open(_temp.ConnectionString, use);

        act.Should().Throw<StoreException>().WithMessage("*newer version*");
    }

    [Theory]
    [InlineData(StoreUse.Own)]
    [InlineData(StoreUse.Read)]
    public void The_database_of_somebody_else_is_refused_and_stays_as_it_was(StoreUse use)
    {
        var path = _temp.Path + ".theirs";
        Run(path, "create table theirs (id integer)");
        var before = File.ReadAllBytes(path);

        var act = () => Store.Open($"Data Source={path}", use);

        act.Should().Throw<StoreException>().WithMessage("*not a store of CxKit*");
        File.ReadAllBytes(path).Should().Equal(before);
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused()
    {
        var path = _temp.Path + ".txt";
        File.WriteAllText(path, string.Concat(Enumerable.Repeat("number,opened,resolved\n", 100)));

        var act = () => Store.Open($"Data Source={path}", StoreUse.Own);

        act.Should().Throw<StoreException>().WithMessage("*not a store of CxKit*");
    }

    [Theory]
    [InlineData("Data Source=:memory:")]
    [InlineData("Server=somewhere")]
    [InlineData("Data Source=/no/such/folder/cxkit.db")]
    public void What_cannot_hold_a_store_is_refused_in_a_sentence(string connectionString)
    {
        var act = () => Store.Open(connectionString, StoreUse.Own);

        act.Should().Throw<StoreException>();
    }

    [Fact]
    public void Notes_are_replaced_and_outlive_their_process()
    {
        _temp.Store.Notes.Write(new Dictionary<string, string> { ["origin"] = "1", ["seed"] = "7" });
        _temp.Store.Notes.Write(new Dictionary<string, string> { ["origin"] = "2" });
        _temp.Close();

        _temp.Store.Notes.Find("origin").Should().Be("2");
        _temp.Store.Notes.Find("seed").Should().Be("7");
        _temp.Store.Notes.Find("nothing").Should().BeNull();
    }

    private static void Run(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Execute(sql);
    }
}
