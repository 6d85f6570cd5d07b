namespace CxKit.Core.Metrics.Tallies;

/// <summary>
/// By how much weighted sums exceed the plain ones. All are exactly 0 where every weight is 1, so that unweighted tallies stay exact,
/// and weighted figures then equal the plain ones to the last bit.
/// </summary>
internal struct WeightExcess
{
    /// <summary>Σw − n.</summary>
    internal double Weights { get; private set; }

    /// <summary>Σw² − n.</summary>
    internal double SquaredWeights { get; private set; }

    /// <summary>Σwx − Σx.</summary>
    internal double Weighted { get; private set; }

    /// <summary>Σwx² − Σx².</summary>
    internal double WeightedSquares { get; private set; }

    internal static WeightExcess Read(BinaryReader reader) => reader.ReadBoolean()
        ? new WeightExcess { Weights = reader.ReadDouble(), SquaredWeights = reader.ReadDouble(), Weighted = reader.ReadDouble(), WeightedSquares = reader.ReadDouble() }
        : default;

    internal void Add(long number, double weight)
    {
        Weights += weight - 1;
        SquaredWeights += (weight * weight) - 1;
        Weighted += (weight - 1) * number;
        WeightedSquares += (weight - 1) * number * number;
    }

    internal void Add(WeightExcess other)
    {
        Weights += other.Weights;
        SquaredWeights += other.SquaredWeights;
        Weighted += other.Weighted;
        WeightedSquares += other.WeightedSquares;
    }

    internal readonly void Write(BinaryWriter writer)
    {
        // Weights that balance each other out still leave their squares: Σ(w² − 1) > 0 wherever Σ(w − 1) = 0 and one w is not 1.
        var isWeighted = Weights != 0 || SquaredWeights != 0;
        writer.Write(isWeighted);
        if (!isWeighted) return;
        writer.Write(Weights);
        writer.Write(SquaredWeights);
        writer.Write(Weighted);
        writer.Write(WeightedSquares);
    }
}
