namespace CxKit.Core.Tickets;

/// <summary>What sort of work a ticket stands for.</summary>
public enum TicketKind
{
    /// <summary>Something is broken for somebody.</summary>
    Incident,

    /// <summary>Somebody wants something.</summary>
    Request,

    /// <summary>The cause behind incidents.</summary>
    Problem,

    /// <summary>A planned change.</summary>
    Change,

    /// <summary>An engagement with a beginning and an end.</summary>
    Project,
}
