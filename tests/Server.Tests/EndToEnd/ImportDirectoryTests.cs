using System.Text.Json;

namespace CxKit.Server.Tests.EndToEnd;

/// <summary>Calls, staff, customers and rates by the command line, and the figures they make.</summary>
public sealed class ImportDirectoryTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Files_and_rates_become_figures()
    {
        await WriteAsync("appsettings.json", JsonSerializer.Serialize(new { CxKit = new { Rates = new { PerHour = 40, PerContact = 15, Currency = "EUR" }, PeopleServed = new { shop = 20 } } }));
        await WriteAsync("tickets.csv", "id,requester,category,opened,resolved,spent\n1,ann,mail,2026-03-02,2026-03-03,30\n2,bob,mail,2026-03-02,2026-03-31,\n");
        await WriteAsync("tickets.json", """{ "for": "tickets", "fields": { "id": "id", "requester": "requester", "category": "category", "opened": "opened", "resolved": "resolved", "timeWorked": { "column": "spent", "unit": "minutes" } } }""");
        await WriteAsync("calls.csv", "id,at,waited,answered\n1,2026-03-05 09:00,10,yes\n2,2026-03-05 09:10,30,no\n");
        await WriteAsync("staff.csv", "id,joined,left\neve,2025-01-01,\nbob,2025-01-01,2026-03-20\n");
        await WriteAsync("customers.csv", "name,since,left,revenue\nAcme,2025-01-01,2026-03-20,100\nZeta,2025-01-01,,300\nBeta,2025-01-01,,\n");

        (await ImportAsync("tickets", "tickets.json")).Errors.Should().BeEmpty();
        foreach (var (kind, count) in new[] { ("calls", 2), ("staff", 2), ("customers", 3) })
        {
            (await ImportAsync(kind, kind)).Output.Should().Contain($"{kind}: {count}, new or changed in the account shop: {count}.");
            (await ImportAsync(kind, kind)).Output.Should().Contain("new or changed in the account shop: 0.");
        }

        var figures = await FiguresAsync();
        figures["phone.abandoned"].Should().Be(0.5);
        figures["retention.stayed"].Should().Be(0.5);
        figures["churn.rate"].Should().BeApproximately(1 / 3.0, 1e-9);
        figures["churn.revenue"].Should().Be(0.25);
        figures["cost.ticket"].Should().Be(17.5);
        figures["contacts.perperson"].Should().BeApproximately(2 / (20 * 30 / (365.25 / 12)), 1e-9);
        (await Cxkit.RunAsync(_folder.Path, "metrics", "--store", "kept.db")).Output.Should().Contain("17.50 EUR");
    }

    [Fact]
    public async Task A_rate_that_cannot_be_is_a_fault_of_the_settings_for_accounts_by_file_too()
    {
        await WriteAsync("appsettings.json", JsonSerializer.Serialize(new { CxKit = new { Rates = new { PerHour = -1 }, PeopleServed = new { shop = 0 } } }));
        await WriteAsync("staff.csv", "id,joined\neve,2025-01-01\n");

        var ended = await ImportAsync("staff", "staff");

        ended.ExitCode.Should().Be(1);
        ended.Errors.Should().Contain("CxKit:Rates:PerHour").And.Contain("CxKit:PeopleServed:shop");
    }

    private async Task<Dictionary<string, double?>> FiguresAsync()
    {
        var ended = await Cxkit.RunAsync(_folder.Path, "metrics", "--store", "kept.db", "--format", "json", "--all");
        using var document = JsonDocument.Parse(ended.Output);
        return document.RootElement.EnumerateArray().ToDictionary(
            f => f.GetProperty("metric").GetString()!,
            f => f.TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : (double?)null);
    }

    private Task WriteAsync(string name, string text) => File.WriteAllTextAsync(_folder.File(name), text);

    private Task<Ended> ImportAsync(string kind, string map) =>
        Cxkit.RunAsync(_folder.Path, "import", kind, $"{kind}.csv", "--map", map, "--account", "shop", "--store", "kept.db");
}
