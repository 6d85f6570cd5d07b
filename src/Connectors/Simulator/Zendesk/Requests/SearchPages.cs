using System.Text.RegularExpressions;
using CxKit.Connectors.Simulator.Faults;
using CxKit.Connectors.Simulator.Loopback;
using CxKit.Connectors.Simulator.Zendesk.Records;

namespace CxKit.Connectors.Simulator.Zendesk.Requests;

/// <summary>The search for tickets: by type, external id, tag and status; no more than the first thousand.</summary>
internal sealed partial class SearchPages(Account account, TicketView tickets, Listing listing)
{
    private const int MostRows = 1000;

    public Reply Answer(ApiRequest request, DateTimeOffset now)
    {
        var newest = now.AddSeconds(-(request.Fault(FaultKind.Lag)?.Seconds ?? 0));
        var found = account.Tickets.Values.Where(ticket => ticket.Status != "deleted" && ticket.UpdatedAt <= newest);
        foreach (Match term in Term().Matches(request["query"] ?? ""))
        {
            var value = term.Groups["value"].Value.Trim('"');
            found = term.Groups["name"].Value switch
            {
                "type" => value is "ticket" ? found : [],
                "external_id" => found.Where(ticket => ticket.ExternalId == value),
                "tags" => found.Where(ticket => ticket.Tags.Contains(value)),
                "status" => found.Where(ticket => ticket.Status == value),
                _ => throw new RefusedException(Errors.Plain(422, "InvalidQuery", "The search term is not known to the simulator")),
            };
        }

        if (request.Number("page", 1) * request.Number("per_page", 100) > MostRows)
        {
            return Errors.Plain(422, "SearchLimit", $"Requested response size was greater than Search Response Limits: {MostRows} results");
        }

        return listing.Page(request, "results", found.OrderBy(ticket => ticket.Id).Select(ticket => ($"{ticket.Id}", ticket)), Show);
    }

    private Dictionary<string, object?> Show(Ticket ticket)
    {
        var shown = tickets.Show(ticket);
        shown["result_type"] = "ticket";
        return shown;
    }

    [GeneratedRegex("(?<name>[a-z_]+):(?<value>\"[^\"]*\"|\\S+)")]
    private static partial Regex Term();
}
