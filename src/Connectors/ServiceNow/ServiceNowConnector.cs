using CxKit.Core.Helpdesks;
using Microsoft.Extensions.Configuration;

namespace CxKit.Connectors.ServiceNow;

/// <summary>Opens accounts at ServiceNow, each once.</summary>
internal sealed class ServiceNowConnector(IConfiguration configuration, AccountChannels channels, TimeProvider time) : IHelpdeskConnector
{
    private readonly OpenAccounts _open = new();

    public string Name => "ServiceNow";

    public IReadOnlyList<string> FaultsOf(string account) => ServiceNowSettings.Read(configuration, account).Faults;

    public IHelpdesk Open(string account) => _open.Open(
        account,
        () => ServiceNowSettings.Read(configuration, account),
        options => new ServiceNowHelpdesk(options, channels.Open(ConnectionOf(account, options)), time));

    private static AccountConnection ConnectionOf(string account, ServiceNowOptions options) => new()
    {
        Account = account,
        BaseAddress = options.BaseAddress!,
        Auth = options.Auth,
        TokenAddress = options.Auth.TokenAddress ?? new Uri($"{options.BaseAddress!.AbsoluteUri.TrimEnd('/')}/oauth_token.do"),
    };
}
