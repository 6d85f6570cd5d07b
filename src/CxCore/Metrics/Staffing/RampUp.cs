using CxKit.Core.Directory;
using CxKit.Core.Statistics;
using CxKit.Core.Time;

namespace CxKit.Core.Metrics.Staffing;

/// <summary>
/// How long new staff take to reach their team's level: the median of the contacts resolved a week by those who have been at the desk for
/// half a year. It is reached with the first of four weeks that on average keep it.
/// </summary>
public static class RampUp
{
    /// <summary>After how many days at the desk somebody is no longer new.</summary>
    public const int EstablishedAfterDays = 182;

    /// <summary>Over how many weeks the level must be kept.</summary>
    public const int WeeksKept = 4;

    /// <summary>Those who joined within the period, in the order in which they did; teams without established staff, and hires without a team, are left out.</summary>
    public static IReadOnlyList<NewHire> Of(Evidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        var (first, end) = (evidence.Period.Since.DayIn(evidence.Zone), evidence.Period.Until.DayIn(evidence.Zone));
        var resolved = evidence.ResolvedContacts().Where(t => t.Agent is not null).ToLookup(t => t.Agent!.Id, t => t.JudgedAt.DayIn(evidence.Zone), StringComparer.Ordinal);
        var levels = evidence.Staff.Where(s => s.Team is not null && s.Joined.AddDays(EstablishedAfterDays) <= first)
            .Select(s => (s.Team, PerWeek: PerWeek(s, resolved[s.Id].Count(), first, end)))
            .Where(s => s.PerWeek is not null)
            .GroupBy(s => s.Team!, s => s.PerWeek!.Value, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => Quantile.Of([.. g.Order()], 0.5, QuantileRule.Type7)!.Value, StringComparer.Ordinal);
        return
        [
            .. evidence.Staff.Where(s => s.Team is not null && levels.ContainsKey(s.Team) && s.Joined >= first && s.Joined < end)
                .OrderBy(s => s.Joined).ThenBy(s => s.Id, StringComparer.Ordinal)
                .Select(s => Judge(s, levels[s.Team!], [.. resolved[s.Id]], end)),
        ];
    }

    private static double? PerWeek(StaffMember member, int resolved, DateOnly first, DateOnly end)
    {
        var last = member.Left is { } left && left < end ? left : end;
        var days = last.DayNumber - first.DayNumber;
        return days > 0 ? resolved * 7.0 / days : null;
    }

    private static NewHire Judge(StaffMember member, double level, IReadOnlyList<DateOnly> resolved, DateOnly end)
    {
        var last = member.Left is { } left && left < end ? left : end;
        var perWeek = new int[Math.Max(0, last.DayNumber - member.Joined.DayNumber) / 7];
        foreach (var day in resolved)
        {
            var week = Math.Floor((day.DayNumber - member.Joined.DayNumber) / 7.0);
            if (week >= 0 && week < perWeek.Length) perWeek[(int)week]++;
        }

        for (var week = 0; week + WeeksKept <= perWeek.Length; week++)
            if (perWeek.Skip(week).Take(WeeksKept).Average() >= level) return new NewHire(member, level, week, IsReached: true);
        return new NewHire(member, level, Math.Max(0, perWeek.Length - WeeksKept + 1), IsReached: false);
    }
}

/// <summary>Somebody new at the desk.</summary>
/// <param name="Member">Who.</param>
/// <param name="Level">The level of the team: contacts resolved a week.</param>
/// <param name="Weeks">After how many weeks the level was reached, or for how many it surely was not.</param>
/// <param name="IsReached">Whether it was reached.</param>
public sealed record NewHire(StaffMember Member, double Level, int Weeks, bool IsReached);
