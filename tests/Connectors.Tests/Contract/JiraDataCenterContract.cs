using System.Net.Http.Json;
using CxKit.Connectors.Simulator;
using CxKit.Core.Helpdesks;

namespace CxKit.Connectors.Tests.Contract;

public sealed class JiraDataCenterContract : HelpdeskContract
{
    internal static Vendor DataCenter { get; } = JiraContract.Jira with
    {
        Helpdesk = SimulatedHelpdesk.JiraDataCenter,
        Settings =
        [
            .. JiraContract.Jira.Settings.Where(s => s.Setting != "Deployment"),
            // A data center does not tell which users are machines.
            ("Deployment", "DataCenter"), ("AutomationUsers:0", "System"),
        ],
        TellsWordsOfAnswers = false,
        TellsChannel = false,
        HeavyPage = 200,
        ByHand = PutOnScreenAsync,
    };

    protected override Vendor Vendor => DataCenter;

    /// <summary>Puts the fields of which it was printed on the one screen that the simulator has.</summary>
    private static async Task PutOnScreenAsync(Uri address, IReadOnlyList<ProvisionStep> printed)
    {
        using var administrator = new HttpClient { BaseAddress = address };
        administrator.DefaultRequestHeaders.Authorization = new("Bearer", "cxkit-demo-password");
        foreach (var field in (await administrator.GetFromJsonAsync<List<Field>>("rest/api/2/field"))!.Where(f => printed.Any(s => s.Says.Contains($"\"{f.Name}\""))))
            (await administrator.PostAsync($"rest/api/2/screens/addToDefault/{field.Id}", null)).EnsureSuccessStatusCode();
    }

    private sealed record Field(string Id, string Name);
}
