namespace CxKit.Hosting.Settings;

/// <summary>What every account has, whatever its helpdesk; the connector reads the rest of the same section.</summary>
public sealed class AccountOptions
{
    /// <summary>The connector's name.</summary>
    public string Connector { get; set; } = "";

    /// <summary>The zone whose days are counted.</summary>
    public string TimeZone { get; set; } = "UTC";

    /// <summary>The day, or moment, from which on customers are asked; unset: from the time the account was first enabled.</summary>
    public string? SurveyFrom { get; set; }

    /// <summary>The language of invitations to people whose language the helpdesk does not tell.</summary>
    public string Language { get; set; } = "en";

    /// <summary>Whether its customers are simulated: said wherever their answers are shown.</summary>
    public bool IsSimulated { get; set; }

    /// <summary>The first moment after which a resolution is asked about; <see langword="null"/> if unset.</summary>
    /// <exception cref="FormatException">The text is neither a day nor a moment.</exception>
    internal DateTimeOffset? AskFrom()
    {
        if (string.IsNullOrWhiteSpace(SurveyFrom)) return null;
        if (!DateOnly.TryParse(SurveyFrom, System.Globalization.CultureInfo.InvariantCulture, out var day))
            return DateTimeOffset.Parse(SurveyFrom, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal);
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, TimeZoneInfo.FindSystemTimeZoneById(TimeZone).GetUtcOffset(midnight));
    }
}
