namespace CxKit.Core.Tickets;

/// <summary>
/// The states in which a ticket waits for its customer, in the words with which helpdesks are delivered, letter by letter: Zendesk's
/// <c>pending</c> does, while Jira's <c>Pending</c> waits for anybody. A desk with words of its own passes those instead.
/// </summary>
public static class CustomerWait
{
    /// <summary>The words.</summary>
    public static IReadOnlyCollection<string> States { get; } = ["pending", "Awaiting User Info", "Awaiting Caller", "Awaiting Info", "Waiting for customer"];
}
