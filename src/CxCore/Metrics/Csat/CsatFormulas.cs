using CxKit.Core.Metrics.Scores;
using CxKit.Core.Surveys;

namespace CxKit.Core.Metrics.Csat;

/// <summary>What is called CSAT, on one scale.</summary>
internal sealed class CsatFormulas(string id, Question question, Wording name, Wording scale)
{
    private readonly int _best = question.Highest;
    private readonly int _satisfied = question.SatisfiedFrom;
    private readonly int _dissatisfied = question.Lowest + question.Highest - question.SatisfiedFrom;

    private bool HasTwoBoxes => _satisfied < _best;

    /// <summary>The figures of the catalogue.</summary>
    internal IReadOnlyList<ScoreFormula> Shown()
    {
        var (top, mean) = (Top(), Mean());
        return HasTwoBoxes
            ? [top, mean, Net(), Best(), Bottom(), top.Weighted(), mean.Weighted()]
            : [top, mean, Net(), Bottom(), top.Weighted(), mean.Weighted()];
    }

    /// <summary>What else is published under the name.</summary>
    internal IReadOnlyList<ScoreFormula> Rivals() => [Percent(), OfHighest(), ThreePoint()];

    private ScoreFormula Top() => Boxes("top", new("satisfied", "satisfaits"), "top", _satisfied, _best);

    private ScoreFormula Best() => Boxes("best", new("best score", "meilleure note"), "top", _best, _best);

    private ScoreFormula Bottom() => Boxes("bottom", new("dissatisfied", "insatisfaits"), "bottom", question.Lowest, _dissatisfied, Direction.LessIsBetter);

    private ScoreFormula Boxes(string figure, Wording words, string end, int from, int to, Direction direction = Direction.MoreIsBetter)
    {
        var (box, english, french, count) = from < to
            ? ($"{end}-two-box", $"{from} or {to}", $"{from} ou {to}", $"(n{Sub(from)} + n{Sub(to)})")
            : ($"{end} box", $"{to}", $"{to}", $"n{Sub(to)}");
        return ScoreFormula.Share(
            $"{id}.{figure}",
            Named(words.English, words.French),
            new(
                $"Answers of {english} on {scale.English} ({box}), of all answers",
                $"Réponses de {french} sur {scale.French} ({box}), parmi toutes les réponses"),
            $"{count} ÷ n",
            $"CSAT by {box} as survey tools count it",
            score => score >= from && score <= to,
            direction);
    }

    private ScoreFormula Mean() => new(
        id + ".mean",
        Named("mean", "moyenne"),
        new($"Mean score on {scale.English}", $"Note moyenne sur {scale.French}"),
        "Σ score ÷ n",
        "Mean of the scale",
        Estimator.Mean,
        score => score);

    private ScoreFormula Net() => new(
        id + ".net",
        Named("net", "solde"),
        new(
            $"Share of the satisfied less share of the dissatisfied on {scale.English}, of all answers, from −100 to 100",
            $"Part des satisfaits moins part des insatisfaits sur {scale.French}, parmi toutes les réponses, de −100 à 100"),
        "100 × (satisfied − dissatisfied) ÷ n",
        "Net satisfaction as some survey tools count it",
        Estimator.Net,
        SideOf);

    private ScoreFormula Percent() => new(
        id + ".percent",
        Named("mean from 0 to 100", "moyenne de 0 à 100"),
        new(
            $"Mean score on {scale.English}, the lowest score read as 0 and the highest as 100",
            $"Note moyenne sur {scale.French}, la note la plus basse lue comme 0 et la plus haute comme 100"),
        $"100 × (mean − 1) ÷ {_best - 1}",
        "Percent of maximum possible: P. Cohen et al., Multivariate Behavioral Research 34 (1999)",
        Estimator.Mean,
        score => 100.0 * (score - 1) / (_best - 1));

    private ScoreFormula OfHighest() => new(
        id + ".of-highest",
        Named("mean as a percentage of the highest", "moyenne en pourcentage de la plus haute note"),
        new(
            $"Mean score on {scale.English} as a percentage of the highest score: even the worst answer counts for something",
            $"Note moyenne sur {scale.French} en pourcentage de la plus haute : même la pire réponse compte pour quelque chose"),
        $"100 × Σ score ÷ ({_best} × n)",
        "Points reached of points possible, as many spreadsheets count it",
        Estimator.Mean,
        score => 100.0 * score / _best);

    private ScoreFormula ThreePoint() => new(
        id + ".three-point",
        Named("three points weighted", "trois niveaux pondérés"),
        new(
            $"Each satisfied answer on {scale.English} counts 100, each neutral one 60 and each dissatisfied one 20: 60 + 0.4 × the net",
            $"Chaque réponse satisfaite sur {scale.French} compte 100, chaque neutre 60 et chaque insatisfaite 20 : 60 + 0,4 × le solde"),
        "(100 × satisfied + 60 × neutral + 20 × dissatisfied) ÷ n",
        "Three faces read as 5, 3 and 1 of 5 points",
        Estimator.Mean,
        score => 60 + (40 * SideOf(score)));

    private double SideOf(int score) => score >= _satisfied ? 1 : score <= _dissatisfied ? -1 : 0;

    private Wording Named(string english, string french) => new($"{name.English}, {english}", $"{name.French}, {french}");

    private static char Sub(int digit) => (char)('₀' + digit);
}
