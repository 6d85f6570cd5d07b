using CxKit.Core.Insights.Watermelon;
using CxKit.Hosting.Figures;
using CxKit.Server.Pages.Plots;

namespace CxKit.Server.Pages.Dashboard;

/// <summary>One team as a slice of melon: the rind is what the desk kept, the flesh is how far customers fall short of it.</summary>
internal static class GapPlot
{
    internal const double Height = 56;
    private const double Top = 11;
    private const double Thickness = 34;
    private const double Rind = 6;
    private const double RindAcross = 0.008;
    private const double Middle = Top + (Thickness / 2);

    internal static IReadOnlyList<Mark> Draw(TeamView team, IReadOnlyDictionary<string, double> targets) =>
        [.. Track(), .. Slice(team, targets), .. Target(targets, TeamVerdicts.Sla, "target sla"), .. Target(targets, TeamVerdicts.Experience, "target csat"), .. Experience(team)];

    private static IEnumerable<Mark> Track()
    {
        yield return new Bar("track", 0, 1, Top, Thickness, 8);
    }

    private static IEnumerable<Mark> Slice(TeamView team, IReadOnlyDictionary<string, double> targets)
    {
        if (team.Sla.Value is not { } kept) yield break;
        var isInside = targets.TryGetValue(TeamVerdicts.Sla, out var target) && kept >= target;
        yield return new Bar(isInside ? "rind in" : "rind out", 0, kept, Top, Thickness, 8);
        if (Inside(team, kept) is { } inside) yield return inside;
    }

    private static Bar? Inside(TeamView team, double kept) => team.Csat.Value switch
    {
        // What nobody has told is left hollow: a full bar would say that all is well.
        null => Flesh("hollow", RindAcross, kept),
        { } satisfied when satisfied < kept => Flesh("gap " + Look(team.Verdict), satisfied, kept),
        _ => null,
    };

    private static Bar Flesh(string look, double from, double kept) =>
        new(look, from, Math.Max(from, kept - RindAcross), Top + Rind, Thickness - (2 * Rind), 4);

    private static IEnumerable<Mark> Target(IReadOnlyDictionary<string, double> targets, string figure, string look)
    {
        if (!targets.TryGetValue(figure, out var target)) yield break;
        yield return new Stroke(look, new(target, 2), new(target, Height - 2));
    }

    private static IEnumerable<Mark> Experience(TeamView team)
    {
        if (team.Csat is not { Value: { } satisfied, Interval: { } interval }) yield break;
        yield return new Stroke("halo", new(interval.Low, Middle), new(interval.High, Middle));
        yield return new Stroke("interval", new(interval.Low, Middle), new(interval.High, Middle));
        yield return new Stroke("interval", new(interval.Low, Middle - 6), new(interval.Low, Middle + 6));
        yield return new Stroke("interval", new(interval.High, Middle - 6), new(interval.High, Middle + 6));
        yield return new Dot("dot", new(satisfied, Middle), 8);
    }

    private static string Look(Verdict? verdict) => verdict is Verdict.Ripe or Verdict.Red ? "flesh" : "pale";
}
