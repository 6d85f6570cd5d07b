namespace CxKit.Storage;

/// <summary>The accounts: settings that figures depend on, cursor, lease.</summary>
public sealed class AccountStore
{
    /// <summary>Enters an account, or brings its settings up to date; the time it was first enabled stays.</summary>
    public AccountState Enable(AccountSettings settings, DateTimeOffset now) => throw new NotImplementedException();

    /// <summary>Takes the account over: the epoch goes up and every older lease is void.</summary>
    public Lease Acquire(string account, string owner) => throw new NotImplementedException();

    /// <summary>The account, or <see langword="null"/>.</summary>
    public AccountState? Find(string account) => throw new NotImplementedException();

    /// <summary>All accounts the store holds, by name.</summary>
    public IReadOnlyList<AccountState> All() => throw new NotImplementedException();
}

/// <summary>The right to write for an account; void once somebody else acquires it.</summary>
public sealed record Lease(string Account, long Epoch);

/// <summary>What of an account's settings outlives the process; no secret is among it.</summary>
public sealed record AccountSettings
{
    /// <summary>The account's name.</summary>
    public required string Account { get; init; }

    /// <summary>The connector's name.</summary>
    public required string Connector { get; init; }

    /// <summary>The id of the zone whose days are counted.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>From when on customers are asked; <see langword="null"/>: from the time the account was first enabled.</summary>
    public DateTimeOffset? SurveyFrom { get; init; }

    /// <summary>The targets of figures, by figure name.</summary>
    public IReadOnlyDictionary<string, double> Targets { get; init; } = new Dictionary<string, double>();

    /// <summary>Whether its customers are simulated: said wherever their answers are shown.</summary>
    public bool IsSimulated { get; init; }
}

/// <summary>An account as stored.</summary>
public sealed record AccountState
{
    /// <summary>Its settings.</summary>
    public required AccountSettings Settings { get; init; }

    /// <summary>When it was first enabled.</summary>
    public required DateTimeOffset EnabledAt { get; init; }

    /// <summary>Where the pull goes on.</summary>
    public string? Cursor { get; init; }

    /// <summary>The latest change of a ticket that the pull has seen.</summary>
    public DateTimeOffset? SeenUntil { get; init; }

    /// <summary>Whether the pull has met its closing page with nothing new since.</summary>
    public bool IsCaughtUp { get; init; }

    /// <summary>Whether a message of a person was ever read: otherwise replies are unknown, not none.</summary>
    public bool RepliesAreKnown { get; init; }

    /// <summary>From when on customers are asked.</summary>
    public DateTimeOffset AskFrom => Settings.SurveyFrom ?? EnabledAt;

    /// <summary>The zone whose days are counted.</summary>
    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(Settings.TimeZone);
}
