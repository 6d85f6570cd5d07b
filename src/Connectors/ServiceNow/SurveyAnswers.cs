using CxKit.Core.Helpdesks;

namespace CxKit.Connectors.ServiceNow;

/// <summary>Makes one answer of the questions of a survey: the score of the one that asks for it, and the customer's words.</summary>
internal sealed class SurveyAnswers(ServiceNowOptions options)
{
    // What they hold is no number on a scale.
    private static readonly string[] _unscored =
        ["string", "date", "datetime", "duration", "reference", "attachment", "ranking", "multiplecheckbox", "multiplechoice"];

    private static readonly string[] _yesOrNo = ["checkbox", "boolean"];

    /// <summary>The answers, those left out that are about no ticket or hold no score.</summary>
    public IReadOnlyList<NativeAnswer> Of(IEnumerable<SurveyRow> rows) =>
        [.. rows.DistinctBy(r => r.Place).GroupBy(r => r.Instance).Select(AnswerOf).OfType<NativeAnswer>()];

    private NativeAnswer? AnswerOf(IGrouping<string, SurveyRow> survey)
    {
        var questions = survey.OrderBy(r => r.Order).ThenBy(r => r.Metric, StringComparer.Ordinal).ToList();
        var any = questions[0];
        if (TicketOf(any) is not { } ticket || !IsRead(any) || ScoreOf(questions) is not var (row, score, lowest, highest)) return null;
        return new NativeAnswer(survey.Key, ticket, score, lowest, highest, any.TakenOn)
        {
            PersonId = any.User,
            Comment = questions.FirstOrDefault(q => q is { Datatype: "string", Text: not null })?.Text ?? row.Remark,
        };
    }

    // A survey about an article or a chat is about no ticket.
    private string? TicketOf(SurveyRow row) =>
        row.TriggerTable is null ? row.TaskId : options.Tables.Contains(row.TriggerTable) ? row.TriggerId ?? row.TaskId : null;

    private bool IsRead(SurveyRow row) =>
        options.Surveys.Count == 0 || options.Surveys.Any(s => s == row.Survey || s.Equals(row.SurveyName, StringComparison.OrdinalIgnoreCase));

    private (SurveyRow Row, int Score, int Lowest, int Highest)? ScoreOf(List<SurveyRow> questions)
    {
        // A question with several rows has several choices, and none of them is the score.
        var asked = questions.GroupBy(q => q.Metric).Where(g => g.Count() == 1).Select(g => g.Single())
            .Where(q => string.IsNullOrEmpty(options.SurveyQuestion) || q.Metric == options.SurveyQuestion || options.SurveyQuestion.Equals(q.MetricName, StringComparison.OrdinalIgnoreCase))
            .Select(Scored).OfType<(SurveyRow Row, int Score, int Lowest, int Highest)>().ToList();
        // "May we call you?" is a question, too: yes or no is a score only where nothing else is.
        return asked.Count == 0 ? null : asked.OrderBy(s => _yesOrNo.Contains(s.Row.Datatype)).First();
    }

    // -1 is no score, and 0 stands below a scale that nobody touched.
    private static (SurveyRow Row, int Score, int Lowest, int Highest)? Scored(SurveyRow row)
    {
        if (_unscored.Contains(row.Datatype) || row.Value is not { } value) return null;
        var (lowest, highest) = _yesOrNo.Contains(row.Datatype) ? (0, 1) : (row.Lowest ?? 0, row.Highest ?? 0);
        return lowest < highest && value >= lowest && value <= highest && value == decimal.Truncate(value) ? (row, (int)value, lowest, highest) : null;
    }
}
