using System.Globalization;
using System.Text.Json;
using CxKit.Core.Statistics.Charts;

namespace CxKit.CxCore.Tests.Statistics.Charts;

/// <summary>The charts that textbooks print, and one of a public issue tracker.</summary>
public sealed class WorkedChartsTests
{
    [SharedFact]
    public void The_flow_rates_of_NIST() => IsMetByValues("xmr-nist-flowrate").MovingRanges.Signals.Should().BeEmpty();

    [SharedFact]
    public void The_viscosities_of_Montgomery() => IsMetByValues("xmr-viscosity").Values.Signals.Should().BeEmpty();

    [SharedFact]
    public void The_issues_created_per_month()
    {
        var perMonth = SharedCsv.Columns("jira_hadoop_bugs.csv.gz")["Created"]
            .GroupBy(created => DateTime.ParseExact(created, "dd/MMM/yy HH:mm", CultureInfo.InvariantCulture).ToString("yyyy-MM", CultureInfo.InvariantCulture))
            .OrderBy(month => month.Key, StringComparer.Ordinal).Select(month => (double)month.Count()).ToList();

        var chart = XmrChart.Of(perMonth);

        chart.Values.Points.Should().HaveCount(60);
        chart.Values.Centre.Should().BeApproximately(41.716667, 1e-6);
        chart.Values.Points[0].Upper.Should().BeApproximately(67.636248, 1e-6);
        chart.Values.Points[^1].Lower.Should().BeApproximately(15.797085, 1e-6);
        chart.MovingRanges.Centre.Should().BeApproximately(9.745763, 1e-6);
        chart.MovingRanges.Points[0].Upper.Should().BeApproximately(31.839407, 1e-6);
        chart.Values.Signals.Where(s => s.Rule == SignalRule.BeyondLimits).Should().Equal(new Signal(SignalRule.BeyondLimits, 55));
    }

    [SharedFact]
    public void The_wafers_of_NIST()
    {
        var (input, published, tolerance) = Example("c-chart-nist");
        var wafers = input.GetProperty("wafers").GetInt32();
        var each = input.GetProperty("total_defects").GetInt64() / wafers;

        var chart = CChart.Of([each - 5, each + 5, .. Enumerable.Repeat(each, wafers - 2)]);

        chart.Centre.Should().Be(Number(published, "cbar"));
        Limits(chart, published, tolerance.GetDouble());
    }

    [SharedFact]
    public void The_cans_of_orange_juice()
    {
        var (input, published, tolerance) = Example("p-chart-orange-juice");
        var n = input.GetProperty("n").GetInt64();

        var chart = PChart.Of([.. input.GetProperty("defectives").EnumerateArray().Select(d => (d.GetInt64(), n))]);

        chart.Centre.Should().BeApproximately(Number(published, "pbar"), tolerance.GetDouble());
        Limits(chart, published, tolerance.GetDouble());
        chart.Signals.Where(s => s.Rule == SignalRule.BeyondLimits).Select(s => s.Index).Should().Equal(14, 22);
    }

    [SharedFact]
    public void The_piston_rings()
    {
        var (_, published, tolerance) = Example("xbar-pistonrings");
        var rings = File.ReadLines(Path.Combine(SharedFactAttribute.Folder!, "data/worked/qcc_pistonrings.txt"))
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(cells => cells[2] == "TRUE")
            .GroupBy(cells => cells[1]).Select(sample => sample.Select(cells => double.Parse(cells[0], CultureInfo.InvariantCulture)).ToList()).ToList();

        var chart = XbarChart.Of(rings);

        chart.Means.Points.Should().HaveCount(25);
        chart.Means.Centre.Should().BeApproximately(Number(published, "center"), Number(tolerance, "center"));
        chart.Sigma.Should().BeApproximately(Number(published, "std_dev"), Number(tolerance, "std_dev"));
        chart.Means.Points[0].Lower.Should().BeApproximately(Number(published, "lcl"), Number(tolerance, "lcl"));
        chart.Means.Points[0].Upper.Should().BeApproximately(Number(published, "ucl"), Number(tolerance, "ucl"));
    }

    [SharedFact]
    public void The_weighted_averages_of_NIST()
    {
        var (input, published, tolerance) = Example("ewma-nist");

        var chart = EwmaChart.Of(Numbers(input, "values"), Number(input, "target"), Number(input, "sigma"), Number(input, "lambda"), Number(input, "L"));

        Meet(chart.Points.Select(p => p.Value), Numbers(published, "ewma"), Number(tolerance, "ewma"));
        // NIST draws the limits that ours reach in the end.
        chart.Points[^1].Upper.Should().BeApproximately(Number(published, "ucl"), Number(tolerance, "ucl"));
        chart.Points[^1].Lower.Should().BeApproximately(Number(published, "lcl"), Number(tolerance, "lcl"));
        chart.Signals.Should().BeEmpty();
    }

    [SharedFact]
    public void The_cumulative_sums_of_NIST()
    {
        var (input, published, tolerance) = Example("cusum-nist");

        var chart = CusumChart.Of(Numbers(input, "values"), Number(input, "target"), Number(input, "k"), Number(input, "h"));

        Meet(chart.High.Points.Select(p => p.Value), Numbers(published, "s_high"), tolerance.GetDouble());
        Meet(chart.Low.Points.Select(p => p.Value), Numbers(published, "s_low"), tolerance.GetDouble());
        Meet(chart.Sums, Numbers(published, "cusum"), tolerance.GetDouble());
        chart.High.Signals.Select(s => s.Index).Should().Equal(Enumerable.Range(published.GetProperty("first_signal_index").GetInt32(), 7));
        chart.Low.Signals.Should().BeEmpty();
    }

    private static XmrChart IsMetByValues(string id)
    {
        var (input, published, tolerance) = Example(id);
        var chart = XmrChart.Of(Numbers(input, "values"));
        chart.Values.Centre.Should().BeApproximately(Number(published, "mean"), tolerance.GetDouble());
        chart.MovingRanges.Centre.Should().BeApproximately(Number(published, "mr_bar"), tolerance.GetDouble());
        Limits(chart.Values, published, tolerance.GetDouble());
        return chart;
    }

    private static void Limits(ControlChart chart, JsonElement published, double tolerance) => chart.Points.Should().AllSatisfy(p =>
    {
        p.Upper.Should().BeApproximately(Number(published, "ucl"), tolerance);
        p.Lower.Should().BeApproximately(Number(published, "lcl"), tolerance);
    });

    private static void Meet(IEnumerable<double> ours, double[] published, double tolerance) =>
        ours.Should().HaveCount(published.Length).And.Equal(published, (o, p) => Math.Abs(o - p) <= tolerance);

    private static (JsonElement Input, JsonElement Published, JsonElement Tolerance) Example(string id)
    {
        var example = WorkedExamples.Get(id);
        return (example.GetProperty("input"), example.GetProperty("published"), example.GetProperty("tolerance"));
    }

    private static double Number(JsonElement of, string name) => of.GetProperty(name).GetDouble();

    private static double[] Numbers(JsonElement of, string name) => [.. of.GetProperty(name).EnumerateArray().Select(v => v.GetDouble())];
}
