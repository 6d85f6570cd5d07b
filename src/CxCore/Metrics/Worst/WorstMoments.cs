using CxKit.Core.Surveys;
using CxKit.Core.Tickets;

namespace CxKit.Core.Metrics.Worst;

/// <summary>
/// The worst experiences, which shape what people think of a desk more than the average does: tickets with a dissatisfied answer, and tickets of
/// people who were not asked or did not answer, of which the facts tell a hardship. The order of the evidence does not matter.
/// </summary>
public static class WorstMoments
{
    private static readonly Comparer<WorstMoment> _worstFirst = Comparer<WorstMoment>.Create(Compare);

    /// <summary>All bad moments of contacts that were resolved in the period or were open at its end: said ones first, the lowest score and most hardships first.</summary>
    /// <param name="evidence">Tickets and answers; answers to other questions than CSAT on five points do not count.</param>
    /// <param name="longSilence">Silences longer than this are a hardship; <see langword="null"/> stands for <see cref="UpdateRhythm.Rhythm.DefaultLimit"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is negative.</exception>
    public static IReadOnlyList<WorstMoment> Of(Evidence evidence, TimeSpan? longSilence = null)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        var scores = evidence.Answers.Where(IsCounted).GroupBy(a => (a.Account, a.TicketId)).ToDictionary(g => g.Key, g => g.Min(a => a.Score));
        return
        [
            .. evidence.Tickets.Where(t => IsLookedAt(t, evidence))
                .Select(t => new WorstMoment(
                    t,
                    scores.TryGetValue((t.Account, t.Id), out var score) ? score : null,
                    Hardships.Of(t, evidence.Period.Until, longSilence)))
                .Where(IsBad)
                .Order(_worstFirst),
        ];
    }

    /// <summary>The worst moments of each person, who had the lowest score or the most hardships first; tickets without a requester are left out.</summary>
    public static IReadOnlyList<WorstOf> PerPerson(IEnumerable<WorstMoment> moments) => Per(moments, t => t.Requester?.Id);

    /// <summary>The worst moments of each organisation, which had the lowest score or the most hardships first; tickets without an organisation are left out.</summary>
    public static IReadOnlyList<WorstOf> PerOrganisation(IEnumerable<WorstMoment> moments) => Per(moments, t => t.Organisation);

    /// <summary>The answers on five points that count in the period.</summary>
    internal static IEnumerable<Answer> Scores(Evidence evidence) => evidence.Answers.Where(a => IsCounted(a) && evidence.Period.Contains(a.AnsweredAt));

    private static IReadOnlyList<WorstOf> Per(IEnumerable<WorstMoment> moments, Func<Ticket, string?> whoOf) =>
    [
        .. moments.Where(m => whoOf(m.Ticket) is not null).GroupBy(m => (m.Ticket.Account, Who: whoOf(m.Ticket)!))
            .Select(g => new WorstOf(g.Key.Account, g.Key.Who, g.Where(m => m.IsSaid).Min(_worstFirst), g.Where(m => !m.IsSaid).Min(_worstFirst), g.Count()))
            .OrderBy(w => w.Said ?? w.Unsaid, _worstFirst!),
    ];

    private static bool IsCounted(Answer answer) =>
        answer.QuestionId == Question.Csat5.Id && answer.CountsInHeadlines && Question.Csat5.Accepts(answer.Score);

    private static bool IsLookedAt(Ticket ticket, Evidence evidence) => ticket.IsContact && ticket.State != TicketState.Cancelled
        && (ticket.IsResolved ? evidence.Period.Contains(ticket.JudgedAt) : ticket.OpenedAt < evidence.Period.Until);

    // A customer who says that it was fine is believed, whatever the facts suggest.
    private static bool IsBad(WorstMoment moment) =>
        moment.Score is { } score ? score < Question.Csat5.SatisfiedFrom - 1 : moment.Hardships.Count > 0;

    private static int Compare(WorstMoment a, WorstMoment b)
    {
        var order = RankOf(a).CompareTo(RankOf(b));
        return order != 0 ? order : string.CompareOrdinal(KeyOf(a), KeyOf(b));
    }

    private static (int Score, int FewerHardships, long Age) RankOf(WorstMoment moment) =>
        (moment.Score ?? int.MaxValue, -moment.Hardships.Count, -moment.Ticket.JudgedAt.UtcTicks);

    private static string KeyOf(WorstMoment moment) => string.Concat(moment.Ticket.Account, "\n", moment.Ticket.Id);
}
