namespace CxKit.Core.Metrics.Tallies;

/// <summary>Whole numbers in a row, in the fewest bytes.</summary>
internal static class TallyBytes
{
    internal static byte[] Write(Action<BinaryWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream)) write(writer);
        return stream.ToArray();
    }

    internal static BinaryReader Read(ReadOnlyMemory<byte> bytes) => new(new MemoryStream(bytes.ToArray(), writable: false));

    internal static void WriteWide(this BinaryWriter writer, Int128 number)
    {
        writer.Write((ulong)(number >> 64));
        writer.Write((ulong)number);
    }

    internal static Int128 ReadWide(this BinaryReader reader)
    {
        var upper = reader.ReadUInt64();
        return new Int128(upper, reader.ReadUInt64());
    }
}
