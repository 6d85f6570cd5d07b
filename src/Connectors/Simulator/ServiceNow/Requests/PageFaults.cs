using System.Globalization;
using CxKit.Connectors.Simulator.Faults;
using CxKit.Connectors.Simulator.Journal;
using CxKit.Connectors.Simulator.Loopback;
using CxKit.Connectors.Simulator.ServiceNow.Queries;
using CxKit.Connectors.Simulator.ServiceNow.Tables;

namespace CxKit.Connectors.Simulator.ServiceNow.Requests;

/// <summary>What may be wrong with a page of a list.</summary>
internal sealed class PageFaults(IncidentLife life, TimeProvider clock)
{
    private readonly Dictionary<Table, Row> _lastServed = [];

    /// <summary>Whether a row is old enough to be found; null where all are, as where rows are asked for by their ids.</summary>
    public Func<Row, bool>? IsSeen(ApiRequest request)
    {
        if (request.Fault(FaultKind.Lag) is not { } lag || Uri.UnescapeDataString(request.Query).Contains("sys_idIN", StringComparison.Ordinal))
        {
            return null;
        }

        var since = Instant.Write(clock.GetUtcNow().AddSeconds(-lag.Seconds));
        return row => string.CompareOrdinal(row["sys_updated_on"], since) <= 0;
    }

    /// <summary>The page after access rules took their rows, and the last row of the page before came again.</summary>
    /// <remarks>The same rows are hidden whenever they would be shown. A row that the query no longer finds does not come again: the page's own first one does.</remarks>
    public List<Row> Spoil(ApiRequest request, Table table, Query query, IEnumerable<Row> rows)
    {
        var page = rows.ToList();
        if (request.Fault(FaultKind.Shrunk) is { } shrunk)
        {
            page.RemoveAll(row => uint.Parse(row.Id.AsSpan(0, 8), NumberStyles.HexNumber, CultureInfo.InvariantCulture) % shrunk.Every == 0);
        }

        var last = _lastServed.GetValueOrDefault(table);
        if (page.Count > 0)
        {
            _lastServed[table] = page[^1];
            if (request.Fault(FaultKind.Duplicates) is not null)
            {
                page.Insert(0, last is not null && query.Matches(last) ? last : page[0]);
            }
        }

        return page;
    }

    /// <summary>Lets something happen to the first row that the page left out.</summary>
    public void LetChange(ApiRequest request, Table table, Row? next, List<RowWrite> writes)
    {
        if (request.Fault(FaultKind.Changing) is { } changing && next is not null && table.Name == "incident")
        {
            life.Happen(next, new(changing.Deletes ? Vendors.HappeningKind.Delete : Vendors.HappeningKind.Touch), writes);
        }
    }
}
