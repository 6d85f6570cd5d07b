using System.Text;

namespace CxKit.Connectors.Simulator.Desks.Seeded;

/// <summary>Chance that is the same on every machine and with every runtime: a stream of its own for each seed and purpose.</summary>
internal sealed class Dice
{
    private ulong _state;

    public Dice(int seed, string purpose)
    {
        // FNV-1a over the purpose, then SplitMix64 from there on.
        _state = 14695981039346656037UL ^ (uint)seed;
        foreach (var letter in Encoding.UTF8.GetBytes(purpose))
        {
            _state = (_state ^ letter) * 1099511628211UL;
        }
    }

    public int Below(int count) => (int)(Next() % (ulong)count);

    /// <summary>A number from the first to the last, both included.</summary>
    public int Between(int first, int last) => first + Below(last - first + 1);

    public bool Percent(int share) => Below(100) < share;

    public TimeSpan Minutes(int from, int to) => TimeSpan.FromSeconds(Between(from * 60, to * 60));

    public TimeSpan Hours(int from, int to) => Minutes(from * 60, to * 60);

    /// <summary>A part of a span, between two hundredths of it, in whole seconds.</summary>
    public TimeSpan Part(TimeSpan whole, int fromPercent, int toPercent) =>
        TimeSpan.FromSeconds((long)whole.TotalSeconds * Between(fromPercent * 100, toPercent * 100) / 10_000);

    public T Pick<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    /// <summary>The same things in another order.</summary>
    public List<T> Shuffle<T>(IEnumerable<T> things)
    {
        var shuffled = things.ToList();
        for (var i = shuffled.Count - 1; i > 0; i--)
        {
            var other = Below(i + 1);
            (shuffled[i], shuffled[other]) = (shuffled[other], shuffled[i]);
        }

        return shuffled;
    }

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15UL;
        var mixed = _state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
        return mixed ^ (mixed >> 31);
    }
}
