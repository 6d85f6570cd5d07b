using System.Text.Json;
using CxKit.Connectors.Simulator.Loopback;
using CxKit.Connectors.Simulator.Zendesk.Records;

namespace CxKit.Connectors.Simulator.Zendesk.Requests;

/// <summary>Tickets one by one, by their ids, by their external id, and what was said on them.</summary>
internal sealed class TicketPages(Account account, TicketView tickets, TicketEditor editor, TicketLife life, SideLoads sideLoads, Listing listing)
{
    private const int MostIds = 100;

    public Reply List(ApiRequest request)
    {
        var found = account.Tickets.Values.Where(ticket => ticket.Status != "deleted");
        if (request["external_id"] is { } externalId)
        {
            found = found.Where(ticket => ticket.ExternalId == externalId);
        }

        return listing.Page(request, "tickets", found.OrderBy(ticket => ticket.Id).Select(ticket => ($"{ticket.Id}", ticket)), ticket => tickets.Show(ticket));
    }

    public Reply Deleted(ApiRequest request) => listing.Page(
        request,
        "deleted_tickets",
        account.Tickets.Values.Where(ticket => ticket.Status == "deleted").OrderBy(ticket => ticket.Id).Select(ticket => ($"{ticket.Id}", ticket)),
        ticket => new { id = ticket.Id, subject = ticket.Subject, description = "", deleted_at = Stamp.Write(ticket.UpdatedAt), previous_state = "open" });

    public Reply Many(ApiRequest request)
    {
        var ids = (request["ids"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (ids.Length > MostIds)
        {
            return Errors.Plain(400, "TooManyIds", $"Only {MostIds} ids are allowed");
        }

        var found = ids.Select(id => long.TryParse(id, out var number) ? account.Tickets.GetValueOrDefault(number) : null)
            .OfType<Ticket>().Where(ticket => ticket.Status != "deleted").ToList();
        var answer = new Dictionary<string, object?> { ["tickets"] = found.Select(ticket => tickets.Show(ticket)).ToList() };
        sideLoads.Add(request, found, answer);
        if (SideLoads.Asked(request).Contains("metric_sets"))
        {
            answer["metric_sets"] = found.Select(tickets.Metrics).ToList();
        }

        answer["count"] = found.Count;
        answer["next_page"] = answer["previous_page"] = null;
        return Reply.Of(200, answer);
    }

    public Reply One(long id) => Reply.Of(200, new { ticket = tickets.Show(Find(id)) });

    public Reply Metrics(long id) => Reply.Of(200, new { ticket_metric = tickets.Metrics(Find(id)) });

    public Reply Audits(ApiRequest request, long id) =>
        listing.Page(request, "audits", account.AuditsOf(Find(id).Id).Select(audit => ($"{audit.Id}", audit)), EventView.Show);

    public Reply Comments(ApiRequest request, long id) => listing.Page(
        request,
        "comments",
        account.AuditsOf(Find(id).Id).SelectMany(audit => audit.Changes.Where(change => change.Comment is not null).Select(change => ($"{change.Id}", (audit, change)))),
        said => EventView.Said(said.audit, said.change, said.change.Comment!));

    public Reply Update(ApiRequest request, long id, long by, Ledger ledger)
    {
        var unknown = new List<string>();
        var (ticket, audit) = editor.Update(Find(id), RequestBody.Under(request, "ticket"), by, request, ledger, unknown);
        return Warned(Reply.Of(200, new { ticket = tickets.Show(ticket), audit = audit is null ? null : EventView.Show(audit) }), unknown);
    }

    public Reply Delete(long id, string user, Ledger ledger)
    {
        life.Happen(Find(id), new(Vendors.HappeningKind.Delete) { By = user }, ledger);
        return Reply.Empty(204);
    }

    /// <summary>The answer with a word on the parameters that were passed over.</summary>
    public static Reply Warned(Reply reply, IReadOnlyCollection<string> unknown) => unknown.Count == 0 ? reply : reply with
    {
        Headers =
        [
            .. reply.Headers,
            ("X-Zendesk-API-Warn", $"Removed restricted keys {JsonSerializer.Serialize(unknown)} from parameters according to allowlist"),
        ],
    };

    private Ticket Find(long id) =>
        account.Tickets.GetValueOrDefault(id) is { Status: not "deleted" } ticket ? ticket : throw new RefusedException(Errors.NotFound);
}
