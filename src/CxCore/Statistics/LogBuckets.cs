namespace CxKit.Core.Statistics;

/// <summary>
/// Buckets whose bounds grow by a constant factor, so that a bucket's value lies within 1 % of every number in it: number n lies in bucket
/// ⌈ln n ÷ ln factor⌉ (the mapping of DDSketch: C. Masson, J. E. Rim, H. K. Lee, PVLDB 12, 2019). Zero has a bucket of its own. The logarithms
/// are taken once, for the bounds; a number is then found by its binary places.
/// </summary>
internal static class LogBuckets
{
    internal const double RelativeError = 0.01;

    /// <summary>How many buckets hold all numbers there are; they are indexed in ascending order, zero first.</summary>
    internal const int Count = 2186;

    private const double Factor = (1 + RelativeError) / (1 - RelativeError);
    private const int ZeroBucket = int.MinValue;

    // A power of two is cut into 64 slots, the widest of them 1.6 % wide: a bucket is 2 % wide, so that at most one bound lies in a slot.
    private const int SlotBits = 6;
    private const int MantissaBits = 52;
    private const int ExponentBias = 1023;
    private const int PowersOfTwo = 63;

    private static readonly double _logFactor = Math.Log(Factor);
    private static readonly long[] _greatest = Greatest();
    private static readonly ushort[] _firstInSlot = FirstInSlot();
    private static readonly double[] _values = [0, .. Enumerable.Range(0, Count - 1).Select(bucket => 2 * Math.Pow(Factor, bucket) / (Factor + 1))];

    /// <summary>The index of the bucket of a number that is not negative.</summary>
    internal static int IndexOf(long number)
    {
        if (number == 0) return 0;
        var slot = (BitConverter.DoubleToInt64Bits(number) >> (MantissaBits - SlotBits)) - ((long)ExponentBias << SlotBits);
        var index = _firstInSlot[slot];
        // One more if the number is greater, by the sign of the difference: a jump here would be guessed wrongly every other time.
        return index + (int)((ulong)(_greatest[index] - number) >> 63);
    }

    /// <summary>The value that stands for all numbers of a bucket.</summary>
    internal static double ValueAt(int index) => _values[index];

    /// <summary>The bucket's number in storage.</summary>
    internal static int BucketAt(int index) => index == 0 ? ZeroBucket : index - 1;

    /// <summary>The index of the bucket that has this number in storage.</summary>
    internal static int IndexOfBucket(int bucket) => bucket == ZeroBucket ? 0 : bucket + 1;

    private static int ByLogarithm(double number) => (int)Math.Ceiling(Math.Log(number) / _logFactor) + 1;

    private static long[] Greatest()
    {
        var greatest = new long[Count];
        for (var index = 1; index < Count - 1; index++)
        {
            var (within, beyond) = (Math.Max(1, greatest[index - 1]), long.MaxValue);
            while (beyond - within > 1)
            {
                var middle = within + ((beyond - within) / 2);
                if (ByLogarithm(middle) <= index) within = middle;
                else beyond = middle;
            }

            greatest[index] = within;
        }

        greatest[^1] = long.MaxValue;
        return greatest;
    }

    private static ushort[] FirstInSlot()
    {
        // The greatest number rounds to 2⁶³, the beginning of one slot more.
        var first = new ushort[(PowersOfTwo << SlotBits) + 1];
        for (var slot = 0; slot < first.Length; slot++)
            first[slot] = (ushort)ByLogarithm(BitConverter.Int64BitsToDouble((slot + ((long)ExponentBias << SlotBits)) << (MantissaBits - SlotBits)));
        return first;
    }
}
