namespace CxKit.Server.Imports;

/// <summary>The lines that were not taken in: the first are said, all are counted and, where there is a report, written down.</summary>
internal sealed class RejectedLines(TextWriter said, RejectionReport? report) : IDisposable
{
    private const int Said = 20;
    private long _faults;
    private long _last = -1;

    /// <summary>How many lines; a line with two faults is one.</summary>
    internal long Count { get; private set; }

    internal void Add(RejectedLine line)
    {
        if (line.Line != _last) Count++;
        _last = line.Line;
        report?.Write(line);
        if (++_faults > Said) return;
        var column = line.Column is { } name ? $", column {name}" : "";
        said.WriteLine($"line {line.Line}{column}: {line.Problem}. {line.Advice}");
    }

    /// <summary>Says how many were not said.</summary>
    internal void Close()
    {
        if (_faults > Said) said.WriteLine($"… and {_faults - Said} more{(report is null ? "; --report FILE writes all of them down" : "")}.");
    }

    public void Dispose() => report?.Dispose();
}
