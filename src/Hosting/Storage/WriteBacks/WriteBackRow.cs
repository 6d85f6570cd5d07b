using CxKit.Core.Helpdesks;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CxKit.Storage;

/// <summary>A row of what was written on tickets, or could not be.</summary>
internal sealed record WriteBackRow
{
    public required string Ticket { get; init; }

    public int? Score { get; init; }

    public string? Label { get; init; }

    public string? Comment { get; init; }

    public string? Flag { get; init; }

    public long? WrittenAt { get; init; }

    public string? Refusal { get; init; }

    internal static WriteBackRow? Find(SqliteConnection connection, string account, string ticketId) =>
        connection.QueryFirstOrDefault<WriteBackRow>(
            """
            select ticket, score, label, comment, flag, written_at WrittenAt, refusal from write_back
            where account = @account and ticket = @ticketId
            """,
            new { account, ticketId });

    /// <summary>Records an outcome and removes its mark, unless it is to be tried later or the ticket was marked again meanwhile.</summary>
    internal static void Settle(SqliteConnection connection, string account, WriteBackSettlement settlement)
    {
        var key = new { account, settlement.TicketId, settlement.Mark, RetryAt = settlement.RetryAt?.ToStored() };
        if (settlement is { Result: ItemResult.Done, Written: { } written }) Record(connection, account, written, settlement.At);
        if (settlement.Result == ItemResult.Refused) Refuse(connection, account, settlement);
        connection.Execute(
            settlement.Result == ItemResult.TryLater
                ? "update write_back_mark set retry_at = @RetryAt where account = @account and ticket = @TicketId and mark = @Mark"
                : "delete from write_back_mark where account = @account and ticket = @TicketId and mark = @Mark",
            key);
    }

    internal WriteBackRecord ToRecord() => new(
        WrittenAt is null ? null : new SatisfactionFields(Ticket, Score, Label, Comment, Flag), WrittenAt?.ToMoment(), Refusal);

    private static void Record(SqliteConnection connection, string account, SatisfactionFields written, DateTimeOffset at) => connection.Execute(
        """
        insert or replace into write_back (account, ticket, score, label, comment, flag, written_at)
        values (@account, @TicketId, @Score, @Label, @Comment, @Flag, @at)
        """,
        new { account, written.TicketId, written.Score, written.Label, written.Comment, written.Flag, at = at.ToStored() });

    private static void Refuse(SqliteConnection connection, string account, WriteBackSettlement settlement) => connection.Execute(
        """
        insert into write_back (account, ticket, refusal, refused_at) values (@account, @TicketId, @reason, @at)
        on conflict (account, ticket) do update set refusal = excluded.refusal, refused_at = coalesce(refused_at, excluded.refused_at)
        """,
        new { account, settlement.TicketId, reason = settlement.Reason ?? "refused without a reason", at = settlement.At.ToStored() });
}
