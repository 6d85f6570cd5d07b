using CxKit.Core.Surveys;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CxKit.Storage;

/// <summary>The way of invitations to the customer: claimed before the helpdesk is called, settled after it has answered.</summary>
internal static class Invitations
{
    internal static InvitationRow? FindByLink(SqliteConnection connection, ReadOnlyMemory<byte> hash) =>
        connection.QueryFirstOrDefault<InvitationRow>(
            InvitationRow.Select + " join link l on l.account = i.account and l.invitation = i.id where l.hash = @hash",
            new { hash = hash.ToArray() });

    internal static bool Claim(SqliteConnection connection, string account, LinkClaim claim, DateTimeOffset now)
    {
        var id = claim.InvitationId;
        var isClaimed = connection.Execute(
            "update invitation set state = 'Posting', claimed_at = @at where account = @account and id = @id and state = 'Waiting'",
            new { account, id, at = now.ToStored() }) == 1;
        if (isClaimed)
            connection.Execute("insert into link (hash, account, invitation) values (@LinkHash, @account, @id)", new { claim.LinkHash, account, id });
        return isClaimed;
    }

    /// <summary>Only what is being posted can be settled: an answer that was faster than the settlement stays.</summary>
    internal static void Settle(SqliteConnection connection, string account, Settlement settlement)
    {
        if (settlement.State is not (InvitationState.Delivered or InvitationState.Waiting or InvitationState.Undeliverable))
            throw new ArgumentException($"A post does not end as {settlement.State}.", nameof(settlement));
        var id = settlement.InvitationId;
        var isSettled = connection.Execute(
            """
            update invitation set state = @State, claimed_at = null, delivered_at = @DeliveredAt, expires_at = @ExpiresAt,
                due_at = coalesce(@DueAt, due_at), fault = @Fault
            where account = @account and id = @id and state = 'Posting'
            """,
            new
            {
                account,
                id,
                State = settlement.State.ToString(),
                DeliveredAt = settlement.DeliveredAt?.ToStored(),
                ExpiresAt = settlement.ExpiresAt?.ToStored(),
                DueAt = settlement.DueAt?.ToStored(),
                settlement.Fault,
            }) == 1;
        if (isSettled && settlement.State == InvitationState.Waiting)
            connection.Execute("delete from link where account = @account and invitation = @id", new { account, id });
    }
}
