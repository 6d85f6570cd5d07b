using CxKit.Core.Statistics;
using CxKit.Core.Surveys;

namespace CxKit.Core.Metrics.Tallies;

/// <summary>How often each point of a question's scale was given.</summary>
public sealed class ScoreTally(Question question) : Tally
{
    private readonly long[] _counts = new long[question.Points];

    /// <summary>How often each score was given, the lowest first.</summary>
    public IReadOnlyList<long> Counts => _counts;

    /// <inheritdoc/>
    public override long N => _counts.Sum();

    /// <summary>The share of satisfied answers (top box of the scale) with Wilson's interval.</summary>
    public Figure TopBox(FigureDefinition definition)
    {
        var (satisfied, n) = (_counts.Skip(question.SatisfiedFrom - 1).Sum(), N);
        return new Figure(definition, n == 0 ? null : satisfied / (double)n, n, Wilson.Of(satisfied, n));
    }

    /// <summary>The mean score with Student's interval.</summary>
    public Figure Mean(FigureDefinition definition)
    {
        var n = N;
        if (n == 0) return new Figure(definition, null, 0, null);
        var mean = _counts.Select((count, i) => count * (i + 1L)).Sum() / (double)n;
        var deviations = _counts.Select((count, i) => count * (i + 1 - mean) * (i + 1 - mean)).Sum();
        return new Figure(definition, mean, n, MeanInterval.Of(mean, deviations, n));
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The score is not on the scale.</exception>
    public override void Add(long number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, question.Points);
        _counts[number - 1]++;
    }

    /// <inheritdoc/>
    public override void Merge(Tally other)
    {
        var scores = Same<ScoreTally>(other);
        for (var i = 0; i < _counts.Length; i++) _counts[i] += scores._counts[i];
    }

    /// <inheritdoc/>
    public override void Merge(ReadOnlyMemory<byte> bytes)
    {
        using var reader = TallyBytes.Read(bytes);
        for (var i = 0; i < _counts.Length; i++) _counts[i] += reader.Read7BitEncodedInt64();
    }

    /// <inheritdoc/>
    public override byte[] ToBytes() => TallyBytes.Write(w => Array.ForEach(_counts, w.Write7BitEncodedInt64));
}
