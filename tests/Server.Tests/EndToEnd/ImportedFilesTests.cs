using System.Text.Json;

namespace CxKit.Server.Tests.EndToEnd;

/// <summary>The published figures of three real files, each in the form of another tool, reproduced through import and metrics.</summary>
public sealed class ImportedFilesTests(ImportedFiles files) : IClassFixture<ImportedFiles>
{
    private static readonly (string Metric, double Value, double Within, long N)[] _desk =
    [
        ("mttr.mean", 324.5852, 5e-5, 1798), ("mttr.median", 91.3417, 0.913417, 1798), ("mttr.p90", 666.0933, 6.660933, 1798),
        ("sla.attainment", 819 / 1858.0, 1e-12, 1858), ("reopen.rate", 21 / 1858.0, 1e-12, 1858), ("fcr.rate", 959 / 1858.0, 1e-12, 1858), ("repeat.rate", 265 / 1852.0, 1e-12, 1852),
    ];

    private static readonly (string Metric, double Value, double Within, long N)[] _bugs =
        [("mttr.mean", 1836.8165, 5e-5, 1733), ("mttr.median", 294.2167, 2.942167, 1733), ("mttr.p90", 5640.5867, 56.405867, 1733)];

    private static readonly (string Metric, double Value, double Within, long N)[] _city =
    [
        ("mttr.mean", 340.4784, 5e-5, 20606), ("mttr.median", 141.2697, 1.412697, 20606), ("mttr.p90", 886.7829, 8.867829, 20606),
        ("sla.attainment", 12369 / 15215.0, 1e-12, 15215), ("repeat.rate", 3110 / 21673.0, 1e-12, 21673),
    ];

    [SharedDataFact]
    public async Task An_audit_log_of_ServiceNow_gives_the_published_figures() => Holds(await files.MetricsAsync("desk"), _desk);

    [SharedDataFact]
    public async Task An_export_of_Jira_gives_the_published_figures() => Holds(await files.MetricsAsync("bugs"), _bugs);

    [SharedDataFact]
    public async Task A_city_s_cases_by_a_map_of_one_s_own_give_the_published_figures() => Holds(await files.MetricsAsync("city"), _city);

    [SharedDataFact]
    public async Task Figures_by_priority_are_the_published_ones() =>
        (await files.MetricsAsync("bugs", "--by", "priority")).Where(f => Text(f, "metric") == "mttr.mean").Select(f => (Text(f, "group"), f.GetProperty("n").GetInt64()))
            .Should().BeEquivalentTo([("Major", 1219L), ("Minor", 348L), ("Critical", 54L), ("Blocker", 67L), ("Trivial", 45L)]);

    [SharedDataFact]
    public void Every_row_is_taken_in_and_the_same_file_again_changes_nothing()
    {
        files.Outcomes.ToDictionary(o => o.Key, o => (Number(o.Value.First, "rows"), Number(o.Value.First, "changed"))).Should().BeEquivalentTo(
            new Dictionary<string, (long, long)> { ["desk"] = (12973, 1858), ["bugs"] = (2503, 2503), ["city"] = (22445, 22445) });
        files.Outcomes.Values.Should().AllSatisfy(o => (Number(o.First, "rejected"), Number(o.Again, "changed")).Should().Be((0, 0)));
    }

    [SharedDataFact]
    public async Task An_imported_ticket_can_be_explained_and_nobody_is_asked_about_it()
    {
        var told = await files.ExplainAsync("INC0000045");

        told.Output.Should().Contain("incident, closed").And.Contain("2016-02-29 11:29").And.Contain("Nobody is asked about it").And.Contain("unknown: no journal was read");
    }

    private static void Holds(IReadOnlyList<JsonElement> figures, IEnumerable<(string Metric, double Value, double Within, long N)> published) => published.Should().AllSatisfy(p =>
    {
        var figure = figures.Single(f => Text(f, "metric") == p.Metric);
        figure.GetProperty("value").GetDouble().Should().BeApproximately(p.Value, p.Within, p.Metric);
        figure.GetProperty("n").GetInt64().Should().Be(p.N, p.Metric);
    });

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static long Number(JsonElement element, string name) => element.GetProperty(name).GetInt64();
}
