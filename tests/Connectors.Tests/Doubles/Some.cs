namespace CxKit.Connectors.Tests.Doubles;

/// <summary>Rows as the Table API sends them, with what a test does not care about.</summary>
internal static class Some
{
    public static Dictionary<string, string> Incident(int number, string updated = "2026-06-01 10:00:00") => new()
    {
        ["sys_id"] = Id(number),
        ["number"] = $"INC{number:0000000}",
        ["state"] = "7",
        ["opened_at"] = "2026-05-30 08:15:00",
        ["sys_created_on"] = "2026-05-30 08:15:01",
        ["sys_updated_on"] = updated,
        ["sys_mod_count"] = "4",
        ["u_cx_score"] = "",
        ["u_cx_label"] = "",
        ["u_cx_comment"] = "",
        ["u_cx_flag"] = "",
        ["u_cx_invited"] = "",
    };

    public static Dictionary<string, string> Sla(int number, string updated = "2026-06-01 10:00:00") => new()
    {
        ["sys_id"] = "5" + Id(number)[1..],
        ["task"] = Id(number),
        ["task.sys_class_name"] = "incident",
        ["sla.name"] = "Resolution",
        ["sla.target"] = "resolution",
        ["stage"] = "completed",
        ["has_breached"] = "false",
        ["end_time"] = updated,
        ["sys_updated_on"] = updated,
    };

    public static Dictionary<string, string> Comment(int number, int ticket, string created = "2026-06-01 09:00:00", string by = "beth") => new()
    {
        ["sys_id"] = "c" + Id(number)[1..],
        ["name"] = "incident",
        ["element"] = "comments",
        ["element_id"] = Id(ticket),
        ["sys_created_by"] = by,
        ["sys_created_on"] = created,
        ["value"] = "a customer's words",
    };

    public static Dictionary<string, string> Audit(
        int number, int ticket, string column, string from, string to, string by = "beth", string at = "2026-06-01 09:30:00", string table = "incident") => new()
        {
            ["sys_id"] = "a" + Id(number)[1..],
            ["sys_created_on"] = at,
            ["tablename"] = table,
            ["documentkey"] = Id(ticket),
            ["fieldname"] = column,
            ["oldvalue"] = from,
            ["newvalue"] = to,
            ["user"] = by,
        };

    public static Dictionary<string, string> Metric(int number, int ticket, string column, string value) => new()
    {
        ["sys_id"] = "b" + Id(number)[1..],
        ["sys_updated_on"] = "2026-06-01 09:40:00",
        ["table"] = "incident",
        ["id"] = Id(ticket),
        ["definition.type"] = "field_value_duration",
        ["field"] = column,
        ["field_value"] = value,
        ["start"] = $"2026-06-01 09:{number:00}:00",
    };

    public static string Id(int number) => $"{number:x32}";

    /// <summary>Rows of the dictionary for columns of <c>incident</c>.</summary>
    public static IEnumerable<Dictionary<string, string>> Dictionary(params string[] columns) =>
        columns.Append("number").Select(c => new Dictionary<string, string> { ["name"] = "incident", ["element"] = c });
}
