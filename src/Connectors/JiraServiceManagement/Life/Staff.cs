namespace CxKit.Connectors.JiraServiceManagement;

/// <summary>Who did something on an issue: a person of the desk, its requester, another customer, a machine or CxKit itself.</summary>
/// <param name="ourselves">Who CxKit is to Jira.</param>
/// <param name="machines">The ids or shown names of machines.</param>
internal sealed class Staff(JiraUser ourselves, IReadOnlyList<string> machines)
{
    public bool IsOurselves(JiraUser? user) => user?.Id == ourselves.Id;

    public bool IsMachine(JiraUser? user) =>
        user is not null && (user.IsApp || IsOurselves(user) || machines.Contains(user.Id) || (user.Name is { } name && machines.Contains(name, StringComparer.OrdinalIgnoreCase)));

    /// <summary>Whether it is a customer other than the requester, whose word is neither the desk's nor the requester's.</summary>
    public static bool IsBystander(JiraUser? user, Issue issue) => user is { IsCustomer: true } && user.Id != issue.Reporter?.Id;

    /// <summary>The name under which an event is recorded; nobody's if it was a bystander.</summary>
    public static string? NameOf(JiraUser? user, Issue issue) => IsBystander(user, issue) ? null : user?.Id;
}
