using System.Net;
using CxKit.Core.Helpdesks;
using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.Zendesk;

/// <summary>The forms on which agents see the fields; an account without forms shows every field.</summary>
internal sealed class FormSetup(AccountChannel channel, IZendeskApi api, FieldList list, FieldSetup fields)
{
    public const string Key = "form";

    private static readonly CallTerms _read = CallTerms.Repeatable with { Answers = [(int)HttpStatusCode.NotFound, (int)HttpStatusCode.Forbidden] };

    public async Task<IReadOnlyList<ProvisionStep>> PlanAsync(CancellationToken cancellationToken)
    {
        var all = await list.ReadAsync(cancellationToken);
        var (present, isMore) = (fields.Present(all), fields.Missing(all) > 0);
        return [.. (await ReadAsync(cancellationToken)).Select(f => StepOf(f, present, isMore))];
    }

    public async Task<ProvisionStep> ApplyAsync(string id, CancellationToken cancellationToken)
    {
        var present = fields.Present(await list.ReadAsync(cancellationToken));
        if ((await ReadAsync(cancellationToken)).FirstOrDefault(f => Values.Id(f.Id) == id) is not { } form)
            return new($"{Key}:{id}", ProvisionAction.ByHand, $"The form {id} is no longer there.");
        if (form.IsLackingNone(present)) return StepOf(form, present, isMore: false);

        // The list of the form's fields is set as a whole.
        var ids = new JArray(form.Fields.Concat(present.Select(f => f.Id)).Distinct());
        var body = JsonBody.Of(new JObject { ["ticket_form"] = new JObject { ["ticket_field_ids"] = ids } });
        try
        {
            var updated = await channel.AskAsync(
                body.SentBy((content, token) => api.UpdateFormAsync(id, content, token)),
                (response, token) => ListAnswer.ReadOneAsync(response, "ticket_form", TicketForm.Of, channel.Account, token),
                CallTerms.Repeatable,
                cancellationToken);
            return StepOf(updated, present, isMore: false) is { Action: ProvisionAction.Keep } kept ? kept : ByHand(form, present, "");
        }
        catch (HelpdeskException e) when (!e.IsTransient)
        {
            return ByHand(form, present, $"{e.Message} ");
        }
    }

    private async Task<IReadOnlyList<TicketForm>> ReadAsync(CancellationToken cancellationToken) => await channel.AskAsync(
        api.ListFormsAsync,
        async (response, token) => response.IsSuccessStatusCode
            ? (await ListAnswer.ReadAsync(response, "ticket_forms", TicketForm.Of, channel.Account, token)).Items.Where(f => f.IsActive).ToList()
            : [],
        _read,
        cancellationToken);

    private static ProvisionStep StepOf(TicketForm form, IReadOnlyList<TicketField> present, bool isMore) => form.IsLackingNone(present) && !isMore
        ? new($"{Key}:{form.Id}", ProvisionAction.Keep, $"The form {form.Name} shows the fields.")
        : new($"{Key}:{form.Id}", ProvisionAction.Create, $"The form {form.Name} gets the fields, at its end.");

    private static ProvisionStep ByHand(TicketForm form, IReadOnlyList<TicketField> present, string why) => new(
        $"{Key}:{form.Id}", ProvisionAction.ByHand,
        $"{why}In the Admin Center, under Objects and rules > Tickets > Forms, add to the form {form.Name}: {string.Join(", ", present.Where(f => !form.Fields.Contains(f.Id)).Select(f => f.Title))}.");
}

/// <summary>A form of tickets.</summary>
internal sealed record TicketForm(long Id, string Name, bool IsActive, IReadOnlyList<long> Fields)
{
    public static TicketForm Of(JObject form) => new(
        (long)form["id"]!, (string?)form["name"] ?? "", (bool?)form["active"] ?? true, form["ticket_field_ids"] is JArray ids ? [.. ids.Select(i => (long)i)] : []);

    public bool IsLackingNone(IReadOnlyList<TicketField> fields) => fields.All(f => Fields.Contains(f.Id));
}
