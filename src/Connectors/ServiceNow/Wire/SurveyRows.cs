using System.Globalization;

namespace CxKit.Connectors.ServiceNow;

/// <summary>One question of a survey that was answered.</summary>
/// <param name="Place">Its place in the stream: when the survey was submitted, and the row's id.</param>
/// <param name="Instance">The survey that was sent to somebody, whose answers belong together.</param>
/// <param name="Metric">The question.</param>
internal sealed record SurveyRow(Position Place, string Instance, string Metric)
{
    public required DateTimeOffset TakenOn { get; init; }

    public string? Survey { get; init; }

    public string? SurveyName { get; init; }

    public string? TriggerTable { get; init; }

    public string? TriggerId { get; init; }

    public string? TaskId { get; init; }

    public string? User { get; init; }

    public string? MetricName { get; init; }

    public string? Datatype { get; init; }

    public int? Lowest { get; init; }

    public int? Highest { get; init; }

    public int Order { get; init; }

    public decimal? Value { get; init; }

    public string? Text { get; init; }

    public string? Remark { get; init; }
}

/// <summary>What a row of <c>asmt_assessment_instance_question</c> means, with its survey and question along with it.</summary>
internal static class SurveyRows
{
    public const string Table = "asmt_assessment_instance_question";

    private static readonly Columns _columns = new(
        "sys_id", "instance", "instance.state", "instance.taken_on", "instance.trigger_table", "instance.trigger_id", "instance.task_id", "instance.user",
        "instance.metric_type", "instance.metric_type.name", "metric", "metric.name", "metric.datatype", "metric.min", "metric.max", "metric.order",
        "value", "string_value", "add_info");

    /// <summary>The answers to surveys that were submitted, in the order of that; a survey taken again comes again.</summary>
    public static RowStream<SurveyRow> Stream { get; } = new(Table, "instance.taken_on", [new("instance.state", "complete")], _columns, Read) { IsOptional = true };

    private static SurveyRow Read(Row row) => new(
        new Position(row.Required("instance.taken_on"), row.Required("sys_id")), row.Required("instance"), row["metric"] ?? "")
    {
        TakenOn = row.Time("instance.taken_on")!.Value,
        Survey = row["instance.metric_type"],
        SurveyName = row["instance.metric_type.name"],
        TriggerTable = row["instance.trigger_table"],
        TriggerId = row["instance.trigger_id"],
        TaskId = row["instance.task_id"],
        User = row["instance.user"],
        MetricName = row["metric.name"],
        Datatype = row["metric.datatype"],
        Lowest = row.Count("metric.min"),
        Highest = row.Count("metric.max"),
        Order = row.Count("metric.order") ?? int.MaxValue,
        Value = decimal.TryParse(row["value"], NumberStyles.Number, CultureInfo.InvariantCulture, out var value) ? value : null,
        Text = row["string_value"],
        Remark = row["add_info"],
    };
}
