using CxKit.Core.Helpdesks;

namespace CxKit.Connectors.ServiceNow;

/// <summary>Opens follow-ups as incidents, known by their correlation, below the ticket that they follow up.</summary>
internal sealed class ServiceNowFollowUps(Tables tables, TicketTables tickets, TicketTable table) : IFollowUpOpener
{
    private const string Correlation = "correlation_id";
    private const int LongestCorrelation = 100;

    private static readonly Columns _told = new("sys_id", "number", Correlation);

    private readonly PersonColumns _requester = table.Requester ?? PersonColumns.OpenedBy;

    /// <summary>The helpdesk's own limit for one call, and as much again.</summary>
    public TimeSpan SettleAfter => TimeSpan.FromMinutes(2);

    /// <summary>The table that follow-ups are opened in: incidents, or what comes next to them; <see langword="null"/> if there is none.</summary>
    public static TicketTable? TableOf(TicketTables tickets) =>
        tickets.All.FirstOrDefault(t => t.Name == TicketTable.Incident) ?? tickets.All.FirstOrDefault(t => t.Kind == Core.Tickets.TicketKind.Incident);

    public async Task<FollowUpTicket> OpenAsync(FollowUp followUp, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(followUp);
        var correlation = CorrelationOf(followUp.ExternalId);
        var ticketId = TicketIds.Checked(followUp.TicketId);
        if (await FindAsync(correlation, cancellationToken) is { } there) return there with { WasThere = true };

        var values = await ValuesAsync(followUp, ticketId, correlation, cancellationToken);
        var (status, created) = await tables.CreateAsync(table.Name, values, _told, row => new FollowUpTicket(row.Required("sys_id"), row.Required("number"), false), cancellationToken);
        return created ?? (status < 300 ? await FindAsync(correlation, cancellationToken) : null) ?? throw new HelpdeskException(
            $"{tables.Account}: {table.Name} does not take the follow-up ({status}). The integration user needs the right to create there, and no rule may ask for more than CxKit fills in.",
            isTransient: false);
    }

    private async Task<FollowUpTicket?> FindAsync(string correlation, CancellationToken cancellationToken)
    {
        // Two can be there if somebody copied it: the first is ours.
        var rows = await tables.ReadAsync(
            table.Name, $"{Correlation}={correlation}^ORDERBYsys_created_on^ORDERBYsys_id", _told, 2,
            row => (Correlation: row.Required(Correlation), Ticket: new FollowUpTicket(row.Required("sys_id"), row.Required("number"), false)), cancellationToken);
        if (rows.Count == 0) return null;
        return rows[0].Correlation == correlation ? rows[0].Ticket : throw new HelpdeskException(
            $"{tables.Account}: the helpdesk did not keep to the condition on {Correlation} when {table.Name} was read. The integration user needs the right to read this column.",
            isTransient: false);
    }

    private async Task<IReadOnlyDictionary<string, string>> ValuesAsync(FollowUp followUp, string ticketId, string correlation, CancellationToken cancellationToken)
    {
        var first = (await tickets.FindAsync([ticketId], cancellationToken))[ticketId];
        var (requester, isIncident) = (first.Requester ?? PersonColumns.OpenedBy, first.Name == TicketTable.Incident && table.Name == TicketTable.Incident);
        var columns = new Columns("sys_id", requester.Id, "assignment_group", "company");
        var rows = await tables.ReadAsync(
            first.Name, new Condition("sys_id", ticketId).ToString(), columns, 1,
            row => (Id: row.Required("sys_id"), Requester: row[requester.Id], Team: row["assignment_group"], Company: row["company"]), cancellationToken);
        if (rows is not [var ticket] || ticket.Id != ticketId)
            throw new HelpdeskException($"{tables.Account}: the ticket to follow up is not there, or the integration user may not see it.", isTransient: false);
        // The work notes are for staff; the description would be shown to the customer.
        return new (string Column, string? Value)[]
        {
            ("short_description", followUp.Subject), ("work_notes", followUp.Text), (Correlation, correlation), ("correlation_display", "CxKit"),
            ("contact_type", "self-service"), (isIncident ? "parent_incident" : "parent", ticketId),
            (_requester.Id, ticket.Requester), ("assignment_group", ticket.Team), ("company", ticket.Company),
        }.Where(v => !string.IsNullOrEmpty(v.Value)).ToDictionary(v => v.Column, v => v.Value!);
    }

    private static string CorrelationOf(string externalId) =>
        !string.IsNullOrEmpty(externalId) && externalId.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or ':') && TicketTies.FollowUps.Length + externalId.Length <= LongestCorrelation
            ? TicketTies.FollowUps + externalId
            : throw new ArgumentException($"It must be of letters, digits, - and :, at most {LongestCorrelation - TicketTies.FollowUps.Length} of them.", nameof(externalId));
}
