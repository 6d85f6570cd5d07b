using System.Collections.Concurrent;
using CxKit.Core.Helpdesks;

namespace CxKit.Connectors.Zendesk;

/// <summary>Who works for the desk: met with tickets, or on the helpdesk's list of agents and administrators.</summary>
internal sealed class Staff(AccountChannel channel, IZendeskApi api)
{
    private const int AtOnce = 100;

    private readonly ConcurrentDictionary<long, bool> _known = new();

    public bool Has(long person) => _known.ContainsKey(person);

    public void Add(IEnumerable<long> people)
    {
        foreach (var person in people) _known[person] = true;
    }

    /// <summary>Reads the list, which is short: staff, not customers.</summary>
    /// <exception cref="HelpdeskException">The helpdesk failed, or refused.</exception>
    public async Task ListAsync(CancellationToken cancellationToken)
    {
        string? after = null;
        do
        {
            var from = after;
            var page = await channel.AskAsync(
                token => api.ListUsersAsync("agent", "admin", AtOnce, from, token),
                (response, token) => ListAnswer.ReadAsync(response, "users", u => (Id: (long?)u["id"], Role: (string?)u["role"]), channel.Account, token),
                CallTerms.Repeatable,
                cancellationToken);
            // A helpdesk that did not understand the condition would list its customers, too.
            Add(page.Items.Where(u => u.Id is not null && SideLoads.IsStaff(u.Role)).Select(u => u.Id!.Value));
            after = page.Next;
        }
        while (after is not null);
    }
}
