using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace CxKit.Pipeline.Tests.Doubles;

/// <summary>All that is logged, each line with the whole of its exception, and a way to wait for a line.</summary>
internal sealed class RecordedLogs : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly SemaphoreSlim _more = new(0);

    public IReadOnlyList<string> All => [.. _lines];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        _lines.Enqueue(exception is null ? formatter(state, exception) : $"{formatter(state, exception)} {exception}");
        _more.Release();
    }

    /// <summary>The first line that contains the text, once it is there; a minute is more than it can take.</summary>
    public async Task<string> FirstAsync(string text)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (true)
        {
            if (_lines.FirstOrDefault(line => line.Contains(text, StringComparison.Ordinal)) is { } line) return line;
            await _more.WaitAsync(patience.Token);
        }
    }

    public void Dispose() => _more.Dispose();
}
