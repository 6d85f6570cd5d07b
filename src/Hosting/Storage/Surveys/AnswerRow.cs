using CxKit.Core.Surveys;
using CxKit.Core.Tickets;
using CxKit.Core.Time;

namespace CxKit.Storage;

/// <summary>A row of the answers, with what its invitation had frozen.</summary>
internal sealed record AnswerRow
{
    internal const string Select =
        """
        select account, invitation, ticket, number, episode, person, judged_at JudgedAt, question, score, comment,
            answered_at AnsweredAt, answered_day AnsweredDay, provenance, attribution, weight
        from answer
        """;

    internal const string Insert =
        """
        insert into answer (account, invitation, ticket, number, episode, person, judged_at, question, score, comment, answered_at, answered_day, provenance, attribution, weight)
        values (@Account, @Invitation, @Ticket, @Number, @Episode, @Person, @JudgedAt, @Question, @Score, @Comment, @AnsweredAt, @AnsweredDay, @Provenance, @Attribution, @Weight)
        """;

    internal const string Upsert =
        Insert
        + """
          on conflict (account, invitation) do update set question = excluded.question, score = excluded.score, comment = excluded.comment,
              answered_at = excluded.answered_at, answered_day = excluded.answered_day
          """;

    public required string Account { get; init; }

    public required string Invitation { get; init; }

    public required string Ticket { get; init; }

    public required string Number { get; init; }

    public int Episode { get; init; }

    public string? Person { get; init; }

    public long JudgedAt { get; init; }

    public required string Question { get; init; }

    public int Score { get; init; }

    public string? Comment { get; init; }

    public long AnsweredAt { get; init; }

    public required string AnsweredDay { get; init; }

    public required string Provenance { get; init; }

    public required string Attribution { get; init; }

    public double Weight { get; init; } = 1;

    internal static AnswerRow Of(AnswerRequest request, InvitationRow invitation, TimeZoneInfo zone) => new()
    {
        Account = invitation.Account,
        Invitation = invitation.Id,
        Ticket = invitation.Ticket,
        Number = invitation.Number,
        Episode = invitation.Episode,
        Person = invitation.Person,
        JudgedAt = invitation.JudgedAt,
        Question = request.QuestionId,
        Score = request.Score,
        Comment = string.IsNullOrWhiteSpace(request.Comment) ? null : request.Comment,
        AnsweredAt = request.At.ToStored(),
        AnsweredDay = request.At.DayIn(zone).ToStored(),
        Provenance = request.Provenance.ToString(),
        Attribution = invitation.Attribution,
        Weight = invitation.Weight,
    };

    internal Answer ToAnswer() => new()
    {
        Account = Account,
        InvitationId = Invitation,
        TicketId = Ticket,
        QuestionId = Question,
        Score = Score,
        Comment = Comment,
        AnsweredAt = AnsweredAt.ToMoment(),
        Weight = Weight,
        Provenance = Enum.Parse<Provenance>(Provenance),
        Attribution = StoredJson.Read<Attribution>(Attribution),
    };
}
