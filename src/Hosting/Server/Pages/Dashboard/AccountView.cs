using CxKit.Core.Insights.Mirror;

namespace CxKit.Server.Pages.Dashboard;

/// <summary>All that the board of an account shows.</summary>
public sealed record AccountView
{
    /// <summary>How many teams are seen at once; the others unfold.</summary>
    public const int TeamsInView = 12;

    /// <summary>The account's name.</summary>
    public required string Account { get; init; }

    /// <summary>Whether its customers are simulated.</summary>
    public required bool IsSimulated { get; init; }

    /// <summary>The targets of its figures, by figure name.</summary>
    public required IReadOnlyDictionary<string, double> Targets { get; init; }

    /// <summary>The days for which there is anything.</summary>
    public required Period Whole { get; init; }

    /// <summary>The days shown.</summary>
    public required Period Shown { get; init; }

    /// <summary>Whether the days asked for could not be read, and all are shown.</summary>
    public bool IsPeriodUnreadable { get; init; }

    /// <summary>All teams together.</summary>
    public required TeamView Total { get; init; }

    /// <summary>The teams, those that need a look first at the top.</summary>
    public required IReadOnlyList<TeamView> Teams { get; init; }

    /// <summary>Both sides over time.</summary>
    public required IReadOnlyList<TrendPoint> Trend { get; init; }

    /// <summary>Which of the figures with a target a customer lives.</summary>
    public required MirrorVerdict Mirror { get; init; }

    /// <summary>The latest comments that may be shown.</summary>
    public required IReadOnlyList<Quote> Quotes { get; init; }
}
