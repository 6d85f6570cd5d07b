namespace CxKit.Connectors.ServiceNow;

/// <summary>The tables whose rows are tickets of the account, and in which of them a ticket lies.</summary>
internal sealed class TicketTables(Tables tables, ServiceNowOptions options)
{
    private static readonly Columns _id = new("sys_id");

    /// <summary>Ids that fit into one address.</summary>
    public const int AtOnce = 100;

    /// <summary>All of them, in the order of the settings.</summary>
    public IReadOnlyList<TicketTable> All { get; } = [.. options.Tables.Select(name => TicketTable.Find(name, options.KindOf(name))!)];

    /// <summary>
    /// The table of each ticket. Where there is but one, nobody is asked; a ticket that is in none of the others is taken to be in the
    /// last, whose answer to an update then tells whether it is.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, TicketTable>> FindAsync(IReadOnlyCollection<string> ticketIds, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, TicketTable>(StringComparer.Ordinal);
        foreach (var table in All.SkipLast(1))
        {
            foreach (var some in ticketIds.Where(id => !found.ContainsKey(id)).Chunk(AtOnce))
            {
                var ids = await tables.ReadAsync(table.Name, new Condition("sys_id", some).ToString(), _id, some.Length, row => row.Required("sys_id"), cancellationToken);
                foreach (var id in ids.Intersect(some, StringComparer.Ordinal)) found[id] = table;
            }
        }
        foreach (var id in ticketIds) found.TryAdd(id, All[^1]);
        return found;
    }
}
