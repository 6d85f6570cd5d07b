using System.Text.Json;

namespace CxKit.Server.Tests.EndToEnd;

/// <summary>The command: what it takes, what it refuses, and how it says so.</summary>
public sealed class ImportCommandTests : IDisposable
{
    private const string Zendesk =
        """
        Id,Requester,Requester email,Group,Assignee,Subject,Tags,Status,Priority,Via,Ticket type,Created at,Solved at,Organization,Reopens
        35436,Ann,ann@example.com,Support,Bob,Printer on fire,fire urgent,Solved,High,Web form,Incident,2026-03-02 10:00,2026-03-02 12:30,Acme,1
        35437,Eve,eve@example.com,Support,-,"Hello, again",-,On-hold,-,Email,Question,2026-03-03 10:00,-,-,0
        """;

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_export_of_Zendesk_is_taken_in_by_its_ready_map()
    {
        await File.WriteAllTextAsync(_folder.File("tickets.csv"), Zendesk);

        var ended = await ImportAsync("tickets.csv", "zendesk-csv");
        var told = await Cxkit.RunAsync(_folder.Path, "explain", "35436", "--store", "kept.db");

        ended.Output.Should().Contain("Rows: 2, of them rejected: 0; tickets: 2, new or changed in the account shop: 2.");
        told.Output.Should().Contain("35436 (shop), incident, resolved: Printer on fire").And.Contain("requester Ann, agent Bob").And.Contain("2026-03-02 12:30").And.Contain("reopened 1 time");
    }

    [Fact]
    public async Task Bad_lines_are_said_and_written_down_and_the_good_ones_taken_in()
    {
        await File.WriteAllTextAsync(_folder.File("tickets.csv"), Zendesk + "\n35438,Ann,,,,,,Exploded,,,Task,yesterday,,,\n");

        var ended = await ImportAsync("tickets.csv", "zendesk-csv", "--report", "rejected.csv");

        ended.ExitCode.Should().Be(0, ended.Errors);
        ended.Errors.Should().Contain("line 4, column Created at: is no time").And.Contain("line 4, column Status: is a word that the map does not know").And.NotContain("Exploded");
        ended.Output.Should().Contain("Rows: 3, of them rejected: 1; tickets: 2");
        (await File.ReadAllTextAsync(_folder.File("rejected.csv"))).Should().Contain("4,Status,Exploded,").And.Contain("4,Created at,yesterday,");
    }

    [Fact]
    public async Task A_further_file_is_read_in_the_zone_of_the_first()
    {
        await File.WriteAllTextAsync(_folder.File("tickets.csv"), Zendesk);
        await ImportAsync("tickets.csv", "zendesk-csv", "--time-zone", "Europe/Paris");

        var again = await ImportAsync("tickets.csv", "zendesk-csv", "--format", "json");
        var told = await Cxkit.RunAsync(_folder.Path, "explain", "35436", "--store", "kept.db");

        again.Json.GetProperty("changed").GetInt64().Should().Be(0);
        told.Output.Should().Contain("resolved     2026-03-02 11:30 UTC");
    }

    [Fact]
    public async Task A_file_of_which_nothing_can_be_taken_in_fails()
    {
        await File.WriteAllTextAsync(_folder.File("tickets.csv"), "Id,Created at\n1,soon\n");

        (await ImportAsync("tickets.csv", "zendesk-csv")).ExitCode.Should().Be(1);
    }

    [Fact]
    public async Task A_dry_run_reads_all_and_leaves_no_store_behind()
    {
        await File.WriteAllTextAsync(_folder.File("tickets.csv"), Zendesk);

        var ended = await ImportAsync("tickets.csv", "zendesk-csv", "--dry-run");

        ended.ExitCode.Should().Be(0, ended.Errors);
        ended.Output.Should().Contain("tickets: 2, nothing was stored");
        File.Exists(_folder.File("kept.db")).Should().BeFalse();
    }

    [Fact]
    public async Task An_account_of_the_settings_takes_no_tickets_by_file()
    {
        await File.WriteAllTextAsync(_folder.File("tickets.csv"), Zendesk);
        await File.WriteAllTextAsync(_folder.File("appsettings.json"), JsonSerializer.Serialize(new { CxKit = new { Accounts = new { shop = new { Connector = "Zendesk" } } } }));

        var ended = await ImportAsync("tickets.csv", "zendesk-csv");

        ended.ExitCode.Should().Be(1);
        ended.Errors.Should().Contain("CxKit:Accounts:shop").And.Contain("another name");
    }

    [Theory]
    [InlineData("zendesk-csv", "nowhere.csv", "There is no file nowhere.csv.")]
    [InlineData("nowhere.json", "tickets.csv", "There is no map nowhere.json")]
    [InlineData("servicenow-audit", "tickets.csv", "fields:id is read from number, which is no column of the file.")]
    public async Task What_cannot_be_imported_is_said_in_a_sentence(string map, string file, string sentence)
    {
        await File.WriteAllTextAsync(_folder.File("tickets.csv"), Zendesk);

        var ended = await ImportAsync(file, map);

        ended.ExitCode.Should().Be(1);
        ended.Errors.Should().Contain(sentence).And.NotContain("fault of CxKit");
    }

    [Theory]
    [InlineData("--time-zone", "Mars/Olympus")]
    [InlineData("--format", "xml")]
    [InlineData("--account", " ")]
    public async Task Misuse_ends_with_2(string option, string value)
    {
        await File.WriteAllTextAsync(_folder.File("tickets.csv"), Zendesk);

        (await ImportAsync("tickets.csv", "zendesk-csv", option, value)).ExitCode.Should().Be(2);
    }

    [Fact]
    public async Task A_ready_map_can_be_printed_changed_and_used()
    {
        var names = await Cxkit.RunAsync(_folder.Path, "import", "maps");
        var printed = await Cxkit.RunAsync(_folder.Path, "import", "maps", "zendesk-csv");
        await File.WriteAllTextAsync(_folder.File("mine.json"), printed.Output.Replace("\"Status\"", "\"State\"", StringComparison.Ordinal));
        await File.WriteAllTextAsync(_folder.File("tickets.csv"), Zendesk.Replace("Status", "State", StringComparison.Ordinal));

        var ended = await ImportAsync("tickets.csv", "mine.json");

        names.Output.Should().Contain("servicenow-audit").And.Contain("jira-csv").And.Contain("zendesk-csv");
        ended.Output.Should().Contain("tickets: 2", ended.Errors);
    }

    private Task<Ended> ImportAsync(string file, string map, params string[] more) =>
        Cxkit.RunAsync(_folder.Path, ["import", "tickets", file, "--map", map, "--account", "shop", "--store", "kept.db", .. more]);
}
