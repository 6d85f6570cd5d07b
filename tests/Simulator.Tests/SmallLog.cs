namespace CxKit.Simulator.Tests;

/// <summary>Incident audit logs made for a test.</summary>
internal static class SmallLog
{
    private const string Header =
        "number,incident_state,active,reassignment_count,reopen_count,sys_mod_count,made_sla,caller_id,opened_by,opened_at,sys_created_by,"
        + "sys_created_at,sys_updated_by,sys_updated_at,contact_type,location,category,subcategory,cmdb_ci,impact,urgency,priority,"
        + "assignment_group,assigned_to,problem_id,rfc,caused_by,closed_code,resolved_by,resolved_at,closed_at";

    public static string Of(IEnumerable<string> rows) => Header + "\n" + string.Join('\n', rows) + "\n";

    public static string Of(params string[] rows) => Of(rows.AsEnumerable());

    public static string Row(
        string number = "INC0000001",
        string state = "Closed",
        string modCount = "4",
        string madeSla = "true",
        string openedAt = "29/2/2016 01:16",
        string updatedAt = "5/3/2016 12:00",
        string group = "Group 56",
        string resolvedAt = "29/2/2016 11:29",
        string closedAt = "5/3/2016 12:00") =>
        $"{number},{state},false,1,0,{modCount},{madeSla},Caller 2403,Opened by  8,{openedAt},Created by 6,29/2/2016 01:23,Updated by 908,{updatedAt},"
        + $"Phone,Location 143,Category 55,Subcategory 170,?,2 - Medium,2 - Medium,3 - Moderate,{group},?,Problem ID  2,?,CHG0000132,code 5,"
        + $"Resolved by 149,{resolvedAt},{closedAt}";
}
