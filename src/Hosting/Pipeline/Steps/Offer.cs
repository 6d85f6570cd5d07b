using CxKit.Core.Surveys;
using CxKit.Core.Surveys.Rules;
using CxKit.Core.Tickets;
using CxKit.Hosting.Accounts;
using CxKit.Storage;

namespace CxKit.Hosting.Steps;

/// <summary>Offer: the survey rules decide on every newly resolved episode, once the pull has caught up.</summary>
internal sealed class Offer(Store store) : IStep
{
    private const int DecisionsPerCommit = 200;

    public string Name => "offer";

    public Task<StepOutcome> RunAsync(AccountWork work, CancellationToken cancellationToken)
    {
        if (store.Accounts.Find(work.Account) is not { IsCaughtUp: true } account) return Task.FromResult(default(StepOutcome));
        var decided = work.Surveys.Sum(survey => DecideAll(work, account, survey, cancellationToken));
        return Task.FromResult(new StepOutcome(decided));
    }

    private int DecideAll(AccountWork work, AccountState account, Survey survey, CancellationToken cancellationToken)
    {
        var all = 0;
        int some;
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            some = store.Surveys.Decide(work.Lease, survey.Id, DecisionsPerCommit, undecided => Judge(account, survey, undecided));
            all += some;
        }
        while (some > 0);
        return all;
    }

    private static Ruling Judge(AccountState account, Survey survey, Undecided undecided)
    {
        var facts = new SurveyFacts
        {
            Survey = survey,
            Ticket = undecided.Ticket,
            SeenUntil = account.SeenUntil ?? undecided.Ticket.JudgedAt,
            AskFrom = account.AskFrom,
            LastAskedAt = undecided.LastAskedAt,
        };
        var decision = Decision.Take(facts, SurveyRules.All);
        return new Ruling(decision, decision.IsOffered ? Invite(undecided.Ticket, survey) : null);
    }

    private static Invitation Invite(Ticket ticket, Survey survey) => new()
    {
        Id = Guid.NewGuid().ToString("N"),
        Account = ticket.Account,
        TicketId = ticket.Id,
        TicketNumber = ticket.Number,
        Episode = ticket.Episode,
        SurveyId = survey.Id,
        PersonId = ticket.Requester?.Id,
        Language = ticket.Requester?.Language,
        Attribution = Attribution.Of(ticket),
        Weight = survey.Weight,
        DueAt = ticket.JudgedAt + survey.Delay,
    };
}
