using CxKit.Core.Metrics;
using CxKit.Core.Surveys;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CxKit.Storage;

/// <summary>Takes answers in, each once.</summary>
internal static class Answers
{
    /// <summary>The request with the question's own name.</summary>
    /// <exception cref="ArgumentException">There is no such question, or the score is not on its scale: such an answer would spoil every tally it is in.</exception>
    internal static AnswerRequest Checked(AnswerRequest request)
    {
        var question = Question.Find(request.QuestionId)
            ?? throw new ArgumentException($"There is no question {request.QuestionId}.", nameof(request));
        if (!question.Accepts(request.Score)) throw new ArgumentOutOfRangeException(nameof(request), request.Score, "The score is not on the scale.");
        return request with { QuestionId = question.Id };
    }

    internal static AnswerOutcome Take(SqliteConnection connection, AnswerRequest request)
    {
        // A link that is still being posted is a customer faster than our bookkeeping; only an answer closes a link before its time.
        if (Invitations.FindByLink(connection, request.LinkHash) is not { } invitation) return AnswerOutcome.UnknownLink;
        if (invitation.State == nameof(InvitationState.Answered)) return AnswerOutcome.AlreadyAnswered;
        if (request.At.ToStored() > invitation.ExpiresAt) return AnswerOutcome.Expired;

        var zone = AccountRow.Of(connection, invitation.Account).ToState().Zone;
        var answer = AnswerRow.Of(request, invitation, zone);
        connection.Execute(AnswerRow.Insert, answer);
        connection.Execute(
            """
            update invitation set state = 'Answered', claimed_at = null, fault = null, delivered_at = coalesce(delivered_at, @AnsweredAt)
            where account = @Account and id = @Invitation
            """,
            answer);
        DirtyDays.Mark(connection, answer.Account, [(MetricDay.Answered, answer.AnsweredDay)]);
        WriteBackMarks.Mark(connection, answer.Account, [answer.Ticket]);
        if (answer.Person is not null) WriteBackMarks.MarkOpenOf(connection, answer.Account, answer.Person);
        return AnswerOutcome.Stored;
    }
}
