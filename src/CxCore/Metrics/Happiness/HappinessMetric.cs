using CxKit.Core.Metrics.Scores;
using CxKit.Core.Surveys;

namespace CxKit.Core.Metrics.Happiness;

/// <summary>How happy people are, 0 to 10.</summary>
internal static class HappinessMetric
{
    internal static ScoreMetric From0To10() => new("happiness", Question.Happiness, [Score(), Share()], [Net(), Mean()]);

    private static ScoreFormula Score() => new(
        "happiness.score",
        new("Happiness", "Bonheur"),
        new("Mean score from 0 to 10, stretched from −100 to 100 so that 5 is 0", "Note moyenne de 0 à 10, étirée de −100 à 100 pour que 5 donne 0"),
        "20 × (mean − 5)",
        "Definition of CxKit",
        Estimator.Mean,
        score => 20 * (score - 5));

    private static ScoreFormula Share() => ScoreFormula.Share(
        "happiness.happy",
        new("Happy", "Heureux"),
        new("Answers of 6 to 10, of all answers from 0 to 10", "Réponses de 6 à 10, parmi toutes les réponses de 0 à 10"),
        "(n₆ + … + n₁₀) ÷ n",
        "Definition of CxKit",
        score => score >= 6);

    private static ScoreFormula Net() => new(
        "happiness.net",
        new("Happiness, net", "Bonheur, solde"),
        new(
            "Share of the answers of 9 or 10 less share of those of 0 to 6, of all answers, from −100 to 100",
            "Part des réponses de 9 ou 10 moins part de celles de 0 à 6, parmi toutes les réponses, de −100 à 100"),
        "100 × (happy − unhappy) ÷ n",
        "Happiness counted as NPS is, as experience benchmarks of IT desks publish it",
        Estimator.Net,
        score => score >= 9 ? 1 : score <= 6 ? -1 : 0);

    private static ScoreFormula Mean() => new(
        "happiness.mean",
        new("Happiness, mean", "Bonheur, moyenne"),
        new("Mean score from 0 to 10", "Note moyenne de 0 à 10"),
        "Σ score ÷ n",
        "Mean of the scale",
        Estimator.Mean,
        score => score);
}
