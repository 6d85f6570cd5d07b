using System.Globalization;
using CxKit.Core.Metrics;

namespace CxKit.Core.Insights.Loyalty;

/// <summary>
/// The verdict on a customer or a segment: satisfaction, effort, recommendation and churn side by side. It is drawn by rules and blends none
/// of the figures into another.
/// </summary>
/// <param name="Group">The customer or segment.</param>
/// <param name="State">The verdict.</param>
/// <param name="Said">What they said: the figures of perception that have a target.</param>
/// <param name="Churn">The share that left.</param>
/// <param name="Because">The evidence in words.</param>
public sealed record LoyaltyVerdict(string Group, LoyaltyState State, IReadOnlyList<Figure> Said, Figure Churn, string Because)
{
    /// <summary>
    /// Judges a group. A figure of perception is inside or outside its target only where its whole interval is and five people answered;
    /// they leave where the churn is above its target by value.
    /// </summary>
    /// <param name="group">The group's name.</param>
    /// <param name="said">The figures of what they said, such as <c>csat.top</c>, <c>ces.top</c> and <c>nps.score</c>.</param>
    /// <param name="churn">The share that left, such as <c>churn.rate</c>.</param>
    /// <param name="targets">The targets by the figures' names; figures without one are not judged.</param>
    public static LoyaltyVerdict Of(string group, IEnumerable<Figure> said, Figure churn, IReadOnlyDictionary<string, double> targets)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(churn);
        ArgumentNullException.ThrowIfNull(targets);
        var judged = said.Where(f => targets.ContainsKey(f.Definition.Id)).ToList();
        var sides = judged.Select(f => (Figure: f, IsInside: IsInside(f, targets[f.Definition.Id]))).ToList();
        bool? isLeaving = churn.Value is { } lost && targets.TryGetValue(churn.Definition.Id, out var most) ? lost > most : null;
        var because = string.Join("; ", sides.Select(s => Words(s.Figure, s.IsInside)).Append(Words(churn, !isLeaving)));
        return new LoyaltyVerdict(group, Judge([.. sides.Select(s => s.IsInside).OfType<bool>()], isLeaving), judged, churn, because);
    }

    private static LoyaltyState Judge(IReadOnlyList<bool> inside, bool? isLeaving) =>
        inside.Contains(true) && inside.Contains(false) ? LoyaltyState.Divided
        : inside.Count == 0 || isLeaving is not { } leaves ? LoyaltyState.CannotTell
        : (inside[0], leaves) switch
        {
            (true, false) => LoyaltyState.Loyal,
            (true, true) => LoyaltyState.ContentAndLeaving,
            (false, false) => LoyaltyState.Captive,
            (false, true) => LoyaltyState.Leaving,
        };

    private static bool? IsInside(Figure figure, double target) => figure.N < SmallGroups.Figures || figure.Interval is not { } interval ? null
        : figure.Definition.Direction switch
        {
            Direction.MoreIsBetter => interval.Low >= target ? true : interval.High < target ? false : null,
            Direction.LessIsBetter => interval.High <= target ? true : interval.Low > target ? false : null,
            _ => null,
        };

    private static string Words(Figure figure, bool? isInside) => string.Create(
        CultureInfo.InvariantCulture,
        $"{figure.Definition.Name.English} {Amount(figure)} (n {figure.N}): {isInside switch { true => "inside its target", false => "outside its target", null => "cannot tell" }}");

    private static string Amount(Figure figure) => figure.Value is not { } value ? "unknown"
        : figure.Definition.Unit == Units.Share ? value.ToString("0.0 %", CultureInfo.InvariantCulture)
        : value.ToString("0.0", CultureInfo.InvariantCulture);
}
