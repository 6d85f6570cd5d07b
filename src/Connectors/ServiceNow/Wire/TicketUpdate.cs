namespace CxKit.Connectors.ServiceNow;

/// <summary>New values for a ticket.</summary>
/// <param name="Table">The table that it lies in.</param>
/// <param name="TicketId">The ticket.</param>
/// <param name="Values">The values, by column.</param>
/// <param name="Watched">The columns whose value is read back, since the helpdesk drops without a word what the user may not write.</param>
internal sealed record TicketUpdate(string Table, string TicketId, IReadOnlyList<(string Column, string Value)> Values, IReadOnlyList<string> Watched);

/// <summary>What became of an update.</summary>
/// <param name="Status">Its status; <see langword="null"/> where the helpdesk did not come to it.</param>
internal readonly record struct UpdateAnswer(int? Status)
{
    /// <summary>Who kept it from being done, where the helpdesk says so.</summary>
    public Hindrance Hindrance { get; init; }

    /// <summary>A column that was left empty although it was given a value.</summary>
    public string? Dropped { get; init; }
}

/// <summary>What keeps an update from being done.</summary>
internal enum Hindrance
{
    /// <summary>The helpdesk does not say.</summary>
    Unknown,

    /// <summary>An access rule.</summary>
    AccessRule,

    /// <summary>A business rule.</summary>
    BusinessRule,

    /// <summary>A data policy.</summary>
    DataPolicy,
}
