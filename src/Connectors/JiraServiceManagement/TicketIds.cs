namespace CxKit.Connectors.JiraServiceManagement;

/// <summary>Ids that may stand in a path or a query without changing its meaning.</summary>
internal static class TicketIds
{
    public static string Checked(string id) =>
        !string.IsNullOrEmpty(id) && id.Length <= 18 && id.All(char.IsAsciiDigit) ? id : throw new ArgumentException("This is not the id of a ticket at Jira.", nameof(id));
}
