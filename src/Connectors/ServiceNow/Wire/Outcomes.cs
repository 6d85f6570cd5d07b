using CxKit.Core.Helpdesks;

namespace CxKit.Connectors.ServiceNow;

/// <summary>What the status of an update means for its ticket.</summary>
internal static class Outcomes
{
    public static ItemOutcome Of(string ticketId, int? status) => status switch
    {
        null => new(ticketId, ItemResult.TryLater, "The helpdesk did not come to it within its time for one call."),
        >= 200 and < 300 => new(ticketId, ItemResult.Done),
        404 => new(ticketId, ItemResult.Refused, "404: the ticket is not there, or the integration user may not see it."),
        401 or 403 => new(ticketId, ItemResult.Refused, $"{status}: an access rule, a data policy or a business rule forbids the update."),
        408 or 429 or >= 500 => new(ticketId, ItemResult.TryLater, $"{status}: the helpdesk failed at it."),
        BatchAnswer.Unmentioned => new(ticketId, ItemResult.TryLater, "The helpdesk did not say what became of it."),
        _ => new(ticketId, ItemResult.Refused, $"{status}: the helpdesk does not accept the update."),
    };

    /// <summary>Whether an update with this status may have been done all the same.</summary>
    public static bool IsUncertain(int? status) => status is BatchAnswer.Unmentioned or 408 or >= 500;
}
