using CxKit.Core.Helpdesks;

namespace CxKit.Connectors.ServiceNow;

/// <summary>What the status of an update means for its ticket.</summary>
internal static class Outcomes
{
    public static ItemOutcome Of(string ticketId, UpdateAnswer answer) => answer.Status switch
    {
        null => new(ticketId, ItemResult.TryLater, "The helpdesk did not come to it within its time for one call."),
        >= 200 and < 300 when answer.Dropped is { } column =>
            new(ticketId, ItemResult.Refused, $"Column {column} stayed empty: the integration user needs the right to write it."),
        >= 200 and < 300 => new(ticketId, ItemResult.Done),
        404 => new(ticketId, ItemResult.Refused, "404: the ticket is not there, or the integration user may not see it."),
        401 or 403 => new(ticketId, ItemResult.Refused, $"{answer.Status}: {Forbids(answer.Hindrance)}"),
        408 or 429 or >= 500 => new(ticketId, ItemResult.TryLater, $"{answer.Status}: the helpdesk failed at it."),
        BatchAnswer.Unmentioned => new(ticketId, ItemResult.TryLater, "The helpdesk did not say what became of it."),
        _ => new(ticketId, ItemResult.Refused, $"{answer.Status}: the helpdesk does not accept the update."),
    };

    /// <summary>Whether an update with this status may have been done all the same.</summary>
    public static bool IsUncertain(UpdateAnswer answer) => answer.Status is BatchAnswer.Unmentioned or 408 or >= 500;

    private static string Forbids(Hindrance hindrance) => hindrance switch
    {
        Hindrance.AccessRule => "an access rule forbids the update: the ticket is closed, or the integration user lacks the right to write it.",
        Hindrance.BusinessRule => "a business rule of the instance stopped the update.",
        Hindrance.DataPolicy => "a data policy forbids the update: it wants other columns filled as well, or keeps these as they are.",
        _ => "an access rule, a data policy or a business rule forbids the update.",
    };
}
