using CxKit.Core.Helpdesks;
using Microsoft.Extensions.Configuration;

namespace CxKit.Connectors.Zendesk;

/// <summary>Opens accounts at Zendesk, each once.</summary>
internal sealed class ZendeskConnector(IConfiguration configuration, AccountChannels channels, TimeProvider time) : IHelpdeskConnector
{
    /// <summary>What the credential must be allowed; finer scopes differ from account to account.</summary>
    private const string Scope = "read write";

    private readonly OpenAccounts _open = new();

    public string Name => "Zendesk";

    public IReadOnlyList<string> FaultsOf(string account) => ZendeskSettings.Read(configuration, account).Faults;

    public IHelpdesk Open(string account) => _open.Open(
        account,
        () => ZendeskSettings.Read(configuration, account),
        options => new ZendeskHelpdesk(options, channels.Open(ConnectionOf(account, options)), time));

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
