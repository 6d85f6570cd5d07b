using CxKit.Connectors.Simulator.Desks.Seeded;
using CxKit.Connectors.Simulator.Jira.Records;

namespace CxKit.Connectors.Simulator.Jira.Stories;

/// <summary>What customers answered to the helpdesk's own question: one in eight answers, and those who waited in silence answer badly.</summary>
internal static class Ratings
{
    private const int AnswerPercent = 12;

    public static Rating? Of(Story story, int number)
    {
        var dice = new Dice(number, "rating");
        var at = story.ResolvedAt + dice.Minutes(20, 1440);
        if (!dice.Percent(AnswerPercent) || at > Rhythm.End)
        {
            return null;
        }

        var stars = Math.Clamp(5 - Grief(story) + dice.Between(-1, 1), 1, 5);
        return new(stars, at, dice.Percent(40) ? Words(story.Caller, stars) : "");
    }

    private static int Grief(Story story)
    {
        var lasted = story.ResolvedAt - story.OpenedAt;
        var heard = story.Messages.Where(message => message.IsPublic && message.By == story.Agent.UserName).Select(message => message.At).DefaultIfEmpty(story.ResolvedAt).Min();
        return (story.ResolvedAt > story.After(story.ResolutionTarget) ? 2 : 0)
            + (heard - story.OpenedAt > lasted / 4 ? 1 : 0)
            + (story.Reopens > 0 || story.Logging > 1 ? 1 : 0)
            + (story.Reassignments > 1 ? 1 : 0);
    }

    private static string Words(Person caller, int stars) => (caller.IsFrench, stars) switch
    {
        (true, >= 4) => "Rapide et aimable, merci.",
        (true, 3) => "Réglé, mais il a fallu attendre.",
        (true, _) => "Aucune nouvelle pendant des jours.",
        (false, >= 4) => "Quick and friendly, thank you.",
        (false, 3) => "Solved, but it took its time.",
        (false, _) => "I did not hear anything for days.",
    };
}
