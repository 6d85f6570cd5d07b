using System.Diagnostics;
using System.Net.Http.Json;
using CxKit.Connectors.Simulator;

namespace CxKit.Simulator.Tests;

public sealed class JournalTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ManualWall _wall = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Fields_comments_counters_phase_and_clock_survive_a_death_at_any_moment()
    {
        string tables;
        string counters;
        SimulatorOrigin origin;
        var afterDeath = _folder.File("copy");
        await using (var desk = await StartAsync(_folder.Journal))
        {
            var id = await IdAsync(desk);
            await desk.PatchAsync(id, new { u_cx_score = "4", comments = "Bonjour, à bientôt" });
            await desk.Http.PostAsJsonAsync("simulator/phase", new { name = "later" });
            _wall.Advance(TimeSpan.FromMinutes(3));
            await desk.PatchAsync(id, new { u_cx_score = "5" });
            tables = await TablesAsync(desk);
            counters = (await desk.JsonAsync("simulator/counters")).GetRawText();
            origin = desk.Simulator.Origin;

            // What a process leaves behind that is killed now: the file as the operating system has it.
            await CopyAsync(_folder.Journal, afterDeath);
        }

        _wall.Advance(TimeSpan.FromDays(1));
        await using var again = await StartAsync(afterDeath);

        (await again.JsonAsync("simulator/counters")).GetRawText().Should().Be(counters).And.Contain("\"later\"");
        (await TablesAsync(again)).Should().Be(tables).And.Contain("à bientôt");
        again.Simulator.Origin.Should().Be(origin);
        again.Simulator.Clock.GetUtcNow().Should().Be(again.Simulator.LastEventAt.AddDays(2).AddMinutes(3));
        (await again.PatchAsync(await IdAsync(again), new { comments = "more" })).GetProperty("sys_mod_count").GetString().Should().Be("7");
        (await again.JsonAsync("simulator/comments?user=cxkit")).GetRawText().Should().Be("[{\"number\":\"INC0000001\",\"comments\":2}]");
    }

    [Fact]
    public async Task A_torn_last_line_is_cut_off()
    {
        await using (var desk = await StartAsync(_folder.Journal))
        {
            await desk.PatchAsync(await IdAsync(desk), new { u_cx_score = "4" });
        }

        await File.AppendAllTextAsync(_folder.Journal, "{\"user\":\"cxkit\",\"counted\":\"incident\",\"writes\":[{\"tab");
        await using (var desk = await StartAsync(_folder.Journal))
        {
            (await ScoreAsync(desk)).Should().Be("4");
        }

        (await File.ReadAllTextAsync(_folder.Journal)).Should().EndWith("}\n");
        await using (var desk = await StartAsync(_folder.Journal))
        {
            await desk.PatchAsync(await IdAsync(desk), new { u_cx_score = "3" });
        }

        await using var again = await StartAsync(_folder.Journal);
        (await ScoreAsync(again)).Should().Be("3");
    }

    [Fact]
    public async Task Every_prefix_of_the_journal_starts()
    {
        await using (var desk = await StartAsync(_folder.Journal))
        {
            await desk.PatchAsync(await IdAsync(desk), new { u_cx_score = "4", comments = "hello" });
        }

        var whole = await File.ReadAllBytesAsync(_folder.Journal);
        for (var length = 0; length < whole.Length; length += 17)
        {
            var path = _folder.File($"prefix {length}");
            await File.WriteAllBytesAsync(path, whole[..length]);
            await using var desk = await StartAsync(path);
            (await ScoreAsync(desk)).Should().BeOneOf("", "4");
        }
    }

    [Fact]
    public async Task A_line_damaged_in_the_middle_is_refused()
    {
        await using (var desk = await StartAsync(_folder.Journal))
        {
            await desk.PatchAsync(await IdAsync(desk), new { u_cx_score = "4" });
        }

        var lines = await File.ReadAllLinesAsync(_folder.Journal);
        lines[1] = "nonsense";
        await File.WriteAllLinesAsync(_folder.Journal, lines);

        var start = () => StartAsync(_folder.Journal);
        (await start.Should().ThrowAsync<JournalException>()).Which.Message.Should().Contain("damaged at line 2");
    }

    [Fact]
    public async Task The_journal_of_another_desk_is_refused_and_left_alone()
    {
        await using (await StartAsync(_folder.Journal))
        {
        }

        var before = await File.ReadAllTextAsync(_folder.Journal);
        var start = () => RunningDesk.StartAsync(new DeskSource.FromSeed(7), _folder.Journal);

        var fault = (await start.Should().ThrowAsync<JournalException>()).Which;
        fault.Message.Should().Contain("was made with the desk 'incidents:").And.Contain("not with 'seed:7'");
        (await File.ReadAllTextAsync(_folder.Journal)).Should().Be(before);
    }

    [Fact]
    public async Task Two_simulators_cannot_share_a_journal()
    {
        await using var first = await StartAsync(_folder.Journal);

        var start = () => StartAsync(_folder.Journal);

        (await start.Should().ThrowAsync<JournalException>()).Which.Message.Should().Contain("another simulator");
    }

    [Fact]
    public async Task A_port_that_is_taken_lets_go_of_the_journal()
    {
        await using var first = await StartAsync(_folder.File("first"));

        var start = () => StartAsync(_folder.Journal, first.Simulator.Address.Port);

        await start.Should().ThrowAsync<IOException>();
        await using var second = await StartAsync(_folder.Journal);
    }

    [Fact]
    public async Task The_desk_tells_about_itself_and_is_not_counted_for_it()
    {
        await using var desk = await StartAsync(_folder.Journal);

        var told = await desk.JsonAsync("simulator/desk");

        told.GetProperty("source").GetString().Should().StartWith("incidents:").And.Be(desk.Simulator.Identity);
        told.GetProperty("tickets").GetInt32().Should().Be(1);
        told.GetProperty("lastEventAt").GetDateTimeOffset().Should().Be(new(2016, 3, 5, 12, 0, 0, TimeSpan.Zero));
        told.GetProperty("deskAt").GetDateTimeOffset().Should().Be(new(2016, 3, 6, 12, 0, 0, TimeSpan.Zero));
        told.GetProperty("now").GetDateTimeOffset().Should().Be(desk.Simulator.Origin.DeskAt);
        told.GetProperty("wallAt").GetDateTimeOffset().Should().Be(_wall.GetUtcNow());
        (await desk.JsonAsync("simulator/counters")).GetArrayLength().Should().Be(0);
    }

    private async Task<RunningDesk> StartAsync(string journal, int port = 0)
    {
        var log = _folder.File("log.csv");
        await File.WriteAllTextAsync(log, SmallLog.Of(SmallLog.Row()));
        return await RunningDesk.StartAsync(
            new SimulatorOptions { Desk = new DeskSource.FromIncidents(log), JournalPath = journal, Port = port }, wall: _wall);
    }

    private static async Task<string> TablesAsync(RunningDesk desk)
    {
        var incidents = await desk.JsonAsync("api/now/v2/table/incident?sysparm_exclude_reference_link=true");
        var journal = await desk.JsonAsync("api/now/v2/table/sys_journal_field");
        return incidents.GetRawText() + journal.GetRawText();
    }

    private static async Task<string> IdAsync(RunningDesk desk) => (await desk.RowsAsync("incident", "", "sys_id")).Single()["sys_id"];

    private static async Task<string> ScoreAsync(RunningDesk desk) => (await desk.RowsAsync("incident", "", "u_cx_score")).Single()["u_cx_score"];

    // .NET refuses to open what another .NET holds, in one process too; cp does not ask.
    private static async Task CopyAsync(string from, string to)
    {
        using var copy = Process.Start("cp", [from, to]);
        await copy.WaitForExitAsync();
    }
}
