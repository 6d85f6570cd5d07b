using System.IO.Compression;
using System.Text;

namespace CxKit.Connectors.Simulator.ServiceNow.AuditLog;

/// <summary>The bytes of a log as strict UTF-8 text, unpacked where the name ends in <c>.gz</c>.</summary>
internal static class LogFile
{
    public static (byte[] Bytes, string Text) Read(string path)
    {
        try
        {
            var bytes = File.ReadAllBytes(path);
            if (bytes.Length == 0)
            {
                throw new DeskFileException($"The incident log '{path}' is empty. Name a CSV file with a header and at least one row.");
            }

            var plain = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? Unpack(bytes) : bytes;
            var text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(plain);
            return (bytes, text.TrimStart('\uFEFF'));
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new DeskFileException($"The incident log '{path}' does not exist. Check the path; a relative one starts at the current directory.", fault);
        }
        catch (InvalidDataException fault)
        {
            throw new DeskFileException($"The incident log '{path}' ends in .gz but is no whole gzip file. Unpack it, or fetch it again.", fault);
        }
        catch (DecoderFallbackException fault)
        {
            throw new DeskFileException($"The incident log '{path}' is not UTF-8 text. Save it as UTF-8.", fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new DeskFileException($"The incident log '{path}' cannot be read: {fault.Message}", fault);
        }
    }

    private static byte[] Unpack(byte[] packed)
    {
        using var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        gzip.CopyTo(plain);

        // The last four bytes tell the length: a file that was cut off has other ones.
        return packed.Length > 18 && BitConverter.ToUInt32(packed, packed.Length - 4) == (uint)plain.Length
            ? plain.ToArray()
            : throw new InvalidDataException("The gzip stream was cut off.");
    }
}
