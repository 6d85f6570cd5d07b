using System.Text.Json;

namespace CxKit.Server.Tests.EndToEnd;

/// <summary>The real files imported as an operator would, into one store with an account each, once for the tests that look at the outcome.</summary>
public sealed class ImportedFiles : IAsyncLifetime, IDisposable
{
    // The city's export: one row a case, times of twelve hours, a due date; 0 is written for a place that is none.
    private const string CityMap =
        """
        {
          "for": "tickets",
          "times": ["MM/dd/yyyy hh:mm:ss tt"],
          "fields": {
            "id": "CASE_ENQUIRY_ID", "opened": "OPEN_DT", "resolved": "CLOSED_DT", "closed": "CLOSED_DT", "slaDue": "TARGET_DT",
            "state": { "column": "CASE_STATUS", "words": { "Open": "open", "Closed": "closed" } },
            "kind": { "value": "request" },
            "requester": { "column": "Property_ID", "missing": ["0"] },
            "category": "TYPE", "service": "REASON", "team": "Department", "channel": "Source"
          }
        }
        """;

    private readonly Folder _folder = new();

    /// <summary>What the imports said, by account: the first, and the same again.</summary>
    internal Dictionary<string, (JsonElement First, JsonElement Again)> Outcomes { get; } = [];

    internal string Store => _folder.File("history.db");

    public async Task InitializeAsync()
    {
        if (!Directory.Exists(SharedData.File(""))) return;
        await File.WriteAllTextAsync(_folder.File("city.json"), CityMap);
        await ImportTwiceAsync("desk", "servicenow_incident_audit_week1.csv.gz", "servicenow-audit");
        await ImportTwiceAsync("bugs", "jira_hadoop_bugs.csv.gz", "jira-csv");
        await ImportTwiceAsync("city", "city_service_requests_sla_2015.csv.gz", "city.json");
    }

    internal async Task<IReadOnlyList<JsonElement>> MetricsAsync(string account, params string[] more)
    {
        var ended = await Cxkit.RunAsync(_folder.Path, ["metrics", "--account", account, "--store", Store, "--format", "json", .. more]);
        ended.ExitCode.Should().Be(0, ended.Errors);
        return [.. ended.Json.EnumerateArray()];
    }

    internal Task<Ended> ExplainAsync(string ticket) => Cxkit.RunAsync(_folder.Path, "explain", ticket, "--store", Store);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    private async Task ImportTwiceAsync(string account, string file, string map) => Outcomes[account] = (await ImportAsync(account, file, map), await ImportAsync(account, file, map));

    private async Task<JsonElement> ImportAsync(string account, string file, string map)
    {
        var ended = await Cxkit.RunAsync(_folder.Path, "import", "tickets", SharedData.File(file), "--map", map, "--account", account, "--store", Store, "--format", "json");
        ended.ExitCode.Should().Be(0, ended.Errors);
        return ended.Json;
    }
}
