using CxKit.Core.Statistics;
using CxKit.Core.Surveys;
using CxKit.Core.Tickets;

namespace CxKit.Core.Metrics.Spread;

/// <summary>What agents, teams or other groups come to, for <see cref="Funnel"/> and <see cref="BetweenGroups"/>; groups of fewer than five are left out.</summary>
public static class SpreadTable
{
    /// <summary>The answers on five points of satisfaction that were given in the period, by group, such as <c>a =&gt; a.Team</c>; those of no group are left out.</summary>
    public static IReadOnlyDictionary<string, SampleMoments> Satisfaction(Evidence evidence, Func<Attribution, string?> groupOf)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return Group(evidence.Answers
            .Where(a => a.QuestionId == Question.Csat5.Id && a.CountsInHeadlines && evidence.Period.Contains(a.AnsweredAt))
            .Select(a => (groupOf(a.Attribution), (double)a.Score)));
    }

    /// <summary>
    /// The natural logarithms of the seconds from opening to resolution of the contacts resolved in the period, by group: a few endless
    /// tickets do not drown the others. <see cref="Math.Exp"/> of a mean is the usual number of seconds. Less than a second counts as one.
    /// </summary>
    public static IReadOnlyDictionary<string, SampleMoments> LogTimeToResolve(Evidence evidence, Func<Attribution, string?> groupOf)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return Group(
            from ticket in evidence.Tickets
            where ticket is { IsContact: true, IsResolved: true } && ticket.ResolvedAt is { } at && evidence.Period.Contains(at)
            let time = ticket.ResolvedAt!.Value - ticket.OpenedAt
            where time >= TimeSpan.Zero
            select (groupOf(Attribution.Of(ticket)), Math.Log(Math.Max(1, time.TotalSeconds))));
    }

    private static Dictionary<string, SampleMoments> Group(IEnumerable<(string? Group, double Value)> values) =>
        values.Where(v => v.Group is not null).GroupBy(v => v.Group!, v => v.Value, StringComparer.Ordinal)
            .Where(g => g.Count() >= SmallGroups.Figures)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => SampleMoments.Of([.. g.Order()]), StringComparer.Ordinal);
}
