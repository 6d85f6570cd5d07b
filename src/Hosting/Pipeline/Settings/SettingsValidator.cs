using CxKit.Core.Helpdesks;
using CxKit.Core.Metrics;
using CxKit.Core.Surveys;
using CxKit.Core.Tickets;
using Microsoft.Extensions.Options;

namespace CxKit.Hosting.Settings;

/// <summary>Finds every fault of the settings at once, each named by its path.</summary>
internal sealed class SettingsValidator(IEnumerable<IHelpdeskConnector> connectors) : IValidateOptions<CxKitOptions>
{
    public ValidateOptionsResult Validate(string? name, CxKitOptions options)
    {
        List<string> faults =
        [
            .. OfStore(options),
            .. options.Accounts.SelectMany(a => OfAccount(a.Key, a.Value)),
            .. options.Surveys.SelectMany(s => OfSurvey(s.Key, s.Value, options)),
            .. options.Accounts.Keys.SelectMany(a => OfFollowers(a, options)),
            .. options.Targets.SelectMany(t => OfTarget(t.Key, t.Value)),
            .. options.FaultsOfRatesAndPeople(),
        ];
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> OfStore(CxKitOptions options)
    {
        if (!string.Equals(options.Store.Provider, "Sqlite", StringComparison.OrdinalIgnoreCase))
            yield return $"CxKit:Store:Provider is \"{options.Store.Provider}\"; the only provider today is Sqlite.";
        if (string.IsNullOrWhiteSpace(options.Store.ConnectionString))
            yield return "CxKit:Store:ConnectionString is missing; give one such as \"Data Source=cxkit.db\".";
        if (options.Surveys.Count > 0 && !IsWebAddress(options.PublicAddress))
            yield return "CxKit:PublicAddress is no web address; give the one at which customers reach the answer page, such as \"https://cx.example.com\".";
    }

    private IEnumerable<string> OfAccount(string account, AccountOptions options)
    {
        var path = $"CxKit:Accounts:{account}";
        var names = string.Join(", ", connectors.Select(c => c.Name));
        var connector = connectors.FirstOrDefault(c => c.Name == options.Connector);
        if (connector is null)
            yield return $"{path}:Connector is \"{options.Connector}\"; give one of {names}.";
        foreach (var fault in connector?.FaultsOf(account) ?? [])
            yield return fault;
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(options.TimeZone, out _))
            yield return $"{path}:TimeZone is \"{options.TimeZone}\"; give a zone such as Europe/Paris.";
        else if (!IsMoment(options))
            yield return $"{path}:SurveyFrom is \"{options.SurveyFrom}\"; give a day such as 2026-12-01.";
    }

    private static IEnumerable<string> OfSurvey(string survey, SurveyOptions options, CxKitOptions all)
    {
        var path = $"CxKit:Surveys:{survey}";
        if (Question.Find(options.Question) is null)
            yield return $"{path}:Question is \"{options.Question}\"; give one of {string.Join(", ", Question.All.Select(q => q.Id))}.";
        foreach (var account in options.Accounts.Where(a => !all.Accounts.ContainsKey(a)))
            yield return $"{path}:Accounts names \"{account}\", which is no account under CxKit:Accounts.";
        foreach (var kind in options.When.Kinds.Where(k => !Enum.GetNames<TicketKind>().Contains(k, StringComparer.OrdinalIgnoreCase)))
            yield return $"{path}:When:Kinds names \"{kind}\"; kinds are {string.Join(", ", Enum.GetNames<TicketKind>())}.";
        if (options.Sample is not (>= 0 and <= 1))
            yield return $"{path}:Sample must lie between 0 and 1.";
        foreach (var (name, span) in new[] { ("Delay", options.Delay), ("Quarantine", options.Quarantine), ("TooOld", options.TooOld) })
            if (span < TimeSpan.Zero) yield return $"{path}:{name} must not be negative.";
        if (options.ExpiresAfter <= TimeSpan.Zero)
            yield return $"{path}:ExpiresAfter must be longer than nothing.";
    }

    private static IEnumerable<string> OfTarget(string figure, double target)
    {
        if (MetricCatalogue.Find(figure) is not { } definition)
            yield return $"CxKit:Targets:{figure} is not a figure; figures are {string.Join(", ", MetricCatalogue.Figures.Select(f => f.Id))}.";
        else if (definition.Unit == "share" && target is not (>= 0 and <= 1))
            yield return $"CxKit:Targets:{figure} must lie between 0 and 1.";
    }

    // "cx.example.com:8080" is an absolute address too, of the scheme "cx.example.com".
    private static bool IsWebAddress(Uri? address) =>
        address is { IsAbsoluteUri: true } && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);

    // One decision per episode: a second survey would judge what the first already asked about.
    private static IEnumerable<string> OfFollowers(string account, CxKitOptions options)
    {
        var followers = options.Surveys.Where(s => s.Value.Follows(account)).Select(s => s.Key).Order(StringComparer.Ordinal).ToList();
        if (followers.Count > 1)
            yield return $"CxKit:Surveys: {string.Join(" and ", followers)} both follow the account {account}; one survey may.";
    }

    private static bool IsMoment(AccountOptions options)
    {
        try
        {
            options.AskFrom();
            return true;
        }
        catch (Exception e) when (e is FormatException or ArgumentOutOfRangeException)
        {
            return false;
        }
    }
}
