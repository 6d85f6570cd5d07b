using CxKit.Core.Statistics.Drivers;

namespace CxKit.CxCore.Tests.Statistics.Drivers;

public sealed class DriverRefusalTests
{
    [Theory]
    [InlineData(1, 58)]
    [InlineData(3, 74)]
    public void Fewer_rows_than_fifty_and_eight_a_column_are_too_few(int predictors, int needed)
    {
        var sample = Sample.Of(1, predictors, needed - 1);
        var findings = DriverAnalysis.Of(sample.Outcome, sample.Predictors);

        findings.Refusal.Should().Be($"{needed - 1} complete rows are too few: {needed} are needed.");
        (findings.N, findings.Dropped, findings.RSquared).Should().Be((needed - 1, 0, null));
        findings.Drivers.Should().BeEmpty();

        var enough = Sample.Of(1, predictors, needed);
        DriverAnalysis.Of(enough.Outcome, enough.Predictors).Refusal.Should().BeNull();
    }

    [Fact]
    public void Another_minimum_can_be_asked_but_two_rows_more_than_columns_are_always_needed()
    {
        var sample = Sample.Of(1, 3, 5);
        DriverAnalysis.Of(sample.Outcome, sample.Predictors, 5).RSquared.Should().BeInRange(0, 1);
        DriverAnalysis.Of(sample.Outcome, sample.Predictors, 6).Refusal.Should().Be("5 complete rows are too few: 6 are needed.");

        sample = Sample.Of(1, 3, 4);
        DriverAnalysis.Of(sample.Outcome, sample.Predictors, 0).Refusal.Should().Be("4 complete rows are too few: 5 are needed.");
        DriverAnalysis.Of([null, null], [new Predictor("a", [1, 2])], 0).Should().BeEquivalentTo(new { N = 0, Dropped = 2, Refusal = "0 complete rows are too few: 3 are needed." });
    }

    [Fact]
    public void Columns_that_do_not_vary_or_say_the_same_are_named()
    {
        double?[] a = [1, 2, 3, 4, 5, 1], b = [2, 1, 4, 3, 1, 0], same = [0.1, 0.1, 0.1, 0.1, 0.1, 0.1], sum = [3, 3, 7, 7, 6, 1];

        Refusal(same, ("a", a)).Should().Be("The outcome does not vary.");
        Refusal(a, ("b", b), ("same", same)).Should().Be("The predictor same does not vary.");
        Refusal([1, 0, 0, 2, 1, 5], ("a", a), ("b", b), ("sum", sum)).Should().Be("The predictor a says the same as the others: leave it or one of them out.");
        Refusal(sum, ("a", a), ("b", b)).Should().BeNull("an outcome may be explained altogether");
    }

    [Fact]
    public void An_outcome_that_is_explained_altogether_or_not_at_all_divides()
    {
        double?[] a = [1, 1, -1, -1], b = [1, -1, 1, -1];

        var all = DriverAnalysis.Of([4, 2, -2, -4], [new Predictor("a", a), new Predictor("b", b)], 0);
        all.RSquared.Should().BeApproximately(1, 1e-12);
        all.Drivers.Select(d => d.Lmg).Should().Equal([0.9, 0.1], (o, e) => Math.Abs(o - e) < 1e-12);
        all.Drivers.Select(d => d.Dominates.SingleOrDefault()).Should().Equal("b", null);

        var none = DriverAnalysis.Of([1, -1, -1, 1], [new Predictor("a", a), new Predictor("b", b)], 0);
        none.Refusal.Should().BeNull();
        none.RSquared.Should().BeApproximately(0, 1e-12);
        none.Drivers.Should().AllSatisfy(d => (d.LmgShare, d.JohnsonShare).Should().Be((null, null))).And.OnlyContain(d => d.Dominates.Count == 0);
    }

    [Fact]
    public void A_group_whose_columns_say_the_same_is_named()
    {
        double?[] a = [1, 2, 3, 4, 5, 1], b = [2, 1, 4, 3, 1, 0];

        DriverAnalysis.Of([1, 0, 0, 2, 1, 5], [new Predictor("twice", [a, a]), new Predictor("b", b)], 0).Refusal.Should().StartWith("The predictor twice says the same");
    }

