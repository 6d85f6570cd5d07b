using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using CxKit.Connectors.Simulator.Loopback;
using CxKit.Connectors.Simulator.ServiceNow.Tables;

namespace CxKit.Connectors.Simulator.ServiceNow.Requests;

/// <summary>The envelope of the Table API's answers.</summary>
internal static class TableResult
{
    private const string Cancelled = "Transaction cancelled: maximum execution time exceeded";

    private static readonly JsonWriterOptions _plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One record.</summary>
    public static Reply Of(int status, Action<Utf8JsonWriter> write) => new(status, Envelope(write, isBroken: false));

    /// <summary>Records; where the transaction was cancelled on the way, an error stands beside them.</summary>
    public static Reply Of(int status, IEnumerable<Row> rows, Projection shown, bool isBroken) => new(status, Envelope(
        json =>
        {
            json.WriteStartArray();
            foreach (var row in rows)
            {
                shown.Write(json, row);
            }

            json.WriteEndArray();
        },
        isBroken));

    private static byte[] Envelope(Action<Utf8JsonWriter> write, bool isBroken)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, _plain))
        {
            json.WriteStartObject();
            json.WritePropertyName("result");
            write(json);
            if (isBroken)
            {
                json.WriteStartObject("error");
                json.WriteString("message", Cancelled);
                json.WriteString("detail", Cancelled);
                json.WriteEndObject();
                json.WriteString("status", "failure");
            }

            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
