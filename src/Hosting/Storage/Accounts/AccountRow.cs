using Dapper;
using Microsoft.Data.Sqlite;

namespace CxKit.Storage;

/// <summary>A row of the accounts.</summary>
internal sealed record AccountRow
{
    internal const string Select =
        """
        select settings, enabled_at EnabledAt, cursor, answers_cursor AnswersCursor, seen_until SeenUntil, is_caught_up IsCaughtUp,
            replies_are_known RepliesAreKnown
        from account
        """;

    public required string Settings { get; init; }

    public long EnabledAt { get; init; }

    public string? Cursor { get; init; }

    public string? AnswersCursor { get; init; }

    public long? SeenUntil { get; init; }

    public bool IsCaughtUp { get; init; }

    public bool RepliesAreKnown { get; init; }

    internal static AccountRow? Find(SqliteConnection connection, string account) =>
        connection.QueryFirstOrDefault<AccountRow>(Select + " where account = @account", new { account });

    internal static AccountRow Of(SqliteConnection connection, string account) =>
        Find(connection, account) ?? throw new ArgumentException($"Account {account} was never enabled.", nameof(account));

    internal AccountState ToState() => new()
    {
        Settings = StoredJson.Read<AccountSettings>(Settings),
        EnabledAt = EnabledAt.ToMoment(),
        Cursor = Cursor,
        AnswersCursor = AnswersCursor,
        SeenUntil = SeenUntil?.ToMoment(),
        IsCaughtUp = IsCaughtUp,
        RepliesAreKnown = RepliesAreKnown,
    };
}
