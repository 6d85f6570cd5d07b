using System.Text.RegularExpressions;
using CxKit.Core.Helpdesks;

namespace CxKit.Connectors.Zendesk;

/// <summary>What the result of a row means for its ticket.</summary>
internal static partial class Outcomes
{
    /// <summary>The outcome of a row.</summary>
    /// <param name="ticketId">The ticket.</param>
    /// <param name="result">What the helpdesk says of the row.</param>
    /// <param name="states">Where the tickets of failed rows stand, <see langword="null"/> if they are not there.</param>
    public static ItemOutcome Of(string ticketId, JobResult result, IReadOnlyDictionary<string, string?> states)
    {
        if (result.IsDone) return new(ticketId, ItemResult.Done);
        var state = states.GetValueOrDefault(ticketId, "");
        if (state == "closed") return new(ticketId, ItemResult.Refused, "The ticket is closed, and the helpdesk lets nobody change a closed ticket.");
        if (state is null or "deleted") return new(ticketId, ItemResult.Refused, "The ticket is not there, or the integration user may not see it.");
        if (Passing().IsMatch(result.Fault)) return new(ticketId, ItemResult.TryLater, "The helpdesk failed at it, or somebody else changed the ticket at the same time.");
        if (Rights().IsMatch(result.Fault)) return new(ticketId, ItemResult.Refused, "The integration user has no right to change the ticket.");
        return Invalid().IsMatch(result.Fault)
            ? new(ticketId, ItemResult.Refused, "The helpdesk does not accept the update: look at the rules of the fields that the settings name, and at those that a ticket needs to be changed.")
            : new(ticketId, ItemResult.TryLater, "The helpdesk says that it did not do it, without a reason that CxKit knows.");
    }

    public static ItemOutcome Unsaid(string ticketId) => new(ticketId, ItemResult.TryLater, "The helpdesk did not say what became of it.");

    [GeneratedRegex("Conflict|Collision|Deadlock|Lock|Timeout|TooMany|RateLimit|Unavailable|Internal", RegexOptions.IgnoreCase)]
    private static partial Regex Passing();

    [GeneratedRegex("Forbidden|Denied|Permission|Unauthori[sz]ed", RegexOptions.IgnoreCase)]
    private static partial Regex Rights();

    [GeneratedRegex("Invalid|Validation|Unprocessable|Required", RegexOptions.IgnoreCase)]
    private static partial Regex Invalid();
}
