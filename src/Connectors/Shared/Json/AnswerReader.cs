using System.Buffers;
using System.IO.Pipelines;
using Newtonsoft.Json;

namespace CxKit.Connectors;

/// <summary>
/// Reads an answer that came whole, its bytes in pooled pieces that are decoded as far as they are read. Nothing is waited for any
/// more, so that asynchronous reading, which a reader derived from <see cref="JsonTextReader"/> does at once, costs no more than any other.
/// </summary>
internal sealed class AnswerReader : JsonTextReader
{
    private const int DecodedAtOnce = 4 * 1024;

    private static readonly PipeOptions _pieces = new(minimumSegmentSize: 64 * 1024, pauseWriterThreshold: 0, useSynchronizationContext: false);

    private AnswerReader(TextReader text)
        : base(text)
    {
        ArrayPool = Windows.Pooled;
        DateParseHandling = DateParseHandling.None;
        CloseInput = true;
    }

    /// <summary>Takes the body to its end.</summary>
    /// <exception cref="IOException">The body breaks off.</exception>
    public static async Task<AnswerReader> OfAsync(Stream body, CancellationToken cancellationToken)
    {
        var pipe = new Pipe(_pieces);
        try
        {
            await body.CopyToAsync(pipe.Writer, cancellationToken);
            await pipe.Writer.CompleteAsync();
            return new AnswerReader(new StreamReader(pipe.Reader.AsStream(), bufferSize: DecodedAtOnce));
        }
        catch
        {
            await pipe.Writer.CompleteAsync();
            await pipe.Reader.CompleteAsync();
            throw;
        }
    }

    /// <summary>Windows onto the text, wider than the thousand characters that the reader asks for.</summary>
    private sealed class Windows : IArrayPool<char>
    {
        private const int Width = 16 * 1024;

        public static Windows Pooled { get; } = new();

        public char[] Rent(int minimumLength) => ArrayPool<char>.Shared.Rent(Math.Max(minimumLength, Width));

        public void Return(char[]? array)
        {
            if (array is not null) ArrayPool<char>.Shared.Return(array);
        }
    }
}
