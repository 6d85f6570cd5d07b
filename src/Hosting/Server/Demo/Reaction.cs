using CxKit.Core.Statistics;

namespace CxKit.Server.Demo;

/// <summary>
/// How a simulated customer reacts to what they lived and the SLA does not see: silence, logging again, haste, hand-offs, time. Every
/// draw is a hash of (seed, ticket, purpose), so that the same demo has the same customers.
/// </summary>
internal sealed class Reaction(string seed)
{
    // Shares of the scores 1 to 5, by how many things went wrong.
    private static readonly double[][] _scores =
    [
        [0.01, 0.01, 0.02, 0.26, 0.70],
        [0.06, 0.10, 0.18, 0.40, 0.26],
        [0.24, 0.28, 0.22, 0.19, 0.07],
        [0.46, 0.28, 0.14, 0.09, 0.03],
    ];

    private const double CommentShare = 0.45;

    internal bool Answers(LivedTicket ticket, double share) => HashDraw.Of(seed, ticket.Number, "answers") < share;

    internal int ScoreOf(LivedTicket ticket)
    {
        var left = HashDraw.Of(seed, ticket.Number, "score");
        var shares = _scores[Math.Min(Grievances(ticket).Count, _scores.Length - 1)];
        for (var score = 1; score < shares.Length; score++)
        {
            if (left < shares[score - 1]) return score;
            left -= shares[score - 1];
        }

        return shares.Length;
    }

    internal string? CommentOf(LivedTicket ticket, int score) =>
        HashDraw.Of(seed, ticket.Number, "comment") < CommentShare
            ? CustomerWords.Of(Grievances(ticket), score, ticket.Language, HashDraw.Of(seed, ticket.Number, "words"))
            : null;

    // What weighs twice stands twice.
    private static List<Grievance> Grievances(LivedTicket ticket)
    {
        List<Grievance> all = [];
        if (ticket.Silence > TimeSpan.FromHours(24)) all.Add(Grievance.Silence);
        if (ticket.Silence > TimeSpan.FromHours(48)) all.Add(Grievance.Silence);
        if (ticket.LoggedBefore >= 1) all.Add(Grievance.LoggedAgain);
        if (ticket.LoggedBefore >= 2) all.Add(Grievance.LoggedAgain);
        if (ticket.CameBack && ticket.Duration < TimeSpan.FromHours(2)) all.AddRange([Grievance.Haste, Grievance.Haste]);
        if (ticket.Reassignments >= 2) all.Add(Grievance.HandOffs);
        if (ticket.Duration > TimeSpan.FromDays(5)) all.Add(Grievance.Time);
        return all;
    }
}

/// <summary>What a customer can have against a ticket.</summary>
internal enum Grievance
{
    Silence,
    LoggedAgain,
    Haste,
    HandOffs,
    Time,
}
