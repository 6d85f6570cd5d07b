using System.Text.Json;
using CxKit.Core.Helpdesks;
using CxKit.Core.Surveys;
using CxKit.Core.Time;
using Dapper;

namespace CxKit.Storage;

/// <summary>Decisions, invitations and answers, and the directory of people and links.</summary>
public sealed class SurveyStore
{
    // Held back while its ticket is open again.
    private const string Waiting =
        """
         where i.account = @account and i.state = 'Waiting' and exists (
            select 1 from ticket t where t.account = i.account and t.id = i.ticket and t.judged_day is not null and t.episode = i.episode)
        """;

    private readonly Writer _writer;
    private readonly Reader _reader;
    private readonly OfferProgress _progress;

    internal SurveyStore(Writer writer, Reader reader, OfferProgress progress) => (_writer, _reader, _progress) = (writer, reader, progress);

    /// <summary>
    /// Lets <paramref name="judge"/> decide, in the order of (judged at, number), every resolved episode not yet decided for the survey, at
    /// most <paramref name="limit"/>, and records each decision, the claim of the person and the invitation in one transaction; nothing while
    /// the pull has not caught up.
    /// </summary>
    /// <returns>How many decisions were taken.</returns>
    /// <exception cref="LeaseLostException">The account was taken over.</exception>
    public int Decide(Lease lease, string surveyId, int limit, Func<Undecided, Ruling> judge)
    {
        ArgumentNullException.ThrowIfNull(lease);
        ArgumentException.ThrowIfNullOrWhiteSpace(surveyId);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        try
        {
            // The look is part of the transaction: a page that comes in between must not be judged half-read.
            return _writer.Write(lease, c => AccountRow.Of(c, lease.Account).ToState().IsCaughtUp
                ? new Offers(c, lease.Account, surveyId, _progress).Decide(limit, judge)
                : 0);
        }
        catch
        {
            // What was rolled back is undecided again.
            _progress.Forget(lease.Account, surveyId);
            throw;
        }
    }

    /// <summary>Invitations that wait and are due, the earliest first; those whose ticket was reopened meanwhile are held back.</summary>
    public IReadOnlyList<Invitation> ReadDue(string account, DateTimeOffset now, int limit) =>
        [.. _reader.Read(c => c.Query<InvitationRow>(
            InvitationRow.Select + Waiting + " and i.due_at <= @at order by i.due_at, i.id limit @limit",
            new { account, at = now.ToStored(), limit })).Select(i => i.ToInvitation())];

    /// <summary>When the next waiting invitation is due, be it past; <see langword="null"/> if none waits.</summary>
    public DateTimeOffset? NextDueAt(string account) =>
        _reader.Read(c => c.ExecuteScalar<long?>("select min(i.due_at) from invitation i" + Waiting, new { account }))?.ToMoment();

