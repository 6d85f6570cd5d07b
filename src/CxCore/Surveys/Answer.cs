using CxKit.Core.Tickets;

namespace CxKit.Core.Surveys;

/// <summary>What a customer answered.</summary>
public sealed record Answer
{
    /// <summary>The account.</summary>
    public required string Account { get; init; }

    /// <summary>The invitation that it answers.</summary>
    public required string InvitationId { get; init; }

    /// <summary>The ticket's id.</summary>
    public required string TicketId { get; init; }

    /// <summary>The question's name.</summary>
    public required string QuestionId { get; init; }

    /// <summary>The score, on the question's scale.</summary>
    public required int Score { get; init; }

    /// <summary>The customer's words; never in a log.</summary>
    public string? Comment { get; init; }

    /// <summary>When it was given.</summary>
    public required DateTimeOffset AnsweredAt { get; init; }

    /// <summary>How many people it stands for: 1 ÷ the probability of having been asked, at least 1 in a survey of ours; more than 0.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>Who gave it.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>To whom and what it belongs, as frozen at the offer.</summary>
    public required Attribution Attribution { get; init; }

    /// <summary>Whether headline figures count it: not if a machine probably gave it, and not if the helpdesk asked by itself.</summary>
    public bool CountsInHeadlines => Provenance is not (Provenance.SuspectedMachine or Provenance.Native);
}

/// <summary>Where an answer comes from.</summary>
public enum Provenance
{
    /// <summary>The customer.</summary>
    Customer,

    /// <summary>Probably a machine that followed the link.</summary>
    SuspectedMachine,

    /// <summary>Staff, on the customer's behalf.</summary>
    StaffOnBehalf,

    /// <summary>The helpdesk's own rating.</summary>
    Native,

    /// <summary>A file.</summary>
    Imported,

    /// <summary>A simulated customer of a demo.</summary>
    Simulated,
}
