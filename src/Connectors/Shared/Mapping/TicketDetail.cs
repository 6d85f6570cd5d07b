namespace CxKit.Connectors;

/// <summary>How much of a ticket is asked for, where the helpdesk lets one choose.</summary>
public enum TicketDetail
{
    /// <summary>All that CxKit understands.</summary>
    Full,

    /// <summary>Number, state and times, with the integrator's own fields: nothing of the customer and no words, so that nobody can be invited.</summary>
    Times,
}
