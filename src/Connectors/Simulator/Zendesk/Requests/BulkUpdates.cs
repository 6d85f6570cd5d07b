using System.Text.Json;
using CxKit.Connectors.Simulator.Faults;
using CxKit.Connectors.Simulator.Loopback;
using CxKit.Connectors.Simulator.Zendesk.Records;

namespace CxKit.Connectors.Simulator.Zendesk.Requests;

/// <summary>Updates of up to a hundred tickets, users or organisations in one request: applied at once, each row for itself, and told by a job.</summary>
internal sealed class BulkUpdates(Account account, TicketEditor editor, PeopleEditor people, Jobs jobs)
{
    private const int MostRows = 100;

    /// <summary>Updates rows of their own values (<c>{"tickets":[…]}</c>), or many rows with the same (<c>?ids=</c>, <c>{"ticket":{…}}</c>).</summary>
    public Reply Answer(ApiRequest request, string plural, string singular, long by, Ledger ledger)
    {
        if (jobs.Refused(request, ledger.Now) is { } refusal)
        {
            return refusal;
        }

        var rows = Rows(request, plural, singular);
        if (rows.Count > MostRows)
        {
            return Errors.Plain(422, "TooManyValues", $"Too many {plural}: at most {MostRows} can be updated at once");
        }

        var failing = request.Fault(FaultKind.FailedRows);
        var results = rows.Select((row, index) =>
            failing is not null && (index + 1) % failing.Every == 0
                ? new JobResult(index, row.Id, "DatabaseConflict", "The record was changed at the same time")
                : Update(plural, row.Id, row.Values, index, by, request, ledger)).ToList();
        return jobs.Begin(results, ledger);
    }

    private static List<(long? Id, JsonElement Values)> Rows(ApiRequest request, string plural, string singular)
    {
        if (request["ids"] is not { } ids)
        {
            var list = RequestBody.Under(request, plural);
            return list.ValueKind == JsonValueKind.Array
                ? list.EnumerateArray().Select(row => (RequestBody.Number(row, "id"), row)).ToList()
                : throw new RefusedException(Errors.Unreadable);
        }

        var values = RequestBody.Under(request, singular);
        return ids.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(id => (long.TryParse(id, out var number) ? number : (long?)null, values)).ToList();
    }

    private JobResult Update(string plural, long? id, JsonElement values, int index, long by, ApiRequest request, Ledger ledger)
    {
        try
        {
            switch (plural)
            {
                case "tickets":
                    var ticket = account.Tickets.GetValueOrDefault(id ?? 0) ?? throw new RefusedException(Errors.NotFound);
                    editor.Update(ticket, values, by, request, ledger, []);
                    break;
                case "users":
                    people.UpdateUser(id, values, ledger);
                    break;
                default:
                    people.UpdateOrganization(id, values, ledger);
                    break;
            }

            return new JobResult(index, id, null, null);
        }
        catch (RefusedException refused)
        {
            var (error, details) = Jobs.Told(refused.Reply);
            return new JobResult(index, id, error, details);
        }
    }
}
