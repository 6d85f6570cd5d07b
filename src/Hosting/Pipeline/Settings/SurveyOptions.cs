using CxKit.Core.Surveys;
using CxKit.Core.Tickets;

namespace CxKit.Hosting.Settings;

/// <summary>One survey of the settings.</summary>
public sealed class SurveyOptions
{
    /// <summary>The headline question.</summary>
    public string Question { get; set; } = Core.Surveys.Question.Csat5.Id;

    /// <summary>The accounts whose customers it asks; empty: all.</summary>
    public List<string> Accounts { get; set; } = [];

    /// <summary>After which tickets.</summary>
    public SurveyWhen When { get; set; } = new();

    /// <summary>How long after the resolution.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>How long an invitation can be answered.</summary>
    public TimeSpan ExpiresAfter { get; set; } = TimeSpan.FromDays(14);

    /// <summary>How long a person is left in peace.</summary>
    public TimeSpan Quarantine { get; set; } = TimeSpan.FromDays(30);

    /// <summary>The share of resolutions, from 0 to 1.</summary>
    public double Sample { get; set; } = 1;

    /// <summary>How old a resolution may be when it is first seen; zero turns the rule off.</summary>
    public TimeSpan TooOld { get; set; } = TimeSpan.FromDays(7);

    /// <summary>Whether it asks the customers of an account.</summary>
    internal bool Follows(string account) => Accounts.Count == 0 || Accounts.Contains(account);

    /// <summary>The survey; the settings were checked at start.</summary>
    internal Survey ToSurvey(string id) => new()
    {
        Id = id,
        Question = Core.Surveys.Question.Find(Question)!,
        Kinds = [.. When.Kinds.Select(k => Enum.Parse<TicketKind>(k, ignoreCase: true))],
        Delay = Delay,
        ExpiresAfter = ExpiresAfter,
        Quarantine = Quarantine,
        Sample = Sample,
        TooOld = TooOld == TimeSpan.Zero ? null : TooOld,
    };
}

/// <summary>After which tickets a survey asks.</summary>
public sealed class SurveyWhen
{
    /// <summary>The kinds of tickets; empty: every kind.</summary>
    public List<string> Kinds { get; set; } = [];
}
