using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CxKit.Storage;

/// <summary>Tickets whose fields may have to be written; a ticket marked again bears a higher mark, which no older settlement removes.</summary>
internal static class WriteBackMarks
{
    private const string Insert =
        """
        insert into write_back_mark (account, ticket, mark) select account, id, @mark from ticket where account = @account and {0}
        on conflict (account, ticket) do update set mark = excluded.mark, retry_at = null
        """;

    private static readonly string _these = Insert.Replace("{0}", "id in (select value from json_each(@tickets))", StringComparison.Ordinal);
    private static readonly string _open = Insert.Replace("{0}", "state = 'Open'", StringComparison.Ordinal);
    private static readonly string _openOfPerson = Insert.Replace("{0}", "state = 'Open' and person = @person", StringComparison.Ordinal);

    internal static int Mark(SqliteConnection connection, string account, IEnumerable<string> tickets) =>
        connection.Execute(_these, new { account, mark = Next(connection, account), tickets = JsonSerializer.Serialize(tickets) });

    internal static void MarkOpen(SqliteConnection connection, string account) =>
        connection.Execute(_open, new { account, mark = Next(connection, account) });

    internal static void MarkOpenOf(SqliteConnection connection, string account, string person) =>
        connection.Execute(_openOfPerson, new { account, person, mark = Next(connection, account) });

    private static long Next(SqliteConnection connection, string account) => connection.ExecuteScalar<long>(
        "update account set last_mark = last_mark + 1 where account = @account returning last_mark", new { account });
}
