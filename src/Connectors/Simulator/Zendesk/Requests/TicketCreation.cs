using System.Security.Cryptography;
using System.Text.Json;
using CxKit.Connectors.Simulator.Loopback;
using CxKit.Connectors.Simulator.Zendesk.Records;

namespace CxKit.Connectors.Simulator.Zendesk.Requests;

/// <summary>New tickets, follow-ups of closed ones included; the same key creates no second one.</summary>
internal sealed class TicketCreation(Account account, TicketView tickets, TicketEditor editor, Func<string> address)
{
    private const string KeyHeader = "Idempotency-Key";
    private const int LongestKey = 255;

    private static readonly TimeSpan _keysLive = TimeSpan.FromHours(2);

    public Reply Answer(ApiRequest request, long by, Ledger ledger)
    {
        if (request.Headers[KeyHeader].ToString() is not { Length: > 0 } key)
        {
            return Create(request, by, ledger, out _);
        }

        var print = Convert.ToHexStringLower(SHA256.HashData(request.Body));
        if (account.Creations.TryGetValue(key, out var earlier) && ledger.Now - earlier.At < _keysLive)
        {
            return earlier.Fingerprint != print
                ? Errors.Plain(400, "IdempotentRequestError", "The request parameters do not match the parameters of the first request with the same idempotency key")
                : Told(account.Tickets[earlier.TicketId], "hit", []);
        }

        if (key.Length > LongestKey)
        {
            return Errors.Plain(400, "IdempotentRequestError", $"The idempotency key is longer than {LongestKey} characters");
        }

        var reply = Create(request, by, ledger, out var ticket);
        ledger.Put(new Creation(key, print, ticket.Id, ledger.Now), key);
        return reply with { Headers = [.. reply.Headers, ("x-idempotency-lookup", "miss")] };
    }

    private Reply Create(ApiRequest request, long by, Ledger ledger, out Ticket created)
    {
        var asked = RequestBody.Under(request, "ticket");
        if (asked.ValueKind != JsonValueKind.Object || !asked.TryGetProperty("comment", out var comment))
        {
            throw new RefusedException(Errors.Invalid("base", "Description: cannot be blank", "BlankValue"));
        }

        var source = Source(asked);
        var requester = Requester(asked, source, by, ledger);
        var unknown = new List<string>();
        var id = account.Tickets.Keys.Max() + 1;
        var draft = new Draft(
            new Ticket
            {
                Id = id,
                Status = "",
                Subject = source is null ? "" : $"Re: {source.Subject}",
                Description = RequestBody.Text(comment, "body") ?? "",
                RequesterId = requester,
                SubmitterId = by,
                OrganizationId = account.Users[requester].OrganizationId,
                GroupId = source?.GroupId,
                Channel = "api",
                IsPublic = RequestBody.Text(comment, "public") != "false",
                FollowsUp = source?.Id,
                CreatedAt = ledger.Now,
                UpdatedAt = ledger.Now,
                Generated = ledger.Now.ToUnixTimeSeconds(),
            },
            ledger,
            by);
        draft.Set("requester_id", $"{requester}", null, ticket => ticket);
        editor.Fill(draft, asked, by, request, unknown);
        if (draft.Ticket.Status.Length == 0)
        {
            draft.Become("new");
        }

        (created, _) = draft.Keep("Web service");
        if (source is not null)
        {
            ledger.Put(source with { FollowedBy = [.. source.FollowedBy, id], Generated = ledger.Now.ToUnixTimeSeconds() });
        }

        return Told(created, null, unknown);
    }

    private Reply Told(Ticket ticket, string? lookup, List<string> unknown)
    {
        var reply = Reply.Of(201, new { ticket = tickets.Show(ticket), audit = EventView.Show(account.AuditsOf(ticket.Id)[0]) }) with
        {
            Headers =
            [
                ("Location", $"{address()}/api/v2/tickets/{ticket.Id}.json"),
                .. lookup is null ? [] : ((string, string)[])[("x-idempotency-lookup", lookup)],
            ],
        };
        return TicketPages.Warned(reply, unknown);
    }

    private Ticket? Source(JsonElement asked)
    {
        if (RequestBody.Number(asked, "via_followup_source_id") is not { } id)
        {
            return null;
        }

        return account.Tickets.GetValueOrDefault(id) is { Status: "closed" } source
            ? source
            : throw new RefusedException(Errors.Invalid("base", "Follow-up source ticket is not closed", "InvalidValue"));
    }

    private long Requester(JsonElement asked, Ticket? source, long by, Ledger ledger)
    {
        if (RequestBody.Number(asked, "requester_id") is { } id)
        {
            return account.Users.ContainsKey(id) ? id : throw new RefusedException(Errors.Invalid("requester", "Requester: is invalid", "InvalidValue"));
        }

        if (asked.TryGetProperty("requester", out var person) && RequestBody.Text(person, "email") is { } email)
        {
            var known = account.Users.Values.FirstOrDefault(user => string.Equals(user.Email, email, StringComparison.OrdinalIgnoreCase));
            return known?.Id ?? Invite(RequestBody.Text(person, "name") ?? email, email, ledger);
        }

        return source?.RequesterId ?? by;
    }

    private long Invite(string name, string email, Ledger ledger)
    {
        var user = new User(account.NextId(), name, email, "end-user", ledger.Now) { Login = email };
        ledger.Put(user, $"{user.Id}");
        return user.Id;
    }
}
