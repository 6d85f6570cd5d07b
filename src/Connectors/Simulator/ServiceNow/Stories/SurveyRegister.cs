using CxKit.Connectors.Simulator.Desks.Seeded;
using CxKit.Connectors.Simulator.ServiceNow.Tables;

namespace CxKit.Connectors.Simulator.ServiceNow.Stories;

/// <summary>Enters what customers answered to the instance's own survey, a scale from 1 to 5 and a comment.</summary>
internal sealed class SurveyRegister
{
    private const string Survey = "Incident CSAT";
    private const string Lowest = "1";
    private const string Highest = "5";

    private static readonly TimeSpan _open = TimeSpan.FromDays(14);

    private readonly Instance _instance;
    private readonly string _survey;
    private readonly string _scale;
    private readonly string _words;
    private int _last = 10_000;

    public SurveyRegister(Instance instance)
    {
        _instance = instance;
        _survey = instance.Mention("asmt_metric_type", Survey);
        instance["asmt_metric_type"].Find(_survey)!["evaluation_method"] = "survey";
        instance["asmt_metric_type"].Find(_survey)!["active"] = "true";
        _scale = Metric("Satisfaction", "How satisfied are you?", "scale", "100");
        _words = Metric("Comment", "Anything to add?", "string", "200");
        foreach (var (value, words) in ((string, string)[])[("1", "Very poor"), ("2", "Poor"), ("3", "Fair"), ("4", "Good"), (Highest, "Very good")])
        {
            var option = instance["asmt_metric_definition"].Insert(SysId.Of($"{Survey} {value}"));
            option["metric"] = _scale;
            option["value"] = value;
            option["display"] = words;
        }
    }

    /// <summary>Enters an answer; one that had not come by the end of the data is an invitation still.</summary>
    public void Enter(Row incident, Story story, Rating rating)
    {
        var taken = rating.At <= Rhythm.End;
        var instance = Insert("asmt_assessment_instance", $"{incident["number"]} survey", taken ? rating.At : story.ResolvedAt, story.ResolvedAt);
        instance["number"] = $"AINST{++_last:0000000}";
        instance["metric_type"] = _survey;
        instance["user"] = incident["caller_id"];
        instance["state"] = taken ? "complete" : "ready";
        instance["trigger_table"] = "incident";
        instance["trigger_id"] = instance["task_id"] = incident.Id;
        instance["percent_answered"] = taken ? "100" : "0";
        instance["due_date"] = instance["expiration_date"] = Instant.Write(story.ResolvedAt + _open);
        if (taken)
        {
            instance["taken_on"] = Instant.Write(rating.At);
            Answer(instance, rating, _scale, $"{rating.Score}", "");
            Answer(instance, rating, _words, "0", rating.Comment);
        }
    }

    private string Metric(string name, string question, string datatype, string order)
    {
        var id = _instance.Mention("asmt_metric", name);
        var metric = _instance["asmt_metric"].Find(id)!;
        metric["metric_type"] = _survey;
        metric["question"] = question;
        metric["datatype"] = datatype;
        metric["order"] = order;
        (metric["min"], metric["max"]) = datatype == "scale" ? (Lowest, Highest) : ("", "");
        return id;
    }

    private void Answer(Row instance, Rating rating, string metric, string value, string text)
    {
        var question = Insert("asmt_assessment_instance_question", $"{instance.Id} {metric}", rating.At, rating.At);
        question["instance"] = instance.Id;
        question["metric"] = metric;
        question["value"] = value;
        question["string_value"] = text;
        question["source_table"] = "asmt_metric_type";
        question["source_id"] = _survey;

        // Words have no score: the vendor writes minus one.
        var scored = metric == _scale;
        var result = Insert("asmt_metric_result", $"{instance.Id} {metric} result", rating.At, rating.At);
        result["instance"] = instance.Id;
        result["instance_question"] = question.Id;
        result["metric"] = metric;
        result["user"] = instance["user"];
        result["actual_value"] = scored ? value : "-1";
        result["scaled_value"] = result["normalized_value"] = scored ? FormattableString.Invariant($"{(rating.Score - 1) * 2.5:0.##}") : "";
        result["string_value"] = text;
    }

    private Row Insert(string table, string words, DateTimeOffset updated, DateTimeOffset created)
    {
        var row = _instance[table].Insert(SysId.Of(words));
        row["sys_created_on"] = Instant.Write(created);
        row["sys_updated_on"] = Instant.Write(updated);
        return row;
    }
}
