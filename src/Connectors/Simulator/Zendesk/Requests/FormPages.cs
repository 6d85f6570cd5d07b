using System.Text.Json;
using CxKit.Connectors.Simulator.Loopback;
using CxKit.Connectors.Simulator.Zendesk.Records;

namespace CxKit.Connectors.Simulator.Zendesk.Requests;

/// <summary>The forms of tickets: which fields they show.</summary>
internal sealed class FormPages(Account account, Listing listing, Func<string> address)
{
    public Reply List(ApiRequest request) =>
        listing.Page(request, "ticket_forms", account.Forms.Values.OrderBy(form => form.Id).Select(form => ($"{form.Id}", form)), Show);

    public Reply One(long id) => Reply.Of(200, new { ticket_form = Show(Find(id)) });

    public Reply Update(ApiRequest request, long id, Ledger ledger)
    {
        var asked = RequestBody.Under(request, "ticket_form");
        var form = Find(id);
        if (asked.TryGetProperty("ticket_field_ids", out var list) && list.ValueKind == JsonValueKind.Array)
        {
            var ids = list.EnumerateArray().Select(RequestBody.Number).OfType<long>().ToList();
            if (ids.Exists(field => account.Fields.GetValueOrDefault(field) is not { Of: "ticket_fields" }))
            {
                return Errors.Invalid("ticket_field_ids", "Ticket fields: are invalid", "InvalidValue");
            }

            form = form with { FieldIds = ids };
            ledger.Put(form, $"{form.Id}");
        }

        return Reply.Of(200, new { ticket_form = Show(form) });
    }

    private TicketForm Find(long id) => account.Forms.GetValueOrDefault(id) ?? throw new RefusedException(Errors.NotFound);

    private object Show(TicketForm form) => new
    {
        url = $"{address()}/api/v2/ticket_forms/{form.Id}.json",
        id = form.Id,
        name = form.Name,
        raw_name = form.Name,
        display_name = form.Name,
        raw_display_name = form.Name,
        end_user_visible = true,
        position = 1,
        ticket_field_ids = form.FieldIds,
        active = true,
        @default = true,
        in_all_brands = true,
        restricted_brand_ids = Array.Empty<long>(),
        end_user_conditions = Array.Empty<object>(),
        agent_conditions = Array.Empty<object>(),
        created_at = Stamp.Write(form.CreatedAt),
        updated_at = Stamp.Write(form.CreatedAt),
    };
}
