namespace CxKit.Connectors.Simulator.Zendesk.Records;

/// <summary>What happened, in the order of its time; of the same moment, in the order of its id.</summary>
internal sealed class Timeline<T>
    where T : class, IMoment
{
    private static readonly Comparer<T> _byTime = Comparer<T>.Create((left, right) => (left.At, left.Id).CompareTo((right.At, right.Id)));

    private readonly List<T> _moments = [];
    private bool _sorted = true;

    public void Add(T moment)
    {
        _sorted = _sorted && (_moments.Count == 0 || _byTime.Compare(_moments[^1], moment) <= 0);
        _moments.Add(moment);
    }

    /// <summary>What happened from one time to another, both included.</summary>
    public IEnumerable<T> Between(DateTimeOffset from, DateTimeOffset to)
    {
        Sort();
        for (var i = First(from); i < _moments.Count && _moments[i].At <= to; i++)
        {
            yield return _moments[i];
        }
    }

    private int First(DateTimeOffset from)
    {
        var (low, high) = (0, _moments.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _moments[middle].At < from ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private void Sort()
    {
        if (!_sorted)
        {
            _moments.Sort(_byTime);
            _sorted = true;
        }
    }
}
