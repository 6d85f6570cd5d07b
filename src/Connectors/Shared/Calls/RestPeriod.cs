namespace CxKit.Connectors;

/// <summary>The time for which a helpdesk asked to be left alone; nothing is sent to it before, by whichever call.</summary>
internal sealed class RestPeriod(TimeProvider time)
{
    /// <summary>The longest rest that a call waits for; a longer one ends it.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(5);

    private readonly Lock _lock = new();
    private DateTimeOffset _until = DateTimeOffset.MinValue;

    public void Begin(TimeSpan rest)
    {
        lock (_lock)
        {
            var until = time.GetUtcNow() + rest;
            if (until > _until) _until = until;
        }
    }

    /// <summary>Waits until the rest is over.</summary>
    /// <exception cref="CallFailedException">That would take too long, or the call may not wait at all.</exception>
    public async Task EndAsync(string account, bool mayWait, CancellationToken cancellationToken)
    {
        while (Left is var left && left > TimeSpan.Zero)
        {
            if (left > _patience || !mayWait)
                throw new CallFailedException($"{account}: the helpdesk asked to be left alone for another {left:h\\:mm\\:ss}.") { IsTransient = true };
            await Task.Delay(left, time, cancellationToken);
        }
    }

    private TimeSpan Left
    {
        get
        {
            lock (_lock) return _until - time.GetUtcNow();
        }
    }
}
