using CxKit.Core.Metrics;

namespace CxKit.Server.Tests.EndToEnd;

/// <summary>The catalogue is printed without a store.</summary>
public sealed class DefinitionsTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_figure_is_defined_in_the_order_of_the_catalogue()
    {
        var ended = await Cxkit.RunAsync(_folder.Path, "metrics", "--definitions", "--format", "json", "--language", "fr");

        ended.ExitCode.Should().Be(0, ended.Errors);
        var rows = ended.Json.EnumerateArray().ToList();
        rows.Select(r => r.GetProperty("metric").GetString()).Should().Equal(MetricCatalogue.Figures.Select(f => f.Id));
        rows.Select(r => r.GetProperty("definition").GetString()).Should().Equal(MetricCatalogue.Figures.Select(f => f.Definition.French));
    }

    [Fact]
    public async Task Those_of_a_metric_are_chosen_by_its_name_and_a_side_by_its()
    {
        (await Cxkit.RunAsync(_folder.Path, "metrics", "--definitions", "--figure", "mttr", "csat.top", "--format", "json"))
            .Json.EnumerateArray().Select(r => r.GetProperty("metric").GetString()).Should().Equal("csat.top", "mttr.mean", "mttr.median", "mttr.p90");
        (await Cxkit.RunAsync(_folder.Path, "metrics", "--definitions", "--group", "quality", "--format", "json"))
            .Json.EnumerateArray().Select(r => r.GetProperty("side").GetString()).Distinct().Should().Equal("quality");
    }
}
