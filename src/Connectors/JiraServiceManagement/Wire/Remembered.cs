namespace CxKit.Connectors.JiraServiceManagement;

/// <summary>Something that is asked for once and changes so seldom that it is asked for again only after an hour.</summary>
internal sealed class Remembered<T>(TimeProvider time, Func<CancellationToken, Task<T>> ask)
    where T : class
{
    private static readonly TimeSpan _life = TimeSpan.FromHours(1);

    private (T Value, DateTimeOffset At)? _known;

    /// <summary>What was last answered, however old; <see langword="null"/> if nothing was.</summary>
    public T? Latest => _known?.Value;

    public async ValueTask<T> GetAsync(CancellationToken cancellationToken)
    {
        if (_known is { } known && time.GetUtcNow() - known.At < _life) return known.Value;
        var value = await ask(cancellationToken);
        _known = (value, time.GetUtcNow());
        return value;
    }

    /// <summary>Has it asked for again.</summary>
    public void Forget() => _known = null;
}
