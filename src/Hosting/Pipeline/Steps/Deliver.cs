using CxKit.Core.Helpdesks;
using CxKit.Core.Surveys;
using CxKit.Hosting.Accounts;
using CxKit.Hosting.Invitations;
using CxKit.Hosting.Settings;
using CxKit.Storage;
using Microsoft.Extensions.Options;

namespace CxKit.Hosting.Steps;

/// <summary>
/// Deliver: due invitations are claimed, posted through the helpdesk and settled. A claim found open (the process died, or the call's
/// outcome is unknown) is settled by looking at the ticket, once the helpdesk can no longer be working on it.
/// </summary>
internal sealed class Deliver(Store store, IOptions<CxKitOptions> options, TimeProvider time) : IStep
{
    private static readonly TimeSpan _tryAgainAfter = TimeSpan.FromMinutes(1);

    public string Name => "deliver";

    public async Task<StepOutcome> RunAsync(AccountWork work, CancellationToken cancellationToken)
    {
        if (work.Helpdesk.Invitations is not { } poster) return default;
        var outcome = await SettleOpenClaimsAsync(work, poster, cancellationToken).ConfigureAwait(false);
        while (store.Surveys.ReadDue(work.Account, time.GetUtcNow(), poster.BatchSize) is { Count: > 0 } due)
            outcome += await PostAsync(work, poster, due, cancellationToken).ConfigureAwait(false);
        return outcome + new StepOutcome(0, store.Surveys.NextDueAt(work.Account));
    }

    private async Task<StepOutcome> SettleOpenClaimsAsync(AccountWork work, IInvitationPoster poster, CancellationToken cancellationToken)
    {
        var open = store.Surveys.ReadOpenClaims(work.Account);
        if (open.Count == 0) return default;
        var settledFrom = time.GetUtcNow() - poster.SettleAfter;
        var ripe = open.Where(c => c.ClaimedAt <= settledFrom).Select(c => c.Invitation).ToList();
        DateTimeOffset? waitUntil = ripe.Count == open.Count ? null : open.Max(c => c.ClaimedAt) + poster.SettleAfter;
        if (ripe.Count == 0) return new StepOutcome(0, waitUntil);

        var marks = await poster.ReadMarksAsync([.. ripe.Select(i => i.TicketId)], cancellationToken).ConfigureAwait(false);
        store.Surveys.Settle(work.Lease, [.. ripe.Select(i => marks.GetValueOrDefault(i.TicketId) == i.Id ? Delivered(work, i) : Again(i.Id, time.GetUtcNow()))]);
        return new StepOutcome(ripe.Count, waitUntil);
    }

    private async Task<StepOutcome> PostAsync(AccountWork work, IInvitationPoster poster, IReadOnlyList<Invitation> due, CancellationToken cancellationToken)
    {
        var tokens = due.ToDictionary(i => i.Id, _ => AnswerLink.Mint());
        var claims = due.Select(i => new LinkClaim(i.Id, tokens[i.Id].Hash.ToArray())).ToList();
        var claimed = store.Surveys.Claim(work.Lease, claims, time.GetUtcNow());
        var mine = due.Where(i => claimed.Contains(i.Id)).ToList();
        if (mine.Count == 0) return default;

        var posts = mine.Select(i => PostOf(work, i, tokens[i.Id])).ToList();
        var results = await poster.PostAsync(posts, cancellationToken).ConfigureAwait(false);
        store.Surveys.Settle(work.Lease, [.. mine.Zip(results, (i, r) => ToSettlement(work, i, r))]);
        return new StepOutcome(mine.Count);
    }

    private InvitationPost PostOf(AccountWork work, Invitation invitation, LinkToken token)
    {
        var language = invitation.Language ?? work.Language;
        return new InvitationPost(
            invitation.TicketId, invitation.Id, InvitationText.Of(language, invitation.TicketNumber, AnswerLink.For(options.Value.PublicAddress!, token)))
        {
            Subject = InvitationText.SubjectOf(language, invitation.TicketNumber),
        };
    }

    private Settlement ToSettlement(AccountWork work, Invitation invitation, ItemOutcome outcome) => outcome.Result switch
    {
        ItemResult.Done => Delivered(work, invitation),
        ItemResult.Refused => new Settlement(invitation.Id, InvitationState.Undeliverable) { Fault = outcome.Reason },
        _ => Again(invitation.Id, time.GetUtcNow() + _tryAgainAfter),
    };

    private Settlement Delivered(AccountWork work, Invitation invitation)
    {
        var now = time.GetUtcNow();
        var expiresAfter = work.Surveys.FirstOrDefault(s => s.Id == invitation.SurveyId)?.ExpiresAfter ?? TimeSpan.FromDays(14);
        return new Settlement(invitation.Id, InvitationState.Delivered) { DeliveredAt = now, ExpiresAt = now + expiresAfter };
    }

    private static Settlement Again(string invitationId, DateTimeOffset dueAt) => new(invitationId, InvitationState.Waiting) { DueAt = dueAt };
}
