using CxKit.Core.Statistics;
using CxKit.Core.Surveys;

namespace CxKit.Core.Metrics.Tallies;

/// <summary>How often each point of a question's scale was given.</summary>
public sealed class ScoreTally(Question question) : Tally
{
    private readonly long[] _counts = new long[question.Highest - question.Lowest + 1];
    private double[]? _excess;

    /// <summary>How often each score was given, the lowest first.</summary>
    public IReadOnlyList<long> Counts => _counts;

    /// <inheritdoc/>
    public override long N => _counts.Sum();

    /// <summary>The question whose scale it is.</summary>
    public Question Question => question;

    /// <summary>What the answers come to where each score stands for a value: each answer counts once, or as often as its weight says.</summary>
    public WeightedSums Sums(Func<int, double> valueOf, bool isWeighted = false)
    {
        ArgumentNullException.ThrowIfNull(valueOf);
        var (weights, values, squares) = (0.0, 0.0, 0.0);
        for (var i = 0; i < _counts.Length; i++)
        {
            var (weight, value) = (isWeighted ? WeightOf(i) : _counts[i], valueOf(i + question.Lowest));
            weights += weight;
            values += weight * value;
            squares += weight * value * value;
        }

        return new WeightedSums(weights, isWeighted ? SquaredWeights : weights, values, squares);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The score is not on the scale.</exception>
    public override void Add(long number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, question.Lowest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, question.Highest);
        _counts[number - question.Lowest]++;
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">A score is not on the scale; those before it were added.</exception>
    public override void AddAll(ReadOnlySpan<long> numbers)
    {
        var (counts, lowest) = (_counts, question.Lowest);
        foreach (var number in numbers)
        {
            if (number < lowest || number - lowest >= counts.Length) throw new ArgumentOutOfRangeException(nameof(numbers), number, "The score is not on the scale.");
            counts[number - lowest]++;
        }
    }

    /// <inheritdoc/>
    public override void Merge(Tally other)
    {
        var scores = Same<ScoreTally>(other);
        base.Merge(other);
        for (var i = 0; i < _counts.Length; i++) _counts[i] += scores._counts[i];
        if (scores._excess is null) return;
        _excess ??= new double[_counts.Length];
        for (var i = 0; i < _excess.Length; i++) _excess[i] += scores._excess[i];
    }

    private protected override void AddExcess(long number, double weight)
    {
        base.AddExcess(number, weight);
        _excess ??= new double[_counts.Length];
        _excess[number - question.Lowest] += weight - 1;
    }

    /// <inheritdoc/>
    protected override void Read(BinaryReader reader)
    {
        for (var i = 0; i < _counts.Length; i++) _counts[i] += reader.Read7BitEncodedInt64();
        if (!reader.ReadBoolean()) return;
        _excess ??= new double[_counts.Length];
        for (var i = 0; i < _excess.Length; i++) _excess[i] += reader.ReadDouble();
    }

    /// <inheritdoc/>
    protected override void Write(BinaryWriter writer)
    {
        Array.ForEach(_counts, writer.Write7BitEncodedInt64);
        writer.Write(_excess is not null);
        if (_excess is not null) Array.ForEach(_excess, writer.Write);
    }

    private double WeightOf(int i) => _counts[i] + (_excess?[i] ?? 0);
}
