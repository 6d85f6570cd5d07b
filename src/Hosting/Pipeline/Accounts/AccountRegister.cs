using CxKit.Core.Helpdesks;
using CxKit.Core.Surveys;
using CxKit.Hosting.Settings;
using CxKit.Storage;
using Microsoft.Extensions.Options;

namespace CxKit.Hosting.Accounts;

/// <summary>The accounts of the settings, each entered into the store and taken over once by this process.</summary>
public sealed class AccountRegister(IOptions<CxKitOptions> options, IEnumerable<IHelpdeskConnector> connectors, Store store, TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, AccountWork> _open = [];

    /// <summary>The names of all accounts of the settings.</summary>
    public IReadOnlyCollection<string> Names => options.Value.Accounts.Keys;

    /// <summary>The account at work; the first call enters it into the store and takes it over.</summary>
    public AccountWork Open(string account)
    {
        lock (_lock)
        {
            if (_open.TryGetValue(account, out var work)) return work;
            var settings = options.Value.Accounts[account];
            store.Accounts.Enable(ToStore(account, settings), time.GetUtcNow());
            var lease = store.Accounts.Acquire(account, $"{Environment.MachineName}:{Environment.ProcessId}");
            return _open[account] = new AccountWork(lease, Connector(settings).Open(account), SurveysOf(account), settings.Language);
        }
    }

    private IHelpdeskConnector Connector(AccountOptions settings) => connectors.First(c => c.Name == settings.Connector);

    private List<Survey> SurveysOf(string account) =>
        [.. options.Value.Surveys.Where(s => s.Value.Follows(account)).OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => s.Value.ToSurvey(s.Key))];

    private AccountSettings ToStore(string account, AccountOptions settings) => options.Value.Complete(new AccountSettings
    {
        Account = account,
        Connector = settings.Connector,
        TimeZone = settings.TimeZone,
        SurveyFrom = settings.AskFrom(),
        IsSimulated = settings.IsSimulated,
    });
}
