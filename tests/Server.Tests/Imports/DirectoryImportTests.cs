using System.Globalization;
using System.Text;
using CxKit.Core.Directory;
using CxKit.Server.Imports;
using CxKit.Server.Imports.Directory;

namespace CxKit.Server.Tests.Imports;

/// <summary>Calls, staff and customers by their ready maps.</summary>
public sealed class DirectoryImportTests
{
    private static readonly DateOnly _day = new(2026, 3, 2);

    [Fact]
    public void Every_ready_map_is_without_fault()
    {
        foreach (var map in MapFile.Ready.Select(MapFile.Read))
            if (FieldsOf(map.Kind) is { } fields) MapFaults.Of(map, map.Kind, fields).Should().BeEmpty(map.Name);
    }

    [Fact]
    public void A_row_is_a_call() =>
        Read(new CallShape(), "calls", "id,at,waited,answered,team,talked\n1,2026-03-02 08:00,12.5,yes,desk,180\n2,1772438400,90,0,,\n").Records.Should().Equal(
            new PhoneCall("1", new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero)) { Waited = TimeSpan.FromSeconds(12.5), IsAnswered = true, Team = "desk", Talked = TimeSpan.FromMinutes(3) },
            new PhoneCall("2", new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero)) { Waited = TimeSpan.FromSeconds(90) });

    [Theory]
    [InlineData("1,2026-03-02,,yes", "waited: is empty")]
    [InlineData("1,2026-03-02,5,", "answered: is empty")]
    [InlineData("1,2026-03-02,-5,yes", "waited: is no length of time")]
    [InlineData("1,2026-03-02,5,perhaps", "answered: says neither yes nor no")]
    [InlineData(",2026-03-02,5,no", "id: is empty")]
    public void A_call_that_says_too_little_is_rejected(string row, string problem)
    {
        var (records, said) = Read(new CallShape(), "calls", $"id,at,waited,answered\n{row}\n");

        records.Should().BeEmpty();
        said.Should().Contain("line 2, column " + problem);
    }

    [Fact]
    public void A_row_is_a_member_of_the_staff() =>
        Read(new StaffShape(), "staff", "id,joined,left,lastDay,name,team,role\neve,2026-03-02,2026-03-09,,Eve,desk,expert\nbob,2026-03-02,,2026-03-02,,,\nann,2026-03-02,,,,,\n").Records.Should().Equal(
            new StaffMember("eve", _day) { Left = _day.AddDays(7), Name = "Eve", Team = "desk", Role = "expert" },
            new StaffMember("bob", _day) { Left = _day.AddDays(1) },
            new StaffMember("ann", _day));

    [Theory]
    [InlineData("eve,2026-03-02,2026-03-02,", "left: is not after the first day")]
    [InlineData("eve,2026-03-02,,2026-03-01", "lastDay: is before the first day")]
    public void Nobody_leaves_before_coming(string row, string problem)
    {
        var (records, said) = Read(new StaffShape(), "staff", $"id,joined,left,lastDay\n{row}\n");

        records.Should().BeEmpty();
        said.Should().Contain("line 2, column " + problem);
    }

    [Fact]
    public void A_row_is_a_customer_with_a_renewal_or_none() =>
        Read(
            new CustomerShape(),
            "customers",
            "name,since,left,segment,revenue,owner,renewalDue,renewed\nAcme,2026-03-02,2026-03-09,retail,1200.50,bob,2026-03-05,yes\nAcme,2026-03-02,,,,,2026-03-06,\nZeta,2026-03-02,,,0,,,\n").Records.Should().BeEquivalentTo(
            [
                new CustomerOrganisation("Acme", _day) { Left = _day.AddDays(7), Segment = "retail", Revenue = 1200.50m, Owner = "bob", Renewals = [new(_day.AddDays(3), true)] },
                new CustomerOrganisation("Acme", _day) { Renewals = [new(_day.AddDays(4), null)] },
                new CustomerOrganisation("Zeta", _day) { Revenue = 0 },
            ],
            o => o.WithStrictOrdering());

    [Theory]
    [InlineData("Acme,2026-03-02,-1,,", "revenue: is negative")]
    [InlineData("Acme,2026-03-02,,,yes", "renewed: is told without the day")]
    public void A_customer_that_cannot_be_is_rejected(string row, string problem)
    {
        var (records, said) = Read(new CustomerShape(), "customers", $"name,since,revenue,renewalDue,renewed\n{row}\n");

        records.Should().BeEmpty();
        said.Should().Contain("line 2, column " + problem);
    }

    [Theory]
    [InlineData(999, 0, 1)]
    [InlineData(1000, 1, 1)]
    [InlineData(1001, 1, 2)]
    public void No_more_than_a_thousand_rows_are_held(int rows, int storedBeforeTheEnd, int stored)
    {
        var times = 0;
        var intake = new DirectoryIntake<int>(some => ++times > 0 ? some.Count : 0);

        for (var i = 0; i < rows; i++) intake.Take(i);
        times.Should().Be(storedBeforeTheEnd);
        intake.End();

        times.Should().BeGreaterThanOrEqualTo(stored);
        (intake.Records, intake.Changed).Should().Be((rows, rows));
    }

    [Fact]
    public void A_dry_run_counts_and_stores_nothing()
    {
        var intake = new DirectoryIntake<int>(save: null);

        intake.Take(1);
        intake.End();

        (intake.Records, intake.Changed).Should().Be((1, 0));
    }

    private static IReadOnlyList<RecordField>? FieldsOf(string kind) => kind switch
    {
        "calls" => new CallShape().Fields,
        "staff" => new StaffShape().Fields,
        "customers" => new CustomerShape().Fields,
        _ => null,
    };

    private static (IReadOnlyList<T> Records, string Said) Read<T>(IRecordShape<T> shape, string map, string file)
    {
        using var said = new StringWriter(CultureInfo.InvariantCulture);
        using var rejected = new RejectedLines(said, report: null);
        using var reader = new RecordReader<T>(new MemoryStream(Encoding.UTF8.GetBytes(file)), MapFile.Read(map), shape, rejected);
        return ([.. reader.Read(CancellationToken.None)], said.ToString());
    }
}
