using CxKit.Core.Helpdesks;
using CxKit.Core.Metrics;
using CxKit.Core.Surveys;
using CxKit.Core.Tickets;
using CxKit.Core.Time;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CxKit.Storage;

/// <summary>Takes in what customers answered to the helpdesk's own survey; a corrected answer replaces what it was, its attribution stays.</summary>
internal sealed class NativeAnswers(SqliteConnection connection, string account, TimeZoneInfo zone)
{
    /// <summary>What stands in place of an invitation's id.</summary>
    private const string Prefix = "native:";

    /// <summary>Takes an answer in.</summary>
    /// <returns>Whether it was new or another than before.</returns>
    internal bool Take(NativeAnswer answer)
    {
        var known = connection.QueryFirstOrDefault<AnswerRow>(
            AnswerRow.Select + " where account = @account and invitation = @Invitation", new { account, Invitation = Prefix + answer.Id });
        var row = RowOf(answer, known);
        if (known == row) return false;
        connection.Execute(AnswerRow.Upsert, row);
        DirtyDays.Mark(connection, account, new[] { known?.AnsweredDay, row.AnsweredDay }.OfType<string>().Distinct().Select(day => (MetricDay.Answered, day)));
        if (row.Person is not null) WriteBackMarks.MarkOpenOf(connection, account, row.Person);
        return true;
    }

    private AnswerRow RowOf(NativeAnswer answer, AnswerRow? known)
    {
        var ticket = known is null
            ? connection.QueryFirstOrDefault<TicketRow>(TicketRow.Select + " where t.account = @account and t.id = @TicketId", new { account, answer.TicketId })
            : null;
        return new AnswerRow
        {
            Account = account,
            Invitation = Prefix + answer.Id,
            Ticket = answer.TicketId,
            Number = known?.Number ?? ticket?.Number ?? answer.TicketId,
            Episode = known?.Episode ?? ticket?.Episode ?? 1,
            Person = known?.Person ?? ticket?.Person ?? answer.PersonId,
            JudgedAt = known?.JudgedAt ?? ticket?.JudgedAt ?? answer.AnsweredAt.ToStored(),
            Question = QuestionOf(answer),
            Score = ScoreOf(answer),
            Comment = string.IsNullOrWhiteSpace(answer.Comment) ? null : answer.Comment,
            AnsweredAt = answer.AnsweredAt.ToStored(),
            AnsweredDay = answer.AnsweredAt.DayIn(zone).ToStored(),
            Provenance = nameof(Provenance.Native),
            Attribution = known?.Attribution ?? StoredJson.Write(ticket is null ? new Attribution() : Attribution.Of(ticket.ToTicket())),
        };
    }

    // A thumb down is nought at some helpdesks, our scales begin at one.
    private static int ScoreOf(NativeAnswer answer) => (answer.Lowest, answer.Highest) == (0, 1) ? answer.Score + 1 : answer.Score;

    // A scale that no question of ours has is kept under its own name, and counts in no figure yet.
    private static string QuestionOf(NativeAnswer answer) => (answer.Lowest, answer.Highest) switch
    {
        (1, 5) => Question.Csat5.Id,
        (0, 1) or (1, 2) => Question.Csat2.Id,
        _ => $"Native{answer.Lowest}To{answer.Highest}",
    };
}
