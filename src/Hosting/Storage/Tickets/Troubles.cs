using System.Text.Json;
using CxKit.Core.Tickets;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CxKit.Storage;

/// <summary>Judges anew which ticket repeats which, where tickets came, went or moved: all within a window after the change may be concerned.</summary>
internal static class Troubles
{
    private static readonly long _window = (long)Recurrence.Window.TotalMilliseconds;

    /// <summary>Judges the neighbours of each moved ticket, and the ticket itself.</summary>
    internal static void Rejudge(SqliteConnection connection, string account, IEnumerable<(string Trouble, long OpenedAt)> moved, StaleMarks stale)
    {
        var spans = moved.GroupBy(m => m.Trouble, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => (From: g.Min(m => m.OpenedAt), Until: g.Max(m => m.OpenedAt) + _window), StringComparer.Ordinal);
        if (spans.Count == 0) return;

        // A window before each span is read along, because the first tickets of the span look back that far.
        var changed = Read(connection, account, spans.Select(s => new { Trouble = s.Key, From = s.Value.From - _window, s.Value.Until }))
            .GroupBy(t => t.Trouble, StringComparer.Ordinal)
            .SelectMany(chain => Judge([.. chain]).Where(t => t.OpenedAt >= spans[chain.Key].From))
            .ToList();
        connection.Execute(
            "update ticket set repeats = @Repeats, earlier = @Earlier where account = @Account and id = @Id",
            changed.Select(t => new { Account = account, t.Id, t.Repeats, t.Earlier }));
        changed.ForEach(t => stale.Add(t.Id, t.OpenedDay, t.JudgedDay));
    }

    private static IEnumerable<Link> Read<T>(SqliteConnection connection, string account, IEnumerable<T> spans) => connection.Query<Link>(
        """
        select t.trouble, t.id, t.number, t.opened_at OpenedAt, t.opened_day OpenedDay, t.judged_day JudgedDay, t.repeats, t.earlier
        from json_each(@spans) s cross join ticket t
            on t.account = @account and t.trouble = s.value ->> 'Trouble'
            and t.opened_at between s.value ->> 'From' and s.value ->> 'Until'
        order by t.trouble, t.opened_at, t.number, t.id
        """,
        new { account, spans = JsonSerializer.Serialize(spans) });

    /// <summary>Tickets of one trouble in their order: gives those whose judgement is another than stored.</summary>
    private static IEnumerable<Link> Judge(IReadOnlyList<Link> chain)
    {
        // [first, end) are those that precede; tickets with the same time and number do not precede each other.
        var (first, end) = (0, 0);
        for (var i = 0; i < chain.Count; i++)
        {
            if (chain[end].Order != chain[i].Order) end = i;
            while (first < end && !Recurrence.Precedes(chain[first].Order, chain[i].Order)) first++;
            var (repeats, earlier) = (first < end ? chain[end - 1].Id : null, end - first);
            if (chain[i].Repeats != repeats || chain[i].Earlier != earlier) yield return chain[i] with { Repeats = repeats, Earlier = earlier };
        }
    }

    private sealed record Link
    {
        public required string Trouble { get; init; }

        public required string Id { get; init; }

        public required string Number { get; init; }

        public long OpenedAt { get; init; }

        public required string OpenedDay { get; init; }

        public string? JudgedDay { get; init; }

        public string? Repeats { get; init; }

        public int Earlier { get; init; }

        public (DateTimeOffset OpenedAt, string Number) Order => (OpenedAt.ToMoment(), Number);
    }
}
