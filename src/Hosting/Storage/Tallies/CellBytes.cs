using System.Buffers;
using CxKit.Core.Metrics.Tallies;

namespace CxKit.Storage;

/// <summary>The tallies of a cell in a row, each led by its place and its length.</summary>
internal static class CellBytes
{
    internal static byte[] Write(Tally?[] tallies)
    {
        var buffer = new ArrayBufferWriter<byte>();
        for (var place = 0; place < tallies.Length; place++)
        {
            if (tallies[place]?.ToBytes() is not { } bytes) continue;
            Write(buffer, place);
            Write(buffer, bytes.Length);
            buffer.Write(bytes);
        }

        return buffer.WrittenSpan.ToArray();
    }

    internal static IEnumerable<(int Place, ReadOnlyMemory<byte> Tally)> Read(ReadOnlyMemory<byte> cell)
    {
        while (!cell.IsEmpty)
        {
            var place = ReadNumber(ref cell);
            var length = ReadNumber(ref cell);
            yield return (place, cell[..length]);
            cell = cell[length..];
        }
    }

    // Seven bits a byte, the lowest first; the eighth says that more follow.
    private static void Write(ArrayBufferWriter<byte> buffer, int number)
    {
        for (; number >= 0x80; number >>= 7) buffer.Write([(byte)(number | 0x80)]);
        buffer.Write([(byte)number]);
    }

    private static int ReadNumber(ref ReadOnlyMemory<byte> from)
    {
        var (number, i) = (0, 0);
        byte next;
        do
        {
            next = from.Span[i];
            number |= (next & 0x7F) << (7 * i++);
        }
        while (next >= 0x80);
        from = from[i..];
        return number;
    }
}
