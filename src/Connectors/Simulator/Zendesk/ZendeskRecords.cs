using CxKit.Connectors.Simulator.Desks;
using CxKit.Connectors.Simulator.Desks.Seeded;
using CxKit.Connectors.Simulator.Journal;
using CxKit.Connectors.Simulator.Vendors;
using CxKit.Connectors.Simulator.Zendesk.Records;
using CxKit.Connectors.Simulator.Zendesk.Requests;
using CxKit.Connectors.Simulator.Zendesk.Stories;

namespace CxKit.Connectors.Simulator.Zendesk;

/// <summary>A Zendesk account as the house sees it.</summary>
/// <param name="missingFields">Titles of ticket fields that the account lacks.</param>
/// <param name="closesSolved">Whether solved tickets were closed after a while.</param>
internal sealed class ZendeskRecords(IReadOnlySet<string> missingFields, bool closesSolved) : IVendorRecords
{
    private static readonly (string Name, string Title)[] _written =
        [("score", "CX score"), ("label", "CX label"), ("comment", "CX comment"), ("flag", "CX flag"), ("invited", "CX invited")];

    public Account Account { get; } = new();

    public int Tickets => Account.Tickets.Count;

    public IStoryRegister Register() => new StoryRegister(Account, new StandardFields(Account, missingFields), closesSolved);

    public IVendorApi Open(ApiSurroundings around) => new ZendeskApi(Account, around);

    public void Take(RowWrite write) => Account.Take(write);

    public SpokenComment? CommentIn(RowWrite write)
    {
        if (write.Table != "audits" || Account.Read(write) is not Audit audit)
        {
            return null;
        }

        var comment = audit.Changes.Select(change => change.Comment).FirstOrDefault(comment => comment is { IsPublic: true });
        return comment is null ? null : new(write.Id, Account.Users.GetValueOrDefault(audit.By)?.Login ?? "", $"{audit.TicketId}", comment.Body);
    }

    public string NumberOf(string ticketId) => ticketId;

    public IEnumerable<TicketTruth> Truths()
    {
        var fields = _written.Select(field => (field.Name, Account.CustomFields.FirstOrDefault(custom => custom.Title == field.Title)?.Id)).ToList();
        return Account.Tickets.Values.Select(ticket => new TicketTruth($"{ticket.Id}", $"{ticket.Id}", ticket.Status, ticket.UpdatedAt)
        {
            IsDeleted = ticket.Status == "deleted",
            Written = fields.Where(field => field.Id is { } id && ticket.Values.ContainsKey(id)).ToDictionary(field => field.Name, field => ticket.Values[field.Id!.Value]),
        });
    }

    public IEnumerable<LivedTicket> Lives()
    {
        var category = Account.CustomFields.First(field => field.Title == "Category").Id;
        return Account.Tickets.Values.Where(ticket => ticket.Status != "deleted").Select(ticket => new LivedTicket
        {
            Id = $"{ticket.Id}",
            Number = $"{ticket.Id}",
            Caller = $"{ticket.RequesterId}",
            Category = ticket.Values.GetValueOrDefault(category, ""),
            Language = Account.Users[ticket.RequesterId].Locale.Split('-')[0],
            OpenedAt = ticket.CreatedAt,
            ResolvedAt = ticket.Status is "solved" or "closed" ? ticket.Metrics.SolvedAt : null,
            Reassignments = Math.Max(0, ticket.Metrics.AssigneeStations - 1),
            HeardAt = [.. Account.AuditsOf(ticket.Id).Where(audit => audit.By != ticket.RequesterId && !IsOurs(audit) && audit.Changes.Any(change => change.Comment is { IsPublic: true })).Select(audit => audit.At)],
        });
    }

    private bool IsOurs(Audit audit) => Account.Users.GetValueOrDefault(audit.By)?.Login == DeskUsers.Integration;
}
