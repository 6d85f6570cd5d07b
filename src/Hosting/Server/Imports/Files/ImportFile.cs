using System.IO.Compression;
using CxKit.Server.Commands;

namespace CxKit.Server.Imports;

/// <summary>A file to import, opened to be read once from its first to its last byte, whether it is gzipped or not.</summary>
internal static class ImportFile
{
    internal static Stream Open(string path)
    {
        if (!File.Exists(path)) throw new CommandException($"There is no file {path}.");
        var file = File.OpenRead(path);
        // What the file is, not how it is named: exports are renamed on their way.
        Span<byte> start = stackalloc byte[2];
        var isZipped = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start is [0x1F, 0x8B];
        file.Position = 0;
        return isZipped ? new GZipStream(file, CompressionMode.Decompress) : file;
    }
}
