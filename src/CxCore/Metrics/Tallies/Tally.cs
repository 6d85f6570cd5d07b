using CxKit.Core.Statistics;

namespace CxKit.Core.Metrics.Tallies;

/// <summary>
/// What is kept of many tickets or answers so that figures can be computed: whole numbers are added, tallies merge in any order.
/// A number may stand for more than itself: then it has a weight.
/// </summary>
public abstract class Tally
{
    private WeightExcess _excess;

    /// <summary>How many numbers were added.</summary>
    public abstract long N { get; }

    /// <summary>The sum of the weights; <see cref="N"/> where nothing was weighted.</summary>
    public double SumOfWeights => N + _excess.Weights;

    /// <summary>Kish's effective n, (Σw)² ÷ Σw²: how many equally weighted numbers would tell as much (L. Kish, Survey Sampling, 1965, §11.7).</summary>
    public double EffectiveN => WeightedSums.EffectiveNOf(SumOfWeights, SquaredWeights);

    /// <summary>Adds one ticket's or answer's number.</summary>
    public abstract void Add(long number);

    /// <summary>Adds many tickets' or answers' numbers: as if each had been added, and faster. Where one is refused, those before it may have been added.</summary>
    public virtual void AddAll(ReadOnlySpan<long> numbers)
    {
        foreach (var number in numbers) Add(number);
    }

    /// <summary>Adds one number that stands for <paramref name="weight"/> of its like.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The weight is not a finite number above 0.</exception>
    public void Add(long number, double weight)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(weight);
        if (!double.IsFinite(weight)) throw new ArgumentOutOfRangeException(nameof(weight), weight, "A weight is a finite number.");
        Add(number);
        if (weight != 1) AddExcess(number, weight);
    }

    /// <summary>Adds all that another tally of the same kind holds.</summary>
    /// <exception cref="ArgumentException">The other tally is of another kind.</exception>
    public virtual void Merge(Tally other)
    {
        ArgumentNullException.ThrowIfNull(other);
        _excess.Add(other._excess);
    }

    /// <summary>Adds all that was written by <see cref="ToBytes"/>.</summary>
    public void Merge(ReadOnlyMemory<byte> bytes)
    {
        using var reader = TallyBytes.Read(bytes);
        Read(reader);
        _excess.Add(WeightExcess.Read(reader));
    }

    /// <summary>The tally for storage; equal tallies give equal bytes.</summary>
    public byte[] ToBytes() => TallyBytes.Write(w =>
    {
        Write(w);
        _excess.Write(w);
    });

    /// <summary>Σw².</summary>
    private protected double SquaredWeights => N + _excess.SquaredWeights;

    /// <summary>Σwx, given the unweighted Σx.</summary>
    private protected double WeightedSum(double sum) => sum + _excess.Weighted;

    /// <summary>Σwx², given the unweighted Σx².</summary>
    private protected double WeightedSquares(double squares) => squares + _excess.WeightedSquares;

    /// <summary>Notes by how much a number counts for more, or less, than itself.</summary>
    private protected virtual void AddExcess(long number, double weight) => _excess.Add(number, weight);

    /// <summary>Adds what <see cref="Write"/> wrote.</summary>
    protected abstract void Read(BinaryReader reader);

    /// <summary>Writes what is counted.</summary>
    protected abstract void Write(BinaryWriter writer);

    /// <summary>The other tally as one of the same kind.</summary>
    protected static T Same<T>(Tally other)
        where T : Tally => other as T ?? throw new ArgumentException($"A {typeof(T).Name} merges only with its kind.", nameof(other));
}
