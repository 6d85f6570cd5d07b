using CxKit.Core.Metrics.Scores;
using CxKit.Core.Metrics.Tallies;
using CxKit.Core.Surveys;

namespace CxKit.Core.Metrics.Switchboards;

/// <summary>
/// The same facts under every formula that is in use for them, side by side, each with its source: what one board calls 14 % another calls 65 %,
/// and both are right. Who compares figures of two boards looks here first.
/// </summary>
public static class Switchboard
{
    private static readonly string[] _firstContact = ["fcr"];
    private static readonly string[] _agreements = ["sla", "sladue", "slaflag"];

    /// <summary>All figures of the answers to one question: those of the catalogue first, then their rivals.</summary>
    /// <exception cref="ArgumentException">The question has no figures of scores.</exception>
    public static IReadOnlyList<Figure> Of(ScoreTally scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        return MetricOf(scores.Question).ComputeAll(scores);
    }

    /// <summary>All figures of these answers; those to other questions, of suspected machines and of the helpdesk's own survey are left out.</summary>
    /// <exception cref="ArgumentException">The question has no figures of scores.</exception>
    public static IReadOnlyList<Figure> Of(Question question, IEnumerable<Answer> answers)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(answers);
        var metric = MetricOf(question);
        return metric.ComputeAll((ScoreTally)metric.TallyOf(answers));
    }

    /// <summary>First-contact resolution by each of its definitions: at all, within an hour, within a day.</summary>
    public static IReadOnlyList<Figure> FirstContact(Evidence evidence) => Of(_firstContact, evidence);

    /// <summary>The attainment of agreements by each of its denominators: of the settled ones, with those overdue counted as missed, and as the owner flags its tickets.</summary>
    public static IReadOnlyList<Figure> Agreements(Evidence evidence) => Of(_agreements, evidence);

    private static ScoreMetric MetricOf(Question question) => MetricCatalogue.All.OfType<ScoreMetric>().FirstOrDefault(m => m.Question == question)
        ?? throw new ArgumentException($"There are no figures of scores for {question.Id}.", nameof(question));

    private static IReadOnlyList<Figure> Of(string[] metrics, Evidence evidence) =>
        [.. MetricCatalogue.All.Where(m => metrics.Contains(m.Id)).SelectMany(m => m.Over(evidence))];
}
