using System.Globalization;
using CxKit.Connectors.Simulator.Faults;
using CxKit.Connectors.Simulator.Loopback;
using CxKit.Connectors.Simulator.Vendors;
using CxKit.Connectors.Simulator.Zendesk.Records;

namespace CxKit.Connectors.Simulator.Zendesk.Requests;

/// <summary>The incremental export of tickets, by cursor, in the order of their generated timestamps; the last minute is never told.</summary>
internal sealed class TicketExport(Account account, TicketView tickets, SideLoads sideLoads, TicketLife life, Func<string> address)
{
    public const int MostRows = 1000;

    private readonly Dictionary<string, long> _lastServed = [];

    public Reply Answer(ApiRequest request, Ledger ledger)
    {
        var newest = ledger.Now.AddSeconds(-ExportWindow.Delay - (request.Fault(FaultKind.Lag)?.Seconds ?? 0)).ToUnixTimeSeconds();
        var after = Start(request, ledger);
        var size = Math.Clamp(request.Number("per_page", MostRows), 1, MostRows);
        var told = after.Generated > newest ? [] : account.Exported.GetViewBetween(after, (newest, long.MaxValue));
        var rows = told.Where(row => row != after && IsAsked(request, account.Tickets[row.Id]));
        var page = rows.Take(size + 1).ToList();
        var rest = page.Count > size ? page[size] : ((long, long Id)?)null;
        page = page.Take(size).ToList();
        var position = page.Count > 0 ? page[^1] : after;
        var cursor = Cursors.Write(string.Create(CultureInfo.InvariantCulture, $"{position.Generated}|{position.Id}"));
        var shown = Again(request, page.Select(row => account.Tickets[row.Id]).ToList());
        var answer = new Dictionary<string, object?>
        {
            ["tickets"] = shown.Select(ticket => tickets.Show(ticket, SideLoads.Asked(request).Contains("metric_sets"))).ToList(),
        };
        sideLoads.Add(request, shown, answer);
        answer["after_cursor"] = cursor;
        answer["after_url"] = $"{address()}{request.With("cursor", cursor)}";
        answer["before_cursor"] = null;
        answer["before_url"] = null;
        answer["end_of_stream"] = rest is null;
        if (request.Fault(FaultKind.Changing) is { } changing && rest is var (_, next))
        {
            life.Happen(account.Tickets[next], new(changing.Deletes ? HappeningKind.Delete : HappeningKind.Touch), ledger);
        }

        return Reply.Of(200, answer);
    }

    private static bool IsAsked(ApiRequest request, Ticket ticket) =>
        (ticket.Status != "deleted" || !request.Says("exclude_deleted"))
        && (request["support_type_scope"] switch
        {
            "all" => true,
            "ai_agent" => ticket.IsAiAgents,
            _ => !ticket.IsAiAgents,
        });

    private static (long Generated, long Id) Start(ApiRequest request, Ledger ledger)
    {
        if (request["cursor"] is not { } cursor)
        {
            return (ExportWindow.Start(request, ledger.Now), 0);
        }

        var parts = Cursors.Read(cursor)?.Split('|') ?? [];
        return parts.Length == 2 && long.TryParse(parts[0], out var generated) && long.TryParse(parts[1], out var id)
            ? (generated, id)
            : throw new RefusedException(Errors.Plain(422, "InvalidValue", "Invalid cursor"));
    }

    private List<Ticket> Again(ApiRequest request, List<Ticket> page)
    {
        var last = _lastServed.TryGetValue(request.User, out var id) ? account.Tickets.GetValueOrDefault(id) : null;
        if (page.Count > 0)
        {
            _lastServed[request.User] = page[^1].Id;
        }

        return request.Fault(FaultKind.Duplicates) is not null && (last ?? page.FirstOrDefault()) is { } again ? [again, .. page] : page;
    }
}
