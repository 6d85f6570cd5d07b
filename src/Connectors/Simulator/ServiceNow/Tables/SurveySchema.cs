using static CxKit.Connectors.Simulator.ServiceNow.Tables.ColumnKind;

namespace CxKit.Connectors.Simulator.ServiceNow.Tables;

/// <summary>The tables of the instance's own surveys.</summary>
internal static class SurveySchema
{
    public static IEnumerable<Table> Tables(Func<string, string, IEnumerable<Column>, Table> table) =>
    [
        table("asmt_metric_type", "name", [new("name"), new("evaluation_method"), new("active", Flag)]),
        table("asmt_metric", "name",
        [
            new("name"), Column.To("asmt_metric_type", "metric_type"), new("category", MaxLength: 32), new("question", MaxLength: 255),
            new("datatype"), new("min", Number), new("max", Number), new("order", Number),
        ]),
        table("asmt_metric_definition", "display", [Column.To("asmt_metric", "metric"), new("value", Number), new("display")]),
        table("asmt_assessment_instance", "number",
        [
            new("number"), Column.To("asmt_metric_type", "metric_type"), Column.To("sys_user", "user"), new("state"), new("trigger_table"),
            Column.To("incident", "trigger_id"), Column.To("incident", "task_id"), new("taken_on", Time), new("percent_answered", Number),
            new("due_date", Time), new("expiration_date", Time),
        ]),
        table("asmt_assessment_instance_question", "sys_id",
        [
            Column.To("asmt_assessment_instance", "instance"), Column.To("asmt_metric", "metric"), new("category", MaxLength: 32), new("value", Number),
            new("string_value", MaxLength: 4000), new("reference_id", MaxLength: 32), new("metric_definition", MaxLength: 32), new("add_info", MaxLength: 4000),
            new("source_table"), new("source_id", MaxLength: 32),
        ]),
        table("asmt_metric_result", "sys_id",
        [
            Column.To("asmt_assessment_instance", "instance"), Column.To("asmt_assessment_instance_question", "instance_question"),
            Column.To("asmt_metric", "metric"), Column.To("sys_user", "user"), new("actual_value", Number), new("scaled_value", Number),
            new("normalized_value", Number), new("string_value", MaxLength: 4000),
        ]),
    ];
}
