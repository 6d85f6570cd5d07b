using System.Text.Json;

namespace CxKit.Server.Tests.EndToEnd;

/// <summary>The main job on every helpdesk, and on four accounts at once.</summary>
public sealed class EveryHelpdeskTests : IDisposable
{
    private static readonly Dictionary<string, string?> _planted = new()
    {
        ["Workplace"] = "ripe",
        ["Network"] = "sound",
        ["Business applications"] = "red",
        ["Meeting rooms"] = "cannotTell",
    };

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("zendesk")]
    [InlineData("jira")]
    [InlineData("jira-data-center")]
    public async Task The_planted_teams_are_named_rightly_on(string helpdesk)
    {
        var ended = await Cxkit.RunAsync(_folder.Path, "demo", "--helpdesk", helpdesk, "--seed", "1", "--once", "--format", "json");

        ended.ExitCode.Should().Be(0, ended.Errors);
        Holds(ended.Json);
    }

    [Fact]
    public async Task Four_accounts_at_once_each_end_in_their_own_verdicts()
    {
        var ended = await Cxkit.RunAsync(_folder.Path, "demo", "--helpdesk", "all", "--seed", "1", "--once", "--format", "json");

        ended.ExitCode.Should().Be(0, ended.Errors);
        var accounts = ended.Json.GetProperty("accounts").EnumerateObject().ToList();
        accounts.Select(a => a.Name).Should().BeEquivalentTo("it-desk", "shop", "hr", "travel");
        accounts.Should().AllSatisfy(a => Holds(a.Value));
    }

    [Fact]
    public async Task A_log_of_ServiceNow_is_loaded_into_no_other_helpdesk()
    {
        var ended = await Cxkit.RunAsync(_folder.Path, "demo", "--helpdesk", "jira", "--incidents", "log.csv", "--once");

        ended.ExitCode.Should().Be(2);
        ended.Errors.Should().Contain("--helpdesk servicenow");
    }

    private static void Holds(JsonElement summary)
    {
        summary.GetProperty("verdicts").EnumerateArray().ToDictionary(v => v.GetProperty("group").GetString()!, v => v.GetProperty("verdict").GetString())
            .Where(v => _planted.ContainsKey(v.Key)).Should().BeEquivalentTo(_planted);
        summary.GetProperty("doubledComments").GetInt32().Should().Be(0);
        summary.GetProperty("delivered").GetInt32().Should().Be(summary.GetProperty("invitations").GetInt32());
        summary.GetProperty("writtenBack").GetInt32().Should().Be(summary.GetProperty("answers").GetInt32()).And.BePositive();
        summary.GetProperty("flagged").GetInt32().Should().BePositive();
    }
}
