using System.Globalization;
using CxKit.Core.Statistics.Drivers;

namespace CxKit.CxCore.Tests.Statistics.Drivers;

/// <summary>What moves the passengers of an airport: every number that was computed apart from their answers.</summary>
public sealed class PassengerDriversTests
{
    private static readonly (string Name, string Column)[] _predictors =
    [
        ("restaurants", "Q7FOOD"), ("shops", "Q7STORE"), ("signs", "Q7SIGN"), ("screens", "Q7SCREENS"), ("cleanliness", "Q9ALL"),
        ("safety", "Q10SAFE"), ("find_way", "Q14FIND"), ("security_ease", "Q14PASSTHRU"),
    ];

    private static readonly Lazy<IReadOnlyDictionary<string, string[]>> _answers = new(() => SharedCsv.Columns("sfo_customer_survey_2017.csv.gz"));

    [SharedFact]
    public void Their_satisfaction() => IsMet("drivers_of_Q7ALL(", "Q7ALL", 1, 5);

    [SharedFact]
    public void Their_recommendation() => IsMet("drivers_of_NETPRO(", "NETPRO", 0, 10);

    [SharedFact]
    public void Their_satisfaction_with_intervals()
    {
        var drivers = Analyse("Q7ALL", 1, 5, new Resampling(7, 300)).Drivers;

        drivers.Should().AllSatisfy(d =>
        {
            d.Lmg.Should().BeInRange(d.LmgInterval!.Value.Low, d.LmgInterval.Value.High);
            d.Johnson.Should().BeInRange(d.JohnsonInterval!.Value.Low, d.JohnsonInterval.Value.High);
        });
        // Food explains three times what finding the way does: no doubt of that with 1796 answers.
        drivers[0].LmgInterval!.Value.Low.Should().BeGreaterThan(drivers[6].LmgInterval!.Value.High);
        drivers.Should().OnlyContain(d => d.LmgInterval!.Value.High - d.LmgInterval.Value.Low < 0.06);
    }

    private static void IsMet(string heading, string outcome, int least, int most)
    {
        var expected = Reference(heading);

        var findings = Analyse(outcome, least, most);

        findings.N.Should().Be((int)expected["n"][0]);
        (findings.N + findings.Dropped).Should().Be(2831);
        findings.RSquared.Should().BeApproximately(expected["r2"][0], 1e-6);
        foreach (var d in findings.Drivers)
        {
            Meet(d.Name, "r", d.Correlation!.Value);
            Meet(d.Name, "beta_std", d.Beta!.Value);
            Meet(d.Name, "lmg_shapley", d.Lmg);
            Meet(d.Name, "lmg_pct", 100 * d.LmgShare!.Value);
            Meet(d.Name, "johnson_raw", d.Johnson);
            Meet(d.Name, "johnson_pct", 100 * d.JohnsonShare!.Value);
            Meet(d.Name, "last", d.Last);
            Meet(d.Name, "average_contribution_by_level", [.. d.ByLevel]);
        }

        void Meet(string name, string figure, params double[] ours) =>
            ours.Should().Equal(expected[name + "." + figure], (o, e) => Math.Abs(o - e) <= 1e-6, name + "." + figure);
    }

    private static DriverFindings Analyse(string outcome, int least, int most, Resampling? resampling = null) =>
        DriverAnalysis.Of(Codes(_answers.Value[outcome], least, most), [.. _predictors.Select(p => new Predictor(p.Name, Codes(_answers.Value[p.Column], 1, 5)))], resampling: resampling);

    // Blanks, "not applicable" and the like have codes outside of the scale.
    private static List<double?> Codes(string[] cells, int least, int most) =>
        [.. cells.Select(c => int.TryParse(c, CultureInfo.InvariantCulture, out var code) && code >= least && code <= most ? code : (double?)null)];

    /// <summary>The numbers of one heading's list, those of a predictor under "predictor.figure".</summary>
    private static Dictionary<string, double[]> Reference(string heading)
    {
        var found = new Dictionary<string, double[]>();
        var predictor = "";
        var lines = File.ReadLines(Path.Combine(SharedFactAttribute.Folder!, "data/REFERENCE.md")).SkipWhile(l => !l.StartsWith("- " + heading, StringComparison.Ordinal));
        foreach (var line in lines.Skip(1).TakeWhile(l => l.StartsWith("  ", StringComparison.Ordinal)))
        {
            var parts = line.Split(':', 2);
            var name = parts[0].Trim(' ', '-');
            if (parts[1].Length == 0) predictor = name + ".";
            else if (name != "columns") found.Add((line.StartsWith("      ", StringComparison.Ordinal) ? predictor : "") + name, Numbers(parts[1]));
        }

        return found;
    }

    private static double[] Numbers(string list) => [.. list.Trim(' ', '[', ']').Split(',').Select(n => double.Parse(n, CultureInfo.InvariantCulture))];
}
