using CxKit.Core.Insights.Mirror;
using CxKit.Core.Metrics;
using CxKit.Hosting.Figures;
using CxKit.Storage;

namespace CxKit.Server.Pages.Dashboard;

/// <summary>Puts a board together from what is stored.</summary>
internal sealed class BoardReader(Store store)
{
    private const int QuotesShown = 6;
    private const int QuotesRead = 500;
    private readonly FigureReader _figures = new(store);

    /// <summary>The days for which an account has anything; <see langword="null"/> if it has nothing yet.</summary>
    internal Period? WholeOf(AccountState account) =>
        store.Tallies.Period(account.Settings.Account) is { } days ? new Period(days.First, days.Last) : null;

    internal AccountView Read(AccountState account, Period whole, Period? asked)
    {
        var (settings, shown) = (account.Settings, asked ?? whole);
        var teams = TeamView.Rank(Judge(ReadFigures(settings, Dimension.Team, shown, BoardMetrics.OfTeams), settings));
        return new AccountView
        {
            Account = settings.Account,
            IsSimulated = settings.IsSimulated,
            Targets = settings.Targets,
            Whole = whole,
            Shown = shown,
            IsPeriodUnreadable = asked is null,
            Total = ReadTotal(settings, shown),
            Teams = teams,
            Trend = [.. (shown.Within(whole)?.Cut() ?? []).Select(p => TrendPoint.Of(p, ReadFigures(settings, Dimension.Whole, p, BoardMetrics.OfTrend)[0]))],
            Mirror = MirrorVerdict.Of(settings.Targets.Keys),
            Quotes = [.. Quote.Visible(store.Surveys.LatestComments(settings.Account, QuotesRead), teams, shown, account.Zone).Take(QuotesShown)],
        };
    }

    /// <summary>An account in one line, of all its days.</summary>
    internal AccountLine ReadLine(AccountState account) => new(
        account.Settings.Account,
        account.Settings.IsSimulated,
        WholeOf(account) is { } whole ? ReadTotal(account.Settings, whole) : null);

    private TeamView ReadTotal(AccountSettings settings, Period shown) => Judge(ReadFigures(settings, Dimension.Whole, shown, BoardMetrics.With(settings.Targets.Keys)), settings).Single();

    private IReadOnlyList<GroupFigures> ReadFigures(AccountSettings settings, Dimension dimension, Period period, IReadOnlyList<IMetric> metrics) =>
        _figures.Read(new FigureRequest(settings.Account) { Dimension = dimension, From = period.From, To = period.To, Metrics = metrics }).Groups;

    private static IEnumerable<TeamView> Judge(IReadOnlyList<GroupFigures> groups, AccountSettings settings)
    {
        var verdicts = TeamVerdicts.Judge(groups, settings.Targets);
        return groups.Select((g, i) => new TeamView(g.Group, g, verdicts?[i].Verdict));
    }
}
