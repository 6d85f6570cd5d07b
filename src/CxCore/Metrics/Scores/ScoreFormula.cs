using CxKit.Core.Metrics.Tallies;

namespace CxKit.Core.Metrics.Scores;

/// <summary>A figure of scores: each score stands for a value, and what the values come to is estimated.</summary>
/// <param name="id">The figure's name.</param>
/// <param name="name">The short name people use.</param>
/// <param name="what">What counts, of what.</param>
/// <param name="formula">The formula.</param>
/// <param name="source">Who counts it so.</param>
/// <param name="estimator">How value and interval are drawn.</param>
/// <param name="valueOf">What a score stands for.</param>
/// <param name="direction">Whether more is better.</param>
internal sealed class ScoreFormula(
    string id, Wording name, Wording what, string formula, string source, Estimator estimator, Func<int, double> valueOf, Direction direction = Direction.MoreIsBetter)
{
    private static readonly Wording _weighted = new(
        "; each answer counts for as many people as it stands for, and the interval takes Kish's effective n",
        " ; chaque réponse compte pour autant de personnes qu’elle représente, et l’intervalle prend le n effectif de Kish");

    private bool IsWeighted { get; init; }

    internal FigureDefinition Definition { get; private init; } = new()
    {
        Id = id,
        Name = name,
        Definition = new(
            $"{what.English}; suspected machines and native ratings are left out; {estimator.Interval.English}.",
            $"{what.French} ; les machines supposées et les notes demandées par l’outil sont écartées ; {estimator.Interval.French}."),
        Formula = formula,
        Source = $"{source}; interval: {estimator.Source}.",
        Unit = estimator.Unit,
        Clock = Clock.Perception,
        Direction = direction,
    };

    /// <summary>The share of the answers with such scores.</summary>
    internal static ScoreFormula Share(
        string id, Wording name, Wording what, string formula, string source, Func<int, bool> isHit, Direction direction = Direction.MoreIsBetter) =>
        new(id, name, what, formula, source, Estimator.Share, score => isHit(score) ? 1 : 0, direction);

    /// <summary>The same figure with each answer's weight.</summary>
    internal ScoreFormula Weighted() => new(id + ".weighted", name, what, formula, source, estimator, valueOf, direction)
    {
        IsWeighted = true,
        Definition = Definition with
        {
            Id = id + ".weighted",
            Name = new(name.English + ", weighted", name.French + ", après pondération"),
            Definition = new(
                what.English + _weighted.English + Definition.Definition.English[what.English.Length..],
                what.French + _weighted.French + Definition.Definition.French[what.French.Length..]),
            Formula = formula + ", with Σw for n",
            Source = Definition.Source[..^1] + "; effective n: L. Kish, Survey Sampling (1965), §11.7.",
        },
    };

    /// <summary>The figure of such scores.</summary>
    internal Figure Of(ScoreTally scores)
    {
        var (value, interval) = estimator.Of(scores.Sums(valueOf, IsWeighted));
        return new Figure(Definition, value, scores.N, interval);
    }
}
