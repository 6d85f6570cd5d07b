using static CxKit.Connectors.Simulator.ServiceNow.Tables.ColumnKind;

namespace CxKit.Connectors.Simulator.ServiceNow.Tables;

/// <summary>The tables in which the instance remembers what was: audits, durations, deletions, mail.</summary>
internal static class HistorySchema
{
    public static IEnumerable<Table> Tables(Func<string, string, IEnumerable<Column>, Table> table) =>
    [
        table("sys_audit", "fieldname",
        [
            new("tablename", MaxLength: 80), new("documentkey", MaxLength: 32), new("fieldname", MaxLength: 80),
            new("oldvalue", MaxLength: 255), new("newvalue", MaxLength: 255), new("user"), new("reason"), new("record_checkpoint", Number),
        ]),
        table("sys_audit_delete", "display_value",
            [new("tablename", MaxLength: 80), new("documentkey", MaxLength: 32), new("display_value"), new("user")]),
        table("metric_definition", "name", [new("name"), new("table"), new("field"), new("type"), new("active", Flag)]),
        table("metric_instance", "field",
        [
            new("id", MaxLength: 32), new("table"), Column.To("metric_definition", "definition"), new("field"), new("value"), new("field_value"),
            new("start", Time), new("end", Time), new("duration", Duration), new("calculation_complete", Flag),
        ]),
        table("sys_email", "subject",
        [
            new("type"), new("state"), new("subject", MaxLength: 255), new("recipients", MaxLength: 4000), new("body", MaxLength: 65_000),
            new("target_table", MaxLength: 80), new("instance", MaxLength: 32),
        ]),
    ];
}
