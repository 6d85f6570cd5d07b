using CxKit.Storage;

namespace CxKit.Hosting.Settings;

/// <summary>The section <c>CxKit</c> of the settings.</summary>
public sealed class CxKitOptions
{
    /// <summary>The name of the section.</summary>
    public const string Section = "CxKit";

    /// <summary>Where things are kept.</summary>
    public StoreOptions Store { get; set; } = new();

    /// <summary>Where the answer page is reached from outside; links in invitations begin with it.</summary>
    public Uri? PublicAddress { get; set; }

    /// <summary>The helpdesks, by account name.</summary>
    public Dictionary<string, AccountOptions> Accounts { get; set; } = [];

    /// <summary>The surveys, by name.</summary>
    public Dictionary<string, SurveyOptions> Surveys { get; set; } = [];

    /// <summary>The targets, by figure name.</summary>
    public Dictionary<string, double> Targets { get; set; } = [];

    /// <summary>What work costs.</summary>
    public RatesOptions Rates { get; set; } = new();

    /// <summary>How many people each desk serves, by account name; accounts that are fed by files included.</summary>
    public Dictionary<string, long> PeopleServed { get; set; } = [];

    /// <summary>The faults of rates and of the numbers of people served, each named by its path.</summary>
    public IEnumerable<string> FaultsOfRatesAndPeople() =>
        [.. Rates.Faults(), .. PeopleServed.Where(p => p.Value < 1).Select(p => $"{Section}:{nameof(PeopleServed)}:{p.Key} must be at least 1; leave it out where nobody knows.")];

    /// <summary>The settings of an account with what its figures are computed from: targets, rates and the people it serves.</summary>
    public AccountSettings Complete(AccountSettings account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return account with
        {
            Targets = Targets,
            Rates = Rates.ToRates(),
            Currency = Rates.Currency,
            PeopleServed = PeopleServed.TryGetValue(account.Account, out var people) ? people : null,
        };
    }
}

/// <summary>Where things are kept.</summary>
public sealed class StoreOptions
{
    /// <summary>The kind of store; today <c>Sqlite</c>.</summary>
    public string Provider { get; set; } = "Sqlite";

    /// <summary>The connection string; a relative path is the caller's.</summary>
    public string ConnectionString { get; set; } = "Data Source=cxkit.db";
}
