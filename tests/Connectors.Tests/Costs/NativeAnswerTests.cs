using CxKit.Connectors.Tests.Contract;
using Xunit.Abstractions;

namespace CxKit.Connectors.Tests.Costs;

/// <summary>What the answers to a helpdesk's own survey cost: a request per page of the vendor's maximum.</summary>
public sealed class NativeAnswerTests(ITestOutputHelper output)
{
    [Theory]
    // One that is empty closes the list.
    [InlineData("ServiceNow", 5_000, 4)]
    // Two surveys are looked for.
    [InlineData("Zendesk", 100, 4)]
    // Asked as tickets are, beside who and where one is.
    [InlineData("JiraServiceManagement", 100, 8)]
    public async Task They_come_a_page_at_a_time(string connector, int pageSize, int beside)
    {
        var vendor = connector switch { "ServiceNow" => ServiceNowContract.ServiceNow, "Zendesk" => ZendeskContract.Zendesk, _ => JiraContract.Jira };
        await using var desk = await SimulatedAccount.StartAsync(vendor, 4_000, surveys: true);
        var helpdesk = desk.Open([.. connector == "JiraServiceManagement" ? new (string, string?)[] { ("RatingComments", "false") } : []]);
        var answers = 0;

        await foreach (var page in helpdesk.NativeAnswers!.ReadAnsweredSince(null, default)) answers += page.Answers.Count;

        var counted = (await desk.CountersAsync()).Where(c => c.User == "cxkit").ToList();
        foreach (var c in counted) output.WriteLine($"{connector} {c.Table}: {c.Requests} requests, {c.Bytes / 1000} kB");
        output.WriteLine($"{answers} answers");
        answers.Should().BePositive();
        counted.Sum(c => c.Requests).Should().BeLessThanOrEqualTo((answers / pageSize) + beside);
    }
}
