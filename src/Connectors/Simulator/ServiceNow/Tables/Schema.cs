using static CxKit.Connectors.Simulator.ServiceNow.Tables.ColumnKind;

namespace CxKit.Connectors.Simulator.ServiceNow.Tables;

/// <summary>The tables that the simulated instance has, with the vendor's names.</summary>
internal static class Schema
{
    private static readonly Column[] _common =
    [
        new("sys_id", MaxLength: 32), new("sys_class_name", MaxLength: 80),
        new("sys_created_on", Time), new("sys_created_by"),
        new("sys_updated_on", Time), new("sys_updated_by"), new("sys_mod_count", Number),
    ];

    private static readonly Column[] _task =
    [
        new("number"), new("short_description", MaxLength: 160), new("active", Flag),
        new("opened_at", Time), Column.To("sys_user", "opened_by"), new("closed_at", Time), new("due_date", Time),
        Column.To("sys_user_group", "assignment_group"), Column.To("sys_user", "assigned_to"), Column.To("core_company", "company"),
        new("priority") { Choices = ChoiceLists.Priorities },
    ];

    private static readonly Column[] _incident =
    [
        new("number"), new("short_description", MaxLength: 160), new("active", Flag),
        new("state", Number) { Choices = ChoiceLists.States }, new("incident_state", Number) { Choices = ChoiceLists.States },
        new("opened_at", Time), Column.To("sys_user", "opened_by"),
        new("resolved_at", Time), Column.To("sys_user", "resolved_by"),
        new("closed_at", Time), new("close_code"), new("due_date", Time),
        Column.To("sys_user", "caller_id"), Column.To("core_company", "company"), Column.To("cmn_location", "location"),
        Column.To("sys_user_group", "assignment_group"), Column.To("sys_user", "assigned_to"),
        Column.To("cmdb_ci_service", "business_service"), Column.To("cmdb_ci", "cmdb_ci"),
        new("category"), new("subcategory"), new("contact_type"), new("u_contact_reason"),
        new("priority") { Choices = ChoiceLists.Priorities }, new("impact") { Choices = ChoiceLists.Levels }, new("urgency") { Choices = ChoiceLists.Levels },
        new("reassignment_count", Number), new("reopen_count", Number), new("reopened_time", Time),
        new("made_sla", Flag), new("sla_due", Time), new("calendar_duration", Duration),
        Column.To("problem", "problem_id"), Column.To("change_request", "rfc"), Column.To("change_request", "caused_by"),
        Column.To("incident", "parent_incident"), new("correlation_id", MaxLength: 100),
        new("comments", ColumnKind.Journal, 4000), new("work_notes", ColumnKind.Journal, 4000),
        new("u_cx_score", Number), new("u_cx_label", MaxLength: 100), new("u_cx_comment", MaxLength: 4000),
        new("u_cx_flag", MaxLength: 255), new("u_cx_invited", MaxLength: 100),
    ];

    public static IEnumerable<Table> Tables(IReadOnlySet<string> missingColumns) =>
    [
        Table("incident", "number", _incident.Where(column => !missingColumns.Contains(column.Name))),
        Table("task_sla", "sys_id",
        [
            Column.To("incident", "task"), Column.To("contract_sla", "sla"), new("stage"), new("has_breached", Flag), new("active", Flag),
            new("start_time", Time), new("end_time", Time), new("planned_end_time", Time), new("duration", Duration),
        ]),
        Table("contract_sla", "name", [new("name"), new("target"), new("type")]),
        Table("sys_journal_field", "element",
            [new("name"), new("element"), new("element_id", MaxLength: 32), new("value", MaxLength: 4000)]),
        Table("sys_user", "name",
        [
            new("user_name"), new("name", MaxLength: 100), new("email", MaxLength: 100), new("preferred_language"),
            Column.To("core_company", "company"), new("active", Flag),
        ]),
        Named("sys_user_group"), Named("core_company"), Named("cmn_location"), Named("cmdb_ci"), Named("cmdb_ci_service"), Named("sc_cat_item"),
        Table("problem", "number", [new("number"), new("short_description", MaxLength: 160)]),
        Table("change_request", "number",
            [.. _task, new("state", Number) { Choices = ChoiceLists.ChangeStates }, new("type"), new("close_code"), new("start_date", Time), new("end_date", Time)]),
        Table("sc_req_item", "number",
            [.. _task, new("state", Number) { Choices = ChoiceLists.RequestStates }, Column.To("sc_cat_item", "cat_item"), Column.To("sys_user", "requested_for")]),
        Table("sys_dictionary", "element",
        [
            new("name", MaxLength: 80), new("element", MaxLength: 80), new("column_label", MaxLength: 80), new("internal_type"),
            new("max_length", Number), new("reference", MaxLength: 80), new("active", Flag),
        ]),
        Table("sys_choice", "label",
        [
            new("name", MaxLength: 80), new("element", MaxLength: 80), new("value", MaxLength: 100), new("label", MaxLength: 100),
            new("language"), new("sequence", Number), new("inactive", Flag),
        ]),
        .. HistorySchema.Tables(Table), .. SurveySchema.Tables(Table),
    ];

    private static Table Named(string name) => Table(name, "name", [new("name", MaxLength: 100)]);

    private static Table Table(string name, string displayColumn, IEnumerable<Column> columns) => new(name, displayColumn, [.. _common, .. columns]);
}
