using CxKit.Core.Helpdesks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace CxKit.Connectors.Zendesk;

/// <summary>Opens accounts at Zendesk, each once.</summary>
internal sealed class ZendeskConnector(IConfiguration configuration, AccountChannels channels, TimeProvider time) : IHelpdeskConnector
{
    /// <summary>What the credential must be allowed; finer scopes differ from account to account.</summary>
    private const string Scope = "read write";

    private readonly Dictionary<string, ZendeskHelpdesk> _open = new(StringComparer.Ordinal);

    public string Name => "Zendesk";

    public IReadOnlyList<string> FaultsOf(string account) => ZendeskSettings.Read(configuration, account).Faults;

    public IHelpdesk Open(string account)
    {
        lock (_open)
        {
            if (_open.TryGetValue(account, out var present)) return present;
            var (options, faults) = ZendeskSettings.Read(configuration, account);
            if (faults.Count > 0) throw new OptionsValidationException(account, typeof(ZendeskOptions), faults);
            return _open[account] = new ZendeskHelpdesk(options, channels.Open(ConnectionOf(account, options)), time);
        }
    }

    private static AccountConnection ConnectionOf(string account, ZendeskOptions options)
    {
        // A scope that is misspelt, or missing, gives a token that is refused everywhere.
        if (string.IsNullOrEmpty(options.Auth.Scope)) options.Auth.Scope = Scope;
        return new AccountConnection
        {
            Account = account,
            BaseAddress = options.BaseAddress!,
            Auth = options.Auth,
            TokenAddress = options.Auth.TokenAddress ?? new Uri($"{options.BaseAddress!.AbsoluteUri.TrimEnd('/')}/oauth/tokens"),
            TokenRequest = TokenRequests.Json,
        };
    }
}
