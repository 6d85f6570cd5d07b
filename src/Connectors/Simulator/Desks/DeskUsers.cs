using CxKit.Connectors.Simulator.ServiceNow.Tables;

namespace CxKit.Connectors.Simulator.Desks;

/// <summary>The users that every desk has beside its people: the machine that closes and acknowledges, and those who speak to the API.</summary>
internal static class DeskUsers
{
    /// <summary>The user name under which the helpdesk itself acts.</summary>
    public const string System = "system";

    public static void Add(Instance instance)
    {
        foreach (var (userName, name) in ((string, string)[])[(System, "System"), ("cxkit", "CxKit Integration"), ("customers", "Customers' Portal")])
        {
            var row = instance["sys_user"].Find(instance.Mention("sys_user", name))!;
            row["user_name"] = userName;
            row["active"] = "true";
        }
    }
}
