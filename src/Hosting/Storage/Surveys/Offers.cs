using CxKit.Core.Surveys;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CxKit.Storage;

/// <summary>Takes the decisions on resolved episodes, one after the other, within one transaction.</summary>
internal sealed class Offers(SqliteConnection connection, string account, string survey, OfferProgress progress)
{
    internal int Decide(int limit, Func<Undecided, Ruling> judge)
    {
        var undecided = connection.Query<TicketRow>(
            TicketRow.Select +
            """
             where t.account = @account and t.judged_day is not null and t.judged_at >= @from and not exists (
                select 1 from decision d where d.account = t.account and d.ticket = t.id and d.episode = t.episode and d.survey = @survey)
            order by t.judged_at, t.number limit @limit
            """,
            new { account, survey, limit, from = progress.From(account, survey) }).AsList();
        var verdicts = undecided.ConvertAll(row => Judge(row, judge));
        connection.Execute(
            """
            insert into decision (account, ticket, episode, survey, judged_at, refused_by, reason, unknown_facts)
            values (@Account, @Ticket, @Episode, @Survey, @JudgedAt, @RefusedBy, @Reason, @UnknownFacts)
            """,
            verdicts.Select(v => DecisionRow.Of(v.Decision)));
        connection.Execute(
            InvitationRow.Insert,
            verdicts.Where(v => v.Invitation is not null).Select(v => InvitationRow.Of(v.Invitation!, v.Decision.JudgedAt)));
        progress.Advance(account, survey, undecided.Count < limit ? long.MaxValue : undecided[^1].JudgedAt);
        return verdicts.Count;
    }

    private Ruling Judge(TicketRow row, Func<Undecided, Ruling> judge)
    {
        var ticket = row.ToTicket();
        var lastAskedAt = ticket.Requester is null ? null : People.LastAskedAt(connection, account, ticket.Requester);
        var verdict = judge(new Undecided(ticket, lastAskedAt));
        var decision = verdict.Decision;
        if ((decision.Account, decision.TicketId, decision.Episode, decision.SurveyId) != (account, ticket.Id, ticket.Episode, survey))
            throw new ArgumentException($"The decision is not about episode {ticket.Episode} of ticket {ticket.Number}.", nameof(judge));
        if (decision.IsOffered && ticket.Requester is not null) People.Claim(connection, ticket.Requester, decision);
        return verdict;
    }
}
