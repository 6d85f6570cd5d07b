using CxKit.Core.Helpdesks;

namespace CxKit.Connectors.Zendesk;

/// <summary>Tickets shown by their ids; those that the helpdesk does not hold are left out by it.</summary>
internal sealed class ShownTickets(AccountChannel channel, IZendeskApi api)
{
    /// <summary>The most that the helpdesk shows in one call.</summary>
    public const int AtOnce = 100;

    /// <summary>Reads the tickets, at most <see cref="AtOnce"/>.</summary>
    /// <param name="ids">Their ids.</param>
    /// <param name="kept">The fields that are kept whole.</param>
    /// <param name="include">What is to come along, if anything.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="HelpdeskException">The helpdesk failed.</exception>
    public Task<TicketAnswer> ReadAsync(IEnumerable<string> ids, KeptFields kept, string? include, CancellationToken cancellationToken)
    {
        var joined = string.Join(',', ids.Select(TicketIds.Checked));
        return channel.AskAsync(
            token => api.ShowTicketsAsync(joined, include, token),
            (response, token) => TicketAnswer.ReadAsync(response, kept, $"{channel.Account}: {response.RequestMessage?.RequestUri.WithoutQuery()}", token),
            CallTerms.Repeatable,
            cancellationToken);
    }
}
