namespace CxKit.Core.Metrics.Tallies;

/// <summary>What is kept of many tickets or answers so that figures can be computed: whole numbers are added, tallies merge in any order.</summary>
public abstract class Tally
{
    /// <summary>How many numbers were added.</summary>
    public abstract long N { get; }

    /// <summary>Adds one ticket's or answer's number.</summary>
    public abstract void Add(long number);

    /// <summary>Adds all that another tally of the same kind holds.</summary>
    /// <exception cref="ArgumentException">The other tally is of another kind.</exception>
    public abstract void Merge(Tally other);

    /// <summary>Adds all that was written by <see cref="ToBytes"/>.</summary>
    public abstract void Merge(ReadOnlyMemory<byte> bytes);

    /// <summary>The tally for storage; equal tallies give equal bytes.</summary>
    public abstract byte[] ToBytes();

    /// <summary>The other tally as one of the same kind.</summary>
    protected static T Same<T>(Tally other)
        where T : Tally => other as T ?? throw new ArgumentException($"A {typeof(T).Name} merges only with its kind.", nameof(other));
}
