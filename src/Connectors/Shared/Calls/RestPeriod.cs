namespace CxKit.Connectors;

/// <summary>The time for which a helpdesk is left alone, because it asked for it or would ask for it; nothing is sent to it before, by whichever call.</summary>
internal sealed class RestPeriod(TimeProvider time)
{
    /// <summary>The longest rest that a call waits for; a longer one ends it.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan _minute = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly Queue<DateTimeOffset> _passed = new();
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

    /// <summary>Lets a call pass, unless there is a rest, or begins one as so many have passed within a minute.</summary>
    public bool TryPass(int? perMinute = null)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            if (_until > now) return false;
            if (perMinute is not { } most) return true;
            while (_passed.TryPeek(out var oldest) && oldest + _minute <= now) _passed.Dequeue();
            if (_passed.Count >= most)
            {
                _until = _passed.Peek() + _minute;
                return false;
            }
            _passed.Enqueue(now);
            return true;
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
