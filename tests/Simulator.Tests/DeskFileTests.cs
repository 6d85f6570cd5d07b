using System.IO.Compression;
using System.Text;
using CxKit.Connectors.Simulator;

namespace CxKit.Simulator.Tests;

public sealed class DeskFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, string> Faults => new()
    {
        { SmallLog.Row() + ",more", "in line 3 32 column(s) where the header has 31" },
        { "INC0000002,Closed", "in line 3 2 column(s)" },
        { SmallLog.Row(openedAt: "2016-02-29 01:16"), "line 3, column opened_at, the value '2016-02-29 01:16' where a time such as 29/2/2016 01:16" },
        { SmallLog.Row(openedAt: "?"), "line 3, column opened_at" },
        { SmallLog.Row(resolvedAt: "30/2/2016 01:16"), "line 3, column resolved_at, the value '30/2/2016 01:16'" },
        { SmallLog.Row(modCount: "many"), "line 3, column sys_mod_count, the value 'many' where a whole number" },
        { SmallLog.Row(madeSla: "perhaps"), "line 3, column made_sla, the value 'perhaps' where true or false" },
        { SmallLog.Row(state: "Gone"), "line 3, column incident_state, the value 'Gone' where a state" },
        { SmallLog.Row(number: "?"), "line 3, column number" },
        { SmallLog.Row(group: "\"Group\" 5"), "in line 3 a quotation mark out of place" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_corrupt_row_is_named_and_nothing_is_written(string row, string sentence)
    {
        var log = _folder.File("log.csv");
        await File.WriteAllTextAsync(log, SmallLog.Of(SmallLog.Row(), row, SmallLog.Row("INC0000003")));

        (await FaultAsync(log)).Should().Contain(log).And.Contain(sentence);
        File.Exists(_folder.Journal).Should().BeFalse();
    }

    [Fact]
    public async Task A_file_that_is_missing_says_so() =>
        (await FaultAsync(_folder.File("nowhere.csv"))).Should().Contain("does not exist");

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("number,incident_state\n", "lacks in line 1 the column(s) active, reassignment_count")]
    public async Task A_file_without_a_header_of_use_says_so(string text, string sentence)
    {
        var log = _folder.File("log.csv");
        await File.WriteAllTextAsync(log, text);

        (await FaultAsync(log)).Should().Contain(sentence);
    }

    [Fact]
    public async Task A_file_without_incidents_says_so()
    {
        var log = _folder.File("log.csv");
        await File.WriteAllTextAsync(log, SmallLog.Of());

        (await FaultAsync(log)).Should().Contain("no rows");
    }

    [Fact]
    public async Task A_name_in_gz_asks_for_gzip()
    {
        var log = _folder.File("log.csv.gz");
        await File.WriteAllTextAsync(log, SmallLog.Of(SmallLog.Row()));

        (await FaultAsync(log)).Should().Contain("no whole gzip file");
    }

    [Fact]
    public async Task A_packed_file_that_was_cut_off_says_so()
    {
        var log = _folder.File("log.csv.gz");
        var packed = Pack(SmallLog.Of(Enumerable.Range(0, 5000).Select(i => SmallLog.Row($"INC{i * 7919 % 5000:0000000}"))));
        await File.WriteAllBytesAsync(log, packed[..(packed.Length / 2)]);

        (await FaultAsync(log)).Should().Contain("no whole gzip file");
    }

    [Fact]
    public async Task Text_that_is_not_utf8_says_so()
    {
        var log = _folder.File("log.csv");
        await File.WriteAllBytesAsync(log, [.. Encoding.ASCII.GetBytes(SmallLog.Of(SmallLog.Row())), 0xE9, 0x0A]);

        (await FaultAsync(log)).Should().Contain("not UTF-8");
    }

    [Fact]
    public async Task The_last_row_in_the_file_is_the_incident()
    {
        var log = _folder.File("log.csv.gz");
        await File.WriteAllBytesAsync(log, Pack(SmallLog.Of(
            SmallLog.Row(state: "Closed", modCount: "9"),
            SmallLog.Row("INC0000002", state: "-100", group: "?", resolvedAt: "?", madeSla: "false"),
            SmallLog.Row("INC0000003", state: "Awaiting Vendor", resolvedAt: "?", closedAt: "?"),
            SmallLog.Row(state: "Resolved", modCount: "3"))));
        await using var desk = await RunningDesk.StartAsync(new DeskSource.FromIncidents(log), _folder.Journal);

        var rows = await desk.RowsAsync("incident", "ORDERBYnumber", "state,sys_mod_count,assignment_group,problem_id.number,caused_by.number");
        rows.Select(row => string.Join('|', row.Values)).Should().Equal(
            "6|3|" + rows[0]["assignment_group"] + "|Problem ID  2|CHG0000132",
            "-100|4||Problem ID  2|CHG0000132",
            "3|4|" + rows[0]["assignment_group"] + "|Problem ID  2|CHG0000132");
        var slas = await desk.RowsAsync("task_sla", "ORDERBYtask.number", "active,stage,has_breached,end_time");
        slas.Select(row => string.Join('|', row.Values)).Should().Equal(
            "false|completed|false|2016-02-29 11:29:00", "false|breached|true|2016-03-05 12:00:00", "true|in_progress|false|");
    }

    private async Task<string> FaultAsync(string log)
    {
        var start = () => RunningDesk.StartAsync(new DeskSource.FromIncidents(log), _folder.Journal);
        return (await start.Should().ThrowAsync<DeskFileException>()).Which.Message;
    }

    private static byte[] Pack(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }
}
