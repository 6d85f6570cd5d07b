using CxKit.Core.Metrics.Scores;
using CxKit.Core.Surveys;

namespace CxKit.Core.Metrics.Expectation;

/// <summary>What was lived against what was expected: 1 worse, 2 as expected, 3 better.</summary>
internal static class ExpectationMetric
{
    internal static ScoreMetric Against() => new("expectation", Question.Expectation, [Gap(), Met()]);

    private static ScoreFormula Gap() => new(
        "expectation.gap",
        new("Against expectation", "Écart à l’attente"),
        new(
            "Share of those for whom it went better than expected less share of those for whom it went worse, of all answers, from −100 to 100",
            "Part de ceux pour qui cela s’est mieux passé que prévu moins part de ceux pour qui cela s’est moins bien passé, parmi toutes les réponses, de −100 à 100"),
        "100 × (better − worse) ÷ n",
        "Disconfirmation of expectations: R. L. Oliver, Journal of Marketing Research 17 (1980); as a net: definition of CxKit",
        Estimator.Net,
        score => score - 2);

    private static ScoreFormula Met() => ScoreFormula.Share(
        "expectation.met",
        new("Expectation met", "Attente satisfaite"),
        new("Answers “as expected” or “better”, of all answers", "Réponses « comme prévu » ou « mieux », parmi toutes les réponses"),
        "(as expected + better) ÷ n",
        "Definition of CxKit",
        score => score >= 2);
}
