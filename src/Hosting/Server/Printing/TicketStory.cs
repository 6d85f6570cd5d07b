using System.Globalization;
using CxKit.Core.Surveys;
using CxKit.Core.Tickets;
using CxKit.Storage;

namespace CxKit.Server.Printing;

/// <summary>A ticket's story in words, in the order in which it happened.</summary>
internal static class TicketStory
{
    internal static IEnumerable<string> Tell(Store store, Ticket ticket)
    {
        var history = store.Surveys.HistoryOf(ticket.Account, ticket.Id);
        var account = store.Accounts.Find(ticket.Account)!;
        IEnumerable<string> story = [.. Life(ticket), .. history.Decisions.SelectMany(Decided), .. history.Invitations.SelectMany(Invited), .. history.Answers.SelectMany(Answered), .. Written(store, ticket), .. NotYet(ticket, history, account)];
        // Customers' words are shown, not obeyed: a terminal acts on control characters.
        return story.Select(line => string.Concat(line.Select(c => char.IsControl(c) ? ' ' : c)));
    }

    private static IEnumerable<string> Life(Ticket ticket)
    {
        yield return $"{ticket.Number} ({ticket.Account}), {ticket.Kind.ToString().ToLowerInvariant()}, {ticket.State.ToString().ToLowerInvariant()}{(ticket.Subject is { } s ? ": " + s : "")}";
        yield return $"  team {ticket.Team ?? "(none)"}, service {ticket.Service ?? "(none)"}, category {ticket.Category ?? "(none)"}, priority {ticket.Priority ?? "(none)"}, channel {ticket.Channel ?? "(none)"}";
        yield return $"  requester {NameOf(ticket.Requester)}, agent {NameOf(ticket.Agent)}";
        yield return $"  opened       {At(ticket.OpenedAt)}";
        yield return ticket.FirstReplyAt is { } reply ? $"  first reply  {At(reply)}" : $"  first reply  {(ticket.RepliesAreKnown ? "none" : "unknown: no journal was read")}";
        if (ticket.LastPublicUpdateAt is { } last) yield return $"  last update  {At(last)} by a person";
        if (ticket.IsResolved) yield return $"  resolved     {(ticket.ResolvedAt is { } resolved ? At(resolved) : "without a time of it")}";
        if (ticket.ClosedAt is { } closed) yield return $"  closed       {At(closed)}";
        yield return $"  reassigned {Count(ticket.Reassignments)}, reopened {Count(ticket.Reopens)}, agreements {SlaWord(ticket.SlaMet)}";
        if (ticket.EarlierOfSameTrouble > 0)
            yield return string.Create(CultureInfo.InvariantCulture, $"  reports the same trouble as {ticket.EarlierOfSameTrouble} earlier ticket(s) of the 30 days before");
    }

    private static IEnumerable<string> Decided(Decision decision)
    {
        yield return decision.IsOffered
            ? $"Asked: survey {decision.SurveyId}, episode {decision.Episode}, judged at {At(decision.JudgedAt)}; no rule refused."
            : $"Not asked: survey {decision.SurveyId}, episode {decision.Episode}, judged at {At(decision.JudgedAt)}; rule {decision.RefusedBy}: {decision.Reason}.";
        if (decision.UnknownFacts.Count > 0) yield return $"  not known when it was judged: {string.Join(", ", decision.UnknownFacts)}";
    }

    private static IEnumerable<string> Invited(Invitation invitation)
    {
        yield return invitation.State switch
        {
            InvitationState.Waiting => $"Invitation: waits, due {At(invitation.DueAt)}.",
            InvitationState.Posting => "Invitation: being posted; what became of it is not yet known.",
            InvitationState.Undeliverable => $"Invitation: undeliverable, {invitation.Fault ?? "no reason given"}.",
            _ => $"Invitation: delivered {At(invitation.DeliveredAt)}, can be answered until {At(invitation.ExpiresAt)}.",
        };
        if (invitation.Weight != 1)
            yield return string.Create(CultureInfo.InvariantCulture, $"  drawn with a probability of {1 / invitation.Weight:0.###}: in weighted figures the answer stands for {invitation.Weight:0.##}");
    }

    private static IEnumerable<string> Answered(Answer answer)
    {
        yield return string.Create(CultureInfo.InvariantCulture, $"Answer: {answer.Score} of {Question.Find(answer.QuestionId)?.Highest} ({answer.Provenance.ToString().ToLowerInvariant()}), {At(answer.AnsweredAt)}.");
        if (answer.Comment is { } comment) yield return $"  \"{comment}\"";
    }

    private static IEnumerable<string> Written(Store store, Ticket ticket)
    {
        if (store.WriteBacks.Of(ticket.Account, ticket.Id) is not { } record) yield break;
        if (record.Written is { } fields)
            yield return $"Written back {At(record.WrittenAt)}: score {fields.Score?.ToString(CultureInfo.InvariantCulture) ?? "(empty)"}, label {fields.Label ?? "(empty)"}, flag {fields.Flag ?? "(empty)"}{(fields.Comment is null ? "" : ", and the comment")}.";
        if (record.Refusal is { } refusal) yield return $"Could not be written back: {refusal}.";
    }

    private static IEnumerable<string> NotYet(Ticket ticket, SurveyHistory history, AccountState account)
    {
        if (history.Decisions.Count > 0) yield break;
        if (account.Settings.Connector == AccountSettings.ByFile) yield return "Nobody is asked about it: it was imported from a file.";
        else if (!ticket.IsResolved) yield return "Not asked: it is not resolved.";
        else yield return account.IsCaughtUp ? "No survey of the settings has judged it yet." : "Not judged yet: the pull has not caught up.";
    }

    private static string SlaWord(bool? met) => met switch { true => "met", false => "breached", null => "not settled" };

    private static string Count(int? count) => count is { } c ? string.Create(CultureInfo.InvariantCulture, $"{c} time{(c == 1 ? "" : "s")}") : "unknown";

    private static string NameOf(Person? person) => person is null ? "(none)" : person.Name ?? person.Id;

    private static string At(DateTimeOffset? moment) => moment?.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture) ?? "at an unknown time";
}
