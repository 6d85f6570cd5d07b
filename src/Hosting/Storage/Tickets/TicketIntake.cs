using System.Text.Json;
using CxKit.Core.Tickets;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CxKit.Storage;

/// <summary>Takes one piece of a page into the tickets, within one transaction.</summary>
internal sealed class TicketIntake(SqliteConnection connection, string account, TimeZoneInfo zone)
{
    private readonly StaleMarks _stale = new();
    private readonly List<TicketRow> _changed = [];
    private readonly List<TicketRow> _read = [];
    private readonly List<(string Ticket, string Body)> _facts = [];
    private readonly List<(string Ticket, string Version)> _restamped = [];
    private readonly List<(string Trouble, long OpenedAt)> _moved = [];

    /// <summary>The earliest judged time among the resolved tickets that came or changed.</summary>
    internal long? EarliestJudgedAt => _changed.Where(t => t.JudgedDay is not null).Min(t => (long?)t.JudgedAt);

    /// <summary>Takes in what arrived and marks what it makes stale.</summary>
    /// <returns>How many tickets were new or changed.</returns>
    internal int Take(IReadOnlyList<Arrival> arrivals)
    {
        var ids = JsonSerializer.Serialize(arrivals.Select(a => a.TicketId));
        var tickets = connection.Query<TicketRow>(
                TicketRow.Select + " where t.account = @account and t.id in (select value from json_each(@ids))", new { account, ids })
            .ToDictionary(t => t.Id, StringComparer.Ordinal);
        var facts = connection.Query<(string Ticket, string Body)>(
                "select ticket, body from ticket_facts where account = @account and ticket in (select value from json_each(@ids))", new { account, ids })
            .ToDictionary(f => f.Ticket, f => f.Body, StringComparer.Ordinal);
        foreach (var arrival in arrivals) Take(arrival, tickets.GetValueOrDefault(arrival.TicketId), facts.GetValueOrDefault(arrival.TicketId));
        Save();
        return _changed.Count;
    }

    private void Take(Arrival arrival, TicketRow? stored, string? storedFacts)
    {
        var hasNewFacts = TakeFacts(arrival, storedFacts);
        var row = RowOf(arrival, stored);
        if (row is null) return;
        var isSame = stored is not null && stored.Body == row.Body;
        if (!isSame) _read.Add(row);
        else if (stored!.Version != row.Version) _restamped.Add((row.Id, row.Version));
        if (isSame && !hasNewFacts) return;

        _changed.Add(row);
        _stale.Add(row);
        if (stored is not null) _stale.Add(stored);
        if (PlaceOf(stored) == PlaceOf(row)) return;
        if (stored?.Trouble is { } old) _moved.Add((old, stored.OpenedAt));
        if (row.Trouble is { } now) _moved.Add((now, row.OpenedAt));
    }

    private TicketRow? RowOf(Arrival arrival, TicketRow? stored)
    {
        if (arrival.IsGone) return stored is null ? null : TicketRow.Of(stored.AsRead() with { State = TicketState.Deleted }, stored, zone);
        return arrival.Ticket is null ? stored : TicketRow.Of(arrival.Ticket, stored, zone);
    }

    private bool TakeFacts(Arrival arrival, string? stored)
    {
        if (arrival.Events.Count + arrival.Slas.Count == 0) return false;
        var merged = StoredJson.Write(TicketFacts.Read(stored).With(arrival.Events, arrival.Slas));
        if (merged == stored) return false;
        _facts.Add((arrival.TicketId, merged));
        return true;
    }

    private static (string? Trouble, long OpenedAt, string Number)? PlaceOf(TicketRow? row) =>
        row is null ? null : (row.Trouble, row.OpenedAt, row.Number);

    private void Save()
    {
        connection.Execute(
            "insert or replace into ticket_facts (account, ticket, body) values (@Account, @Ticket, @Body)",
            _facts.Select(f => new { Account = account, f.Ticket, f.Body }));
        connection.Execute(
            """
            insert into ticket (account, id, number, version, state, episode, person, trouble, opened_at, opened_day, judged_at, judged_day, closed_at, repeats, earlier, body)
            values (@Account, @Id, @Number, @Version, @State, @Episode, @Person, @Trouble, @OpenedAt, @OpenedDay, @JudgedAt, @JudgedDay, @ClosedAt, @Repeats, @Earlier, @Body)
            on conflict (account, id) do update set number = excluded.number, version = excluded.version, state = excluded.state,
                episode = excluded.episode, person = excluded.person, trouble = excluded.trouble, opened_at = excluded.opened_at,
                opened_day = excluded.opened_day, judged_at = excluded.judged_at, judged_day = excluded.judged_day, closed_at = excluded.closed_at,
                repeats = excluded.repeats, earlier = excluded.earlier, body = excluded.body
            """,
            _read);
        connection.Execute(
            "update ticket set version = @Version where account = @Account and id = @Ticket",
            _restamped.Select(r => new { Account = account, r.Ticket, r.Version }));
        Troubles.Rejudge(connection, account, _moved, _stale);
        _stale.Save(connection, account);
    }
}
