using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit.Abstractions;

namespace CxKit.Server.Tests.EndToEnd;

/// <summary>Tests that need the machine for themselves: moments drawn from the length of a run mean nothing beside others.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneDefinition
{
    internal const string Name = "alone";
}

/// <summary>kill -9 at random moments loses nothing and doubles nothing. Ten kills each with --long, three otherwise.</summary>
[Collection(AloneDefinition.Name)]
public sealed class CrashTests(ITestOutputHelper log)
{
    private static readonly int _kills = Environment.GetEnvironmentVariable("CXKIT_LONG") == "1" ? 10 : 3;
    private readonly Random _random = new(20_16);

    [RealLogFact]
    public async Task A_demo_killed_again_and_again_ends_in_the_totals_of_an_undisturbed_one()
    {
        using var folder = new Folder();
        string[] Demo(string store) => ["demo", "--incidents", RealLog.Path, "--once", "--format", "json", "--store", folder.File(store)];
        var (undisturbed, took) = await TimedAsync(folder, Demo("calm.db"));

        await KillRepeatedlyAsync(folder, Demo("killed.db"), took);
        var killed = await Cxkit.RunAsync(folder.Path, Demo("killed.db"));

        killed.ExitCode.Should().Be(0, killed.Errors);
        Totals(killed).Should().Be(Totals(undisturbed));
        killed.Json.GetProperty("doubledComments").GetInt32().Should().Be(0);
    }

    [RealLogFact]
    public async Task A_host_killed_while_its_helpdesk_lives_on_ends_in_the_same_totals()
    {
        using var folder = new Folder();
        var (undisturbed, took) = await TimedAsync(folder, ["demo", "--incidents", RealLog.Path, "--once", "--format", "json"]);
        var port = FreePort();
        using var helpdesk = Cxkit.Start(folder.Path, "simulate", "--incidents", RealLog.Path, "--journal", folder.File("journal"), "--port", port);
        await AnswersAsync(port);
        string[] demo = ["demo", "--at", $"http://127.0.0.1:{port}", "--once", "--format", "json", "--store", folder.File("killed.db")];

        await KillRepeatedlyAsync(folder, demo, took);
        var killed = await Cxkit.RunAsync(folder.Path, demo);

        killed.ExitCode.Should().Be(0, killed.Errors);
        Totals(killed).Should().Be(Totals(undisturbed));
        helpdesk.HasEnded.Should().BeFalse();
    }

    private async Task KillRepeatedlyAsync(Folder folder, string[] command, TimeSpan took)
    {
        var met = 0;
        for (var i = 0; i < _kills; i++)
        {
            using var cxkit = Cxkit.Start(folder.Path, command);
            await Task.Delay(took * (0.15 + (0.55 * _random.NextDouble())));
            if (await cxkit.KillAsync()) met++;
        }

        log.WriteLine($"{met} of {_kills} kills met a live process");
        met.Should().BePositive("a kill that meets nobody proves nothing");
    }

    private static async Task<(Ended Ended, TimeSpan Took)> TimedAsync(Folder folder, string[] command)
    {
        var start = TimeProvider.System.GetTimestamp();
        var ended = await Cxkit.RunAsync(folder.Path, command);
        ended.ExitCode.Should().Be(0, ended.Errors);
        return (ended, TimeProvider.System.GetElapsedTime(start));
    }

    // What a disturbed run may cost more of are requests; all else is equal.
    private static string Totals(Ended ended)
    {
        var summary = JsonNode.Parse(ended.Output)!.AsObject();
        summary.Remove("requests").Should().BeTrue();
        return summary.ToJsonString(new JsonSerializerOptions { WriteIndented = true });
    }

    private static string FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
    }

    private static async Task AnswersAsync(string port)
    {
        using var http = new HttpClient();
        for (var i = 0; i < 300; i++)
        {
            try
            {
                await http.GetStringAsync($"http://127.0.0.1:{port}/simulator/desk");
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(100);
            }
        }

        throw new TimeoutException("The simulator did not begin to listen.");
    }
}
