using CxKit.Core.Helpdesks;
using CxKit.Core.Tickets;
using CxKit.Storage;

namespace CxKit.Server.Imports.Tickets;

/// <summary>
/// Takes tickets into an account. Rows of one ticket that lie within the same thousand of tickets are put together wherever they stand; what
/// comes later in the file, or in another file, goes on from the ticket as it is stored.
/// </summary>
/// <param name="grain">What one row is.</param>
/// <param name="store">The store; none in a dry run.</param>
/// <param name="lease">The right to write for the account; none in a dry run.</param>
internal sealed class TicketIntake(RowGrain grain, Store? store, Lease? lease) : IRecordIntake<TicketLine>
{
    private const int TicketsAtOnce = 1000;
    private const int RowsAtOnce = 20_000;

    private readonly Dictionary<string, TicketHistory> _held = new(StringComparer.Ordinal);
    private int _rows;
    private string? _current;
    private DateTimeOffset? _seenUntil;

    public long Records { get; private set; }

    public long Changed { get; private set; }

    public void Take(TicketLine record)
    {
        var isNew = !_held.TryGetValue(record.Ticket.Id, out var history);
        // The page ends between two tickets, so that one whose rows follow each other is never parted.
        if (_current != record.Ticket.Id && (_held.Count >= TicketsAtOnce || _rows >= RowsAtOnce))
        {
            Commit();
            isNew = true;
        }

        (_current, _rows) = (record.Ticket.Id, _rows + 1);
        Look(record);
        if (isNew || grain == RowGrain.Record) _held[record.Ticket.Id] = new TicketHistory(record);
        else history!.Add(record);
    }

    public void End()
    {
        Commit();
        if (store is null) return;
        store.Tickets.Commit(lease!, new TicketPage { Cursor = "", SeenUntil = _seenUntil, IsCaughtUp = true });
        RollingUp.Run(store, lease!);
    }

    private void Look(TicketLine line)
    {
        foreach (var at in new[] { line.Ticket.OpenedAt, line.Ticket.ResolvedAt, line.Ticket.ClosedAt, line.At })
            if (at > (_seenUntil ?? DateTimeOffset.MinValue)) _seenUntil = at;
    }

    private void Commit()
    {
        Records += _held.Count;
        if (store is not null && _held.Count > 0) Changed += Commit(store, lease!);
        _held.Clear();
        _rows = 0;
    }

    private int Commit(Store into, Lease mine)
    {
        var stored = into.Tickets.Find(mine.Account, _held.Keys);
        var known = _held.Values.Where(h => stored.ContainsKey(h.Ticket.Id)).Select(h => (History: h, Stored: stored[h.Ticket.Id])).ToList();
        var older = known.Where(k => k.History.IsOlderThan(k.Stored)).Select(k => k.History).ToHashSet();
        if (grain == RowGrain.Event) known.ForEach(k => k.History.GoOnFrom(k.Stored));
        var current = _held.Values.Where(h => !older.Contains(h)).ToList();
        return into.Tickets.Commit(
            mine,
            new TicketReading
            {
                Tickets = [.. current.Select(h => h.Ticket)],
                Events = [.. _held.Values.SelectMany(h => h.Events)],
                Slas = [.. current.Select(h => h.Sla).OfType<SlaOutcome>()],
            },
            followed: []);
    }
}
