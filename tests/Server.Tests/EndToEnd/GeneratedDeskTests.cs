namespace CxKit.Server.Tests.EndToEnd;

public sealed class GeneratedDeskTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(10)]
    public async Task The_planted_teams_are_named_rightly(int seed)
    {
        using var folder = new Folder();

        var ended = await Cxkit.RunAsync(folder.Path, "demo", "--seed", $"{seed}", "--once", "--format", "json");

        ended.ExitCode.Should().Be(0, ended.Errors);
        ended.Json.GetProperty("verdicts").EnumerateArray()
            .ToDictionary(v => v.GetProperty("group").GetString()!, v => v.GetProperty("verdict").GetString())
            .Should().BeEquivalentTo(new Dictionary<string, string>
            {
                ["Workplace"] = "ripe",
                ["Network"] = "sound",
                ["Business applications"] = "red",
                ["Meeting rooms"] = "cannotTell",
            });
    }
}
