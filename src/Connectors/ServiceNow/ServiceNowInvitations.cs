using CxKit.Core.Helpdesks;

namespace CxKit.Connectors.ServiceNow;

/// <summary>Posts invitations as public comments; the same update writes the invitation's id into the column that the settings name.</summary>
internal sealed class ServiceNowInvitations(Batch batch, Tables tables, MappedColumns columns, ServiceNowOptions options) : IInvitationPoster
{
    /// <summary>Ids that fit into one address.</summary>
    private const int MarksAtOnce = 100;

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
        var updates = invitations.Select(i => (TicketIds.Checked(i.TicketId), ValuesOf(i))).ToList();
        await columns.RequireAsync(cancellationToken);
        var statuses = await batch.UpdateAsync(updates, mayBeDoubled: false, cancellationToken);
        var posted = await AlreadyPostedAsync(invitations, statuses, cancellationToken);
        return
        [
            .. invitations.Zip(statuses, (invitation, status) => posted.GetValueOrDefault(invitation.TicketId) == invitation.InvitationId
                ? new ItemOutcome(invitation.TicketId, ItemResult.Done)
                : Outcomes.Of(invitation.TicketId, status)),
        ];
    }

    public async Task<IReadOnlyDictionary<string, string>> ReadMarksAsync(IReadOnlyCollection<string> ticketIds, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ticketIds);
        var marks = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var some in ticketIds.Select(TicketIds.Checked).Distinct(StringComparer.Ordinal).Chunk(MarksAtOnce))
        {
            var rows = await tables.ReadAsync(
                IncidentRows.Table, $"sys_idIN{string.Join(',', some)}", _marks, some.Length,
                row => (Id: row.Required("sys_id"), IsThere: row.Has(_mark), Mark: row[_mark]), cancellationToken);
            foreach (var (id, isThere, mark) in rows)
            {
                if (!isThere) throw Unreadable(_mark);
                if (!some.Contains(id)) throw Unreadable("sys_id");
                if (mark is not null) marks[id] = mark;
            }
        }
        return marks;
    }

    // An update that failed may have been done all the same; its failure was answered, so the mark can be looked up at once.
    private async Task<IReadOnlyDictionary<string, string>> AlreadyPostedAsync(
        IReadOnlyList<InvitationPost> invitations, int?[] statuses, CancellationToken cancellationToken)
    {
        var uncertain = invitations.Where((_, place) => Outcomes.IsUncertain(statuses[place])).Select(i => i.TicketId).ToList();
        return uncertain.Count == 0 ? new Dictionary<string, string>() : await ReadMarksAsync(uncertain, cancellationToken);
    }

    private IReadOnlyList<(string Column, string Value)> ValuesOf(InvitationPost invitation) =>
        [("comments", invitation.Text), (_mark, invitation.InvitationId)];

    private HelpdeskException Unreadable(string column) => new(
        $"{tables.Account}: column {column} of incident cannot be read, so that invitations already posted would not be recognised. Look at CxKit:Accounts:{tables.Account}:WriteBack:Invited and at the rights of the integration user.",
        isTransient: false);
}
