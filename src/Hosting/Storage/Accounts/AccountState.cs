namespace CxKit.Storage;

/// <summary>An account as stored.</summary>
public sealed record AccountState
{
    /// <summary>Its settings.</summary>
    public required AccountSettings Settings { get; init; }

    /// <summary>When it was first enabled.</summary>
    public required DateTimeOffset EnabledAt { get; init; }

    /// <summary>Where the pull goes on.</summary>
    public string? Cursor { get; init; }

    /// <summary>Where the reading of native answers goes on.</summary>
    public string? AnswersCursor { get; init; }

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
