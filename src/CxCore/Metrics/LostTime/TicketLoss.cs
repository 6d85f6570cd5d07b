using CxKit.Core.Surveys;

namespace CxKit.Core.Metrics.LostTime;

/// <summary>The work time that customers say they lost on one ticket.</summary>
/// <param name="Account">The account.</param>
/// <param name="TicketId">The ticket's id.</param>
/// <param name="Lost">The time, of all answers on the ticket together.</param>
public readonly record struct TicketLoss(string Account, string TicketId, TimeSpan Lost)
{
    /// <summary>The losses that were answered in the period, one a ticket, the greatest first; suspected machines and native ratings are left out.</summary>
    public static IReadOnlyList<TicketLoss> PerTicket(Evidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return
        [
            .. evidence.Answers.Where(a => Counts(a) && evidence.Period.Contains(a.AnsweredAt)).GroupBy(a => (a.Account, a.TicketId))
                .Select(g => new TicketLoss(g.Key.Account, g.Key.TicketId, TimeSpan.FromMinutes(g.Sum(a => (long)a.Score))))
                .OrderByDescending(l => l.Lost).ThenBy(l => l.Account, StringComparer.Ordinal).ThenBy(l => l.TicketId, StringComparer.Ordinal),
        ];
    }

    /// <summary>Whether an answer tells of a loss.</summary>
    internal static bool Counts(Answer answer) =>
        answer.QuestionId == Question.LostTime.Id && answer.CountsInHeadlines && Question.LostTime.Accepts(answer.Score);
}
