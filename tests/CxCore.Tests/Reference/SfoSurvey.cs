using System.Globalization;
using CxKit.Core.Metrics;
using CxKit.Core.Metrics.Tallies;
using CxKit.Core.Surveys;

namespace CxKit.CxCore.Tests.Reference;

/// <summary>The passengers' answers of 2017, read in place: for a <see cref="SharedFactAttribute"/> only.</summary>
internal sealed class SfoSurvey
{
    private readonly IReadOnlyDictionary<string, string[]> _columns = SharedCsv.Columns("sfo_customer_survey_2017.csv.gz");

    internal int Respondents => _columns["RESPNUM"].Length;

    /// <summary>The answers to one question, of the respondents whose cell of a column reads so; blank ones are no answers.</summary>
    internal IReadOnlyList<Answer> Answers(string column, Question question, string? where = null, string? reads = null) =>
    [
        .. Enumerable.Range(0, Respondents).Where(i => where is null || _columns[where][i] == reads)
            .Select(i => (Cell: _columns[column][i], Weight: _columns["WEIGHT"][i], Id: _columns["RESPNUM"][i]))
            .Where(r => int.TryParse(r.Cell, out _))
            .Select(r => Some.Answer(int.Parse(r.Cell, CultureInfo.InvariantCulture), Provenance.Imported) with
            {
                QuestionId = question.Id,
                TicketId = r.Id,
                Weight = double.Parse(r.Weight, CultureInfo.InvariantCulture),
            }),
    ];

    /// <summary>How many respondents' cells of a column read so.</summary>
    internal int Count(string column, string reads) => _columns[column].Count(c => c == reads);

    /// <summary>The tally of those answers by the metric of the catalogue.</summary>
    internal ScoreTally Tally(string metric, string column, Question question, string? where = null, string? reads = null) =>
        (ScoreTally)MetricCatalogue.Counted.Single(m => m.Id == metric).TallyOf(Answers(column, question, where, reads));
}
