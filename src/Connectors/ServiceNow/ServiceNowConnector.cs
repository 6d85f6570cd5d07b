using CxKit.Core.Helpdesks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace CxKit.Connectors.ServiceNow;

/// <summary>Opens accounts at ServiceNow, each once.</summary>
internal sealed class ServiceNowConnector(IConfiguration configuration, AccountChannels channels, TimeProvider time) : IHelpdeskConnector
{
    private readonly Dictionary<string, ServiceNowHelpdesk> _open = new(StringComparer.Ordinal);

    public string Name => "ServiceNow";

    public IReadOnlyList<string> FaultsOf(string account) => ServiceNowSettings.Read(configuration, account).Faults;

    public IHelpdesk Open(string account)
    {
        lock (_open)
        {
            if (_open.TryGetValue(account, out var present)) return present;
            var (options, faults) = ServiceNowSettings.Read(configuration, account);
            if (faults.Count > 0) throw new OptionsValidationException(account, typeof(ServiceNowOptions), faults);
            return _open[account] = new ServiceNowHelpdesk(options, channels.Open(ConnectionOf(account, options)), time);
        }
    }

    private static AccountConnection ConnectionOf(string account, ServiceNowOptions options) => new()
    {
        Account = account,
        BaseAddress = options.BaseAddress!,
        Auth = options.Auth,
        TokenAddress = options.Auth.TokenAddress ?? new Uri($"{options.BaseAddress!.AbsoluteUri.TrimEnd('/')}/oauth_token.do"),
    };
}
