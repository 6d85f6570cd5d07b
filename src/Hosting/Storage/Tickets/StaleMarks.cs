using CxKit.Core.Metrics;
using Microsoft.Data.Sqlite;

namespace CxKit.Storage;

/// <summary>What a changed ticket makes stale: the days it counted and counts on, and what agents see on it.</summary>
internal sealed class StaleMarks
{
    private readonly HashSet<(MetricDay, string)> _days = [];
    private readonly HashSet<string> _tickets = new(StringComparer.Ordinal);

    internal void Add(string ticket, string openedDay, string? judgedDay)
    {
        _tickets.Add(ticket);
        _days.Add((MetricDay.Opened, openedDay));
        if (judgedDay is not null) _days.Add((MetricDay.Resolved, judgedDay));
    }

    internal void Add(TicketRow ticket) => Add(ticket.Id, ticket.OpenedDay, ticket.JudgedDay);

    internal void Save(SqliteConnection connection, string account)
    {
        if (_tickets.Count == 0) return;
        DirtyDays.Mark(connection, account, _days);
        WriteBackMarks.Mark(connection, account, _tickets);
    }
}
