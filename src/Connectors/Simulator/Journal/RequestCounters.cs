namespace CxKit.Connectors.Simulator.Journal;

/// <summary>How many HTTP requests each user made on each table in each phase; and since the last start, what they cost and who did not wait.</summary>
internal sealed class RequestCounters
{
    private readonly Lock _turn = new();
    private readonly SortedDictionary<Cell, Tally> _tallies = [];
    private string _phase = "first";

    /// <summary>Takes an entry of the journal, written now or earlier.</summary>
    public void Take(JournalEntry entry)
    {
        lock (_turn)
        {
            _phase = entry.Phase ?? _phase;
            if (entry is { User: { } user, Counted: { } counted })
            {
                Of(new(user, counted, _phase)).Requests++;
            }
        }
    }

    /// <summary>Where a request counts now.</summary>
    public Cell Now(string user, string counted)
    {
        lock (_turn)
        {
            return new(user, counted, _phase);
        }
    }

    /// <summary>Takes the cost of an answer, in bytes of its body on the wire.</summary>
    public void Sent(Cell cell, long bytes, bool onNewConnection)
    {
        lock (_turn)
        {
            var tally = Of(cell);
            tally.Bytes += bytes;
            tally.Connections += onNewConnection ? 1 : 0;
        }
    }

    /// <summary>Takes a request that came before its sender had waited as long as it was told.</summary>
    public void CameTooEarly(Cell cell)
    {
        lock (_turn)
        {
            Of(cell).TooEarly++;
        }
    }

    public IEnumerable<object> Report()
    {
        lock (_turn)
        {
            return _tallies.Select(cell => new
            {
                user = cell.Key.User,
                table = cell.Key.Table,
                phase = cell.Key.Phase,
                requests = cell.Value.Requests,
            }).ToList();
        }
    }

    /// <summary>What each user's requests cost in each phase, since the last start but for the requests themselves.</summary>
    public IEnumerable<object> Traffic()
    {
        lock (_turn)
        {
            return _tallies.Select(cell => new
            {
                user = cell.Key.User,
                table = cell.Key.Table,
                phase = cell.Key.Phase,
                requests = cell.Value.Requests,
                bytes = cell.Value.Bytes,
                connections = cell.Value.Connections,
                retriesInsideRetryAfter = cell.Value.TooEarly,
            }).ToList();
        }
    }

    private Tally Of(Cell cell)
    {
        if (!_tallies.TryGetValue(cell, out var tally))
        {
            _tallies[cell] = tally = new Tally();
        }

        return tally;
    }

    private sealed class Tally
    {
        public int Requests { get; set; }

        public long Bytes { get; set; }

        public int Connections { get; set; }

        public int TooEarly { get; set; }
    }
}
