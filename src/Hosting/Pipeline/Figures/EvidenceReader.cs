using CxKit.Core.Metrics;
using CxKit.Core.Surveys;
using CxKit.Core.Tickets;
using CxKit.Core.Time;
using CxKit.Storage;

namespace CxKit.Hosting.Figures;

/// <summary>Loads what derived metrics are computed from, bounded by a period and by a number, and deals it out to the groups of a dimension.</summary>
internal sealed class EvidenceReader(Store store)
{
    /// <summary>The most tickets, the most answers and the most calls that are held at once.</summary>
    internal const int Most = 100_000;

    /// <summary>The evidence of each group; a group of which there is none is absent.</summary>
    /// <returns><see langword="null"/> if there are more than <paramref name="most"/> tickets, answers or calls.</returns>
    internal IReadOnlyDictionary<string, Evidence>? Read(AccountState account, Dimension dimension, DateOnly since, DateOnly until, Needs needs, int most = Most)
    {
        var (name, zone) = (account.Settings.Account, account.Zone);
        var period = new Core.Time.Period(since.StartIn(zone), until.AddDays(1).StartIn(zone));
        var tickets = needs.HasFlag(Needs.Tickets) ? store.Tickets.Within(name, period, most) : [];
        if (tickets is null) return null;
        var answers = needs.HasFlag(Needs.Answers) ? store.Surveys.AnswersWithin(name, period, [.. tickets.Select(t => t.Id)], most) : [];
        if (answers is null) return null;
        var calls = needs.HasFlag(Needs.Calls) ? store.Calls.Read(name, period, most) : [];
        if (calls is null) return null;

        var earlier = tickets.Where(t => IsBefore(t, period)).ToDictionary(t => t.Id, StringComparer.Ordinal);
        var ticketsOf = tickets.Where(t => !earlier.ContainsKey(t.Id)).ToLookup(t => dimension.GroupOf(Attribution.Of(t)), StringComparer.Ordinal);
        var answersOf = answers.ToLookup(a => dimension.GroupOf(a.Attribution), StringComparer.Ordinal);
        var known = new DirectoryOf(account.Settings, dimension)
        {
            Calls = calls,
            Staff = needs.HasFlag(Needs.Staff) ? store.Staff.All(name) : [],
            Customers = needs.HasFlag(Needs.Customers) ? store.Customers.All(name) : [],
        };
        return ticketsOf.Select(g => g.Key).Union(answersOf.Select(g => g.Key)).Union(known.Groups).ToDictionary(group => group, group => known.Join(group, new Evidence
        {
            Period = period,
            Zone = zone,
            Tickets = [.. ticketsOf[group], .. Repeated(ticketsOf[group], earlier)],
            Answers = [.. answersOf[group]],
        }));
    }

    private static bool IsBefore(Ticket ticket, Core.Time.Period period) =>
        ticket.State is not (TicketState.Open or TicketState.Resolved)
        && ticket.OpenedAt < period.Since && ticket.JudgedAt < period.Since && !(ticket.ClosedAt >= period.Since);

    // Whosever an earlier ticket was, it counts in no figure of the period: a chain is followed beyond the group only as far as that holds.
    private static IEnumerable<Ticket> Repeated(IEnumerable<Ticket> tickets, Dictionary<string, Ticket> earlier)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var ticket in tickets)
        {
            for (var id = ticket.Repeats; id is not null && earlier.TryGetValue(id, out var repeated) && seen.Add(id); id = repeated.Repeats)
                yield return repeated;
        }
    }
}
