using CxKit.Core.Metrics.Scores;
using CxKit.Core.Surveys;

namespace CxKit.Core.Metrics.Said;

/// <summary>What customers answered with yes or no: their word, whatever the ticket says.</summary>
internal static class SaidMetric
{
    internal static ScoreMetric Solved() => Of(
        "solved", Question.Solved, new("Solved, as customers say", "Résolu, selon les clients"), new("their trouble is really solved", "leur problème est vraiment résolu"));

    internal static ScoreMetric AsTold() => Of(
        "astold", Question.AsTold, new("It went as announced", "Conforme à ce qui était annoncé"), new("it went as they were told to expect", "cela s’est passé comme on le leur avait annoncé"));

    internal static ScoreMetric PromiseKept() => Of(
        "promisesaid", Question.PromiseKept, new("Promise kept, as customers say", "Promesse tenue, selon les clients"), new("what they were promised was kept", "ce qu’on leur avait promis a été tenu"));

    private static ScoreMetric Of(string id, Question question, Wording name, Wording what) => new(id, question,
    [
        ScoreFormula.Share(
            id + ".yes",
            name,
            new($"Customers who said that {what.English}, of all who answered", $"Clients qui ont dit que {what.French}, parmi tous ceux qui ont répondu"),
            "yes ÷ n",
            "Definition of CxKit",
            score => score == 1),
    ]);
}
