using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using CxKit.Connectors.Simulator.Journal;
using CxKit.Connectors.Simulator.Loopback;
using CxKit.Connectors.Simulator.ServiceNow.Queries;
using CxKit.Connectors.Simulator.ServiceNow.Tables;

namespace CxKit.Connectors.Simulator.ServiceNow.Requests;

/// <summary>The Table API: lists, single records and their change.</summary>
/// <remarks>Its address, without a slash at the end, is asked for late: the port is known late.</remarks>
internal sealed class TableApi(Instance instance, RecordUpdates updates, Func<string> address)
{
    private const int DefaultLimit = 10_000;

    private static readonly JsonWriterOptions _plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Answers a request; what it changes is added to <paramref name="writes"/>.</summary>
    public Reply Answer(ApiRequest request, TableAddress at, List<RowWrite> writes)
    {
        if (instance.Find(at.Table) is not { } table)
        {
            return Failures.InvalidTable(at.Table);
        }

        var shown = new Projection(instance, table, request, address() + at.Root);
        if (at.SysId is not { } sysId)
        {
            return request.Method == "GET" ? List(request, at, table, shown) : Failures.NoSuchMethod;
        }

        if (request.Method is not ("GET" or "PATCH"))
        {
            return Failures.NoSuchMethod;
        }

        if (table.Find(sysId) is not { } row)
        {
            return Failures.NoRecord;
        }

        if (request.Method == "PATCH" && updates.Apply(table, row, request, writes) is { } refusal)
        {
            return refusal;
        }

        return new Reply(200, Result(json => shown.Write(json, row)));
    }

    private Reply List(ApiRequest request, TableAddress at, Table table, Projection shown)
    {
        // The one script that callers use: who they are.
        var asked = (request["sysparm_query"] ?? "").Replace("javascript:gs.getUserName()", request.User, StringComparison.Ordinal);
        var offset = request.Number("sysparm_offset", 0);
        var limit = request.Number("sysparm_limit", DefaultLimit);

        // The total is not counted for those who do not want it; one row more tells whether there is a next page.
        var most = request.Says("sysparm_no_count") ? (int)Math.Min(int.MaxValue, offset + (long)limit + 1) : int.MaxValue;
        var matching = Query.Compile(instance, table, asked).Run(most);
        var page = matching.Skip(offset).Take(limit).ToList();
        if (page.Count == 0 && !at.IsSecondVersion)
        {
            return Failures.NothingMatches;
        }

        var body = Result(json =>
        {
            json.WriteStartArray();
            page.ForEach(row => shown.Write(json, row));
            json.WriteEndArray();
        });
        return new Reply(200, body) { Headers = [.. Pagination.Headers(request, address(), offset, limit, matching.Count)] };
    }

    private static byte[] Result(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, _plain))
        {
            json.WriteStartObject();
            json.WritePropertyName("result");
            write(json);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
