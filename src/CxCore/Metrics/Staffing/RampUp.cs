using CxKit.Core.Directory;
using CxKit.Core.Statistics;
using CxKit.Core.Time;

namespace CxKit.Core.Metrics.Staffing;

/// <summary>
/// How long new staff take to reach their team's level: the median of the contacts resolved a week by those who have been at the desk for
/// half a year when the period begins. It is reached with the first of four weeks that on average keep it.
/// </summary>
public static class RampUp
{
    /// <summary>After how many days at the desk somebody is no longer new.</summary>
    public const int EstablishedAfterDays = 182;

    /// <summary>Over how many weeks the level must be kept.</summary>
    public const int WeeksKept = 4;

    /// <summary>Those who joined within the period, in the order in which they did; those without a team are left out, and teams that had no such level.</summary>
    public static IReadOnlyList<NewHire> Of(Evidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        var (first, end) = evidence.Days();
        var resolved = evidence.ResolvedContacts().Where(t => t.Agent is not null).ToLookup(t => t.Agent!.Id, t => t.JudgedAt.DayIn(evidence.Zone), StringComparer.Ordinal);
        var levels = evidence.Staff.Where(s => s.Team is not null && first.DayNumber - s.Joined.DayNumber >= EstablishedAfterDays)
            .Select(s => (s.Team, PerWeek: PerWeek(s, resolved[s.Id].Count(), first, end)))
            .Where(s => s.PerWeek is not null)
            .GroupBy(s => s.Team!, s => s.PerWeek!.Value, StringComparer.Ordinal)
            .Select(g => (Team: g.Key, Level: Quantile.Of([.. g.Order()], 0.5, QuantileRule.Type7)!.Value))
            .Where(t => t.Level > 0)
            .ToDictionary(t => t.Team, t => t.Level, StringComparer.Ordinal);
        return
        [
            .. evidence.Staff.Where(s => s.Team is not null && levels.ContainsKey(s.Team) && s.Joined >= first && s.Joined < end)
                .OrderBy(s => s.Joined).ThenBy(s => s.Id, StringComparer.Ordinal)
                .Select(s => Judge(s, levels[s.Team!], resolved[s.Id], end)),
        ];
    }

    private static double? PerWeek(StaffMember member, int resolved, DateOnly first, DateOnly end)
    {
        var days = DaysUntil(member, end, first);
        return days > 0 ? resolved * 7.0 / days : null;
    }

    private static int DaysUntil(StaffMember member, DateOnly end, DateOnly first) =>
        Math.Max(0, (member.Left is { } left && left < end ? left : end).DayNumber - first.DayNumber);

    private static NewHire Judge(StaffMember member, double level, IEnumerable<DateOnly> resolved, DateOnly end)
    {
        var perWeek = new int[DaysUntil(member, end, member.Joined) / 7];
        foreach (var day in resolved.Where(d => d >= member.Joined))
            if ((day.DayNumber - member.Joined.DayNumber) / 7 is var week && week < perWeek.Length) perWeek[week]++;
        var starts = Math.Max(0, perWeek.Length - WeeksKept + 1);
        var reached = Enumerable.Range(0, starts).Where(week => perWeek.Skip(week).Take(WeeksKept).Average() >= level).Select(week => (int?)week).FirstOrDefault();
        return new NewHire(member, level, reached + 1 ?? starts, reached is not null);
    }
}

/// <summary>Somebody new at the desk.</summary>
/// <param name="Member">Who.</param>
/// <param name="Level">The level of the team: contacts resolved a week.</param>
/// <param name="Weeks">In which week, the first being 1, the level was reached; or through which it surely was not: 0 while nobody can tell.</param>
/// <param name="IsReached">Whether it was reached.</param>
public sealed record NewHire(StaffMember Member, double Level, int Weeks, bool IsReached);
