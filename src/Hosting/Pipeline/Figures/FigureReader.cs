using CxKit.Core.Metrics;
using CxKit.Core.Metrics.Switchboards;
using CxKit.Core.Metrics.Tallies;
using CxKit.Core.Time;
using CxKit.Storage;

namespace CxKit.Hosting.Figures;

/// <summary>Figures from stored tallies and, where no tally tells, from the tickets and answers of the period; what too few people said is withheld.</summary>
public sealed class FigureReader(Store store)
{
    private readonly EvidenceReader _evidence = new(store);

    /// <summary>All figures of every group of a dimension over a period, both days included; open ends mean all time. Groups are ordered by name.</summary>
    public IReadOnlyList<GroupFigures> Read(string account, Dimension dimension, DateOnly? from = null, DateOnly? to = null) =>
        Read(new FigureRequest(account) { Dimension = dimension, From = from, To = to }).Groups;

    /// <summary>The figures asked for, in the order of the metrics; the whole account always is a group, others only where they counted something.</summary>
    public FigureReading Read(FigureRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (account, dimension) = (request.Account, request.Dimension);
        var tallies = store.Tallies.Read(account, dimension.Name, request.From, request.To, [.. request.Metrics.OfType<ICountedMetric>()]);
        var days = KnownDays(request);
        var evidence = Evidence(request, days);
        IEnumerable<string> groups = dimension == Dimension.Whole
            ? [""]
            : tallies.Tallies.Keys.Select(k => k.Group).Union(evidence?.Keys ?? []).Order(StringComparer.Ordinal);
        return new FigureReading
        {
            Groups = [.. groups.Select(group => new GroupFigures(group, [.. Compute(group).Select(SmallGroups.Protect)]))],
            Since = days?.Since,
            Until = days?.Until,
            Versions = tallies.Versions,
            IsBeingRecounted = tallies.IsBeingRecounted,
            IsTooLong = evidence is null,
        };

        IEnumerable<Figure> Compute(string group) => request.Metrics.SelectMany(metric => metric switch
        {
            ICountedMetric counted => Count(tallies[counted.Id, group] ?? counted.Empty(), counted),
            IDerivedMetric when evidence is null => metric.Figures.Select(Figure.Unknown),
            IDerivedMetric derived when evidence.TryGetValue(group, out var ofGroup) => derived.Compute(ofGroup),
            _ => metric.Figures.Select(f => new Figure(f, null, 0, null)),
        });

        IEnumerable<Figure> Count(Tally tally, ICountedMetric metric) =>
            request.WithRivals && tally is ScoreTally scores ? Switchboard.Of(scores) : metric.Compute(tally);
    }

    private IReadOnlyDictionary<string, Evidence>? Evidence(FigureRequest request, (DateOnly Since, DateOnly Until)? days)
    {
        var needs = request.Metrics.OfType<IDerivedMetric>().Aggregate(Needs.None, (all, metric) => all | metric.Needs);
        return needs == Needs.None || days is not var (since, until)
            ? new Dictionary<string, Evidence>()
            : _evidence.Read(store.Accounts.Find(request.Account)!, request.Dimension, since, until, needs);
    }

    // Nothing is known of days before the first that holds anything, nor after the last change that was seen: what stands at the end of a
    // period, such as a backlog, stands there at the latest.
    private (DateOnly Since, DateOnly Until)? KnownDays(FigureRequest request)
    {
        var days = new List<DateOnly>();
        var tallied = store.Tallies.Period(request.Account);
        if (tallied is var (first, last)) days.AddRange([first, last]);
        if (request.Metrics.OfType<IDerivedMetric>().Any() && store.Accounts.Find(request.Account) is { } account)
        {
            if (tallied is not null && account.SeenUntil is { } seen) days.Add(seen.DayIn(account.Zone));
            if (store.Calls.Span(request.Account) is { } calls) days.AddRange([calls.Since.DayIn(account.Zone), calls.Until.DayIn(account.Zone)]);
        }

        if (days.Count == 0) return null;
        var (earliest, latest) = (days.Min(), days.Max());
        var (since, until) = (request.From > earliest ? request.From.Value : earliest, request.To < latest ? request.To.Value : latest);
        return since <= until ? (since, until) : null;
    }
}
