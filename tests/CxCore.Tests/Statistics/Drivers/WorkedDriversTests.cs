using System.Text.Json;
using CxKit.Core.Statistics.Drivers;

namespace CxKit.CxCore.Tests.Statistics.Drivers;

/// <summary>The weights that packages and papers print.</summary>
public sealed class WorkedDriversTests
{
    [SharedFact]
    public void The_relative_weights_of_four_features_of_cars()
    {
        var (findings, published, tolerance) = OfExample("relative-weights-mtcars-4");

        findings.RSquared.Should().BeApproximately(published.GetProperty("r2").GetDouble(), tolerance);
        MeetJohnson(findings, published, tolerance);
    }

    [SharedFact]
    public void The_relative_weights_of_five_features_of_cars()
    {
        var (findings, published, tolerance) = OfExample("relative-weights-mtcars-5");
        MeetJohnson(findings, published, tolerance);
    }

    [SharedFact]
    public void What_moves_the_rating_in_a_survey_of_staff()
    {
        var (findings, published, tolerance) = OfExample("dominance-attitude");
        var complaints = findings.Drivers.Single(d => d.Name == "complaints");

        findings.N.Should().Be(30);
        findings.RSquared.Should().BeApproximately(published.GetProperty("r2").GetDouble(), tolerance);
        findings.Drivers.Should().HaveCount(6).And.AllSatisfy(d => d.Lmg.Should().BeApproximately(published.GetProperty(d.Name).GetDouble(), tolerance));
        complaints.ByLevel.Should().HaveCount(6);
        foreach (var (level, gain) in complaints.ByLevel.Index())
            gain.Should().BeApproximately(published.GetProperty($"level{level}_complaints").GetDouble(), tolerance);
        complaints.Dominates.Should().BeEquivalentTo(findings.Drivers.Select(d => d.Name).Where(n => n != "complaints"));
    }

    [SharedFact]
    public void The_four_predictors_of_Azen_and_Budescu()
    {
        var example = WorkedExamples.Get("dominance-azen-budescu-2003");
        var matrix = CorrelationMatrix.FromRows([.. example.GetProperty("input").EnumerateObject().Single().Value.EnumerateArray().Select(Numbers)]);

        var findings = DriverAnalysis.FromCorrelations(matrix, ["x1", "x2", "x3", "x4"]);

        findings.Drivers.Should().AllSatisfy(driver => driver.ByLevel.Should().HaveCount(4).And.Equal(
            Numbers(example.GetProperty("published").GetProperty(driver.Name)), (o, p) => Math.Abs(o - p) <= example.GetProperty("tolerance").GetDouble()));
        (findings.N, findings.Dropped, findings.Refusal, findings.Drivers[0].LmgInterval).Should().Be((null, 0, null, null));
        findings.Drivers.Select(d => d.Correlation).Should().Equal(0.6, 0.3, 0.4, 0.5);
    }

    [SharedFact]
    public void The_groups_of_Longley_whose_columns_nearly_say_the_same()
    {
        var (example, columns) = (WorkedExamples.Get("dominance-longley-groups"), Columns("longley.csv"));
        var predictors = example.GetProperty("input").GetProperty("groups").EnumerateObject()
            .Select(g => new Predictor(g.Name, [.. g.Value.EnumerateArray().Select(c => columns[c.GetString()!])])).ToList();

        var findings = DriverAnalysis.Of(columns["Employed"], predictors, minimum: 16);

        findings.Drivers.Should().HaveCount(4).And.AllSatisfy(d =>
            d.Lmg.Should().BeApproximately(example.GetProperty("published").GetProperty(d.Name).GetDouble(), example.GetProperty("tolerance").GetDouble()));
        findings.Drivers.Select(d => d.Correlation is null).Should().Equal(predictors.Select(p => p.Columns.Count > 1));
        findings.Drivers.Select(d => d.Beta is null).Should().Equal(predictors.Select(p => p.Columns.Count > 1));
        findings.Drivers.Sum(d => d.Johnson).Should().BeApproximately(findings.RSquared!.Value, 1e-9);
    }

    [SharedFact]
    public void What_goes_with_fertility_in_Switzerland()
    {
        var columns = Columns("swiss.csv");
        var expected = WorkedExamples.Get("lmg-swiss").GetProperty("recomputed_unrounded");
        var names = expected.GetProperty("lmg").EnumerateObject().Select(p => p.Name).ToList();

        var findings = DriverAnalysis.Of(columns["Fertility"], [.. names.Select(n => new Predictor(n, columns[n]))], minimum: 47);

        findings.RSquared.Should().BeApproximately(expected.GetProperty("r2").GetDouble(), 1e-6);
        findings.Drivers.Should().AllSatisfy(d =>
        {
            d.Lmg.Should().BeApproximately(expected.GetProperty("lmg").GetProperty(d.Name).GetDouble(), 1e-6);
            d.Last.Should().BeApproximately(expected.GetProperty("last").GetProperty(d.Name).GetDouble(), 1e-6);
            d.ByLevel[0].Should().BeApproximately(expected.GetProperty("first").GetProperty(d.Name).GetDouble(), 1e-6);
            Math.Pow(d.Beta!.Value, 2).Should().BeApproximately(expected.GetProperty("betasq").GetProperty(d.Name).GetDouble(), 1e-6);
            (d.Beta!.Value * d.Correlation!.Value).Should().BeApproximately(expected.GetProperty("pratt").GetProperty(d.Name).GetDouble(), 1e-6);
            d.Johnson.Should().BeApproximately(expected.GetProperty("johnson_raw").GetProperty(d.Name).GetDouble(), 1e-6);
        });
    }

    private static (DriverFindings Findings, JsonElement Published, double Tolerance) OfExample(string id)
    {
        var example = WorkedExamples.Get(id);
        var input = example.GetProperty("input");
        var columns = Columns(Path.GetFileName(input.GetProperty("data").GetString()!));
        var outcome = input.GetProperty("outcome").GetString()!;
        var names = input.TryGetProperty("predictors", out var named)
            ? named.EnumerateArray().Select(n => n.GetString()!).ToList() : columns.Keys.Where(n => n != outcome && n != "rownames").ToList();
        var predictors = names.Select(n => new Predictor(n, columns[n])).ToList();
        return (DriverAnalysis.Of(columns[outcome], predictors, minimum: 20), example.GetProperty("published"), example.GetProperty("tolerance").GetDouble());
    }

    private static void MeetJohnson(DriverFindings findings, JsonElement published, double tolerance)
    {
        findings.Drivers.Should().AllSatisfy(d => d.Johnson.Should().BeApproximately(published.GetProperty(d.Name).GetDouble(), tolerance));
        foreach (var driver in findings.Drivers)
            if (published.TryGetProperty(driver.Name + "_pct", out var percent)) (100 * driver.JohnsonShare)!.Value.Should().BeApproximately(percent.GetDouble(), tolerance);
    }

    private static Dictionary<string, IReadOnlyList<double?>> Columns(string file) =>
        WorkedExamples.Csv(file).ToDictionary(c => c.Key, c => (IReadOnlyList<double?>)[.. c.Value.Select(v => (double?)v)]);

    private static double[] Numbers(JsonElement array) => [.. array.EnumerateArray().Select(v => v.GetDouble())];
}
