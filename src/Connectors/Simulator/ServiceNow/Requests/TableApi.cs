using System.Text.Json;
using CxKit.Connectors.Simulator.Faults;
using CxKit.Connectors.Simulator.Journal;
using CxKit.Connectors.Simulator.Loopback;
using CxKit.Connectors.Simulator.ServiceNow.Queries;
using CxKit.Connectors.Simulator.ServiceNow.Tables;

namespace CxKit.Connectors.Simulator.ServiceNow.Requests;

/// <summary>The Table API: lists, single records and their change.</summary>
/// <remarks>Its address, without a slash at the end, is asked for late: the port is known late.</remarks>
internal sealed class TableApi(Instance instance, RecordWriter writer, PageFaults faults, Func<string> address)
{
    /// <summary>How many rows a list has where nobody says.</summary>
    public const int DefaultLimit = 10_000;

    // What an integration user with the usual roles may create and delete.
    private static readonly string[] _insertable = ["incident", "sys_dictionary", "sys_choice"];
    private static readonly string[] _deletable = ["incident", "sys_choice"];

    /// <summary>Answers a request; what it changes is added to <paramref name="writes"/>.</summary>
    public Reply Answer(ApiRequest request, TableAddress at, List<RowWrite> writes)
    {
        if (instance.Find(at.Table) is not { } table)
        {
            return Failures.InvalidTable(at.Table);
        }

        try
        {
            var shown = new Projection(instance, table, request, address() + at.Root);
            return at.SysId is { } sysId ? Single(request, table, sysId, shown, writes) : All(request, at, table, shown, writes);
        }
        catch (JsonException)
        {
            return Failures.Unreadable("The payload is not valid JSON.");
        }
    }

    private Reply All(ApiRequest request, TableAddress at, Table table, Projection shown, List<RowWrite> writes) => request.Method switch
    {
        "GET" => List(request, at, table, shown, writes),
        "POST" => Insert(request, at, table, shown, writes),
        _ => Failures.NoSuchMethod,
    };

    private Reply Single(ApiRequest request, Table table, string sysId, Projection shown, List<RowWrite> writes)
    {
        if (request.Method is not ("GET" or "PATCH" or "PUT" or "DELETE"))
        {
            return Failures.NoSuchMethod;
        }

        if (table.Find(sysId) is not { } row)
        {
            return Failures.NoRecord;
        }

        if (request.Method == "DELETE")
        {
            return Delete(table, row, request.User, writes);
        }

        if (request.Method is "PATCH" or "PUT")
        {
            writer.Update(table, row, Kept(request), request.User, writes);
        }

        return TableResult.Of(200, json => shown.Write(json, row));
    }

    private Reply Insert(ApiRequest request, TableAddress at, Table table, Projection shown, List<RowWrite> writes)
    {
        if (!_insertable.Contains(table.Name))
        {
            return Failures.Forbidden("Insert");
        }

        var fields = Kept(request).ToList();
        if (table.Name == "sys_dictionary" && !IsNewColumn(fields))
        {
            return Failures.Forbidden("Insert");
        }

        var row = writer.Insert(table, fields, request.User, writes);
        return TableResult.Of(201, json => shown.Write(json, row)) with { Headers = [("Location", $"{address()}{at.Root}/{table.Name}/{row.Id}")] };
    }

    private Reply Delete(Table table, Row row, string user, List<RowWrite> writes)
    {
        if (!_deletable.Contains(table.Name))
        {
            return Failures.Forbidden("Delete");
        }

        writer.Delete(table, row, user, writes);
        return Reply.Empty(204);
    }

    private Reply List(ApiRequest request, TableAddress at, Table table, Projection shown, List<RowWrite> writes)
    {
        // The one script that callers use: who they are.
        var asked = (request["sysparm_query"] ?? "").Replace("javascript:gs.getUserName()", request.User, StringComparison.Ordinal);
        var offset = request.Number("sysparm_offset", 0);
        var limit = request.Number("sysparm_limit", DefaultLimit);

        // The total is not counted for those who do not want it; one row more tells whether there is a next page.
        var most = request.Says("sysparm_no_count") ? (int)Math.Min(int.MaxValue, offset + (long)limit + 1) : int.MaxValue;
        var query = Query.Compile(instance, table, asked);
        var matching = faults.IsSeen(request) is { } seen ? query.Run(int.MaxValue).Where(seen).ToList() : query.Run(most);
        var page = faults.Spoil(request, table, query, matching.Skip(offset).Take(limit));
        if (page.Count == 0 && !at.IsSecondVersion)
        {
            return Failures.NothingMatches;
        }

        var broken = request.Fault(FaultKind.ErrorBesideResult) is not null;
        var reply = TableResult.Of(200, page.Take(broken ? (page.Count + 1) / 2 : page.Count), shown, broken);
        faults.LetChange(request, table, matching.ElementAtOrDefault(offset + limit), writes);
        return reply with { Headers = [.. Pagination.Headers(request, address(), offset, limit, matching.Count)] };
    }

    private bool IsNewColumn(List<(string Name, string Value)> fields)
    {
        var described = fields.ToLookup(field => field.Name, field => field.Value);
        return described["name"].LastOrDefault() is { Length: > 0 } name
            && described["element"].LastOrDefault() is { Length: > 0 } element
            && instance.Find(name) is { } table
            && table.IndexOf(element) is null;
    }

    private static IEnumerable<(string Name, string Value)> Kept(ApiRequest request)
    {
        var fields = RecordFields.Read(request.Body);
        return request.Fault(FaultKind.IgnoredFields) is { } fault ? fields.Where(field => !fault.Fields.Contains(field.Name)) : fields;
    }
}