    /// <summary>Claims waiting invitations for posting, each with the hash of its link, before the helpdesk is called; those no longer waiting are left out.</summary>
    /// <returns>The ids that were claimed.</returns>
    public IReadOnlySet<string> Claim(Lease lease, IReadOnlyCollection<LinkClaim> claims, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(lease);
        ArgumentNullException.ThrowIfNull(claims);
        return _writer.Write(lease, c => claims.Where(claim => Invitations.Claim(c, lease.Account, claim, now))
            .Select(claim => claim.InvitationId).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>Invitations claimed for posting whose outcome is not known, with the time of the claim.</summary>
    public IReadOnlyList<OpenClaim> ReadOpenClaims(string account) =>
        [.. _reader.Read(c => c.Query<InvitationRow>(
            InvitationRow.Select + " where i.account = @account and i.state = 'Posting' order by i.claimed_at, i.id",
            new { account })).Select(i => new OpenClaim(i.ToInvitation(), i.ClaimedAt!.Value.ToMoment()))];

    /// <summary>Records what became of posted invitations. Back to waiting drops the link's hash: a link never posted is minted anew.</summary>
    public void Settle(Lease lease, IReadOnlyCollection<Settlement> settlements)
    {
        ArgumentNullException.ThrowIfNull(lease);
        ArgumentNullException.ThrowIfNull(settlements);
        _writer.Write(lease, c =>
        {
            foreach (var settlement in settlements) Invitations.Settle(c, lease.Account, settlement);
            return settlements.Count;
        });
    }

    /// <summary>The invitation behind a link's hash, or <see langword="null"/>.</summary>
    public Invitation? FindByLink(ReadOnlyMemory<byte> linkHash) =>
        _reader.Read(c => Invitations.FindByLink(c, linkHash))?.ToInvitation();

    /// <summary>Stores an answer durably, together with what waits at the same time, before bulk work; it is stored once. Once queued it is not cancelled.</summary>
    /// <exception cref="ArgumentException">There is no such question, or the score is not on its scale.</exception>
    public Task<AnswerOutcome> AnswerAsync(AnswerRequest answer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var request = Answers.Checked(answer);
        cancellationToken.ThrowIfCancellationRequested();
        return _writer.WriteSoonAsync(c => Answers.Take(c, request));
    }

    /// <summary>Takes in native answers and, with them, the cursor of their reading.</summary>
    /// <returns>How many were new or corrected.</returns>
    /// <exception cref="LeaseLostException">The account was taken over.</exception>
    public int Take(Lease lease, NativeAnswerPage page)
    {
        ArgumentNullException.ThrowIfNull(lease);
        ArgumentNullException.ThrowIfNull(page);
        return _writer.Write(lease, c =>
        {
            var intake = new NativeAnswers(c, lease.Account, AccountRow.Of(c, lease.Account).ToState().Zone);
            var taken = page.Answers.Count(intake.Take);
            c.Execute("update account set answers_cursor = @Cursor where account = @Account", new { lease.Account, page.Cursor });
            return taken;
        });
    }

    /// <summary>All that was decided, sent and answered about a ticket.</summary>
    public SurveyHistory HistoryOf(string account, string ticketId) => _reader.Read(c =>
    {
        var key = new { account, ticketId };
        const string ofTicket = " where account = @account and ticket = @ticketId order by episode";
        return new SurveyHistory(
            [.. c.Query<DecisionRow>(DecisionRow.Select + ofTicket + ", survey", key).Select(d => d.ToDecision())],
            [.. c.Query<InvitationRow>(InvitationRow.Select + ofTicket + ", survey", key).Select(i => i.ToInvitation())],
            [.. c.Query<AnswerRow>(AnswerRow.Select + ofTicket + ", answered_at", key).Select(a => a.ToAnswer())]);
    });

    /// <summary>How many invitations of an account stand where, and for what reasons some could not be delivered, the most frequent first.</summary>
    public InvitationStates StatesOf(string account) => _reader.Read(c => new InvitationStates(
        c.Query<(string State, int Count)>("select state, count(*) from invitation where account = @account group by state", new { account })
            .ToDictionary(s => Enum.Parse<InvitationState>(s.State), s => s.Count),
        c.Query<(string, int)>(
            """
            select coalesce(fault, 'no reason given'), count(*) from invitation where account = @account and state = 'Undeliverable'
            group by 1 order by 2 desc, 1
            """,
            new { account }).AsList()));

    /// <summary>The totals of an account.</summary>
    public SurveyTotals Totals(string account) => _reader.Read(c =>
    {
        var decisions = c.Query<(string? RefusedBy, int Count)>(
            "select refused_by, count(*) from decision where account = @account group by refused_by", new { account }).AsList();
        var (invitations, delivered) = c.QuerySingle<(int, int)>(
            "select count(*), count(*) filter (where state in ('Delivered', 'Answered')) from invitation where account = @account", new { account });
        return new SurveyTotals(
            decisions.Where(d => d.RefusedBy is null).Sum(d => d.Count),
            decisions.Where(d => d.RefusedBy is not null).ToDictionary(d => d.RefusedBy!, d => d.Count, StringComparer.Ordinal),
            invitations,
            delivered,
            c.ExecuteScalar<int>("select count(*) from answer where account = @account and provenance <> 'Native'", new { account }));
    });

    /// <summary>The answers given within a period, and those on tickets given by id whenever they were given, in the order of their giving.</summary>
    /// <returns><see langword="null"/> if there are more than <paramref name="most"/>.</returns>
    public IReadOnlyList<Answer>? AnswersWithin(string account, Period period, IReadOnlyCollection<string> ticketIds, int most)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(ticketIds);
        return _reader.Read(c =>
        {
            var rows = c.Query<AnswerRow>(
                AnswerRow.Select +
                """
                 where account = @account and (ticket in (select value from json_each(@ids)) or (
                    answered_day between @firstDay and @lastDay and answered_at >= @since and answered_at < @until))
                order by answered_at, invitation limit @most + 1
                """,
                new
                {
                    account,
                    ids = JsonSerializer.Serialize(ticketIds),
                    since = period.Since.ToStored(),
                    until = period.Until.ToStored(),
                    firstDay = period.Since.ToStoredDay(-1),
                    lastDay = period.Until.ToStoredDay(1),
                    most,
                }).Select(a => a.ToAnswer()).ToList();
            return rows.Count > most ? null : rows;
        });
    }

    /// <summary>The latest answers with a comment, newest first.</summary>
    public IReadOnlyList<CommentedAnswer> LatestComments(string account, int limit) =>
        [.. _reader.Read(c => c.Query<AnswerRow>(
            AnswerRow.Select + " where account = @account and comment is not null order by answered_at desc, invitation limit @limit",
            new { account, limit })).Select(a => new CommentedAnswer(a.ToAnswer(), a.Number))];
}
