namespace CxKit.Connectors.ServiceNow;

/// <summary>Where the customers of tickets are reached.</summary>
internal sealed class Customers(Tables tables, TicketTables tickets)
{
    /// <summary>The table of each ticket, and the address of its customer; <see langword="null"/> where the helpdesk does not tell it.</summary>
    public async Task<IReadOnlyDictionary<string, (TicketTable Table, string? Address)>> FindAsync(IReadOnlyList<string> ticketIds, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, (TicketTable Table, string? Address)>(StringComparer.Ordinal);
        foreach (var ofTable in (await tickets.FindAsync(ticketIds, cancellationToken)).GroupBy(t => t.Value, t => t.Key))
        {
            foreach (var id in ofTable) found[id] = (ofTable.Key, null);
            if (ofTable.Key.Requester is not { } customer) continue;
            foreach (var some in ofTable.Chunk(TicketTables.AtOnce))
            {
                var rows = await tables.ReadAsync(
                    ofTable.Key.Name, new Condition("sys_id", some).ToString(), new Columns("sys_id", customer.Email), some.Length,
                    row => (Id: row.Required("sys_id"), Address: row[customer.Email]), cancellationToken);
                // The helpdesk ignores a condition that it does not understand, and shows other tickets.
                foreach (var (id, address) in rows.Where(r => found.ContainsKey(r.Id))) found[id] = (ofTable.Key, address);
            }
        }

        return found;
    }
}
