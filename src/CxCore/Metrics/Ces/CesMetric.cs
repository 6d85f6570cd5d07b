using CxKit.Core.Metrics.Scores;
using CxKit.Core.Surveys;

namespace CxKit.Core.Metrics.Ces;

/// <summary>Whether the desk made it easy, 1 to 7, where 7 is the least effort.</summary>
internal static class CesMetric
{
    private const string Origin = "M. Dixon, N. Toman, R. DeLisi, The Effortless Experience (2013)";

    internal static ScoreMetric On7() => new("ces", Question.Ces7, [Top(), Mean()], [Net(), Best(), Percent(), Effort()]);

    private static ScoreFormula Top() => ScoreFormula.Share(
        "ces.top",
        new("Ease (CES), easy", "Facilité (CES), facile"),
        new("Answers of 5 to 7 on seven points, of all answers", "Réponses de 5 à 7 sur sept points, parmi toutes les réponses"),
        "(n₅ + n₆ + n₇) ÷ n",
        Origin,
        score => score >= 5);

    private static ScoreFormula Mean() => Average(
        "ces.mean", new("Ease (CES), mean", "Facilité (CES), moyenne"), new("Mean score on seven points", "Note moyenne sur sept points"), "Σ score ÷ n", Origin, score => score);

    private static ScoreFormula Net() => new(
        "ces.net",
        new("Ease (CES), net", "Facilité (CES), solde"),
        new(
            "Share of the answers of 5 to 7 less share of those of 1 to 3 on seven points, of all answers, from −100 to 100",
            "Part des réponses de 5 à 7 moins part de celles de 1 à 3 sur sept points, parmi toutes les réponses, de −100 à 100"),
        "100 × (easy − hard) ÷ n",
        "Net easy score as survey tools count it",
        Estimator.Net,
        score => score >= 5 ? 1 : score <= 3 ? -1 : 0);

    private static ScoreFormula Best() => ScoreFormula.Share(
        "ces.best",
        new("Ease (CES), top two", "Facilité (CES), deux meilleures notes"),
        new("Answers of 6 or 7 on seven points (top-two-box), of all answers", "Réponses de 6 ou 7 sur sept points (top-two-box), parmi toutes les réponses"),
        "(n₆ + n₇) ÷ n",
        "Top-two-box share as survey tools count it",
        score => score >= 6);

    private static ScoreFormula Percent() => Average(
        "ces.percent",
        new("Ease (CES), mean from 0 to 100", "Facilité (CES), moyenne de 0 à 100"),
        new("Mean score on seven points, 1 read as 0 and 7 as 100", "Note moyenne sur sept points, 1 lu comme 0 et 7 comme 100"),
        "100 × (mean − 1) ÷ 6",
        "Percent of maximum possible: P. Cohen et al., Multivariate Behavioral Research 34 (1999)",
        score => 100 * (score - 1) / 6.0);

    private static ScoreFormula Effort() => Average(
        "ces.effort",
        new("Effort (CES), mean", "Effort (CES), moyenne"),
        new(
            "Mean of 8 less the score on seven points, so that more means more effort, as the first version of the score was read",
            "Moyenne de 8 moins la note sur sept points : plus il y en a, plus l’effort est grand, comme se lisait la première version de l’indicateur"),
        "8 − mean",
        "Direction of M. Dixon, K. Freeman, N. Toman, Harvard Business Review, July 2010",
        score => 8 - score,
        Direction.LessIsBetter);

    private static ScoreFormula Average(
        string id, Wording name, Wording what, string formula, string source, Func<int, double> valueOf, Direction direction = Direction.MoreIsBetter) =>
        new(id, name, what, formula, source, Estimator.Mean, valueOf, direction);
}
