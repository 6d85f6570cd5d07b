using CxKit.Core.Surveys;
using CxKit.Core.Tickets;

namespace CxKit.Storage;

/// <summary>A row of the invitations.</summary>
internal sealed record InvitationRow
{
    internal const string Select =
        """
        select i.account, i.id, i.ticket, i.number, i.episode, i.survey, i.person, i.language, i.attribution, i.judged_at JudgedAt, i.state,
            i.due_at DueAt, i.claimed_at ClaimedAt, i.delivered_at DeliveredAt, i.expires_at ExpiresAt, i.fault, i.weight
        from invitation i
        """;

    internal const string Insert =
        """
        insert into invitation (account, id, ticket, number, episode, survey, person, language, attribution, judged_at, state, due_at, delivered_at, expires_at, fault, weight)
        values (@Account, @Id, @Ticket, @Number, @Episode, @Survey, @Person, @Language, @Attribution, @JudgedAt, @State, @DueAt, @DeliveredAt, @ExpiresAt, @Fault, @Weight)
        """;

    public required string Account { get; init; }

    public required string Id { get; init; }

    public required string Ticket { get; init; }

    public required string Number { get; init; }

    public int Episode { get; init; }

    public required string Survey { get; init; }

    public string? Person { get; init; }

    public string? Language { get; init; }

    public required string Attribution { get; init; }

    public long JudgedAt { get; init; }

    public required string State { get; init; }

    public long DueAt { get; init; }

    public long? ClaimedAt { get; init; }

    public long? DeliveredAt { get; init; }

    public long? ExpiresAt { get; init; }

    public string? Fault { get; init; }

    public double Weight { get; init; } = 1;

    internal static InvitationRow Of(Invitation invitation, DateTimeOffset judgedAt) => new()
    {
        Account = invitation.Account,
        Id = invitation.Id,
        Ticket = invitation.TicketId,
        Number = invitation.TicketNumber,
        Episode = invitation.Episode,
        Survey = invitation.SurveyId,
        Person = invitation.PersonId,
        Language = invitation.Language,
        Attribution = StoredJson.Write(invitation.Attribution),
        JudgedAt = judgedAt.ToStored(),
        State = invitation.State.ToString(),
        DueAt = invitation.DueAt.ToStored(),
        DeliveredAt = invitation.DeliveredAt?.ToStored(),
        ExpiresAt = invitation.ExpiresAt?.ToStored(),
        Fault = invitation.Fault,
        Weight = invitation.Weight,
    };

    internal Invitation ToInvitation() => new()
    {
        Account = Account,
        Id = Id,
        TicketId = Ticket,
        TicketNumber = Number,
        Episode = Episode,
        SurveyId = Survey,
        PersonId = Person,
        Language = Language,
        Attribution = StoredJson.Read<Attribution>(Attribution),
        State = Enum.Parse<InvitationState>(State),
        DueAt = DueAt.ToMoment(),
        DeliveredAt = DeliveredAt?.ToMoment(),
        ExpiresAt = ExpiresAt?.ToMoment(),
        Fault = Fault,
        Weight = Weight,
    };
}
