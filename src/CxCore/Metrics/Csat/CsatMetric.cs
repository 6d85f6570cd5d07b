using CxKit.Core.Metrics.Scores;
using CxKit.Core.Surveys;

namespace CxKit.Core.Metrics.Csat;

/// <summary>What customers said of their satisfaction, on a scale that begins with 1 and whose dissatisfied end mirrors the satisfied one.</summary>
internal static class CsatMetric
{
    internal static ScoreMetric On5() => Of("csat", Question.Csat5, new("", ""), new("five points", "cinq points"));

    internal static ScoreMetric On2() => Of("csat2", Question.Csat2, new(" on two points", " sur deux points"), new("two points", "deux points"));

    internal static ScoreMetric On3() => Of("csat3", Question.Csat3, new(" on three points", " sur trois points"), new("three points", "trois points"));

    internal static ScoreMetric On7() => Of("csat7", Question.Csat7, new(" on seven points", " sur sept points"), new("seven points", "sept points"));

    private static ScoreMetric Of(string id, Question question, Wording suffix, Wording scale)
    {
        var formulas = new CsatFormulas(id, question, new("CSAT" + suffix.English, "CSAT" + suffix.French), scale);
        return new ScoreMetric(id, question, formulas.Shown(), formulas.Rivals());
    }
}
