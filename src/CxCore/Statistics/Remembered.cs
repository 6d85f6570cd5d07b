namespace CxKit.Core.Statistics;

/// <summary>
/// A function that remembers its last results, one in each of a fixed number of places. It is as pure as the function: many groups are of the
/// same size, and what depends on the size alone need not be sought again for each of them.
/// </summary>
internal sealed class Remembered<TKey, TValue>(Func<TKey, TValue> function)
    where TKey : IEquatable<TKey>
{
    // A prime, so that hashes which differ in their upper places alone do not all fall on one.
    private const int Places = 1021;

    private readonly Result?[] _results = new Result?[Places];

    internal TValue Of(TKey key)
    {
        var place = (uint)key.GetHashCode() % Places;
        if (_results[place] is { } known && known.Key.Equals(key)) return known.Value;
        var value = function(key);
        // A result is whole before it is seen, and another thread's is as good.
        _results[place] = new Result(key, value);
        return value;
    }

    private sealed record Result(TKey Key, TValue Value);
}
