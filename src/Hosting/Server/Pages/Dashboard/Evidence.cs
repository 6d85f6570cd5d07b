using CxKit.Core.Insights.Watermelon;
using CxKit.Core.Metrics;
using CxKit.Hosting.Figures;
using CxKit.Server.Pages.Languages;

namespace CxKit.Server.Pages.Dashboard;

/// <summary>Verdicts in words: what a team's rests on, and what they come to together.</summary>
internal static class Evidence
{
    private const int MostNames = 4;

    /// <summary>What the verdict on a team rests on.</summary>
    internal static string Of(TeamView team, IReadOnlyDictionary<string, double> targets, Language language)
    {
        if (team.Verdict is null) return language["Evidence.NoTargets"];
        if (team.Sla.Value is null) return language["Evidence.NoSla"];
        if (team.Csat.N == 0) return language["Evidence.NoAnswers"];
        if (team.Csat is not { Value: not null, Interval: { } interval }) return language.Say("Evidence.TooFew", SmallGroups.Figures);
        var told = language.Say(
            "Evidence.Told",
            language.Value(team.Sla),
            language.Round(targets[TeamVerdicts.Sla]),
            language.Value(team.Csat),
            language.Percent(interval.Low),
            language.Percent(interval.High),
            team.Csat.N,
            language.Round(targets[TeamVerdicts.Experience]));
        return team.Verdict == Verdict.CannotTell ? told + language["Evidence.Across"] : told;
    }

    /// <summary>The board in one sentence: who is a watermelon, or why nobody is.</summary>
    internal static string Headline(AccountView view, Language language)
    {
        if (view.Total.Verdict is null) return language["Headline.NoTargets"];
        var ripe = view.Teams.Where(t => t.Verdict == Verdict.Ripe).ToList();
        return ripe.Count > 0
            ? language.Count("Headline.Ripe", ripe.Count, view.Teams.Count, language.Names(ripe))
            : language["Headline.NoneRipe"];
    }

    /// <summary>Why no team is a watermelon; <see langword="null"/> where one is, or nobody judges.</summary>
    internal static string? WhyNobody(AccountView view, Language language)
    {
        if (view.Total.Verdict is null || view.Teams.Any(t => t.Verdict == Verdict.Ripe)) return null;
        var target = view.Targets[TeamVerdicts.Sla];
        var green = view.Teams.Where(t => t.Sla.Value >= target).ToList();
        var unclear = green.Count(t => t.Verdict == Verdict.CannotTell);
        return green.Count == 0
            ? language.Say("Nobody.AllOutside", language.Round(target))
            : unclear == green.Count
                ? language.Count("Nobody.AllUnclear", green.Count, view.Teams.Count, SmallGroups.Figures)
                : language.Count("Nobody.Sound", green.Count, view.Teams.Count, green.Count - unclear, unclear);
    }

    private static string Names(this Language language, List<TeamView> teams) =>
        string.Join(", ", teams.Take(MostNames).Select(t => language.TeamName(t.Name))) + (teams.Count > MostNames ? ", …" : "");

    /// <summary>The name of a team; those that have none are called so.</summary>
    internal static string TeamName(this Language language, string name) => name == Dimension.None ? language["Team.None"] : name;
}
