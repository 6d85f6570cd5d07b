namespace CxKit.Connectors;

/// <summary>The way on which a helpdesk brings invitations to its customers.</summary>
public enum InvitationWay
{
    /// <summary>A public comment on the ticket, of which the helpdesk tells the customer as of any other.</summary>
    Comment,

    /// <summary>An e-mail of the helpdesk, with nothing to be read on the ticket.</summary>
    Email,
}
