using CxKit.Core.Statistics;

namespace CxKit.Core.Metrics.Tallies;

/// <summary>How many of how many: numbers other than 0 are hits.</summary>
public sealed class ShareTally : Tally
{
    private long _n;

    /// <summary>How many were hits.</summary>
    public long Hits { get; private set; }

    /// <inheritdoc/>
    public override long N => _n;

    /// <summary>The share of hits with Wilson's interval.</summary>
    public Figure Figure(FigureDefinition definition) =>
        new(definition, _n == 0 ? null : Hits / (double)_n, _n, Wilson.Of(Hits, _n));

    /// <inheritdoc/>
    public override void Add(long number)
    {
        _n++;
        if (number != 0) Hits++;
    }

    /// <inheritdoc/>
    public override void Merge(Tally other)
    {
        var share = Same<ShareTally>(other);
        base.Merge(other);
        _n += share._n;
        Hits += share.Hits;
    }

    private protected override void AddExcess(long number, double weight) => base.AddExcess(number == 0 ? 0 : 1, weight);

    /// <inheritdoc/>
    protected override void Read(BinaryReader reader)
    {
        _n += reader.Read7BitEncodedInt64();
        Hits += reader.Read7BitEncodedInt64();
    }

    /// <inheritdoc/>
    protected override void Write(BinaryWriter writer)
    {
        writer.Write7BitEncodedInt64(_n);
        writer.Write7BitEncodedInt64(Hits);
    }
}
