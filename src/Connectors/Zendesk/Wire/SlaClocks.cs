using System.Globalization;
using CxKit.Core.Tickets;

namespace CxKit.Connectors.Zendesk;

/// <summary>
/// The agreements whose clocks run. The helpdesk tells of an agreement in pieces, applied, breached, fulfilled, months apart; what was
/// applied has to be remembered until it is fulfilled, and goes along in the cursor.
/// </summary>
internal sealed class SlaClocks
{
    /// <summary>The most clocks kept; beyond, those of the oldest tickets are let go, and their agreements stay running.</summary>
    public const int Most = 20_000;

    // A letter each in the cursor.
    private static readonly Dictionary<string, char> _letters = new(StringComparer.Ordinal)
    {
        ["reply_time"] = 'r',
        ["requester_wait_time"] = 'w',
        ["agent_work_time"] = 'a',
        ["resolution_time"] = 's',
        ["pausable_update_time"] = 'u',
        ["periodic_update_time"] = 'p',
    };

    private readonly SortedDictionary<long, List<Clock>> _byTicket = [];
    private int _count;

    /// <summary>Reads the clocks as <see cref="Write"/> wrote them.</summary>
    /// <exception cref="ArgumentException">They are written otherwise.</exception>
    public static SlaClocks Parse(IReadOnlyDictionary<string, string>? written)
    {
        var clocks = new SlaClocks();
        foreach (var (policy, texts) in written ?? new Dictionary<string, string>())
        {
            foreach (var text in texts.Split(',', StringSplitOptions.RemoveEmptyEntries)) clocks.Add(ClockOf(text, policy));
        }
        return clocks;
    }

    /// <summary>The clocks, by the agreement.</summary>
    public Dictionary<string, string> Write() => _byTicket.Values.SelectMany(c => c).GroupBy(c => c.Policy)
        .ToDictionary(g => g.Key, g => string.Join(',', g.Select(TextOf)));

    /// <summary>Takes in what happened; what is not a clock's end or a turn of it says nothing.</summary>
    public IEnumerable<SlaOutcome> Take(IEnumerable<MetricEventRow> rows)
    {
        // A breach that was foreseen is listed before the fulfilment that forestalled it.
        foreach (var row in rows.OrderBy(r => r.At).ThenBy(r => RankOf(r.Type)))
        {
            if (OutcomeOf(row) is { } outcome) yield return outcome;
        }
    }

    /// <summary>Lets go of tickets that the helpdesk no longer holds.</summary>
    public void Forget(IEnumerable<long> tickets)
    {
        foreach (var ticket in tickets)
        {
            if (_byTicket.Remove(ticket, out var clocks)) _count -= clocks.Count;
        }
    }

    private SlaOutcome? OutcomeOf(MetricEventRow row)
    {
        var clock = Find(row);
        switch (row.Type)
        {
            case "apply_sla" when row.Policy is null && clock is not null:
                Remove(clock);
                return Outcome(clock, SlaState.Cancelled, row.At);
            case "apply_sla" when row.Policy is not null && _letters.ContainsKey(row.Metric):
                if (clock is null) Add(clock = new Clock(row.Ticket, row.Metric, row.Instance));
                clock.Policy = row.Policy;
                return Outcome(clock, clock.Breach is null ? SlaState.Running : SlaState.Breached, null);
            case "breach" when clock is not null && !row.IsVoid:
                clock.Breach = row.Id;
                return Outcome(clock, SlaState.Breached, null);
            case "breach" when clock?.Breach == row.Id:
                clock!.Breach = null;
                return Outcome(clock, SlaState.Running, null);
            case "fulfill" when clock is not null:
                Remove(clock);
                return Outcome(clock, clock.Breach is null ? SlaState.Met : SlaState.Breached, row.At);
            default:
                return null;
        }
    }

    private static SlaOutcome Outcome(Clock clock, SlaState state, DateTimeOffset? endedAt) =>
        new(Values.Id(clock.Ticket), string.Create(CultureInfo.InvariantCulture, $"{clock.Ticket}:{clock.Metric}:{clock.Instance}"))
        {
            Name = clock.Policy,
            Target = (clock.Metric, clock.Instance) switch
            {
                // Later clocks of this metric are for later replies.
                ("reply_time", <= 1) => SlaTarget.Response,
                ("requester_wait_time" or "agent_work_time" or "resolution_time", _) => SlaTarget.Resolution,
                _ => SlaTarget.Other,
            },
            State = state,
            EndedAt = endedAt,
        };

    private static int RankOf(string type) => type switch { "apply_sla" => 0, "breach" => 1, _ => 2 };

    private Clock? Find(MetricEventRow row) =>
        _byTicket.TryGetValue(row.Ticket, out var clocks) ? clocks.Find(c => c.Metric == row.Metric && c.Instance == row.Instance) : null;

    private void Add(Clock clock)
    {
        if (!_byTicket.TryGetValue(clock.Ticket, out var clocks)) _byTicket[clock.Ticket] = clocks = [];
        clocks.Add(clock);
        _count++;
        while (_count > Most) Forget([_byTicket.First().Key]);
    }

    private void Remove(Clock clock)
    {
        var clocks = _byTicket[clock.Ticket];
        clocks.Remove(clock);
        _count--;
        if (clocks.Count == 0) _byTicket.Remove(clock.Ticket);
    }

    private static string TextOf(Clock clock) => string.Create(
        CultureInfo.InvariantCulture, $"{clock.Ticket}{_letters[clock.Metric]}{clock.Instance}{(clock.Breach is { } breach ? $"b{breach}" : "")}");

    private static Clock ClockOf(string text, string policy)
    {
        var letter = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        var breach = text.IndexOf('b', StringComparison.Ordinal);
        var end = breach < 0 ? text.Length : breach;
        if (letter < 1 || letter >= end || Values.TryId(text[..letter]) is not { } ticket || Values.TryId(text[(letter + 1)..end]) is not { } instance
            || _letters.FirstOrDefault(l => l.Value == text[letter]).Key is not { } metric)
            throw new ArgumentException("The cursor holds an agreement that cannot be read.");
        return new Clock(ticket, metric, instance) { Policy = policy, Breach = breach < 0 ? null : Values.TryId(text[(breach + 1)..]) };
    }

    private sealed class Clock(long ticket, string metric, long instance)
    {
        public long Ticket => ticket;

        public string Metric => metric;

        public long Instance => instance;

        public string Policy { get; set; } = "";

        /// <summary>The event by which it was breached.</summary>
        public long? Breach { get; set; }
    }
}
