using System.Text.Json;
using CxKit.Connectors.Simulator;

namespace CxKit.Server.Tests.EndToEnd;

/// <summary>A user's mistake gets a clear sentence and an exit code, and leaves nothing half-written.</summary>
public sealed class FailureTests : IDisposable
{
    private readonly Folder _folder = new();

    [Fact]
    public async Task A_wrong_password_is_said_without_saying_the_password()
    {
        await using var simulator = await SimulateAsync();
        WriteSettings(simulator.Address, secret: "not-the-secret");

        var check = await Cxkit.RunAsync(_folder.Path, "check");

        check.ExitCode.Should().Be(1);
        check.Output.Should().Contain("FAULT").And.Contain("credentials");
        (check.Output + check.Errors).Should().NotContain("not-the-secret");
    }

    [Fact]
    public async Task An_unreachable_address_is_named()
    {
        WriteSettings(new Uri("http://127.0.0.1:9"), secret: "cxkit-demo-secret");

        var check = await Cxkit.RunAsync(_folder.Path, "check");

        check.ExitCode.Should().Be(1);
        check.Output.Should().Contain("127.0.0.1:9");
    }

    [Fact]
    public async Task Missing_settings_are_reported_together_each_with_its_path()
    {
        await File.WriteAllTextAsync(_folder.File("appsettings.json"), """
            { "CxKit": { "Accounts": { "it-desk": { "Connector": "ServiceNow", "TimeZone": "Nowhere/City" } }, "Surveys": { "closed": { "Sample": 2 } }, "Targets": { "csat": 1 } } }
            """);

        var serve = await Cxkit.RunAsync(_folder.Path, "serve");

        serve.ExitCode.Should().Be(1);
        serve.Errors.Should().Contain("CxKit:Accounts:it-desk:BaseAddress").And.Contain("CxKit:Accounts:it-desk:TimeZone").And.Contain("CxKit:Surveys:closed:Sample")
            .And.Contain("CxKit:PublicAddress").And.Contain("CxKit:Targets:csat");
        File.Exists(_folder.File("cxkit.db")).Should().BeFalse("nothing is begun with faulty settings");
    }

    [Fact]
    public async Task A_column_that_the_helpdesk_lacks_is_named_with_its_setting()
    {
        await using var simulator = await SimulateAsync("u_cx_flag");
        WriteSettings(simulator.Address, secret: "cxkit-demo-secret");

        var check = await Cxkit.RunAsync(_folder.Path, "check");

        check.ExitCode.Should().Be(1);
        check.Output.Should().Contain("u_cx_flag").And.Contain("WriteBack:Flag");
    }

    [Fact]
    public async Task A_sound_account_passes_the_check()
    {
        await using var simulator = await SimulateAsync();
        WriteSettings(simulator.Address, secret: "cxkit-demo-secret");

        (await Cxkit.RunAsync(_folder.Path, "check")).ExitCode.Should().Be(0);
    }

    [RealLogFact]
    public async Task A_corrupt_row_is_named_by_its_line_and_nothing_is_written()
    {
        await using (var log = new System.IO.Compression.GZipStream(File.OpenRead(RealLog.Path), System.IO.Compression.CompressionMode.Decompress))
        using (var reader = new StreamReader(log))
        {
            var lines = (await reader.ReadToEndAsync()).Split('\n').Take(50).ToArray();
            lines[29] = lines[29].Replace("2016", "20x6", StringComparison.Ordinal);
            await File.WriteAllLinesAsync(_folder.File("corrupt.csv"), lines);
        }

        var demo = await Cxkit.RunAsync(_folder.Path, "demo", "--incidents", "corrupt.csv", "--once", "--store", "kept.db");

        demo.ExitCode.Should().Be(1);
        demo.Errors.Should().Contain("line 30").And.Contain("20x6");
        File.Exists(_folder.File("kept.db.helpdesk")).Should().BeFalse();
        demo.Output.Should().BeEmpty();
    }

    [Theory]
    [InlineData("--seed", "2")]
    [InlineData("--answers", "0.7")]
    public async Task A_demo_s_store_made_otherwise_is_refused(string option, string value)
    {
        (await Cxkit.RunAsync(_folder.Path, "demo", "--seed", "1", "--answers", "0", "--once", "--store", "kept.db")).ExitCode.Should().Be(0);

        var again = await Cxkit.RunAsync(_folder.Path, ["demo", "--once", "--store", "kept.db", option, value, .. option == "--seed" ? new[] { "--answers", "0" } : ["--seed", "1"]]);

        again.ExitCode.Should().Be(1);
        again.Errors.Should().Contain("was made with another");
    }

    [Fact]
    public async Task A_demo_s_store_without_its_helpdesk_is_refused()
    {
        (await Cxkit.RunAsync(_folder.Path, "demo", "--answers", "0", "--once", "--store", "kept.db")).ExitCode.Should().Be(0);
        File.Delete(_folder.File("kept.db.helpdesk"));

        var again = await Cxkit.RunAsync(_folder.Path, "demo", "--answers", "0", "--once", "--store", "kept.db");

        again.ExitCode.Should().Be(1);
        again.Errors.Should().Contain("kept.db.helpdesk is gone");
    }

    [Theory]
    [InlineData("metrics", "--store", "nowhere.db")]
    [InlineData("explain", "INC1", "--store", "nowhere.db")]
    public async Task A_store_that_is_not_there_is_named(params string[] command)
    {
        var ended = await Cxkit.RunAsync(_folder.Path, command);

        ended.ExitCode.Should().Be(1);
        ended.Errors.Should().Contain("nowhere.db");
        File.Exists(_folder.File("nowhere.db")).Should().BeFalse("looking creates nothing");
    }

    [Theory]
    [InlineData("demo", "--answers", "2")]
    [InlineData("metrics", "--by", "person")]
    [InlineData("metrics", "--from", "yesterday")]
    [InlineData("metrics", "--figure", "csat.topp")]
    [InlineData("metrics", "--group", "happiness")]
    [InlineData("frobnicate")]
    public async Task Misuse_ends_with_2(params string[] command) =>
        (await Cxkit.RunAsync(_folder.Path, command)).ExitCode.Should().Be(2);

    [Fact]
    public async Task The_dashboard_refuses_to_listen_to_the_world()
    {
        var serve = await Cxkit.RunAsync(_folder.Path, "serve", "--url", "http://0.0.0.0:5080");

        serve.ExitCode.Should().Be(1);
        serve.Errors.Should().Contain("loopback");
    }

    public void Dispose() => _folder.Dispose();

    private Task<HelpdeskSimulator> SimulateAsync(params string[] missingColumns) => HelpdeskSimulator.StartAsync(
        new SimulatorOptions { Desk = new DeskSource.FromSeed(1), JournalPath = _folder.File("journal"), MissingColumns = missingColumns.ToHashSet() },
        TimeProvider.System,
        CancellationToken.None);

    private void WriteSettings(Uri helpdesk, string secret) => File.WriteAllText(_folder.File("appsettings.json"), JsonSerializer.Serialize(new
    {
        CxKit = new
        {
            Accounts = new Dictionary<string, object>
            {
                ["it-desk"] = new
                {
                    Connector = "ServiceNow",
                    BaseAddress = helpdesk,
                    Auth = new { Kind = "OAuthClientCredentials", ClientId = "cxkit", ClientSecret = secret },
                    WriteBack = new { Score = "u_cx_score", Label = "u_cx_label", Comment = "u_cx_comment", Flag = "u_cx_flag", Invited = "u_cx_invited" },
                },
            },
        },
    }));
}
