using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CxKit.Core.Statistics;

/// <summary>A draw that a re-run repeats: a number from 0 (included) to 1 (excluded) that depends on nothing but the given words.</summary>
public static class HashDraw
{
    /// <summary>The draw for these words: the first 53 bits of the SHA-256 of the words, each ended by a zero byte.</summary>
    public static double Of(params ReadOnlySpan<string> words)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var word in words)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(word));
            hash.AppendData([0]);
        }

        var bits = BinaryPrimitives.ReadUInt64BigEndian(hash.GetHashAndReset()) >> 11;
        return bits / (double)(1UL << 53);
    }
}
