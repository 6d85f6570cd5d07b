namespace CxKit.Connectors.Zendesk;

/// <summary>Ids that may stand in a query or a body without changing its meaning.</summary>
internal static class TicketIds
{
    public static string Checked(string id) => Values.Id(Number(id));

    public static long Number(string id) =>
        !string.IsNullOrEmpty(id) && id.All(char.IsAsciiDigit) && Values.TryId(id) is { } number ? number : throw new ArgumentException("This is not the id of a ticket at Zendesk.", nameof(id));
}