    [Theory]
    [InlineData(1.5e-8, false)]
    [InlineData(0.5e-8, true)]
    public void A_predictor_of_which_the_other_leaves_less_than_a_hundred_millionth_says_the_same(double left, bool isRefused)
    {
        var between = Math.Sqrt(1 - left);

        var findings = DriverAnalysis.FromCorrelations(CorrelationMatrix.FromRows([[1, 0.5, 0.50001], [0.5, 1, between], [0.50001, between, 1]]), ["a", "b"]);

        (findings.Refusal is not null).Should().Be(isRefused);
        if (isRefused) return;
        findings.RSquared!.Value.Should().BeGreaterThan(0.255, "their small difference explains something too");
        findings.Drivers.Sum(d => d.Johnson).Should().BeApproximately(findings.RSquared.Value, 1e-6);
    }

    [Fact]
    public void Correlations_that_contradict_each_other_are_refused()
    {
        // Two predictors that are nearly one cannot go with the outcome in opposite directions.
        var matrix = CorrelationMatrix.FromRows([[1, 0.9, -0.9], [0.9, 1, 0.9], [-0.9, 0.9, 1]]);

        var findings = DriverAnalysis.FromCorrelations(matrix, ["a", "b"]);

        findings.Refusal.Should().Be("These correlations contradict each other: no answers can have them.");
        (findings.N, findings.Dropped).Should().Be((null, 0));
    }

    [Fact]
    public void Rows_that_lack_an_answer_count_for_nothing()
    {
        var sample = Sample.Of(9, 2, 120);
        double?[] outcome = [.. sample.Outcome, 100, null, 3], first = [.. sample.Predictors[0].Columns[0], null, 50, 1], second = [.. sample.Predictors[1].Columns[0], 7, -50, null];

        var findings = DriverAnalysis.Of(outcome, [new Predictor("q0", first), new Predictor("q1", second)]);

        findings.Should().BeEquivalentTo(sample.Analyse(), o => o.Excluding(f => f.Dropped));
        (findings.N, findings.Dropped).Should().Be((120, 3));
    }

    [Fact]
    public void Misuse_is_refused()
    {
        double?[] a = [1, 2, 3, 5], longer = [1, 2, 3, 4, 5];
        Throws(() => DriverAnalysis.Of(a, []));
        Throws(() => DriverAnalysis.Of(a, [new Predictor("x", a), new Predictor("x", a)]));
        Throws(() => DriverAnalysis.Of(a, [new Predictor("x", longer)]));
        Throws(() => DriverAnalysis.Of(a, [new Predictor("x", Array.Empty<IReadOnlyList<double?>>())]));
        Throws(() => DriverAnalysis.Of(a, Named(13, a)));
        DriverAnalysis.Of(a, Named(12, a)).Refusal.Should().NotBeNull();

        var three = CorrelationMatrix.FromRows([[1, 0.1, 0.2], [0.1, 1, 0.3], [0.2, 0.3, 1]]);
        Throws(() => DriverAnalysis.FromCorrelations(three, ["a"]));
        Throws(() => DriverAnalysis.FromCorrelations(three, ["a", "a"]));
        Throws(() => DriverAnalysis.FromCorrelations(three, ["a", "b", "c"]));
    }

    [Fact]
    public void Twelve_predictors_are_judged_together()
    {
        var findings = Sample.Of(2, 12, 200).Analyse();

        findings.Drivers.Sum(d => d.Lmg).Should().BeApproximately(findings.RSquared!.Value, 1e-9);
    }

    private static Predictor[] Named(int count, double?[] column) => [.. Enumerable.Range(0, count).Select(i => new Predictor($"q{i}", column))];

    private static string? Refusal(double?[] outcome, params (string Name, double?[] Column)[] predictors) =>
        DriverAnalysis.Of(outcome, [.. predictors.Select(p => new Predictor(p.Name, p.Column))], 0).Refusal;

    private static void Throws(Func<object> analysis) => FluentActions.Invoking(analysis).Should().Throw<ArgumentException>().Which.Message.Should().NotBeEmpty().And.NotStartWith(" ");
}
