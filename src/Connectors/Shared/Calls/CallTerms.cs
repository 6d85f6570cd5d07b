namespace CxKit.Connectors;

/// <summary>On what terms a call is made.</summary>
public sealed record CallTerms
{
    private CallTerms()
    {
    }

    /// <summary>The call may be sent again when it is not known whether it had its effect: it reads, or sets what is the same when set twice.</summary>
    public static CallTerms Repeatable { get; } = new() { MayBeDoubled = true };

    /// <summary>The call is made once, at once or not at all, so that its caller knows from when on to count, and looks before trying again.</summary>
    public static CallTerms Once { get; } = new();

    /// <summary>Statuses beside 2xx that are answers to be read, not failures.</summary>
    public IReadOnlyCollection<int> Answers { get; init; } = [];

    /// <summary>
    /// The limit of the helpdesk that the call falls under, beside that of the account: a rest asked for under it holds for its calls
    /// alone. <see langword="null"/>: none of its own.
    /// </summary>
    public string? Limit { get; init; }

    /// <summary>How many calls under <see cref="Limit"/> the helpdesk takes in any 60 seconds, so that the next one waits before it is refused.</summary>
    /// <value>From 1; <see langword="null"/>, unless set: as many as there are.</value>
    public int? PerMinute { get; init; }

    internal bool MayBeDoubled { get; private init; }
}
