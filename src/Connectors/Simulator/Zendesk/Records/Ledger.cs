using CxKit.Connectors.Simulator.Journal;

namespace CxKit.Connectors.Simulator.Zendesk.Records;

/// <summary>The account as one request changes it: what is put there is also kept for the journal.</summary>
internal sealed class Ledger(Account account, List<RowWrite> writes, DateTimeOffset now)
{
    private readonly List<Audit> _audits = [];

    public Account Account => account;

    /// <summary>The audits that the request left.</summary>
    public IReadOnlyList<Audit> Audits => _audits;

    /// <summary>The time of all that is written here, in whole seconds.</summary>
    public DateTimeOffset Now { get; } = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));

    public void Put(object record, string id)
    {
        account.Put(record);
        writes.Add(Account.Write(record, id));
    }

    public void Put(Ticket ticket) => Put(ticket, $"{ticket.Id}");

    public void Put(Audit audit)
    {
        Put(audit, $"{audit.Id}");
        _audits.Add(audit);
    }

    public void DeleteWebhook(string id)
    {
        var write = new RowWrite("webhooks", id, new Dictionary<string, string>()) { Deleted = true };
        account.Take(write);
        writes.Add(write);
    }
}
