namespace CxKit.Connectors.Simulator.Journal;

/// <summary>How many HTTP requests each user made on each table in each phase.</summary>
internal sealed class RequestCounters
{
    private readonly Dictionary<(string User, string Table, string Phase), int> _requests = [];
    private string _phase = "first";

    /// <summary>Takes an entry of the journal, written now or earlier.</summary>
    public void Take(JournalEntry entry)
    {
        _phase = entry.Phase ?? _phase;
        if (entry is { User: { } user, Counted: { } counted })
        {
            var key = (user, counted, _phase);
            _requests[key] = _requests.GetValueOrDefault(key) + 1;
        }
    }

    public IEnumerable<object> Report() => _requests
        .OrderBy(cell => cell.Key)
        .Select(cell => new { user = cell.Key.User, table = cell.Key.Table, phase = cell.Key.Phase, requests = cell.Value });
}
