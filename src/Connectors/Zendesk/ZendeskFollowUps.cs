using System.Net;
using CxKit.Core.Helpdesks;
using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.Zendesk;

/// <summary>
/// Opens follow-ups: of a closed ticket as the helpdesk's own follow-up, of any other as a ticket of its own with a tag that names the first.
/// The requester is not told.
/// </summary>
internal sealed class ZendeskFollowUps(AccountChannel channel, IZendeskApi api, ShownTickets shown) : IFollowUpOpener
{
    private const string Prefix = "cxkit:";

    private static readonly CallTerms _create =
        CallTerms.Repeatable with { Answers = [(int)HttpStatusCode.BadRequest, (int)HttpStatusCode.UnprocessableEntity] };

    /// <summary>A list may lack what was written in the last minute; until then the key of the request keeps it from being done twice.</summary>
    public TimeSpan SettleAfter => TimeSpan.FromMinutes(1);

    public async Task<FollowUpTicket> OpenAsync(FollowUp followUp, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(followUp);
        ArgumentException.ThrowIfNullOrEmpty(followUp.ExternalId);
        var first = TicketIds.Number(followUp.TicketId);
        var externalId = Prefix + followUp.ExternalId;
        if (await FindAsync(externalId, cancellationToken) is { } present) return present;

        var source = (await shown.ReadAsync([followUp.TicketId], KeptFields.None, null, cancellationToken)).Tickets.FirstOrDefault(t => t.Id == first && !t.IsDeleted)
            ?? throw new HelpdeskException($"{channel.Account}: ticket {first} is not there, so that it cannot be followed up.", isTransient: false);
        return await CreateAsync(externalId, BodyOf(followUp, externalId, source), cancellationToken);
    }

    private async Task<FollowUpTicket?> FindAsync(string externalId, CancellationToken cancellationToken)
    {
        var answer = await channel.AskAsync(
            token => api.ListTicketsAsync(externalId, token),
            (response, token) => TicketAnswer.ReadAsync(response, KeptFields.None, $"{channel.Account}: {response.RequestMessage?.RequestUri.WithoutQuery()}", token),
            CallTerms.Repeatable,
            cancellationToken);
        // A helpdesk that did not understand the condition would list any ticket.
        var found = answer.Tickets.Where(t => t.ExternalId == externalId && !t.IsDeleted).MinBy(t => t.Id);
        return found is null ? null : new FollowUpTicket(Values.Id(found.Id), Values.Id(found.Id), WasThere: true);
    }

    private Task<FollowUpTicket> CreateAsync(string key, JsonBody body, CancellationToken cancellationToken) => channel.AskAsync(
        body.SentBy((content, token) => api.CreateTicketAsync(key, content, token)),
        async (response, token) =>
        {
            if (!response.IsSuccessStatusCode)
            {
                // The same key with another text: it was opened a moment ago, when the first ticket stood elsewhere, and is not listed yet.
                var isKnown = response.StatusCode == HttpStatusCode.BadRequest && await ErrorBody.SpeaksOfAsync(response, "Idempoten", token);
                throw new HelpdeskException(
                    isKnown
                        ? $"{channel.Account}: the follow-up was opened a moment ago and is not listed yet."
                        : $"{channel.Account}: the helpdesk does not accept the follow-up ({(int)response.StatusCode}): a ticket may need fields that CxKit does not know.",
                    isTransient: isKnown);
            }
            var id = await ListAnswer.ReadOneAsync(response, "ticket", t => Values.Id((long)t["id"]!), channel.Account, token);
            var wasThere = response.Headers.TryGetValues("x-idempotency-lookup", out var lookup) && lookup.Contains("hit");
            return new FollowUpTicket(id, id, wasThere);
        },
        _create,
        cancellationToken);

    private static JsonBody BodyOf(FollowUp followUp, string externalId, TicketRow source)
    {
        var ticket = new JObject
        {
            ["subject"] = followUp.Subject,
            ["comment"] = new JObject { ["body"] = followUp.Text, ["public"] = false },
            ["external_id"] = externalId,
            ["tags"] = new JArray("cxkit_follow_up", $"{TicketMapping.FollowsTag}{Values.Id(source.Id)}"),
        };
        if (source.Status == "closed") ticket["via_followup_source_id"] = source.Id;
        else if (source.Requester is { } requester) ticket["requester_id"] = requester;
        return JsonBody.Of(new JObject { ["ticket"] = ticket });
    }
}
