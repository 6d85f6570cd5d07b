using CxKit.Core.Helpdesks;

namespace CxKit.Connectors.ServiceNow;

/// <summary>Posts invitations as public comments; the same update writes the invitation's id into the column that the settings name.</summary>
internal sealed class ServiceNowInvitations(Batch batch, Tables tables, TicketTables tickets, WriteBackColumns columns, ServiceNowOptions options) : IInvitationPoster
{
    private readonly string _mark = options.WriteBack.Invited!;
    private readonly Columns _marks = new("sys_id", options.WriteBack.Invited!);

    public int BatchSize => options.BatchSize;

    /// <summary>The helpdesk's own limit for one Batch call.</summary>
    public TimeSpan SettleAfter => TimeSpan.FromSeconds(30);

    public async Task<IReadOnlyList<ItemOutcome>> PostAsync(IReadOnlyList<InvitationPost> invitations, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(invitations);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(invitations.Count, BatchSize);
        if (invitations.Count == 0) return [];
        var ids = invitations.Select(i => TicketIds.Checked(i.TicketId)).ToList();
        await columns.RequireAsync(cancellationToken);
        var tableOf = await tickets.FindAsync(ids, cancellationToken);
        var updates = invitations.Select(i => new TicketUpdate(tableOf[i.TicketId].Name, i.TicketId, ValuesOf(i), [])).ToList();
        var answers = await batch.UpdateAsync(updates, mayBeDoubled: false, cancellationToken);
        var posted = await AlreadyPostedAsync(invitations, answers, cancellationToken);
        return
        [
            .. invitations.Zip(answers, (invitation, answer) => posted.GetValueOrDefault(invitation.TicketId) == invitation.InvitationId
                ? new ItemOutcome(invitation.TicketId, ItemResult.Done)
                : Outcomes.Of(invitation.TicketId, answer)),
        ];
    }

    public async Task<IReadOnlyDictionary<string, string>> ReadMarksAsync(IReadOnlyCollection<string> ticketIds, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ticketIds);
        var marks = new Dictionary<string, string>(StringComparer.Ordinal);
        var left = ticketIds.Select(TicketIds.Checked).Distinct(StringComparer.Ordinal).ToList();
        foreach (var table in tickets.All)
        {
            var there = new HashSet<string>(StringComparer.Ordinal);
            foreach (var some in left.Chunk(TicketTables.AtOnce))
            {
                var rows = await tables.ReadAsync(
                    table.Name, new Condition("sys_id", some).ToString(), _marks, some.Length,
                    row => (Id: row.Required("sys_id"), IsThere: row.Has(_mark), Mark: row[_mark]), cancellationToken);
                foreach (var (id, isThere, mark) in rows)
                {
                    // A table of other work than contacts may lack the column: nobody was invited there.
                    if (!isThere && table.HoldsContacts) throw Unreadable(_mark, table);
                    if (!some.Contains(id)) throw Unreadable("sys_id", table);
                    if (mark is not null) marks[id] = mark;
                    there.Add(id);
                }
            }
            left.RemoveAll(there.Contains);
        }
        return marks;
    }

    // An update that failed may have been done all the same; its failure was answered, so the mark can be looked up at once.
    private async Task<IReadOnlyDictionary<string, string>> AlreadyPostedAsync(
        IReadOnlyList<InvitationPost> invitations, UpdateAnswer[] answers, CancellationToken cancellationToken)
    {
        var uncertain = invitations.Where((_, place) => Outcomes.IsUncertain(answers[place])).Select(i => i.TicketId).ToList();
        return uncertain.Count == 0 ? new Dictionary<string, string>() : await ReadMarksAsync(uncertain, cancellationToken);
    }

    private IReadOnlyList<(string Column, string Value)> ValuesOf(InvitationPost invitation) =>
        [("comments", invitation.Text), (_mark, invitation.InvitationId)];

    private HelpdeskException Unreadable(string column, TicketTable table) => new(
        $"{tables.Account}: column {column} of {table.Name} cannot be read, so that invitations already posted would not be recognised. Look at CxKit:Accounts:{tables.Account}:WriteBack:Invited and at the rights of the integration user.",
        isTransient: false);
}
