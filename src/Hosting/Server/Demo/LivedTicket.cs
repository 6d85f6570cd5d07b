using System.Text.Json;

namespace CxKit.Server.Demo;

/// <summary>What a simulated customer lived on one ticket, as the simulator tells it, whichever helpdesk it speaks.</summary>
internal sealed record LivedTicket
{
    public required string Id { get; init; }

    public required string Number { get; init; }

    public required string Caller { get; init; }

    public required string Category { get; init; }

    public required string Language { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public DateTimeOffset? ResolvedAt { get; init; }

    public int Reassignments { get; init; }

    /// <summary>When somebody of the desk wrote to the customer; <see langword="null"/> where no journal is kept.</summary>
    public IReadOnlyList<DateTimeOffset>? HeardAt { get; init; }

    /// <summary>How often the same trouble had been reported in the 30 days before.</summary>
    internal int LoggedBefore { get; init; }

    /// <summary>Whether the same trouble came back within a week after it was declared solved.</summary>
    internal bool CameBack { get; init; }

    /// <summary>The longest time without a word from the desk between opening and resolution; <see langword="null"/> where no journal is kept.</summary>
    internal TimeSpan? Silence => HeardAt is null ? null : LongestGap([OpenedAt, .. HeardAt.Where(h => h > OpenedAt && h < End).Order(), End]);

    internal TimeSpan? Duration => ResolvedAt - OpenedAt;

    private DateTimeOffset End => ResolvedAt ?? OpenedAt;

    internal static LivedTicket From(JsonElement row) => row.Deserialize<LivedTicket>(JsonSerializerOptions.Web)!;

    private static TimeSpan LongestGap(IReadOnlyList<DateTimeOffset> heard) => heard.Zip(heard.Skip(1), (a, b) => b - a).Max();
}
