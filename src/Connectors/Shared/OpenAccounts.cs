using CxKit.Core.Helpdesks;
using Microsoft.Extensions.Options;

namespace CxKit.Connectors;

/// <summary>The accounts that a connector has opened, each once, whoever asks for it and when.</summary>
public sealed class OpenAccounts
{
    private readonly Dictionary<string, IHelpdesk> _open = new(StringComparer.Ordinal);

    /// <summary>The helpdesk of an account, opened with its settings by the first who asks.</summary>
    /// <exception cref="OptionsValidationException">There is something wrong with the settings.</exception>
    public IHelpdesk Open<T>(string account, Func<(T Options, IReadOnlyList<string> Faults)> read, Func<T, IHelpdesk> open)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(open);
        lock (_open)
        {
            if (_open.TryGetValue(account, out var present)) return present;
            var (options, faults) = read();
            if (faults.Count > 0) throw new OptionsValidationException(account, typeof(T), faults);
            return _open[account] = open(options);
        }
    }
}
