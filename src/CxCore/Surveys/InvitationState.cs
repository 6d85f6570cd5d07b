namespace CxKit.Core.Surveys;

/// <summary>Where an invitation stands on its way to the customer and back.</summary>
public enum InvitationState
{
    /// <summary>Decided and waiting for its due time.</summary>
    Waiting,

    /// <summary>Claimed for posting; what became of the post is not yet known.</summary>
    Posting,

    /// <summary>Posted; the customer can answer.</summary>
    Delivered,

    /// <summary>The helpdesk refused it for good.</summary>
    Undeliverable,

    /// <summary>Answered.</summary>
    Answered,
}
