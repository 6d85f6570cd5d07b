namespace CxKit.Connectors.Simulator.Desks.Seeded;

/// <summary>What a ticket goes through between people.</summary>
internal enum StepKind
{
    Assigned,

    Resolved,

    Reopened,

    Closed,
}

/// <summary>A moment in which a ticket changed hands or state; <c>To</c> is who has it from then on.</summary>
internal sealed record Step(DateTimeOffset At, StepKind Kind, string By, Person To);
