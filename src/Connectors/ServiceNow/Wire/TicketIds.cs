namespace CxKit.Connectors.ServiceNow;

/// <summary>Ids that may stand in a path or a query without changing its meaning.</summary>
internal static class TicketIds
{
    public static bool IsOne(string id) => id.Length > 0 && id.All(char.IsAsciiLetterOrDigit);

    public static string Checked(string id) =>
        !string.IsNullOrEmpty(id) && IsOne(id) ? id : throw new ArgumentException("This is not the id of a ticket at ServiceNow.", nameof(id));
}
