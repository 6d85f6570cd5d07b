using CxKit.Core.Helpdesks;
using CxKit.Core.Tickets;

namespace CxKit.Storage;

/// <summary>The tickets of all accounts, with events, agreements and what they repeat.</summary>
public sealed class TicketStore
{
    /// <summary>Takes in a page: tickets, facts, dirty marks and, with the last of it, the cursor.</summary>
    /// <returns>How many tickets were new or changed, facts included; 0 means that the page brought no new version.</returns>
    /// <exception cref="LeaseLostException">The account was taken over.</exception>
    public int Commit(Lease lease, TicketPage page) => throw new NotImplementedException();

    /// <summary>The ticket of an account by id or number, or <see langword="null"/>.</summary>
    public Ticket? Find(string account, string idOrNumber) => throw new NotImplementedException();

    /// <summary>The tickets of that number or id in all accounts.</summary>
    public IReadOnlyList<Ticket> FindAnywhere(string idOrNumber) => throw new NotImplementedException();

    /// <summary>How many tickets an account has.</summary>
    public TicketCounts Count(string account) => throw new NotImplementedException();
}

/// <summary>How many tickets.</summary>
/// <param name="All">All.</param>
/// <param name="Resolved">Those resolved or closed.</param>
public sealed record TicketCounts(int All, int Resolved);
