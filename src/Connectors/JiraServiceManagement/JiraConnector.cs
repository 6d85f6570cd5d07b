using CxKit.Core.Helpdesks;
using Microsoft.Extensions.Configuration;

namespace CxKit.Connectors.JiraServiceManagement;

/// <summary>Opens accounts at Jira Service Management, each once.</summary>
internal sealed class JiraConnector(IConfiguration configuration, AccountChannels channels, TimeProvider time) : IHelpdeskConnector
{
    private readonly OpenAccounts _open = new();

    public string Name => "JiraServiceManagement";

    public IReadOnlyList<string> FaultsOf(string account) => JiraSettings.Read(configuration, account).Faults;

    public IHelpdesk Open(string account) => _open.Open(
        account,
        () => JiraSettings.Read(configuration, account),
        options => new JiraHelpdesk(options, channels.Open(ConnectionOf(account, options)), time));

    private static AccountConnection ConnectionOf(string account, JiraOptions options)
    {
        var (tokens, form) = JiraAddress.TokensOf(options);
        return new AccountConnection
        {
            Account = account,
            BaseAddress = JiraAddress.Of(options),
            Auth = options.Auth,
            TokenAddress = tokens,
            TokenRequest = form,
        };
    }
}
