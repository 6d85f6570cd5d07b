using CxKit.Core.Helpdesks;
using CxKit.Core.Tickets;

namespace CxKit.Pipeline.Tests;

/// <summary>Tickets of the account <c>desk</c>, plain unless a test says otherwise.</summary>
internal static class Some
{
    internal const string Desk = "desk";

    internal static readonly DateTimeOffset Noon = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);

    /// <summary>An open ticket, reported two hours ago by a requester of its own.</summary>
    internal static Ticket Ticket(string id, string? requester = null) => new()
    {
        Account = Desk,
        Id = id,
        Number = "INC" + id,
        OpenedAt = Noon.AddHours(-2),
        Version = "1",
        Requester = new Person(requester ?? "customer of " + id),
        Category = "mail",
        Team = "network",
    };

    /// <summary>A ticket resolved an hour ago.</summary>
    internal static Ticket Resolved(string id, string? requester = null, DateTimeOffset? at = null) =>
        Ticket(id, requester) with { State = TicketState.Resolved, ResolvedAt = at ?? Noon.AddHours(-1), Reopens = 0, Reassignments = 0 };

    internal static TicketEvent Reply(string ticket, DateTimeOffset at) => new(ticket, $"reply on {ticket}", TicketEventKind.PublicComment, at) { By = "bob" };

    internal static HelpdeskException Failure() => new("Account desk: the ticket endpoint did not answer.", isTransient: true);
}
