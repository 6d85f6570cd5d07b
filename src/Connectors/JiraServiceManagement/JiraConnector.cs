using CxKit.Core.Helpdesks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace CxKit.Connectors.JiraServiceManagement;

/// <summary>Opens accounts at Jira Service Management, each once.</summary>
internal sealed class JiraConnector(IConfiguration configuration, AccountChannels channels, TimeProvider time) : IHelpdeskConnector
{
    private readonly Dictionary<string, JiraHelpdesk> _open = new(StringComparer.Ordinal);

    public string Name => "JiraServiceManagement";

    public IReadOnlyList<string> FaultsOf(string account) => JiraSettings.Read(configuration, account).Faults;

    public IHelpdesk Open(string account)
    {
        lock (_open)
        {
            if (_open.TryGetValue(account, out var present)) return present;
            var (options, faults) = JiraSettings.Read(configuration, account);
            if (faults.Count > 0) throw new OptionsValidationException(account, typeof(JiraOptions), faults);
            return _open[account] = new JiraHelpdesk(options, channels.Open(ConnectionOf(account, options)), time);
        }
    }

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
