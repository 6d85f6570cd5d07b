using CxKit.Core.Statistics.Drivers;
using FsCheck;
using FsCheck.Fluent;

namespace CxKit.CxCore.Tests.Statistics.Drivers;

public sealed class DriverLawsTests
{
    private static readonly Arbitrary<Sample> _samples = Sample.OfPredictors(1, 5).ToArbitrary();

    [Fact]
    public void Weights_and_shares_sum_to_what_all_explain() => Check.QuickThrowOnFailure(Prop.ForAll(_samples, sample =>
    {
        var findings = sample.Analyse();
        return IsNear(findings.Drivers.Sum(d => d.Lmg), findings.RSquared!.Value) && IsNear(findings.Drivers.Sum(d => d.Johnson), findings.RSquared.Value)
            && IsNear(findings.Drivers.Sum(d => d.LmgShare!.Value), 1) && IsNear(findings.Drivers.Sum(d => d.JohnsonShare!.Value), 1)
            && findings.RSquared is > 0 and < 1;
    }));

    [Fact]
    public void The_coefficients_explain_what_all_explain() => Check.QuickThrowOnFailure(Prop.ForAll(_samples, sample =>
    {
        var findings = sample.Analyse();
        return IsNear(findings.Drivers.Sum(d => d.Beta!.Value * d.Correlation!.Value), findings.RSquared!.Value);
    }));

    [Fact]
    public void The_order_of_the_predictors_does_not_matter() => Check.QuickThrowOnFailure(Prop.ForAll(_samples, sample =>
    {
        var turned = sample with { Predictors = [.. sample.Predictors.Reverse()] };
        return AreAlike(sample.Analyse().Drivers, turned.Analyse().Drivers.Reverse());
    }));

    [Fact]
    public void The_order_of_the_rows_does_not_matter() => Check.QuickThrowOnFailure(Prop.ForAll(_samples, sample =>
    {
        var turned = new Sample([.. sample.Outcome.Reverse()], [.. sample.Predictors.Select(p => new Predictor(p.Name, [.. p.Columns[0].Reverse()]))]);
        return AreAlike(sample.Analyse().Drivers, turned.Analyse().Drivers);
    }));

    [Fact]
    public void The_unit_of_a_column_does_not_matter() => Check.QuickThrowOnFailure(Prop.ForAll(_samples, sample =>
    {
        var rescaled = new Sample([.. sample.Outcome.Select(y => (100 * y) + 1e6)], [.. sample.Predictors.Select(p => new Predictor(p.Name, [.. p.Columns[0].Select(x => 7 - (x / 3))]))]);
        return sample.Analyse().Drivers.Zip(rescaled.Analyse().Drivers).All(d =>
            IsNear(d.First.Lmg, d.Second.Lmg) && IsNear(d.First.Johnson, d.Second.Johnson) && IsNear(d.First.Beta!.Value, -d.Second.Beta!.Value));
    }));

    [Fact]
    public void A_predictor_that_adds_more_to_every_set_adds_more_on_every_level() => Check.QuickThrowOnFailure(Prop.ForAll(_samples, sample =>
    {
        var drivers = sample.Analyse().Drivers;
        return drivers.All(d => drivers.Where(other => d.Dominates.Contains(other.Name))
            .All(other => d.Lmg > other.Lmg && !other.Dominates.Contains(d.Name) && d.Name != other.Name));
    }));

    [Fact]
    public void Two_predictors_divide_as_the_formula_of_two_says() => Check.QuickThrowOnFailure(Prop.ForAll(Sample.OfPredictors(2, 2).ToArbitrary(), sample =>
    {
        var (findings, r) = (sample.Analyse(), CorrelationMatrix.Of([sample.Outcome, .. sample.Predictors.Select(p => p.Columns[0])]));
        var expected = TwoPredictors.Of(r[0, 1]!.Value, r[0, 2]!.Value, r[1, 2]!.Value);
        // For two predictors Johnson's weights are LMG's.
        return IsNear(findings.RSquared!.Value, expected.RSquared)
            && findings.Drivers.All(d => IsNear(d.Lmg, d.Name == "q0" ? expected.First : expected.RSquared - expected.First) && IsNear(d.Lmg, d.Johnson))
            && IsNear(findings.Drivers[0].Last, expected.RSquared - Math.Pow(r[0, 2]!.Value, 2));
    }));

    [Fact]
    public void A_group_is_worth_what_its_columns_explain_together() => Check.QuickThrowOnFailure(Prop.ForAll(Sample.OfPredictors(3, 5).ToArbitrary(), sample =>
    {
        var (first, second) = (sample.Predictors[..2], sample.Predictors[2..]);
        var findings = DriverAnalysis.Of(sample.Outcome, [new Predictor("first", [.. first.Select(p => p.Columns[0])]), new Predictor("second", [.. second.Select(p => p.Columns[0])])], 0);
        var (alone, other, both) = (RSquaredOf(first), RSquaredOf(second), RSquaredOf(sample.Predictors));
        return IsNear(findings.RSquared!.Value, both) && IsNear(findings.Drivers[0].Lmg, (alone + both - other) / 2)
            && IsNear(findings.Drivers[1].Lmg, (other + both - alone) / 2)
            && IsNear(findings.Drivers[1].Johnson, sample.Analyse().Drivers.Skip(2).Sum(d => d.Johnson));

        double RSquaredOf(Predictor[] predictors) => DriverAnalysis.Of(sample.Outcome, predictors, 0).RSquared!.Value;
    }));

    private static bool AreAlike(IEnumerable<Driver> ours, IEnumerable<Driver> others) => ours.Zip(others).All(d =>
        d.First.Name == d.Second.Name && IsNear(d.First.Lmg, d.Second.Lmg) && IsNear(d.First.Johnson, d.Second.Johnson)
        && IsNear(d.First.Beta!.Value, d.Second.Beta!.Value) && d.First.ByLevel.Zip(d.Second.ByLevel).All(l => IsNear(l.First, l.Second)));

    private static bool IsNear(double ours, double other) => Math.Abs(ours - other) < 1e-8;
}
