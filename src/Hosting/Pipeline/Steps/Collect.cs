using CxKit.Hosting.Accounts;
using CxKit.Storage;

namespace CxKit.Hosting.Steps;

/// <summary>Collect: what customers answered to the helpdesk's own survey, page by page, from its cursor; after the tickets, so that each answer finds its own.</summary>
internal sealed class Collect(Store store) : IStep
{
    public string Name => "collect";

    public TimeSpan Every => TimeSpan.FromMinutes(5);

    public async Task<StepOutcome> RunAsync(AccountWork work, CancellationToken cancellationToken)
    {
        if (work.Helpdesk.NativeAnswers is not { } answers) return default;
        if (store.Accounts.Find(work.Account) is not { IsCaughtUp: true } account) return default;
        var taken = 0;
        await foreach (var page in answers.ReadAnsweredSince(account.AnswersCursor, cancellationToken).ConfigureAwait(false))
            taken += store.Surveys.Take(work.Lease, page);
        return new StepOutcome(taken);
    }
}
