using System.Globalization;
using CxKit.Core.Metrics;

namespace CxKit.Core.Insights.Watermelon;

/// <summary>The verdict on one group, with its evidence.</summary>
/// <param name="Group">The group, such as a team.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Because">The evidence in words.</param>
public sealed record WatermelonVerdict(string Group, Verdict Verdict, string Because)
{
    /// <summary>
    /// Judges a group: the SLA is inside its target by value; the experience is inside or outside only where its whole interval is,
    /// and with fewer than five answers, or an interval across the target, nobody can tell.
    /// </summary>
    /// <param name="group">The group's name.</param>
    /// <param name="sla">SLA attainment.</param>
    /// <param name="slaTarget">Its target, from 0 to 1.</param>
    /// <param name="experience">The share of satisfied answers.</param>
    /// <param name="experienceTarget">Its target, from 0 to 1.</param>
    public static WatermelonVerdict Of(string group, Figure sla, double slaTarget, Figure experience, double experienceTarget)
    {
        ArgumentNullException.ThrowIfNull(sla);
        ArgumentNullException.ThrowIfNull(experience);
        if (sla.Value is not { } attainment)
            return new(group, Verdict.CannotTell, "no settled agreement to judge by");
        if (experience.N < SmallGroups.Figures || experience.Value is not { } satisfied || experience.Interval is not { } interval)
            return new(group, Verdict.CannotTell, string.Create(CultureInfo.InvariantCulture, $"only {experience.N} answers; it takes {SmallGroups.Figures}"));

        var evidence = $"SLA {Percent(attainment)} against {Percent(slaTarget)}; satisfied {Percent(satisfied)} "
            + string.Create(CultureInfo.InvariantCulture, $"({Percent(interval.Low)} to {Percent(interval.High)}, {experience.N} answers) against {Percent(experienceTarget)}");
        var isInside = interval.Low >= experienceTarget;
        if (!isInside && interval.High >= experienceTarget)
            return new(group, Verdict.CannotTell, evidence + ": the interval lies across the target");
        return new(group, Judge(attainment >= slaTarget, isInside), evidence);
    }

    private static Verdict Judge(bool slaInside, bool experienceInside) => (slaInside, experienceInside) switch
    {
        (true, false) => Verdict.Ripe,
        (true, true) => Verdict.Sound,
        (false, false) => Verdict.Red,
        (false, true) => Verdict.Happy,
    };

    private static string Percent(double share) => share.ToString("0.0 %", CultureInfo.InvariantCulture);
}
