namespace CxKit.Connectors.Simulator.Desks;

/// <summary>The users that every desk has beside its people: the machine that closes and acknowledges, and those who speak to the API.</summary>
internal static class DeskUsers
{
    /// <summary>The user name under which the helpdesk itself acts.</summary>
    public const string System = "system";

    /// <summary>The user name under which CxKit speaks to the API.</summary>
    public const string Integration = "cxkit";

    public static readonly (string UserName, string Name)[] All = [(System, "System"), (Integration, "CxKit Integration"), ("customers", "Customers' Portal")];
}
