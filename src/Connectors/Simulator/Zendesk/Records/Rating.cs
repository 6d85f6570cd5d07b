namespace CxKit.Connectors.Simulator.Zendesk.Records;

/// <summary>An answer to the account's own survey, from 1 to 5; 4 and 5 are good.</summary>
internal sealed record Rating(long Id, long TicketId, int Score, string Comment, DateTimeOffset OfferedAt, DateTimeOffset At)
{
    public bool IsGood => Score > 3;
}
