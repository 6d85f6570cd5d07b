using CxKit.Core.Metrics.Scores;
using CxKit.Core.Surveys;

namespace CxKit.Core.Metrics.Nps;

/// <summary>Whether people would recommend, 0 to 10.</summary>
internal static class NpsMetric
{
    private const string Origin = "F. F. Reichheld, Harvard Business Review, December 2003";

    internal static ScoreMetric Of(string id, Question question, string name, MetricGroup group)
    {
        var score = Net($"{id}.score", new(name, name), 9, 6, Estimator.Net, Origin);
        return new ScoreMetric(
            id,
            question,
            [
                score,
                Net($"{id}.wald", new($"{name}, plain interval", $"{name}, intervalle simple"), 9, 6, Estimator.PlainNet, Origin),
                score.Weighted(),
                Share($"{id}.promoters", new($"{name}, promoters", $"{name}, promoteurs"), new("9 or 10", "9 ou 10"), s => s >= 9),
                Share($"{id}.passives", new($"{name}, passives", $"{name}, passifs"), new("7 or 8", "7 ou 8"), s => s is 7 or 8, Direction.Neither),
                Share($"{id}.detractors", new($"{name}, detractors", $"{name}, détracteurs"), new("0 to 6", "0 à 6"), s => s <= 6, Direction.LessIsBetter),
            ],
            [
                Net($"{id}.european", new($"{name}, European reading", $"{name}, lecture européenne"), 8, 5, Estimator.Net, "The variant for markets that seldom give 9 or 10, as survey tools count it"),
                Share($"{id}.best", new($"{name}, best score", $"{name}, meilleure note"), new("10", "10"), s => s == 10),
                Mean($"{id}.mean", new($"{name}, mean", $"{name}, moyenne"), new("Mean score from 0 to 10", "Note moyenne de 0 à 10"), "Σ score ÷ n", s => s),
                Mean(
                    $"{id}.percent",
                    new($"{name}, mean from 0 to 100", $"{name}, moyenne de 0 à 100"),
                    new("Ten times the mean score from 0 to 10", "Dix fois la note moyenne de 0 à 10"),
                    "10 × Σ score ÷ n",
                    s => 10 * s),
            ],
            group);
    }

    private static ScoreFormula Net(string id, Wording name, int promoters, int detractors, Estimator estimator, string source) => new(
        id,
        name,
        new(
            $"Share of the answers from {promoters} to 10 less share of those from 0 to {detractors}, of all answers, from −100 to 100",
            $"Part des réponses de {promoters} à 10 moins part de celles de 0 à {detractors}, parmi toutes les réponses, de −100 à 100"),
        "100 × (promoters − detractors) ÷ n",
        source,
        estimator,
        score => score >= promoters ? 1 : score <= detractors ? -1 : 0);

    private static ScoreFormula Share(string id, Wording name, Wording scores, Func<int, bool> isHit, Direction direction = Direction.MoreIsBetter) => ScoreFormula.Share(
        id,
        name,
        new($"Answers of {scores.English}, of all answers from 0 to 10", $"Réponses de {scores.French}, parmi toutes les réponses de 0 à 10"),
        "answers of these scores ÷ n",
        Origin,
        isHit,
        direction);

    private static ScoreFormula Mean(string id, Wording name, Wording what, string formula, Func<int, double> valueOf) =>
        new(id, name, what, formula, "Mean of the scale", Estimator.Mean, valueOf);
}
