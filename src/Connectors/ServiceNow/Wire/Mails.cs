using CxKit.Core.Helpdesks;

namespace CxKit.Connectors.ServiceNow;

/// <summary>Sends e-mails through the instance.</summary>
internal sealed class Mails(AccountChannel channel, IServiceNowApi api)
{
    private const int TooManyRequests = 429;

    private static readonly CallTerms _once = CallTerms.Once with { Answers = [400, 403, 404, 405, 413, 422, TooManyRequests] };

    /// <summary>Sends one e-mail; any outcome but done means that it was not taken.</summary>
    /// <exception cref="HelpdeskException">The helpdesk failed: where transient, it may have been sent.</exception>
    public Task<ItemOutcome> SendAsync(InvitationPost invitation, TicketTable table, string address, CancellationToken cancellationToken)
    {
        var body = new JsonBody(json =>
        {
            json.List("to", [address]);
            json.Property("subject", invitation.Subject);
            json.Property("text", invitation.Text);
            json.Property("html", MailBody.HtmlOf(invitation.Text));
            json.Property("table_name", table.Name);
            json.Property("table_record_id", invitation.TicketId);
        });
        return channel.AskAsync(body.SentBy(api.MailAsync), (response, _) => Task.FromResult(OutcomeOf(invitation.TicketId, (int)response.StatusCode)), _once, cancellationToken);
    }

    private static ItemOutcome OutcomeOf(string ticketId, int status) => status switch
    {
        >= 200 and < 300 => new(ticketId, ItemResult.Done),
        403 => new(ticketId, ItemResult.Refused, "403: the integration user may not send e-mail: it needs the role email_api_send."),
        TooManyRequests => new(ticketId, ItemResult.TryLater, "429: the helpdesk is asked too much."),
        _ => new(ticketId, ItemResult.Refused, $"{status}: the helpdesk does not take the e-mail."),
    };
}
